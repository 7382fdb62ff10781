import type { Update } from "grammy/types";
import type { Keyv } from "keyv";
import { drainEmbedded, type EmbeddedDrainDeps, type EmbeddedDraining } from "./embedded-drain.ts";
import { createEmbeddedKept } from "./embedded-kept.ts";
import type { Inbox } from "./inbox.ts";
import { createWaiting } from "./waiting.ts";

/** What an inbox in the store works with. */
export type EmbeddedInboxDeps = Pick<EmbeddedDrainDeps, "sleep" | "log" | "explain"> &
  Partial<Pick<EmbeddedDrainDeps, "concurrency" | "lettingGoMs">> & {
    /** From `openStore`, so that a failed read throws and `setMany` is all or nothing. */
    readonly keyv: Keyv;
    /** Milliseconds since 1970. */
    readonly now: () => number;
  };

/**
 * An inbox in the store, for one process. What is open is kept in memory besides: it is read once, at
 * the start, and everything after that happens in this process.
 *
 * @throws StoreError when what is kept cannot be read.
 */
export async function openEmbeddedInbox(deps: EmbeddedInboxDeps): Promise<Inbox> {
  const { now, concurrency = 64 } = deps;
  const records = createEmbeddedKept(deps);
  const waiting = createWaiting();
  /** Ids on their way to the disk. */
  const arriving = new Map<number, Promise<void>>();
  let draining: EmbeddedDraining | undefined;

  for (const kept of await records.open()) waiting.add(kept);

  async function keep(updates: readonly Update[]): Promise<void> {
    try {
      for (const kept of await records.add(updates)) {
        const lane = waiting.add(kept);
        draining?.wake(lane);
      }
    } finally {
      for (const { update_id } of updates) arriving.delete(update_id);
    }
  }

  return {
    async put(updates) {
      const byId = new Map(updates.map((update) => [update.update_id, update]));
      const ids = [...byId.keys()].filter((id) => !waiting.has(id));
      const others = ids.flatMap((id) => arriving.get(id) ?? []);
      const fresh = ids.filter((id) => !arriving.has(id)).flatMap((id) => byId.get(id) ?? []);
      const kept = keep(fresh);
      for (const { update_id } of fresh) arriving.set(update_id, kept);
      await Promise.all([kept, ...others]);
    },
    drain(attempt, onQueued) {
      draining = drainEmbedded({ ...deps, attempt, onQueued, records, waiting, concurrency });
      return draining;
    },
    deadLetters: () => records.deadLetters(),
    backlog: async () => waiting.backlog(now()),
  };
}
