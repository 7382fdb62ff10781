import { type AnyRequest, type RequestBody, requestBody } from "./body-shape.ts";
import { type Cite, citationOf } from "./citing.ts";
import { cutAt, cutBySeed } from "./pieces.ts";
import { roughTokens } from "./prompt-cache.ts";
import type { StreamEvent } from "./sse-text.ts";

/** A stretch of an answer, and what it cites: one text block. */
export type Span = {
  readonly text: string;
  readonly cites?: readonly Cite[];
  /** Where its text is cut into deltas, in UTF-16 code units; a `seed` cuts where this says nothing. */
  readonly cuts?: readonly number[];
};

/** What an answer is like besides its words. */
export type Manner = {
  /** Where citations come among the deltas of their block; `before` by default, as recorded. */
  readonly citations?: "before" | "after" | "mixed";
  /** Cuts the text into deltas at random, and always in the same places. */
  readonly seed?: number;
  /** Thinks first; empty when the API withholds the thoughts. */
  readonly thinking?: string;
  /** Ends with a text block without text, as models of the fifth generation do. */
  readonly emptyEnd?: boolean;
  /** Once, as recorded, by default. */
  readonly pings?: "once" | "everywhere" | "never";
  /** `end_turn` by default. */
  readonly stopReason?: string;
  readonly stopDetails?: Readonly<Record<string, unknown>>;
  readonly model?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
};

/** The events by which Claude would stream this answer to a request. */
export function claudeSays(
  request: AnyRequest,
  spans: readonly Span[],
  manner: Manner = {},
): readonly StreamEvent[] {
  const body = requestBody.parse(request);
  const { thinking, emptyEnd = false } = manner;
  const blocks = [
    ...(thinking === undefined ? [] : [thinkingBlock(thinking)]),
    ...spans.map((span) => textBlock(body, span, manner)),
    ...(emptyEnd ? [{ start: { type: "text", text: "" }, deltas: [] }] : []),
  ];
  return withPings(
    [
      messageStart(body, manner),
      ...blocks.flatMap(blockEvents),
      messageDelta(body, spans, manner),
      { type: "message_stop" },
    ],
    manner.pings ?? "once",
  );
}

/** The message by which Claude would answer a request for an object, not streamed. */
export function claudeReturns(request: AnyRequest, value: unknown, manner: Manner = {}) {
  const body = requestBody.parse(request);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const { stop_reason, stop_details } = stop(manner);
  const usage = {
    ...promptUsage(body, manner),
    output_tokens: manner.outputTokens ?? roughTokens(text),
  };
  return {
    ...message(body, manner, usage),
    content: [{ type: "text", text }],
    stop_reason,
    stop_details,
  };
}

type Delta = { readonly type: string } & Readonly<Record<string, unknown>>;
type BlockParts = { readonly start: object; readonly deltas: readonly Delta[] };

function textBlock(body: RequestBody, span: Span, manner: Manner): BlockParts {
  const { text, cites = [], cuts } = span;
  const citations = cites.map((cite) => ({
    type: "citations_delta",
    citation: citationOf(body, cite),
  }));
  const pieces = cuts === undefined ? cutBySeed(text, manner.seed) : cutAt(text, cuts);
  const texts = pieces.map((piece) => ({ type: "text_delta", text: piece }));
  return {
    start: { ...(cites.length > 0 ? { citations: [] } : {}), type: "text", text: "" },
    deltas: inOrder(texts, citations, manner.citations ?? "before"),
  };
}

function inOrder(
  texts: readonly Delta[],
  citations: readonly Delta[],
  order: "before" | "after" | "mixed",
): readonly Delta[] {
  if (order === "before") return [...citations, ...texts];
  if (order === "after") return [...texts, ...citations];
  const longest = Math.max(texts.length, citations.length);
  return Array.from({ length: longest }, (_, at) => [texts[at], citations[at]])
    .flat()
    .filter((delta) => delta !== undefined);
}

function thinkingBlock(thinking: string): BlockParts {
  const thoughts = thinking === "" ? [] : [{ type: "thinking_delta", thinking }];
  return {
    start: { type: "thinking", thinking: "", signature: "" },
    deltas: [...thoughts, { type: "signature_delta", signature: "c2lnbmF0dXJl" }],
  };
}

function blockEvents({ start, deltas }: BlockParts, index: number): readonly StreamEvent[] {
  return [
    { type: "content_block_start", index, content_block: start },
    ...deltas.map((delta) => ({ type: "content_block_delta", index, delta })),
    { type: "content_block_stop", index },
  ];
}

function messageStart(body: RequestBody, manner: Manner): StreamEvent {
  const usage = {
    ...promptUsage(body, manner),
    output_tokens: 1,
    service_tier: "standard",
    inference_geo: "global",
  };
  return { type: "message_start", message: message(body, manner, usage) };
}

function message(body: RequestBody, { model }: Manner, usage: object) {
  return {
    model: model ?? body.model,
    id: "msg_replay",
    type: "message",
    role: "assistant",
    content: [],
    stop_reason: null,
    stop_sequence: null,
    stop_details: null,
    usage,
  };
}

function messageDelta(body: RequestBody, spans: readonly Span[], manner: Manner): StreamEvent {
  const { cache_creation: _, ...prompt } = promptUsage(body, manner);
  const thinkingTokens = roughTokens(manner.thinking ?? "");
  const written = spans.reduce((sum, { text }) => sum + roughTokens(text), thinkingTokens);
  return {
    type: "message_delta",
    delta: stop(manner),
    usage: {
      ...prompt,
      output_tokens: manner.outputTokens ?? written,
      output_tokens_details: { thinking_tokens: thinkingTokens },
    },
  };
}

function stop({ stopReason = "end_turn", stopDetails }: Manner) {
  return { stop_reason: stopReason, stop_sequence: null, stop_details: stopDetails ?? null };
}

function promptUsage(body: RequestBody, { inputTokens }: Manner) {
  return {
    input_tokens: inputTokens ?? roughTokens(JSON.stringify(body)),
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
  };
}

/** The API sends its first ping after the start of the first block. */
function withPings(
  events: readonly StreamEvent[],
  pings: "once" | "everywhere" | "never",
): readonly StreamEvent[] {
  const first = events.findIndex(({ type }) => type === "content_block_start");
  const isBefore = (at: number) =>
    pings === "everywhere" ? at > 0 : pings === "once" && first !== -1 && at === first + 1;
  return events.flatMap((event, at) => (isBefore(at) ? [{ type: "ping" }, event] : [event]));
}
