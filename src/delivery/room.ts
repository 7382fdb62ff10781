/** Who waits for a place for so long would like to know (ms). */
export const QUEUED_MS = 3000;

/** Where work is done; both ways resolve and reject as the work does. */
export type Room = {
  /**
   * Does it beside other work, when there is a place. First come, first served; `onWaiting` is called when
   * there is none, with what tells how many come first, from 0 on.
   */
  beside<T>(work: () => Promise<T>, onWaiting?: (ahead: () => number) => void): Promise<T>;
  /** Does it when nothing else is going on, and lets nothing else begin meanwhile. */
  alone<T>(work: () => Promise<T>): Promise<T>;
};

/** A room for so many pieces of work at a time. */
export function createRoom(places: number): Room {
  let free = places;
  const waiting: (() => void)[] = [];
  /** Who wants to be alone. */
  const loners: (() => Promise<void>)[] = [];
  let isEmptying = false;

  /** Takes a place at once if there is one; else gives what resolves when it is taken. */
  function enter(): Promise<void> | undefined {
    if (free === 0) return new Promise((resolve) => waiting.push(resolve));
    free -= 1;
    return undefined;
  }

  /** How many come before whoever came last just now. */
  function aheadOfLast(): () => number {
    const last = waiting.at(-1);
    return () => (last === undefined ? 0 : Math.max(0, waiting.indexOf(last)));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }

  /** Once for all who want to be alone by then, one after the other: what runs may take long to end. */
  async function empty(): Promise<void> {
    isEmptying = true;
    await Promise.all(Array.from({ length: places }, enter));
    for (let next = loners.shift(); next !== undefined; next = loners.shift()) await next();
    isEmptying = false;
    for (let taken = 0; taken < places; taken += 1) leave();
  }

  return {
    async beside(work, onWaiting) {
      const entering = enter();
      if (entering !== undefined) {
        onWaiting?.(aheadOfLast());
        await entering;
      }
      try {
        return await work();
      } finally {
        leave();
      }
    },
    alone(work) {
      return new Promise((resolve, reject) => {
        loners.push(() => work().then(resolve, reject));
        if (!isEmptying) void empty();
      });
    },
  };
}
