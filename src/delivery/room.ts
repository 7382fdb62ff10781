/** Does some work when there is room for it; resolves and rejects as it does. */
export type Room = <T>(work: () => Promise<T>) => Promise<T>;

/** Room for so many at a time. Who comes when it is full waits: first come, first served. */
export function createRoom(places: number): Room {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
