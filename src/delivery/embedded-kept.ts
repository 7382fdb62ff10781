import type { Update } from "grammy/types";
import type { Keyv } from "keyv";
import { entriesOf } from "../store/entries.ts";
import type { DeadLetter, Kept } from "./inbox.ts";
import { DEAD_KEPT_MS, HANDLED_KEPT_MS } from "./kept-for.ts";

/** Updates as they are kept in the store. Each write is on the disk when it resolves. */
export type EmbeddedKept = {
  /** What was kept and not finished, oldest first. */
  open(): Promise<Kept[]>;
  /** Keeps what is neither kept nor was handled within two days, all of it or none; gives what that is. */
  add(updates: readonly Update[]): Promise<Kept[]>;
  /** Writes down how often it was tried. */
  note(kept: Kept): Promise<void>;
  /** Leaves nothing of it but its id, and a dead letter if it was given up. */
  finish(kept: Kept, because?: DeadLetter["because"]): Promise<void>;
  /** Newest first. */
  deadLetters(): Promise<DeadLetter[]>;
};

/** What lies under an update's key: the update, or when it was handled (ms since 1970). */
type Entry = Kept | { readonly handledAt: number };

const INBOX = "inbox:";
const DEAD = "dead:";

/**
 * Keeps updates in a store that `openStore` opened: `inbox:` and the id, from `add` until two days
 * after it was handled, then without its content, so that it is known when it comes again.
 *
 * @throws StoreError out of every method, when the store fails.
 */
export function createEmbeddedKept({
  keyv,
  now,
}: {
  readonly keyv: Keyv;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}): EmbeddedKept {
  function isKnown(entry: Entry | undefined): boolean {
    if (entry === undefined || !("handledAt" in entry)) return entry !== undefined;
    return now() - entry.handledAt <= HANDLED_KEPT_MS;
  }

  return {
    async open() {
      const kept: Kept[] = [];
      for await (const [, entry] of entriesOf<Entry>(keyv, INBOX)) {
        if (!("handledAt" in entry)) kept.push(entry);
      }
      // Keys come by id, which may begin anew with any number after a quiet week.
      return kept.sort((a, b) => a.at - b.at);
    },

    async add(updates) {
      if (updates.length === 0) return [];
      const at = now();
      const entries = await keyv.getMany<Entry>(updates.map(keyOf));
      const fresh = updates
        .filter((_, i) => !isKnown(entries[i]))
        .map((update): Kept => ({ update, at, tries: 0 }));
      if (fresh.length > 0) await keyv.setMany(fresh.map(entryOf));
      return fresh;
    },

    async note(kept) {
      await keyv.setMany([entryOf(kept)]);
    },

    async finish({ update, at }, because) {
      const id = update.update_id;
      const handled = { key: keyOf(update), value: { handledAt: now() }, ttl: HANDLED_KEPT_MS };
      if (because === undefined) return void (await keyv.setMany([handled]));
      const letter: DeadLetter = { update: id, at, givenUpAt: now(), because };
      await keyv.setMany([handled, { key: `${DEAD}${id}`, value: letter, ttl: DEAD_KEPT_MS }]);
    },

    async deadLetters() {
      const letters: DeadLetter[] = [];
      for await (const [, letter] of entriesOf<DeadLetter>(keyv, DEAD)) letters.push(letter);
      return letters.sort((a, b) => b.givenUpAt - a.givenUpAt);
    },
  };
}

function entryOf(kept: Kept) {
  return { key: keyOf(kept.update), value: kept };
}

/** In order of the ids, which have 16 digits at most. */
function keyOf({ update_id }: Update): string {
  return `${INBOX}${String(update_id).padStart(16, "0")}`;
}
