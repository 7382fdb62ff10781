import type { MessageCreateParamsNonStreaming } from "@anthropic-ai/sdk/resources/messages";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../any-text.ts";
import { aReplay } from "./a-client.ts";
import { citing } from "./citing.ts";
import { cutAt, cutBySeed } from "./pieces.ts";
import { claudeReturns, claudeSays, type Manner, type Span } from "./puppet.ts";
import { json, sse, streamFile } from "./replies.ts";
import { eventOf, type StreamEvent, splitEvents, textOf } from "./sse-text.ts";

const request: MessageCreateParamsNonStreaming = JSON.parse(
  streamFile("derived/content_block.request.fixture.json"),
);
const YEARS = "(2) Registration is valid for three years.";
const cites = [citing(request, "three years")];

async function said(spans: readonly Span[], manner?: Manner) {
  const { replay, client } = await aReplay();
  replay.script(({ body }) => sse(claudeSays(body, spans, manner)));
  return client.messages.stream(request).finalMessage();
}

const recorded = (name: string) => splitEvents(streamFile(name)).map(eventOf);
const typesOf = (events: readonly StreamEvent[]) =>
  events.map(({ type, delta }) =>
    type === "content_block_delta" ? (delta as StreamEvent).type : type,
  );

/** The keys of an object, and of those within it, in order. */
function keysOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]);
}

describe("the puppet", () => {
  it("says a hand-written answer as it was written, event by event", () => {
    const events = claudeSays(
      request,
      [
        { text: "L’enregistrement est valable " },
        { text: "trois ans", cites },
        { text: ". " },
        {
          text: "Toute infraction à l’article 4 est passible d’une amende de 10 000 euros au plus.",
          cites: [citing(request, "liable to a fine"), { document: 0, start: 0, end: 2 }],
          cuts: ["Toute infraction à l’article 4 ".length],
        },
      ],
      { emptyEnd: true, inputTokens: 2100, outputTokens: 80 },
    );
    const unnamed = (all: readonly StreamEvent[]) =>
      all.map((event) =>
        JSON.parse(
          JSON.stringify(event)
            .replace(/"msg_\w+"/, '"msg"')
            .replace(/"output_tokens":\d,"service/, '"output_tokens":1,"service'),
        ),
      );
    expect(unnamed(events)).toEqual(unnamed(recorded("derived/content_block.sse")));
  });

  it("writes events in the order of keys and types that the API was recorded with", () => {
    const real = recorded("recordings/claude-opus-4-8.GenStream-Citations-text-plain.sse");
    const ours = claudeSays(request, [
      { text: "The capital of Quackiland is ", cuts: ["The capital of Quacki".length] },
      { text: "Quack", cites: [{ document: 0, start: 0, end: 36, type: "char_location" }] },
      { text: "." },
    ]);
    expect(typesOf(ours)).toEqual(typesOf(real));
    expect(ours.map(keysOf)).toEqual(real.map(keysOf));
    expect(textOf({ type: "ping" })).toBe('event: ping\ndata: {"type": "ping"}\n\n');
  });

  it("cites the words and the title that stand in the request", async () => {
    const { content } = await said([{ text: "Three years.", cites }]);
    expect(content).toEqual([
      {
        type: "text",
        text: "Three years.",
        citations: [
          {
            type: "content_block_location",
            cited_text: YEARS,
            document_index: 0,
            document_title: "Section 4 — Registration",
            file_id: null,
            start_block_index: 1,
            end_block_index: 2,
          },
        ],
      },
    ]);
  });

  it("lies when it is told to", async () => {
    const [place] = cites;
    const { content } = await said([
      {
        text: "Five years.",
        cites: [
          { ...place!, text: "five", title: null },
          { document: 7, start: 3, end: 1 },
          { ...place!, type: "char_location" },
          { ...place!, type: "search_result_location" },
        ],
      },
    ]);
    expect(content[0]).toMatchObject({
      citations: [
        { cited_text: "five", document_title: null, start_block_index: 1 },
        { cited_text: "", document_title: null, document_index: 7, end_block_index: 1 },
        { type: "char_location", start_char_index: 1 },
        { type: "search_result_location", search_result_index: 0 },
      ],
    });
  });

  it.each([
    ["before", ["citations_delta", "citations_delta", "text_delta", "text_delta"]],
    ["after", ["text_delta", "text_delta", "citations_delta", "citations_delta"]],
    ["mixed", ["text_delta", "citations_delta", "text_delta", "citations_delta"]],
  ] as const)("cites %s the text", async (citations, order) => {
    const span = { text: "Three years.", cuts: [5], cites: [...cites, ...cites] };
    const events = claudeSays(request, [span], { citations });
    expect(typesOf(events).filter((type) => type.endsWith("_delta"))).toEqual([
      ...order,
      "message_delta",
    ]);
    expect((await said([span], { citations })).content).toMatchObject([
      { text: "Three years.", citations: [{}, {}] },
    ]);
  });

  it("thinks first, and ends with an empty block", async () => {
    const message = await said([{ text: "Three." }], { thinking: "Hm.", emptyEnd: true });
    expect(message.content).toMatchObject([
      { type: "thinking", thinking: "Hm.", signature: expect.stringMatching(/./) },
      { type: "text", text: "Three." },
      { type: "text", text: "" },
    ]);
    expect(message.usage.output_tokens_details?.thinking_tokens).toBe(1);
  });

  it("stops for the reason it is given", async () => {
    const stopDetails = { type: "refusal", category: null, explanation: null };
    const message = await said([], { stopReason: "refusal", stopDetails });
    expect(message).toMatchObject({
      content: [],
      stop_reason: "refusal",
      stop_details: stopDetails,
    });
    expect(
      await said([{ text: "Thr" }], { stopReason: "max_tokens", outputTokens: 1 }),
    ).toMatchObject({ stop_reason: "max_tokens", usage: { output_tokens: 1 } });
  });

  it.each([
    ["once", 1],
    ["everywhere", 5],
    ["never", 0],
  ] as const)("pings %s", async (pings, count) => {
    const events = claudeSays(request, [{ text: "Three." }], { pings });
    expect(events.filter(({ type }) => type === "ping")).toHaveLength(count);
    expect((await said([{ text: "Three." }], { pings })).content).toHaveLength(1);
  });

  it("returns an object where a stream was not asked for", async () => {
    const { replay, client } = await aReplay();
    replay.script(({ body }) => json(claudeReturns(body, { lang: "fr" })));
    const { content, stop_reason } = await client.messages.create(request);
    expect(content).toEqual([{ type: "text", text: '{"lang":"fr"}' }]);
    expect(stop_reason).toBe("end_turn");
  });

  it("says any text to the letter, wherever it is cut", async () => {
    const texts = fc.sample(fc.string({ unit: "grapheme", minLength: 1 }), 20);
    const { content } = await said(
      texts.map((text) => ({ text })),
      { seed: 7, pings: "everywhere" },
    );
    expect(content).toMatchObject(texts.map((text) => ({ text })));
  });
});

describe("a text that is cut", () => {
  it("is the same again when it is joined", () => {
    fc.assert(
      fc.property(anyText(), fc.array(fc.nat(40)), fc.integer(), (text, at, seed) => {
        expect(cutAt(text, at).join("")).toBe(text);
        expect(cutBySeed(text, seed).join("")).toBe(text);
        expect(cutBySeed(text, seed)).toEqual(cutBySeed(text, seed));
      }),
    );
  });

  it("is cut between characters, into several pieces", () => {
    const pieces = cutBySeed("🦆".repeat(100), 1);
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.every((piece) => piece.length % 2 === 0)).toBe(true);
    expect(cutBySeed("🦆".repeat(100), undefined)).toHaveLength(1);
  });
});

describe("looking for what to cite", () => {
  it("finds the block that holds the words, in whichever document", () => {
    expect(citing(request, "liable to a fine")).toEqual({ document: 1, start: 0, end: 1 });
  });

  it("fails when no block does", () => {
    expect(() => citing(request, "ducks")).toThrow('No block of 2 documents holds "ducks".');
  });
});
