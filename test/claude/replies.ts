import { readFileSync } from "node:fs";
import type { Turnstile } from "./gate.ts";
import { type StreamEvent, splitEvents, textOf } from "./sse-text.ts";

/** How a stream goes on after the last event that is sent. */
export type Ending =
  /** It ends as it should. */
  | "end"
  /** The response ends without an error, and without `message_stop`. */
  | "cut"
  /** The connection is closed in the middle of the response. */
  | "hangup"
  /** The connection is reset. */
  | "reset"
  /** Nothing comes any more. */
  | "stall";

/** How a stream is sent. */
export type SseOptions = {
  /** Only so many events are sent; all by default, or all but `message_stop` when it is cut. */
  readonly after?: number;
  /** What comes then; `end` by default. */
  readonly ending?: Ending;
  /** Waited for before that. A stall that was waited for goes on with the events that are left. */
  readonly until?: Promise<unknown>;
  /** Waited for before the headers. */
  readonly hold?: Promise<unknown>;
  /** Entered before each event. */
  readonly each?: Pick<Turnstile, "enter">;
  /** Most bytes of a write: letters and lines are cut through, and events are run together. */
  readonly bytes?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Wait before each event, in milliseconds: for benches, not for tests. */
  readonly delayMs?: number;
};

/** A streamed answer. */
export type SseReply = SseOptions & {
  readonly kind: "sse";
  /** Each as its text. */
  readonly events: readonly string[];
};

/** An answer in one piece. */
export type WholeReply = {
  readonly kind: "whole";
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly hold?: Promise<unknown>;
};

/** What a request is answered with. */
export type Reply = SseReply | WholeReply;

/** Streams events, or the text of a whole stream. */
export function sse(events: string | readonly StreamEvent[], options: SseOptions = {}): SseReply {
  const texts = typeof events === "string" ? splitEvents(events) : events.map(textOf);
  return { kind: "sse", events: texts, ...options };
}

/** Answers 200 with an object. */
export function json(body: unknown, hold?: Promise<unknown>): WholeReply {
  const headers = { "content-type": "application/json" };
  const reply = { kind: "whole" as const, status: 200, body: JSON.stringify(body), headers };
  return hold === undefined ? reply : { ...reply, hold };
}

/** Answers with an error: an object, or text such as a proxy's HTML. */
export function failure(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): WholeReply {
  const isText = typeof body === "string";
  return {
    kind: "whole",
    status,
    body: isText ? body : JSON.stringify(body),
    headers: { "content-type": isText ? "text/html" : "application/json", ...headers },
  };
}

/** A file of the folder `streams`, such as `recordings/refusal.sse`. */
export function streamFile(name: string): string {
  return readFileSync(new URL(`streams/${name}`, import.meta.url), "utf8");
}

/** Plays back a stream of the folder `streams`. */
export function replaying(name: string, options: SseOptions = {}): SseReply {
  return sse(streamFile(name), options);
}

/** Failures as the API words them. */
export const failures = {
  /** `retryAfter` in seconds. */
  rateLimited: (retryAfter?: number) =>
    kept(429, "429_rate_limit", retryAfter === undefined ? {} : { "retry-after": `${retryAfter}` }),
  spendLimit: () => kept(429, "429_spend_limit"),
  unauthorized: () => kept(401, "401_auth"),
  serverError: () => kept(500, "500_api_error"),
  timeout: () => kept(504, "504_timeout"),
  overloaded: () => kept(529, "529_overloaded"),
  /** By the proxy before the API: no JSON. */
  tooLarge: () => failure(413, streamFile("derived/errors/413_cloudflare.html.txt")),
};

function kept(status: number, name: string, headers?: Readonly<Record<string, string>>) {
  const body: unknown = JSON.parse(streamFile(`derived/errors/${name}.fixture.json`));
  return failure(status, body, headers);
}
