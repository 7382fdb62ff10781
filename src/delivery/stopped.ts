import { setMaxListeners } from "node:events";
import type { Sleep } from "../sleep.ts";

/** The process is stopping, so what waited goes no further. What it was for comes again. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";

  constructor() {
    super("The process is stopping.");
  }
}

/**
 * A sleep that a stopping process does not wait for.
 *
 * @throws StoppedError when the signal ends the wait, or has ended it before.
 */
export function untilStopped(
  sleep: Sleep,
  signal: AbortSignal | undefined,
): (ms: number) => Promise<void> {
  // As many wait as there are chats, and Node takes more than ten for a leak.
  if (signal !== undefined) setMaxListeners(0, signal);
  return async (ms) => {
    if (signal?.aborted) throw new StoppedError();
    await sleep(ms, signal);
    if (signal?.aborted) throw new StoppedError();
  };
}
