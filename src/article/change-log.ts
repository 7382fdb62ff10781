/**
 * The last changes of the articles held, the newest last: its revision, which no other has, and which
 * article it was of. Kept in one value that is written together with every change, so that whoever
 * shares the store learns by one read whether anything changed, and most often what.
 */
export type ChangeLog = {
  readonly last: readonly (readonly [revision: string, id: string])[];
};

/** Where it is kept. In stores of old, a string is there that changed with every change. */
export const CHANGES = "articles";

/** So many changes can come between two looks; beyond that, all articles are gone through. */
const REMEMBERED = 32;

/** The log with one change more. */
export function withChange(
  log: ChangeLog | string | undefined,
  revision: string,
  id: string,
): ChangeLog {
  const before = typeof log === "object" ? log.last : [];
  return { last: [...before.slice(1 - REMEMBERED), [revision, id]] };
}

/** Another one after every change; `undefined` before the first. */
export function revisionOf(log: ChangeLog | string | undefined): string | undefined {
  return typeof log === "object" ? log.last.at(-1)?.[0] : log;
}

/** The ids of what changed since that revision; `undefined` when the log does not reach back to it. */
export function changedSince(
  log: ChangeLog | string | undefined,
  revision: string | undefined,
): string[] | undefined {
  if (typeof log !== "object") return undefined;
  const at = log.last.findIndex(([known]) => known === revision);
  return at < 0 ? undefined : [...new Set(log.last.slice(at + 1).map(([, id]) => id))];
}
