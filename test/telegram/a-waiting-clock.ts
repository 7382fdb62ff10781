import type { Sleep } from "../../src/sleep.ts";

/** A clock that stands still until it is told to go on, and then ends the waits that are over. */
export type WaitingClock = {
  readonly now: () => number;
  readonly sleep: Sleep;
  pass(ms: number): void;
};

export function aWaitingClock(): WaitingClock {
  let ms = 0;
  const waits = new Set<{ readonly until: number; readonly end: () => void }>();
  return {
    now: () => ms,
    sleep: (forMs, signal) =>
      new Promise((resolve) => {
        const wait = {
          until: ms + forMs,
          end() {
            waits.delete(wait);
            resolve();
          },
        };
        if (forMs <= 0 || signal?.aborted) return resolve();
        waits.add(wait);
        signal?.addEventListener("abort", wait.end, { once: true });
      }),
    pass(more) {
      ms += more;
      for (const wait of [...waits]) if (wait.until <= ms) wait.end();
    },
  };
}
