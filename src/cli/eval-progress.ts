import type { Progress } from "./evaluation.ts";
import type { Screen } from "./terminal.ts";

/** Milliseconds between two looks at the same line. */
const EVERY_MS = 100;

const CLEAR_LINE = "\r\u001b[K";

/**
 * Counts the questions on one line of a terminal, which is empty again after the last; writes
 * nothing to anything else. `now`: milliseconds from any fixed point.
 */
export function progressOn(screen: Screen, now: () => number = performance.now): Progress {
  if (screen.isTTY !== true) return () => {};
  let last = Number.NEGATIVE_INFINITY;
  return (asked, all) => {
    if (asked === all) screen.write(CLEAR_LINE);
    else if (now() - last >= EVERY_MS) {
      last = now();
      screen.write(
        `${CLEAR_LINE}${asked.toLocaleString("en")} of ${all.toLocaleString("en")} questions`,
      );
    }
  };
}
