/** Ends what gives no sign of life. */
export type Watchdog = {
  /** Aborts when nothing was heard for too long, or when the signal that it watches beside does. */
  readonly signal: AbortSignal;
  /** A sign of life. */
  sign(): void;
  /** Whether it was silence that ended it. */
  bit(): boolean;
  /** Stops watching. */
  rest(): void;
};

/** Watches from now on. `idleMs`: how long a silence may last, in milliseconds. */
export function watch(idleMs: number, beside: AbortSignal): Watchdog {
  const silence = new AbortController();
  let timer = setTimeout(bite, idleMs);

  function bite(): void {
    silence.abort();
  }

  return {
    signal: AbortSignal.any([silence.signal, beside]),
    sign() {
      clearTimeout(timer);
      timer = setTimeout(bite, idleMs);
    },
    bit: () => silence.signal.aborted,
    rest: () => clearTimeout(timer),
  };
}
