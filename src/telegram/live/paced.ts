import type { Sleep } from "../../sleep.ts";

/** Something that is shown as it comes along: the latest of it, and not too often. */
export type Paced<T> = {
  /** From now on this is to be shown. */
  show(latest: T): void;
  /** Shows nothing any more. Resolves when what is on its way has arrived. */
  end(): Promise<void>;
};

/** How something is shown, in milliseconds. */
export type Pace<T> = {
  /** Before the first; by default none. */
  readonly firstAfterMs?: number;
  /** Until something else may be shown in the place of this. */
  readonly restMs: (shown: T) => number;
  /** What has not changed for so long is shown again; by default it is not. */
  readonly againMs?: number;
  /** Shows it; `false` when nothing can be shown any more. */
  readonly put: (latest: T) => Promise<boolean>;
  readonly sleep: Sleep;
  /** Never going back. */
  readonly now: () => number;
};

/** Begins with the first that is to be shown. What a later one overtakes is left out. */
export function paced<T>(pace: Pace<T>): Paced<T> {
  const { firstAfterMs = 0, restMs, againMs = Number.POSITIVE_INFINITY, sleep, now } = pace;
  let latest: T | undefined;
  let shown: T | undefined;
  let nextAt = now() + firstAfterMs;
  let againAt = Number.POSITIVE_INFINITY;
  /** Ends the sleep that lasts, if one does. */
  let news: AbortController | undefined;
  let running: Promise<void> | undefined;
  let isOver = false;

  async function run(): Promise<void> {
    while (!isOver) {
      const dueInMs = (latest === shown ? againAt : nextAt) - now();
      if (dueInMs > 0) {
        news = new AbortController();
        await sleep(Math.min(dueInMs, LONGEST_SLEEP_MS), news.signal);
      } else if (!(await showLatest())) return;
    }
  }

  async function showLatest(): Promise<boolean> {
    if (latest === undefined) return false;
    shown = latest;
    nextAt = now() + restMs(latest);
    againAt = now() + againMs;
    return pace.put(latest);
  }

  return {
    show(next) {
      if (isOver) return;
      latest = next;
      news?.abort();
      running ??= run();
    },
    async end() {
      isOver = true;
      news?.abort();
      await running;
    },
  };
}

/** Longer than anything takes, and short enough for a timer. */
const LONGEST_SLEEP_MS = 3_600_000;
