import type { Usage } from "../answer.ts";

/** What can go wrong with a call to Claude. */
export type FailureKind =
  /** 429. */
  | "rate_limited"
  /** 429 because the account's spend limit is reached: waiting does not help. */
  | "spend_limit"
  /** 529, 500, 504 and the like, before or within the stream. */
  | "overloaded"
  /** The connection broke, or the stream ended before the message did. */
  | "interrupted"
  /** No event came for too long. */
  | "stalled"
  /** The time for the whole answer is over. */
  | "deadline"
  /** 400, 401, 403, 404, 413: the request or the key is wrong, and will be the next time. */
  | "rejected"
  /** The model declined to answer. */
  | "refused"
  /** The answer did not end within its limit of tokens. */
  | "unfinished"
  /** The message cannot be read as what was asked for. */
  | "unreadable";

/** A call to Claude failed. Its message holds neither the key nor words of a question or an answer. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly kind: FailureKind;
  readonly status: number | undefined;
  /** What support asks for. */
  readonly requestId: string | undefined;
  /** The API's own word for it, such as `overloaded_error`. */
  readonly type: string | undefined;
  /** After so many milliseconds the API wants to be asked again. */
  readonly retryAfterMs: number | undefined;
  /** What was used up until then, as far as it is known. */
  readonly usage: Usage | undefined;

  constructor(kind: FailureKind, details: FailureDetails = {}) {
    super(`Claude could not answer: ${kind}.`, { cause: details.cause });
    this.kind = kind;
    this.status = details.status;
    this.requestId = details.requestId;
    this.type = details.type;
    this.retryAfterMs = details.retryAfterMs;
    this.usage = details.usage;
  }
}

type FailureDetails = {
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly type?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly usage?: Usage | undefined;
  readonly cause?: unknown;
};

/** Longest wait that a person is asked for before a second try, in milliseconds. */
const LONGEST_WAIT_MS = 10_000;
/** Wait before a second try where the API names none. */
const USUAL_WAIT_MS = 500;

/** How long to wait before a second try, in milliseconds; `undefined` when none is worth it. */
export function waitBeforeRetry({ kind, retryAfterMs }: ModelError): number | undefined {
  switch (kind) {
    case "rate_limited":
    case "overloaded": {
      const wait = retryAfterMs ?? USUAL_WAIT_MS;
      return wait <= LONGEST_WAIT_MS ? wait : undefined;
    }
    case "interrupted":
    case "unfinished":
    case "unreadable":
      return 0;
    default:
      return undefined;
  }
}

/** Whether a failure says that the API, or our access to it, is not well. */
export function isOutage({ kind }: ModelError): boolean {
  return kind !== "refused" && kind !== "unfinished" && kind !== "unreadable";
}

/** Whether only somebody who runs the bot can mend it. */
export function needsAdmin({ kind }: ModelError): boolean {
  return kind === "spend_limit" || kind === "rejected";
}

/** What whoever runs the bot should do about a failure, for the log. */
export function adviceOn({ kind, status }: ModelError): string {
  if (kind === "spend_limit") {
    return "The spend limit of the Claude account is reached: raise it, or wait until it resets";
  }
  if (kind !== "rejected")
    return "Claude could not be reached; answers are the articles' own words";
  if (status === 401 || status === 403) {
    return "Claude refused the key: check ANTHROPIC_API_KEY and what its workspace allows";
  }
  if (status === 404) return "Claude does not know the model: check CLAUDE_MODEL";
  return "Claude refused the request: check CLAUDE_MODEL and the CLAUDE_ limits";
}
