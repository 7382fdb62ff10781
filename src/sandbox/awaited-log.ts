/** What happened, and a way to wait for the next of it. */
export type AwaitedLog<Item> = {
  /** Oldest first; only so many are kept. */
  readonly items: readonly Item[];
  record(item: Item): void;
  /**
   * The first item of this kind that nobody has taken yet, past or to come. With `fits`, of those
   * it fits.
   */
  next(kind: string, fits?: (item: Item) => boolean): Promise<Item>;
  /** Fails everybody who waits. */
  close(): void;
};

/**
 * An empty log that keeps the last `kept` items, each of the kind that `kindOf` says. A wait fails
 * after `patience` ms with a list of what did come, in the words of `tell`, under the heading `name`.
 */
export function createAwaitedLog<Item extends object>(options: {
  readonly patience: number;
  readonly kept: number;
  readonly name: string;
  readonly kindOf: (item: Item) => string;
  readonly tell: (item: Item) => string;
}): AwaitedLog<Item> {
  const { patience, kept, name, kindOf, tell } = options;
  const items: Item[] = [];
  type Waiter = {
    fits: (item: Item) => boolean;
    resolve(item: Item): void;
    fail(why: string): void;
  };
  // By kind, since a log may hold thousands of others.
  const untaken = new Map<string, Set<Item>>();
  const waiters = new Map<string, Set<Waiter>>();

  const seen = () => items.map(tell).join(", ");

  function waiterFor(item: Item): Waiter | undefined {
    for (const waiter of waiters.get(kindOf(item)) ?? []) if (waiter.fits(item)) return waiter;
    return undefined;
  }

  function forgetOldest(): void {
    const oldest = items.shift();
    if (oldest) untaken.get(kindOf(oldest))?.delete(oldest);
  }

  return {
    items,
    record(item) {
      items.push(item);
      const waiter = waiterFor(item);
      if (waiter) waiter.resolve(item);
      else setOf(untaken, kindOf(item)).add(item);
      if (items.length > kept) forgetOldest();
    },
    next(kind, fits = () => true) {
      for (const past of untaken.get(kind) ?? []) {
        if (!fits(past)) continue;
        untaken.get(kind)?.delete(past);
        return Promise.resolve(past);
      }
      return new Promise((resolve, reject) => {
        const leave = () => {
          clearTimeout(timer);
          waiters.get(kind)?.delete(waiter);
        };
        const waiter: Waiter = {
          fits,
          resolve(item) {
            leave();
            resolve(item);
          },
          fail(why) {
            leave();
            reject(new Error(`No ${kind} came: ${why}. ${name} so far: ${seen() || "none"}.`));
          },
        };
        const timer = setTimeout(() => waiter.fail(`${patience} ms are over`), patience);
        setOf(waiters, kind).add(waiter);
      });
    },
    close() {
      const waiting = [...waiters.values()].flatMap((of) => [...of]);
      for (const waiter of waiting) waiter.fail("the sandbox closed");
    },
  };
}

function setOf<Item>(sets: Map<string, Set<Item>>, kind: string): Set<Item> {
  const known = sets.get(kind);
  if (known) return known;
  const made = new Set<Item>();
  sets.set(kind, made);
  return made;
}
