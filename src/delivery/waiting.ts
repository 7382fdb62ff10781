import type { Backlog, Kept } from "./inbox.ts";
import { laneOf } from "./lane.ts";

/** What is kept and not handled, in the order of each lane. Only the first of a lane may be tried. */
export type Waiting = {
  has(update: number): boolean;
  /** Puts it behind all others of its lane, whose name it gives. */
  add(kept: Kept): string;
  first(lane: string): Kept | undefined;
  /** Says how often the first of a lane was tried. */
  setTries(lane: string, tries: number): void;
  removeFirst(lane: string): void;
  /** The lanes in which something waits. */
  lanes(): readonly string[];
  /** `now`: ms since 1970. */
  backlog(now: number): Backlog;
};

/** Nothing waits yet. */
export function createWaiting(): Waiting {
  const open = new Map<number, Kept>();
  const idsIn = new Map<string, number[]>();

  function first(lane: string): Kept | undefined {
    const [id] = idsIn.get(lane) ?? [];
    return id === undefined ? undefined : open.get(id);
  }

  return {
    has: (update) => open.has(update),
    add(kept) {
      const { update } = kept;
      const lane = laneOf(update);
      open.set(update.update_id, kept);
      const ids = idsIn.get(lane);
      if (ids === undefined) idsIn.set(lane, [update.update_id]);
      else ids.push(update.update_id);
      return lane;
    },
    first,
    setTries(lane, tries) {
      const kept = first(lane);
      if (kept !== undefined) open.set(kept.update.update_id, { ...kept, tries });
    },
    removeFirst(lane) {
      const ids = idsIn.get(lane) ?? [];
      const id = ids.shift();
      if (id !== undefined) open.delete(id);
      if (ids.length === 0) idsIn.delete(lane);
    },
    lanes: () => [...idsIn.keys()],
    backlog(now) {
      let oldest = now;
      for (const { at } of open.values()) oldest = Math.min(oldest, at);
      return { updates: open.size, oldestMs: now - oldest };
    },
  };
}
