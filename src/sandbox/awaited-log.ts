/** What happened, and a way to wait for the next of it. */
export type AwaitedLog<Item> = {
  /** Oldest first; only so many are kept. */
  readonly items: readonly Item[];
  record(item: Item): void;
  /** The first fitting item that nobody has taken yet, past or to come. */
  next(fits: (item: Item) => boolean, wanted: string): Promise<Item>;
  /** Fails everybody who waits. */
  close(): void;
};

/**
 * An empty log that keeps the last `kept` items. A wait fails after `patience` ms with a list of
 * what did come, in the words of `tell`, under the heading `name`.
 */
export function createAwaitedLog<Item extends object>(options: {
  readonly patience: number;
  readonly kept: number;
  readonly name: string;
  readonly tell: (item: Item) => string;
}): AwaitedLog<Item> {
  const { patience, kept, name, tell } = options;
  const items: Item[] = [];
  const taken = new WeakSet<Item>();
  type Waiter = {
    fits: (item: Item) => boolean;
    resolve(item: Item): void;
    fail(why: string): void;
  };
  const waiters = new Set<Waiter>();

  const seen = () => items.map(tell).join(", ");

  return {
    items,
    record(item) {
      items.push(item);
      if (items.length > kept) items.shift();
      const waiter = [...waiters].find(({ fits }) => fits(item));
      if (!waiter) return;
      taken.add(item);
      waiter.resolve(item);
    },
    next(fits, wanted) {
      const past = items.find((item) => !taken.has(item) && fits(item));
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
          resolve(item) {
            leave();
            resolve(item);
          },
          fail(why) {
            leave();
            reject(new Error(`No ${wanted} came: ${why}. ${name} so far: ${seen() || "none"}.`));
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
