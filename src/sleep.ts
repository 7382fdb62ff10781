/** Waits `ms` milliseconds, or until the signal ends the wait. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Waits `ms` milliseconds, or until the signal ends the wait. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return wait(ms, signal, () => {});
}

/** The same, but does not keep the process alive. */
export function sleepLightly(ms: number, signal?: AbortSignal): Promise<void> {
  return wait(ms, signal, (timer) => timer.unref());
}

function wait(
  ms: number,
  signal: AbortSignal | undefined,
  prepare: (timer: NodeJS.Timeout) => void,
): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const finish = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    prepare(timer);
    signal?.addEventListener("abort", finish);
  });
}
