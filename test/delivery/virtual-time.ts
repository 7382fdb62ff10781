import type { Transformer } from "grammy";

/** Time that passes only while everybody waits for it. */
export type VirtualTime = {
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Time stands still while a call is on its way. Comes before every other transformer. */
  readonly standsStill: Transformer;
  /** Lets time pass until the work is done. */
  run<T>(work: Promise<T>): Promise<T>;
};

type Sleeper = { readonly until: number; readonly wake: () => void };

export function createVirtualTime(): VirtualTime {
  let time = Date.parse("2026-03-01T12:00:00Z");
  let onTheWay = 0;
  const sleepers = new Set<Sleeper>();

  /** When nothing is on its way, and whoever was woken has gone to sleep again. */
  function pass(): void {
    const [next] = [...sleepers].sort((a, b) => a.until - b.until);
    if (onTheWay > 0 || next === undefined) return;
    time = Math.max(time, next.until);
    next.wake();
  }

  return {
    now: () => time,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          sleepers.delete(sleeper);
          signal?.removeEventListener("abort", wake);
          resolve();
        };
        const sleeper = { until: time + ms, wake };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", wake);
      }),
    standsStill: async (previous, method, payload, signal) => {
      onTheWay += 1;
      try {
        return await previous(method, payload, signal);
      } finally {
        onTheWay -= 1;
      }
    },
    async run(work) {
      let isDone = false;
      const end = () => {
        isDone = true;
      };
      work.then(end, end);
      while (!isDone) {
        await new Promise((resolve) => setImmediate(resolve));
        if (!isDone) pass();
      }
      return work;
    },
  };
}
