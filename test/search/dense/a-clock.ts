/** A clock that stands still until it is told to go on. */
export type Clock = {
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Lets time pass, and wakes whoever has slept long enough. */
  passes(ms: number): void;
  /** Resolves when somebody sleeps for so many milliseconds, at once if somebody does. */
  sleeps(ms: number): Promise<void>;
  /** For how long those that sleep now wanted to. */
  asleep(): readonly number[];
};

type Sleeper = { readonly ms: number; readonly until: number; readonly wake: () => void };

export function aClock(): Clock {
  let time = 0;
  let sleepers: Sleeper[] = [];
  let watchers: { readonly ms: number; readonly tell: () => void }[] = [];
  return {
    now: () => time,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wake = () => {
          sleepers = sleepers.filter((one) => one !== sleeper);
          resolve();
        };
        const sleeper = { ms, until: time + ms, wake };
        sleepers.push(sleeper);
        signal?.addEventListener("abort", wake, { once: true });
        for (const watcher of watchers) if (watcher.ms === ms) watcher.tell();
        watchers = watchers.filter((watcher) => watcher.ms !== ms);
      }),
    passes(ms) {
      time += ms;
      for (const { wake } of sleepers.filter(({ until }) => until <= time)) wake();
    },
    sleeps: (ms) =>
      sleepers.some((one) => one.ms === ms)
        ? Promise.resolve()
        : new Promise((tell) => watchers.push({ ms, tell })),
    asleep: () => sleepers.map(({ ms }) => ms),
  };
}
