import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aReplay } from "./a-client.ts";
import { type JsonSpan, spansOf } from "./json-spans.ts";
import { hashOf, prefixesOf, prefixOf } from "./prefix.ts";
import { claudeReturns, claudeSays } from "./puppet.ts";
import { json, replaying, sse } from "./replies.ts";

const MARK = { type: "ephemeral" as const };
const document = (words: string, cached: boolean) => ({
  type: "document" as const,
  title: "Fees",
  source: { type: "content" as const, content: [{ type: "text" as const, text: words }] },
  citations: { enabled: true },
  ...(cached ? { cache_control: MARK } : {}),
});
const asking = (question: string, words = "The fee is 12 crowns. ".repeat(200), more = {}) => ({
  model: "claude-haiku-5-5",
  max_tokens: 256,
  system: [{ type: "text" as const, text: "Answer." }],
  messages: [
    {
      role: "user" as const,
      content: [document(words, true), { type: "text" as const, text: question }],
    },
  ],
  ...more,
});

describe("spans of a JSON text", () => {
  const read = (text: string, span: JsonSpan): unknown => {
    const written = text.slice(span.start, span.end);
    if (written.startsWith("{")) {
      return Object.fromEntries([...span.members].map(([key, each]) => [key, read(text, each)]));
    }
    return written.startsWith("[")
      ? span.items.map((each) => read(text, each))
      : JSON.parse(written);
  };

  it("are where the values are, however they are spaced", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1, "\t"), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(read(text, spansOf(text))).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe("the cached prefix of a request", () => {
  const prefix = (request: object) => prefixOf(JSON.stringify(request));

  it("is the same for another question, another user and another limit", () => {
    const other = { ...asking("And children?"), max_tokens: 9, metadata: { user_id: "f" } };
    expect(prefix(other)).toBe(prefix(asking("How much?")));
    expect(prefix(other)).toContain("12 crowns");
    expect(prefix(other)).not.toContain("children");
  });

  it.each<[string, object]>([
    ["model", { model: "claude-opus-5-5" }],
    ["thinking", { thinking: { type: "adaptive" } }],
    ["effort", { output_config: { effort: "low" } }],
    ["system", { system: "Answer!" }],
    ["tools", { tools: [] }],
  ])("is another for another %s", (_, more) => {
    expect(prefix({ ...asking("?"), ...more })).not.toBe(prefix(asking("?")));
  });

  it("is another for another document, be it by a space", () => {
    expect(prefix(asking("?", "The fee."))).not.toBe(prefix(asking("?", "The fee. ")));
  });

  it("does not depend on the order of the settings", () => {
    const { model, max_tokens, system, messages } = asking("?");
    expect(prefix({ messages, max_tokens, system, model })).toBe(prefix(asking("?")));
  });

  it("ends with the block that carries the mark, and is the request's own text", () => {
    const raw = JSON.stringify(asking("?", 'A "quote" }],[{ \\ "cache_control"'));
    const messages = prefixOf(raw)?.split("messages:")[1];
    expect(raw).toContain(messages);
    expect(messages).toMatch(/"cache_control":\{"type":"ephemeral"\}\}$/);
  });

  it("is none without a mark", () => {
    const { messages, ...rest } = asking("?");
    expect(prefix({ ...rest, messages: [{ role: "user", content: "?" }] })).toBeUndefined();
    const unmarked = [
      { role: "user", content: [{ type: "text", text: "?", cache_control: null }] },
    ];
    expect(prefix({ ...rest, messages: unmarked })).toBeUndefined();
    expect(messages).toHaveLength(1);
  });

  it("is one for each mark, each the start of the next", () => {
    const system = [{ type: "text", text: "Answer.", cache_control: MARK }];
    const prefixes = prefixesOf(JSON.stringify({ ...asking("?"), system }));
    expect(prefixes).toHaveLength(2);
    expect(prefixes[1]?.startsWith(prefixes[0]!)).toBe(true);
  });
});

describe("a stand-in that caches", () => {
  const caching = () =>
    aReplay({ caching: true, answer: ({ body }) => sse(claudeSays(body, [{ text: "12." }])) });

  it("writes what it sees first and reads it the second time", async () => {
    const { replay, client } = await caching();
    const { usage: first } = await client.messages.stream(asking("How much?")).finalMessage();
    const { usage: second } = await client.messages.stream(asking("And you?")).finalMessage();
    expect(first.cache_creation_input_tokens).toBeGreaterThan(512);
    expect(first.cache_read_input_tokens).toBe(0);
    expect(first.cache_creation?.ephemeral_5m_input_tokens).toBe(first.cache_creation_input_tokens);
    expect(second).toMatchObject({
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: first.cache_creation_input_tokens,
    });
    expect(second.input_tokens).toBeLessThan(50);
    const [a, b] = replay.questions;
    expect(a?.prefixHash).toBe(hashOf(prefixOf(a!.raw)!));
    expect(b?.prefixHash).toBe(a?.prefixHash);
  });

  it("writes again when the documents change", async () => {
    const { client } = await caching();
    await client.messages.stream(asking("?")).finalMessage();
    const changed = asking("?", "The fee is 13 crowns. ".repeat(200));
    const { usage } = await client.messages.stream(changed).finalMessage();
    expect(usage.cache_read_input_tokens).toBe(0);
    expect(usage.cache_creation_input_tokens).toBeGreaterThan(512);
  });

  it("caches nothing of a short prompt", async () => {
    const { client } = await caching();
    const { usage } = await client.messages.stream(asking("?", "Short.")).finalMessage();
    expect(usage).toMatchObject({ cache_creation_input_tokens: 0, cache_read_input_tokens: 0 });
    expect(usage.input_tokens).toBeGreaterThan(20);
  });

  it("reports it in recorded streams and in whole replies too", async () => {
    const { replay, client } = await aReplay({ caching: true });
    replay.script(replaying("derived/content_block.sse"), ({ body }) =>
      json(claudeReturns(body, { ok: true })),
    );
    const { usage: first } = await client.messages.stream(asking("?")).finalMessage();
    const { usage: second } = await client.messages.create(asking("?"));
    expect(first.input_tokens).not.toBe(2100);
    expect(second.cache_read_input_tokens).toBe(first.cache_creation_input_tokens);
  });
});
