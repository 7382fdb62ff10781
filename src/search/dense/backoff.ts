const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;

/** How long to leave a server alone that fails: longer after each failure, until it works again. */
export type Backoff = {
  /** Notes a failure, and gives back for how many milliseconds to rest. Those that come while it rests count once. */
  failed(): number;
  worked(): void;
  isResting(): boolean;
};

/** Nothing has failed yet. `now`: a monotonic clock in milliseconds. */
export function createBackoff(now: () => number): Backoff {
  let failures = 0;
  let restsUntil = Number.NEGATIVE_INFINITY;
  const isResting = () => now() < restsUntil;
  return {
    failed() {
      if (isResting()) return restsUntil - now();
      const rest = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
      failures += 1;
      restsUntil = now() + rest;
      return rest;
    },
    worked() {
      failures = 0;
      restsUntil = Number.NEGATIVE_INFINITY;
    },
    isResting,
  };
}
