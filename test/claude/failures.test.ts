import Anthropic, {
  AnthropicError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  ContentTooLargeError,
  GatewayTimeoutError,
  InternalServerError,
  OverloadedError,
  RateLimitError,
} from "@anthropic-ai/sdk";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aReplay, clientOf, QUESTION, rejection } from "./a-client.ts";
import { gate, turnstile } from "./gate.ts";
import { type Ending, failures, replaying } from "./replies.ts";

const HELLO = "recordings/claude-opus-4-8.GenStream-Text.sse";
const MID_STREAM = "derived/mid_stream_overloaded.sse";

afterEach(() => {
  vi.useRealTimers();
});

/** Long, but every half second of it costs a turn while `fetch` waits for anything in this process. */
const SOME_TIME_MS = 60_000;

/** Node's own timers keep running, so that requests do. */
function stopTheClock() {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
}

describe("the SDK, on a failure before the stream,", () => {
  it.each([
    ["429", failures.rateLimited(), RateLimitError, 429],
    ["a spend limit", failures.spendLimit(), Anthropic.EnforcedSpendLimitReachedError, 429],
    ["401", failures.unauthorized(), AuthenticationError, 401],
    ["500", failures.serverError(), InternalServerError, 500],
    ["504", failures.timeout(), GatewayTimeoutError, 504],
    ["529", failures.overloaded(), OverloadedError, 529],
    ["413 in HTML", failures.tooLarge(), ContentTooLargeError, 413],
  ])("throws a class of its own for %s", async (_, reply, kind, status) => {
    const { replay, client } = await aReplay();
    replay.script(reply);
    const error = await rejection(client.messages.stream(QUESTION).finalMessage());
    expect((error as Error).constructor).toBe(kind);
    expect(error).toMatchObject({ status, requestID: "req_replay_1" });
  });

  it("takes a spend limit for a rate limit with a code", async () => {
    const { replay, client } = await aReplay();
    replay.script(failures.spendLimit());
    const error = await rejection(client.messages.stream(QUESTION).finalMessage());
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ errorCode: "enforced_spend_limit_reached" });
  });

  it("knows no type of an error in HTML", async () => {
    const { replay, client } = await aReplay();
    replay.script(failures.tooLarge());
    const error = await rejection(client.messages.stream(QUESTION).finalMessage());
    expect(error).toMatchObject({ type: null, error: undefined });
  });

  it("tries again, in vain, when the spend limit is reached", async () => {
    stopTheClock();
    const { replay } = await aReplay({ answer: failures.spendLimit() });
    const stream = clientOf(replay, 1).messages.stream(QUESTION);
    const failed = rejection(stream.finalMessage());
    await replay.asked(1);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    while (replay.questions.length < 2) await vi.advanceTimersByTimeAsync(1000);
    expect(await failed).toBeInstanceOf(Anthropic.EnforcedSpendLimitReachedError);
    expect(replay.questions).toHaveLength(2);
  });

  it("sleeps for as long as retry-after says, be it an hour", async () => {
    stopTheClock();
    const { replay } = await aReplay();
    replay.script(failures.rateLimited(3600));
    const client = clientOf(replay, 1);
    const abort = new AbortController();
    const sleeping = vi.fn(setTimeout);
    vi.stubGlobal("setTimeout", sleeping);
    const stream = client.messages.stream(QUESTION, { signal: abort.signal });
    const failed = rejection(stream.finalMessage());
    await vi.waitUntil(() => sleeping.mock.calls.some(([, ms]) => ms === 3_600_000));
    vi.unstubAllGlobals();
    await vi.advanceTimersByTimeAsync(SOME_TIME_MS);
    expect(replay.requests).toHaveLength(1);
    abort.abort();
    expect(await failed).toBeInstanceOf(APIUserAbortError);
  });
});

describe("the SDK, on a stream that", () => {
  it.each<[Ending, string]>([
    ["cut", "stream ended without producing a Message with role=assistant"],
    ["hangup", "terminated"],
    ["reset", "terminated"],
  ])("ends with a %s, fails without a status", async (ending, words) => {
    const { replay, client } = await aReplay();
    const sent = gate();
    replay.script(replaying(HELLO, { after: 4, ending, until: sent.opened }));
    const stream = client.messages.stream(QUESTION);
    stream.on("text", sent.open);
    const error = await rejection(stream.finalMessage());
    expect(error).toBeInstanceOf(AnthropicError);
    expect(error).not.toBeInstanceOf(APIError);
    expect((error as Error).message).toBe(words);
    expect(stream.currentMessage?.content ?? []).toHaveLength(ending === "cut" ? 0 : 1);
  });

  it("has no event at all, fails with other words", async () => {
    const { replay, client } = await aReplay();
    replay.script(replaying(HELLO, { after: 0, ending: "cut" }));
    const error = await rejection(client.messages.stream(QUESTION).finalMessage());
    expect(String(error)).toContain("request ended without sending any chunks");
  });

  it("fails within, does not try again", async () => {
    const { replay } = await aReplay();
    replay.script(replaying(MID_STREAM));
    await rejection(clientOf(replay, 2).messages.stream(QUESTION).finalMessage());
    expect(replay.requests).toHaveLength(1);
  });

  it("fails within, ends a slow loop over it without a word", async () => {
    const { replay, client } = await aReplay();
    const each = turnstile();
    replay.script(replaying(MID_STREAM, { each }));
    const stream = client.messages.stream(QUESTION);
    const failed = rejection(stream.done());
    const seen: string[] = [];
    each.turn(100);
    for await (const event of stream) {
      seen.push(event.type);
      await failed;
    }
    expect(seen).toHaveLength(4);
    expect(stream.errored).toBe(true);
  });

  it("is cut off, ends a loop over it without a word", async () => {
    const { replay, client } = await aReplay();
    replay.script(replaying(HELLO, { ending: "cut" }));
    const seen: string[] = [];
    for await (const event of client.messages.stream(QUESTION)) seen.push(event.type);
    expect(seen.at(-1)).toBe("message_delta");
  });

  it("stalls after the headers, waits beyond its timeout until it is aborted", async () => {
    stopTheClock();
    const { replay, client } = await aReplay();
    replay.script(replaying(HELLO, { after: 2, ending: "stall" }));
    const abort = new AbortController();
    const stream = client.messages.stream(QUESTION, { timeout: 1000, signal: abort.signal });
    const failed = rejection(stream.finalMessage());
    await stream.emitted("streamEvent");
    await vi.advanceTimersByTimeAsync(SOME_TIME_MS);
    expect(stream.ended).toBe(false);
    abort.abort();
    expect(await failed).toBeInstanceOf(APIUserAbortError);
    expect(await replay.questions[0]!.sentWhole).toBe(false);
  });

  it("does not send its headers, gives up after its timeout", async () => {
    stopTheClock();
    const { replay, client } = await aReplay();
    replay.script(replaying(HELLO, { hold: gate().opened }));
    const stream = client.messages.stream(QUESTION, { timeout: 1000 });
    const failed = rejection(stream.finalMessage());
    await replay.asked(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(String(await failed)).toContain("Request timed out");
  });

  it("is a refusal, resolves with it", async () => {
    const { replay, client } = await aReplay();
    replay.script(replaying("recordings/refusal.sse"));
    const message = await client.messages.stream(QUESTION).finalMessage();
    expect(message).toMatchObject({ stop_reason: "refusal", content: [] });
    expect(message.stop_details).toMatchObject({ category: "reasoning_extraction" });
  });
});
