import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { aReplay, clientOf, QUESTION, rejection } from "./a-client.ts";
import { gate, turnstile } from "./gate.ts";
import { claudeSays } from "./puppet.ts";
import { ScriptError, startReplay } from "./replay.ts";
import { json, replaying, sse, streamFile } from "./replies.ts";

const HELLO = "recordings/claude-opus-4-8.GenStream-Text.sse";
const FRENCH = "derived/content_block.sse";

describe("a reply", () => {
  it.each([1, 2, 3, 7, 64, 1000])("arrives whole in writes of %i bytes", async (bytes) => {
    const { replay, client } = await aReplay({ answer: replaying(FRENCH) });
    const whole = await client.messages.stream(QUESTION).finalMessage();
    replay.script(replaying(FRENCH, { bytes }));
    expect(await client.messages.stream(QUESTION).finalMessage()).toEqual(whole);
    expect(JSON.stringify(whole.content)).toContain("L’enregistrement est valable");
  });

  it("is cut through letters and lines by such writes, to the byte", async () => {
    const { replay } = await aReplay({ answer: replaying(FRENCH, { bytes: 5 }) });
    const response = await fetch(`${replay.url}/v1/messages`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-api-key": replay.apiKey,
        "anthropic-version": "2026-10-21",
      },
      body: JSON.stringify({ ...QUESTION, stream: true }),
    });
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body!) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe(streamFile(FRENCH));
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(chunks.length).toBeGreaterThan(100);
    expect(chunks.some((chunk) => Buffer.from(chunk).toString().includes("\ufffd"))).toBe(true);
  });

  it("keeps its headers back until it is let go", async () => {
    const { replay, client } = await aReplay();
    const { opened, open } = gate();
    replay.script(replaying(HELLO, { hold: opened }));
    const stream = client.messages.stream(QUESTION);
    const connected = vi.fn();
    stream.on("connect", connected);
    await replay.asked(1);
    expect(connected).not.toHaveBeenCalled();
    open();
    await stream.finalMessage();
    expect(connected).toHaveBeenCalledOnce();
  });

  it("comes an event at a time", async () => {
    const { replay, client } = await aReplay();
    const each = turnstile();
    replay.script(({ body }) =>
      sse(claudeSays(body, [{ text: "One. Two.", cuts: [5] }], { pings: "never" }), { each }),
    );
    const stream = client.messages.stream(QUESTION);
    const texts: string[] = [];
    stream.on("text", (text) => texts.push(text));
    each.turn(3);
    await stream.emitted("text");
    expect(texts).toEqual(["One. "]);
    each.turn(4);
    await stream.done();
    expect(texts).toEqual(["One. ", "Two."]);
  });

  it("goes on after a stall when it is let go", async () => {
    const { replay, client } = await aReplay();
    const { opened, open } = gate();
    replay.script(replaying(HELLO, { after: 3, ending: "stall", until: opened }));
    const stream = client.messages.stream(QUESTION);
    await stream.emitted("streamEvent");
    open();
    expect((await stream.finalMessage()).content).toMatchObject([{ text: "Hello" }]);
    expect(await replay.questions[0]!.sentWhole).toBe(true);
  });

  it("waits between events for a bench", async () => {
    const { client } = await aReplay({ answer: replaying(HELLO, { delayMs: 1 }) });
    expect((await client.messages.stream(QUESTION).finalMessage()).stop_reason).toBe("end_turn");
  });

  it("is made of the request, once it is there", async () => {
    const { replay, client } = await aReplay();
    replay.script(async ({ body }) => sse(claudeSays(body, [{ text: `${body.max_tokens}` }])));
    const message = await client.messages.stream({ ...QUESTION, max_tokens: 77 }).finalMessage();
    expect(message.content).toMatchObject([{ text: "77" }]);
  });
});

describe("what came in", () => {
  it("is kept to the letter, with its headers", async () => {
    const { replay, client } = await aReplay({ answer: replaying(HELLO) });
    await client.messages.stream(QUESTION).finalMessage();
    const [question] = replay.questions;
    expect(replay.requests).toHaveLength(1);
    expect(question).toMatchObject({
      method: "POST",
      path: "/v1/messages",
      headers: { authorization: `Bearer ${replay.apiKey}`, "anthropic-version": "2026-10-21" },
      raw: JSON.stringify({ ...QUESTION, stream: true }),
      body: { ...QUESTION, stream: true },
      model: { id: QUESTION.model },
      prefixHash: undefined,
    });
  });

  it("can be waited for, before and after", async () => {
    const { replay, client } = await aReplay({ answer: replaying(HELLO) });
    const second = replay.asked(2);
    await client.messages.stream(QUESTION).finalMessage();
    await client.messages.stream({ ...QUESTION, max_tokens: 2 }).finalMessage();
    expect((await second).body.max_tokens).toBe(2);
    expect(await replay.asked(1)).toBe(replay.questions[0]);
  });

  it("is answered from the script first, then by whatever answers all", async () => {
    const { replay, client } = await aReplay({ answer: replaying(HELLO) });
    replay.script(replaying("derived/empty_answer.sse"));
    const texts: unknown[] = [];
    for (let call = 0; call < 2; call += 1) {
      texts.push((await client.messages.stream(QUESTION).finalMessage()).content);
    }
    expect(texts).toMatchObject([[{ text: "" }], [{ text: "Hello" }]]);
  });
});

describe("closing", () => {
  it("ends streams that hang and connections that idle", async () => {
    const replay = await startReplay({ answer: replaying(HELLO, { after: 1, ending: "stall" }) });
    const stream = clientOf(replay).messages.stream(QUESTION);
    const failed = rejection(stream.finalMessage());
    const idle = connect(Number(new URL(replay.url).port), "127.0.0.1");
    await Promise.all([once(idle, "connect"), stream.emitted("streamEvent")]);
    const ended = once(idle.resume(), "close");
    await replay.close();
    await ended;
    expect(String(await failed)).toContain("terminated");
  });

  it.each([
    ["a call that the script has no reply for", undefined, "Call 1 was made"],
    ["a whole reply to a call for a stream", json({}), "Call 1 wants another kind of reply"],
    [
      "a reply that cannot be made",
      () => {
        throw new ScriptError("Nothing to cite.");
      },
      "Nothing to cite.",
    ],
  ])("tells of %s", async (_, answer, words) => {
    const replay = await startReplay(answer === undefined ? {} : { answer });
    const error = await rejection(clientOf(replay).messages.stream(QUESTION).finalMessage());
    expect(error).toMatchObject({ status: 500, type: "api_error" });
    await expect(replay.close()).rejects.toThrow(words);
  });
});
