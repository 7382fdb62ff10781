import { setTimeout as sleep } from "node:timers/promises";

/** Resolves after `ms` milliseconds; rejects when the signal aborts. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<unknown>;

export type RepeatOptions = {
  /** Milliseconds between the end of one run and the start of the next. */
  readonly everyMs: number;
  /** Called with what a run threw; the next run comes all the same. */
  readonly onError: (error: unknown) => void;
  readonly wait?: Wait;
};

/**
 * Waits, runs, waits, runs: never two runs at a time, and without keeping the process alive.
 *
 * @returns a function that ends it, and resolves when no run is under way any more.
 */
export function repeat(run: () => Promise<unknown>, options: RepeatOptions): () => Promise<void> {
  const { everyMs, onError, wait = waitQuietly } = options;
  const stop = new AbortController();
  const isOver = () => stop.signal.aborted;

  async function loop(): Promise<void> {
    while (!isOver()) {
      await wait(everyMs, stop.signal).catch(unlessOver);
      if (!isOver()) await run().catch(onError);
    }
  }

  /** A wait rejects when it is over; anything else would turn the loop into a race. */
  function unlessOver(error: unknown): void {
    if (!isOver()) throw error;
  }

  const ended = loop();
  return () => {
    stop.abort();
    return ended;
  };
}

function waitQuietly(ms: number, signal: AbortSignal): Promise<unknown> {
  return sleep(ms, undefined, { ref: false, signal });
}
