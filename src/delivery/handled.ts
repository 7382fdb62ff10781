/**
 * Ids of updates that were handled, so that one that is handed over again is not answered again.
 * A set and not "below the last id": Telegram may go on with any number after a quiet week.
 */
export type Handled = { has(id: number): boolean; add(id: number): void };

/** Remembers the latest `kept` ids. */
export function createHandled(kept: number): Handled {
  const ids = new Set<number>();
  return {
    has: (id) => ids.has(id),
    add(id) {
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > kept && oldest !== undefined) ids.delete(oldest);
    },
  };
}
