import { citing } from "../../claude/citing.ts";
import { claudeReturns, claudeSays, type Manner } from "../../claude/puppet.ts";
import type { Scripted } from "../../claude/replay.ts";
import { failure, json, type Reply, type SseOptions, sse } from "../../claude/replies.ts";
import type { StreamEvent } from "../../claude/sse-text.ts";

/** A stretch of an answer, and words of the sentences that it cites. */
export type Said = {
  readonly text: string;
  readonly cites?: readonly string[];
  /** Where its text is cut into deltas, in UTF-16 code units. */
  readonly cuts?: readonly number[];
};

/** How an answer ends, if not as it should: by the connection, or by an error of the API. */
export type Coming = Pick<SseOptions, "each" | "delayMs"> & {
  readonly broken?: Exclude<SseOptions["ending"], undefined> | "error";
};

const OUTPUT_TOKENS = 40;
const INPUT_TOKENS = 1000;

/** Claude says this, citing the sentences that it was sent. */
export function says(spans: readonly Said[], manner: Manner & Coming = {}): Scripted {
  const { broken = "end", each, delayMs, ...rest } = manner;
  const pace = { ...(each && { each }), ...(delayMs !== undefined && { delayMs }) };
  return ({ body }) => {
    const events = claudeSays(
      body,
      spans.map(({ cites = [], ...span }) => ({
        ...span,
        cites: cites.map((words) => citing(body, words)),
      })),
      { inputTokens: INPUT_TOKENS, outputTokens: OUTPUT_TOKENS, ...rest },
    );
    return coming(events, broken, pace);
  };
}

function coming(
  events: readonly StreamEvent[],
  broken: NonNullable<Coming["broken"]>,
  pace: SseOptions,
): Reply {
  if (broken === "end") return sse(events, pace);
  const beforeTheEnd = events.filter(
    ({ type }) => !["message_delta", "message_stop"].includes(type),
  );
  if (broken === "error") return sse([...beforeTheEnd, OVERLOADED]);
  return sse(beforeTheEnd, { after: beforeTheEnd.length, ending: broken });
}

const OVERLOADED: StreamEvent = {
  type: "error",
  error: { details: null, type: "overloaded_error", message: "Overloaded" },
};

/** Claude answers with an object, or with text in its place. */
export function returns(value: unknown): Scripted {
  return ({ body }) => json(claudeReturns(body, value, { inputTokens: 300, outputTokens: 20 }));
}

/** The API refuses with an error of this type. */
export function refuses(status: number, type: string): Reply {
  return failure(status, { type: "error", error: { type, message: type }, request_id: "req_1" });
}
