import type { Update } from "grammy/types";

/** Telegram does not publish it; bots report refusals from about ten seconds on. */
const INLINE_QUERY_MS = 10_000;

/**
 * For how many ms somebody waits for the answer to an update. After that it is worth nothing: an inline
 * query is answered while words are typed, and then refused. `undefined`: it is worth trying for a day.
 */
export function shelfLifeOf({ inline_query }: Update): number | undefined {
  return inline_query === undefined ? undefined : INLINE_QUERY_MS;
}
