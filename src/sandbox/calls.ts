/** One call of the bot, as it ended. */
export type Call = {
  /** Telegram's name of the method. */
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Milliseconds, by the sandbox's clock. */
  readonly at: number;
  /** What the method returned, if it was done. */
  readonly result?: unknown;
  /** Telegram's refusal, if it was not. */
  readonly error?: { readonly code: number; readonly description: string };
  /** The injected fault that it met, if any. */
  readonly fault?: string;
};

/** The log of calls, and a way to wait for the next. */
export type CallLog = {
  /** Oldest first; only so many are kept. */
  readonly calls: readonly Call[];
  record(call: Call): void;
  /** The first fitting call that nobody has taken yet, past or to come. */
  next(fits: (call: Call) => boolean, wanted: string): Promise<Call>;
  /** Fails everybody who waits. */
  close(): void;
};

/**
 * An empty log that keeps the last `kept` calls. A wait fails after `patience` ms with a list of
 * what did come.
 */
export function createCallLog({ patience, kept }: { patience: number; kept: number }): CallLog {
  const calls: Call[] = [];
  const taken = new WeakSet<Call>();
  type Waiter = {
    fits: (call: Call) => boolean;
    resolve(call: Call): void;
    fail(why: string): void;
  };
  const waiters = new Set<Waiter>();

  const seen = () =>
    calls
      .map(({ method, error }) => (error ? `${method} (${error.description})` : method))
      .join(", ");

  return {
    calls,
    record(call) {
      calls.push(call);
      if (calls.length > kept) calls.shift();
      const waiter = [...waiters].find(({ fits }) => fits(call));
      if (!waiter) return;
      taken.add(call);
      waiter.resolve(call);
    },
    next(fits, wanted) {
      const past = calls.find((call) => !taken.has(call) && fits(call));
      if (past) {
        taken.add(past);
        return Promise.resolve(past);
      }
      return new Promise((resolve, reject) => {
        const leave = () => {
          clearTimeout(timer);
          waiters.delete(waiter);
        };
        const waiter: Waiter = {
          fits,
          resolve(call) {
            leave();
            resolve(call);
          },
          fail(why) {
            leave();
            reject(new Error(`No ${wanted} came: ${why}. Calls so far: ${seen() || "none"}.`));
          },
        };
        const timer = setTimeout(() => waiter.fail(`${patience} ms are over`), patience);
        waiters.add(waiter);
      });
    },
    close() {
      for (const waiter of waiters) waiter.fail("the sandbox closed");
    },
  };
}
