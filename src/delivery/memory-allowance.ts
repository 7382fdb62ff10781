import type { Allowance, Rate, Share } from "./allowance.ts";

/** So many who asked are remembered at least, before those are looked for who have their whole burst again. */
const MANY = 10_000;

/**
 * For a bot of one process. Of each share it keeps one number: when its whole burst is there again.
 *
 * @param now in ms, never going back: `performance.now`, not the time of day.
 */
export function createMemoryAllowance({ now }: { readonly now: () => number }): Allowance {
  const fullAt = new Map<string, number>();
  let sweepAbove = MANY;

  function sweep(): void {
    if (fullAt.size <= sweepAbove) return;
    for (const [who, at] of fullAt) if (at <= now()) fullAt.delete(who);
    sweepAbove = Math.max(MANY, 2 * fullAt.size);
  }

  return {
    async take(shares) {
      const waits = shares.map(({ who, rate }) => waitOf(fullAt.get(who), rate, now()));
      const wait = Math.max(0, ...waits);
      if (wait > 0) return Math.ceil(wait);
      for (const { who, rate } of shares)
        fullAt.set(who, Math.max(fullAt.get(who) ?? 0, now()) + rate.everyMs);
      sweep();
      return 0;
    },
    async close({ who, rate }: Share, ms) {
      fullAt.set(who, now() + ms + (rate.burst - 1) * rate.everyMs);
    },
  };
}

/** The ms until there is one again: the burst must be whole within the time that all but one take. */
function waitOf(fullAt: number | undefined, { burst, everyMs }: Rate, now: number): number {
  return fullAt === undefined ? 0 : fullAt - now - (burst - 1) * everyMs;
}
