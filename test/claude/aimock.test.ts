import { APIError } from "@anthropic-ai/sdk";
import { describe, expect, it, onTestFinished } from "vitest";
import { clientOf, QUESTION } from "./a-client.ts";
import { type AimockReply, startAimock } from "./aimock.ts";
import { claudeSays } from "./puppet.ts";
import { type Scripted, startReplay } from "./replay.ts";
import { failure, sse } from "./replies.ts";

/** The same reply from our own stand-in. */
function ours(reply: AimockReply): Scripted {
  if ("status" in reply) {
    const { status, type, message, retryAfter } = reply;
    const headers = retryAfter === undefined ? {} : { "retry-after": `${retryAfter}` };
    return failure(status, { type: "error", error: { type, message } }, headers);
  }
  const options =
    "brokenAfter" in reply ? { after: reply.brokenAfter, ending: "hangup" as const } : {};
  return ({ body }) => sse(claudeSays(body, [{ text: reply.text }], { pings: "never" }), options);
}

async function addressOfOurs(reply: AimockReply): Promise<string> {
  const replay = await startReplay({ answer: ours(reply) });
  onTestFinished(() => replay.close());
  return replay.url;
}

async function addressOfAimock(reply: AimockReply): Promise<string> {
  const mock = await startAimock(reply);
  onTestFinished(() => mock.stop());
  return mock.url;
}

/** What the SDK makes of a stand-in's reply. */
async function outcomeAt(url: string) {
  const stream = clientOf({ url, apiKey: "sk-ant-replay" }).messages.stream(QUESTION);
  const types = new Set<string>();
  stream.on("streamEvent", ({ type }) => types.add(type));
  return stream.finalMessage().then(
    ({ content, stop_reason, role, type }) => ({
      types: [...types],
      message: {
        role,
        type,
        stop_reason,
        texts: content.map((block) => "text" in block && block.text),
      },
    }),
    (error: Error) => ({
      kind: error.constructor.name,
      ...(error instanceof APIError
        ? { status: error.status, type: error.type, retryAfter: error.headers?.get("retry-after") }
        : { words: error.message }),
    }),
  );
}

const LIMIT = { type: "rate_limit_error", message: "Too many requests." };
const replies: readonly (readonly [string, AimockReply, object])[] = [
  [
    "a plain text",
    { text: "Registration is valid for three years." },
    {
      types: [
        "message_start",
        "content_block_start",
        "content_block_delta",
        "content_block_stop",
        "message_delta",
        "message_stop",
      ],
      message: {
        role: "assistant",
        type: "message",
        stop_reason: "end_turn",
        texts: ["Registration is valid for three years."],
      },
    },
  ],
  [
    "a rate limit",
    { status: 429, ...LIMIT },
    { kind: "RateLimitError", status: 429, type: "rate_limit_error" },
  ],
  [
    "a rate limit with a time to wait",
    { status: 429, ...LIMIT, retryAfter: 30 },
    { kind: "RateLimitError", status: 429, retryAfter: "30" },
  ],
  [
    "an overload",
    { status: 529, type: "overloaded_error", message: "Overloaded" },
    { kind: "OverloadedError", status: 529, type: "overloaded_error", retryAfter: null },
  ],
  [
    "a stream that breaks off",
    { text: "Registration is valid for three years.", brokenAfter: 3 },
    { kind: "AnthropicError", words: "terminated" },
  ],
];

describe("to the SDK, both stand-ins are alike in", () => {
  it.each(replies)("%s", async (_, reply, expected) => {
    expect(await outcomeAt(await addressOfOurs(reply))).toMatchObject(expected);
    expect(await outcomeAt(await addressOfAimock(reply))).toMatchObject(expected);
  });
});
