import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aReplay, clientOf, QUESTION, rejection } from "./a-client.ts";
import { type Replay, startReplay } from "./replay.ts";
import { failures, json, replaying, streamFile } from "./replies.ts";

const HELLO = "recordings/claude-opus-4-8.GenStream-Text.sse";
const MARK = { type: "ephemeral" };
const text = (words: string, more: object = {}) => ({ type: "text", text: words, ...more });
const turn = (...content: readonly object[]) => ({ role: "user", content });
const document = (content: unknown, more: object = {}) => ({
  type: "document",
  source: { type: "content", content },
  citations: { enabled: true },
  ...more,
});
const article = document([text("The fee is 12 crowns."), text("Children pay half.")]);
const asking = (...messages: readonly object[]) => ({ ...QUESTION, messages });
const asked = asking(turn(article, text("What is the fee?")));

let replay: Replay;
beforeAll(async () => {
  replay = await startReplay({ answer: ({ body }) => (body.stream ? replaying(HELLO) : json({})) });
});
afterAll(() => replay.close());

const HEADERS = { "content-type": "application/json", "anthropic-version": "2026-10-21" };

async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${replay.url}/v1/messages`, {
    method: "POST",
    headers: { ...HEADERS, "x-api-key": replay.apiKey, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const answer = (await response.json()) as { error?: { type: string; message: string } };
  return { status: response.status, ...answer.error };
}

describe("a request that is let through", () => {
  it.each<[string, object]>([
    ["words alone", QUESTION],
    ["documents and a question", asked],
    [
      "a document with everything",
      asking(
        turn(
          document([text("One.")], { title: "T", context: "C", cache_control: MARK }),
          text("?"),
        ),
      ),
    ],
    [
      "thinking, effort and a user",
      {
        ...asked,
        thinking: { type: "adaptive" },
        output_config: { effort: "medium" },
        metadata: { user_id: "0123456789abcdef0123456789abcdef" },
      },
    ],
    [
      "structured output without documents",
      {
        ...QUESTION,
        output_config: {
          effort: "low",
          format: { type: "json_schema", schema: { type: "object" } },
        },
      },
    ],
    [
      "an earlier exchange",
      asking(turn(text("One?")), { role: "assistant", content: "One." }, turn(text("Two?"))),
    ],
    [
      "four breakpoints",
      {
        ...asking(turn(...["a", "b", "c"].map((word) => text(word, { cache_control: MARK })))),
        system: [text("S", { cache_control: MARK })],
      },
    ],
    [
      "a budget for thinking on a model that takes one",
      {
        ...QUESTION,
        model: "claude-haiku-4-5-20251001",
        max_tokens: 4096,
        thinking: { type: "enabled", budget_tokens: 1024 },
      },
    ],
    ["a user in base64url", { ...QUESTION, metadata: { user_id: "aZ-_".repeat(8) } }],
  ])("has %s", async (_, body) => {
    const before = replay.refusals.length;
    expect(await post(body)).toEqual({ status: 200 });
    expect(replay.refusals).toHaveLength(before);
  });

  it.each(
    ["claude-haiku-4-5-20251001", "claude-opus-4-8"].flatMap((model) =>
      ["Text", "MaxTokens", "Citations-text-plain", "Citations-text-markdown"].map(
        (name) => `recordings/${model}.GenStream-${name}.request.fixture.json`,
      ),
    ),
  )("is %s, which the API answered", async (name) => {
    const { stream: _, ...body } = JSON.parse(streamFile(name));
    expect(await post(body)).toEqual({ status: 200 });
  });
});

describe("a request is refused for its headers", () => {
  it.each<[string, Record<string, string>, number, string, string]>([
    ["a wrong key", { "x-api-key": "sk-other" }, 401, "authentication_error", "invalid x-api-key"],
    [
      "an old version",
      { "anthropic-version": "2022-01-01" },
      400,
      "invalid_request_error",
      'anthropic-version: "2022-01-01" is not a valid version',
    ],
    [
      "another kind of body",
      { "content-type": "text/plain" },
      400,
      "invalid_request_error",
      "content-type: must be application/json",
    ],
  ])("when they have %s", async (_, headers, status, type, message) => {
    expect(await post(QUESTION, headers)).toEqual({ status, type, message });
  });

  it.each([
    ["x-api-key", 401, "x-api-key header is required"],
    ["anthropic-version", 400, "anthropic-version: header is required"],
  ])("when they have no %s", async (name, status, message) => {
    const { [name]: _, ...headers }: Record<string, string> = {
      ...HEADERS,
      "x-api-key": replay.apiKey,
    };
    const init = { method: "POST", headers, body: JSON.stringify(QUESTION) };
    const response = await fetch(`${replay.url}/v1/messages`, init);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ type: "error", error: { message } });
  });

  it("in the words of the recorded error, when the SDK has a wrong key", async () => {
    const client = clientOf({ url: replay.url, apiKey: "sk-wrong" });
    const error = await rejection(client.messages.stream(QUESTION).finalMessage());
    const recorded = JSON.parse(streamFile("recordings/error.bad_apiKey.fixture.json"));
    expect(error).toMatchObject({ status: 401, error: { error: recorded.error } });
  });
});

const api: readonly (readonly [string, unknown, string | RegExp])[] = [
  ["no JSON", "{", "The request body is not valid JSON."],
  ["a list", [], /expected object/],
  ["no messages", { ...QUESTION, messages: [] }, /^messages: /],
  ["no model", { ...QUESTION, model: undefined }, "model: Field required"],
  ["no max_tokens", { ...QUESTION, max_tokens: undefined }, "max_tokens: Field required"],
  ["max_tokens of nought", { ...QUESTION, max_tokens: 0 }, /^max_tokens: /],
  ["negative max_tokens", { ...QUESTION, max_tokens: -1 }, /^max_tokens: /],
  ["max_tokens in half", { ...QUESTION, max_tokens: 1.5 }, /^max_tokens: /],
  [
    "more tokens than the model gives",
    { ...QUESTION, max_tokens: 128_001 },
    /^max_tokens: 128001 > 128000/,
  ],
  ...["temperature", "top_p", "top_k"].map(
    (key) => [key, { ...QUESTION, [key]: 1 }, `${key}: Extra inputs are not permitted`] as const,
  ),
  ["an unknown key", { ...QUESTION, colour: "red" }, "colour: Extra inputs are not permitted"],
  [
    "an unknown key of a message",
    asking({ ...turn(text("?")), cache_control: MARK }),
    "messages.0.cache_control: Extra inputs are not permitted",
  ],
  [
    "an unknown key of a block",
    asking(turn(text("?", { colour: 1 }))),
    "messages.0.content.0.colour: Extra inputs are not permitted",
  ],
  [
    "an unknown key of a document",
    asking(turn(document([text("One.")], { url: "x" }))),
    "messages.0.content.0.url: Extra inputs are not permitted",
  ],
  [
    "an unknown key of a source",
    asking(turn({ ...article, source: { ...article.source, a: 1 } })),
    "messages.0.content.0.source.a: Extra inputs are not permitted",
  ],
  [
    "an unknown key of metadata",
    { ...QUESTION, metadata: { name: "Ann" } },
    "metadata.name: Extra inputs are not permitted",
  ],
  ["an unknown kind of block", asking(turn({ type: "poem", text: "?" })), /^messages\.0\.content/],
  ["an unknown role", asking({ role: "narrator", content: "?" }), /^messages\.0\.role/],
  ["a prefill", asking(turn(text("?")), { role: "assistant", content: "The" }), /prefill/],
  ["an assistant first", asking({ role: "assistant", content: "Hm." }, turn(text("?"))), /first/],
  [
    "a document of the assistant",
    asking(turn(text("?")), { role: "assistant", content: [article] }, turn(text("?"))),
    "messages.1.content.0.type: document blocks are not permitted in assistant turns",
  ],
  [
    "a thought of the user",
    asking(turn({ type: "thinking", thinking: "Hm.", signature: "s" })),
    /thinking blocks are not permitted in user turns/,
  ],
  [
    "structured output with citations",
    { ...asked, output_config: { format: { type: "json_schema", schema: {} } } },
    /^output_config\.format: .*citations/,
  ],
  [
    "citations on some documents",
    asking(turn(article, document([text("Two.")], { citations: { enabled: false } }), text("?"))),
    /^messages: citations must be enabled on all/,
  ],
  [
    "citations on the first document alone",
    asking(turn(article, document([text("Two.")], { citations: undefined }), text("?"))),
    /^messages: citations must be enabled on all/,
  ],
  ["an empty system", { ...QUESTION, system: "" }, "system: text content blocks must be non-empty"],
  [
    "a blank system block",
    { ...QUESTION, system: [text(" \n")] },
    "system: text content blocks must contain non-whitespace text",
  ],
  [
    "empty content",
    asking({ role: "user", content: "" }),
    "messages.0: user messages must have non-empty content",
  ],
  ["no content", asking(turn()), "messages.0: user messages must have non-empty content"],
  [
    "blank content",
    asking({ role: "user", content: " " }),
    "messages: text content blocks must contain non-whitespace text",
  ],
  ["an empty block", asking(turn(text(""))), "messages: text content blocks must be non-empty"],
  [
    "an empty block of the assistant",
    asking(
      turn(text("?")),
      { role: "assistant", content: [text("A."), text("")] },
      turn(text("?")),
    ),
    "messages: text content blocks must be non-empty",
  ],
  [
    "an empty block to cache",
    asking(turn(text("", { cache_control: MARK }))),
    "messages: cache_control cannot be set for empty text blocks",
  ],
  [
    "an empty block of a document",
    asking(turn(document([text("One."), text("")]))),
    "messages: text content blocks must be non-empty",
  ],
  [
    "a blank block of a document",
    asking(turn(document([text("\u00a0\t")]))),
    "messages: text content blocks must contain non-whitespace text",
  ],
  [
    "an empty plain document",
    asking(
      turn({ type: "document", source: { type: "text", media_type: "text/plain", data: "" } }),
    ),
    "messages: text content blocks must be non-empty",
  ],
  [
    "a document without blocks",
    asking(turn(document([]))),
    /^messages\.0\.content\.0\.source\.content/,
  ],
  [
    "an image in a document",
    asking(turn(document([{ type: "image", source: {} }]))),
    /^messages\.0\.content\.0\.source\.content\.0/,
  ],
  [
    "a breakpoint within a document",
    asking(turn(document([text("One.", { cache_control: MARK })]))),
    "messages.0.content.0.source.content.0.cache_control: Extra inputs are not permitted",
  ],
  [
    "a title that is too long",
    asking(turn(document([text("One.")], { title: "t".repeat(501) }))),
    /^messages\.0\.content\.0\.title/,
  ],
  [
    "five breakpoints",
    {
      ...asking(turn(...["a", "b", "c", "d"].map((word) => text(word, { cache_control: MARK })))),
      system: [text("S", { cache_control: MARK })],
    },
    "A maximum of 4 blocks with cache_control may be provided. Found 5.",
  ],
  [
    "an unknown kind of cache",
    asking(turn(text("?", { cache_control: { type: "eternal" } }))),
    /cache_control\.type/,
  ],
  ["an unknown kind of thinking", { ...QUESTION, thinking: { type: "deep" } }, /^thinking\.type/],
  [
    "thinking without its budget",
    { ...QUESTION, thinking: { type: "enabled" } },
    "thinking.enabled.budget_tokens: Field required",
  ],
  [
    "a budget that is too small",
    { ...QUESTION, max_tokens: 4096, thinking: { type: "enabled", budget_tokens: 1023 } },
    /^thinking\.budget_tokens/,
  ],
  [
    "a budget as large as the answer",
    { ...QUESTION, max_tokens: 2048, thinking: { type: "enabled", budget_tokens: 2048 } },
    "`max_tokens` must be greater than `thinking.budget_tokens`.",
  ],
  [
    "a budget that the kind of thinking does not have",
    { ...QUESTION, thinking: { type: "adaptive", budget_tokens: 1024 } },
    "thinking.adaptive.budget_tokens: Extra inputs are not permitted",
  ],
  [
    "thinking that the model cannot turn off",
    { ...QUESTION, model: "claude-opus-5-5", thinking: { type: "disabled" } },
    'thinking.type: "disabled" is not supported by this model',
  ],
  [
    "an unknown effort",
    { ...QUESTION, output_config: { effort: "heroic" } },
    /^output_config\.effort/,
  ],
  [
    "high effort without thinking",
    { ...QUESTION, thinking: { type: "disabled" }, output_config: { effort: "max" } },
    /^output_config\.effort: "max"/,
  ],
  [
    "effort on a model without it",
    { ...QUESTION, model: "claude-haiku-4-5-20251001", output_config: { effort: "low" } },
    "This model does not support the effort parameter.",
  ],
];

const ours: readonly (readonly [string, unknown])[] = [
  ["tools", { ...QUESTION, tools: [] }],
  ["tool_choice", { ...QUESTION, tool_choice: { type: "auto" } }],
  ["a breakpoint of no block", { ...QUESTION, cache_control: MARK }],
  ...[
    "ann@example.org",
    "+44 20 7946 0958",
    "442079460958",
    "123456789",
    "-1001234567890",
    "0".repeat(24).concat("12345678"),
    "0123456789abcdef",
    `user 0123456789abcdef0123456789abcdef`,
    "",
  ].map((user) => [`the user "${user}"`, { ...QUESTION, metadata: { user_id: user } }] as const),
];

describe("a request is refused", () => {
  it.each(api)("with %s", async (_, body, message) => {
    const refused = await post(body);
    expect(refused).toMatchObject({ status: 400, type: "invalid_request_error" });
    expect(refused.message).toMatch(
      typeof message === "string" ? new RegExp(`^${escaped(message)}$`) : message,
    );
    const { request, ...last } = replay.refusals.at(-1)!;
    expect(last).toEqual({ ...refused, rule: "api" });
    expect(request).toBe(replay.requests.at(-1));
  });

  it.each(ours)("by our own rule, with %s", async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 400, type: "invalid_request_error" });
    expect(replay.refusals.at(-1)).toMatchObject({ rule: "ours" });
  });

  it("with a model that is not there, in the words of the recorded error", async () => {
    const recorded = JSON.parse(streamFile("recordings/error.bad_model.fixture.json"));
    expect(await post({ ...QUESTION, model: "bad model" })).toEqual({
      status: 404,
      ...recorded.error,
    });
  });

  it("with more than 32 MB", async () => {
    const body = JSON.stringify(asking(turn(text("a".repeat(32 * 1024 * 1024)))));
    expect(await post(body)).toMatchObject({ status: 413, type: "request_too_large" });
  });

  it("at any other address", async () => {
    const response = await fetch(`${replay.url}/v1/complete`, {
      method: "POST",
      headers: { ...HEADERS, "x-api-key": replay.apiKey },
      body: "{}",
    });
    expect(response.status).toBe(404);
  });

  it("through the SDK as well, with its message", async () => {
    const error = await rejection(
      clientOf(replay)
        .messages.stream({ ...QUESTION, max_tokens: 0 })
        .finalMessage(),
    );
    expect(error).toMatchObject({ status: 400, type: "invalid_request_error" });
  });
});

describe("a model", () => {
  it("is described", async () => {
    const { client } = await aReplay();
    const { capabilities, ...model } = await client.models.retrieve("claude-haiku-5-5");
    expect(model).toMatchObject({ type: "model", id: "claude-haiku-5-5", max_tokens: 128_000 });
    expect(capabilities).toMatchObject({
      citations: { supported: true },
      effort: { supported: true, xhigh: { supported: true } },
      thinking: { types: { adaptive: { supported: true }, enabled: { supported: false } } },
    });
  });

  it("that is not there is a 404", async () => {
    const { client, replay: other } = await aReplay();
    const error = await rejection(client.models.retrieve("claude nonexistent"));
    expect(error).toMatchObject({ status: 404, apiMessage: "model: claude nonexistent" });
    expect(other.refusals).toHaveLength(1);
  });

  it("can be described otherwise", async () => {
    const { client } = await aReplay({ describe: () => failures.serverError() });
    expect(await rejection(client.models.retrieve("claude-haiku-5-5"))).toMatchObject({
      status: 500,
    });
  });
});

describe("the stand-in", () => {
  it("outlives a client that leaves in the middle of its request", async () => {
    const { replay: other, client } = await aReplay();
    const { port } = new URL(other.url);
    const half = httpRequest({ port, path: "/v1/messages", method: "POST" });
    const closed = new Promise((resolve) => half.once("close", resolve));
    half.on("error", () => closed);
    half.write('{"model":', () => half.destroy());
    await closed;
    other.script(replaying(HELLO));
    expect((await client.messages.stream(QUESTION).finalMessage()).stop_reason).toBe("end_turn");
  });
});

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
