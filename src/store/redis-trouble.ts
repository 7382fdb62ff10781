import { StoreError, type StoreTrouble } from "./store-error.ts";

/** Where a Redis is, as it may be told: host and port, without user and password. */
export function redisName(url: string): string {
  try {
    const { hostname, port } = new URL(url);
    return `Redis at ${hostname || "localhost"}:${port || "6379"}`;
  } catch {
    return "Redis";
  }
}

/** What Redis answers with, by its first word (https://redis.io/docs/latest/develop/reference/protocol-spec/). */
const REFUSALS: readonly (readonly [RegExp, StoreTrouble, string])[] = [
  [
    /^(?:WRONGPASS|NOAUTH)|invalid password|without any password configured/i,
    "denied",
    "does not accept the user or the password in its address. Check both, and what Redis has as requirepass or among its ACL users.",
  ],
  [
    /^NOPERM/,
    "denied",
    "does not let this user do what is needed. Give the user all commands on keys that begin with pincite:.",
  ],
  [/^OOM/, "failed", "has no memory left. Raise its maxmemory, or free some."],
  [/^MISCONF/, "failed", "cannot write to its disk. See its log, and free space on the disk."],
  [/^READONLY/, "failed", "is a replica, which takes no writes. Give the address of the primary."],
  [/^LOADING/, "failed", "still reads what it kept. Wait until it is done."],
  [
    /^ERR DB index/i,
    "address",
    "has no such database. Take the number off the end of its address.",
  ],
];

/**
 * Says what to do about what a client of Redis threw. Nothing of the address but host and port gets
 * into the message, and the error itself is no cause, because clients put commands and their
 * arguments into their errors.
 */
export function redisTrouble(url: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const words = error instanceof Error ? wordsOf(error) : "";
  for (const [pattern, trouble, sentence] of REFUSALS) {
    if (pattern.test(words)) return new StoreError(trouble, `${redisName(url)} ${sentence}`);
  }
  const code = codeOf(error);
  return new StoreError(
    "failed",
    `${redisName(url)} cannot be reached, or broke off (${code}). See that it runs and that its address is right; what was being written may have been written or not.`,
  );
}

/** Whether Redis has only just started, and did nothing of what it was told. */
export function isLoading(error: unknown): boolean {
  return error instanceof Error && /^LOADING/.test(wordsOf(error));
}

/** Redis was reached, but gave no answer in time. */
export function redisSilent(url: string, ms: number): StoreError {
  return new StoreError(
    "failed",
    `${redisName(url)} gave no answer within ${ms / 1000} s. See that it runs and is not overloaded; what was being written may have been written or not.`,
  );
}

/** A wrapped error says little; the first of those inside says what happened. */
function wordsOf(error: Error): string {
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
  return inner instanceof Error ? wordsOf(inner) : error.message;
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
  return error instanceof Error ? error.constructor.name : typeof error;
}
