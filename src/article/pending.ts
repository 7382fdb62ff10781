import type { Keyv } from "keyv";
import { entriesOf } from "../store/entries.ts";
import type { ArticleSource } from "./store.ts";

/** An article that waits for a word of whoever sent it. */
export type Pending = { readonly source: ArticleSource; readonly at: number };

/** Articles that were read and are not held: nothing of them is searched or quoted. */
export type Pendings = {
  /** Lets it wait for a day under a name; the oldest of too many of the same person goes. */
  keep(person: number, name: string, source: ArticleSource): Promise<void>;
  get(person: number, name: string): Promise<Pending | undefined>;
  drop(person: number, name: string): Promise<void>;
};

/** How long an article waits for a word (ms). */
export const KEPT_MS = 24 * 60 * 60 * 1000;
const MOST_OF_ONE = 5;

/**
 * Those over Keyv, under `pending:@<person>:<name>`, so that they outlive the process.
 *
 * @param now milliseconds since 1970.
 */
export function createPendings({ keyv, now }: { keyv: Keyv; now: () => number }): Pendings {
  const prefixOf = (person: number) => `pending:@${person}:`;
  const keyOf = (person: number, name: string) => prefixOf(person) + name;

  async function makeRoom(person: number, name: string): Promise<void> {
    const waiting: { readonly key: string; readonly at: number }[] = [];
    for await (const [key, { at }] of entriesOf<Pending>(keyv, prefixOf(person))) {
      // Keys come as they stand in the store, which hides who it is.
      if (!key.endsWith(`:${name}`)) waiting.push({ key, at });
    }
    const oldest = waiting.sort((a, b) => b.at - a.at).slice(MOST_OF_ONE - 1);
    if (oldest.length > 0) await keyv.delete(oldest.map(({ key }) => key));
  }

  return {
    async keep(person, name, source) {
      await makeRoom(person, name);
      await keyv.set(keyOf(person, name), { source, at: now() } satisfies Pending, KEPT_MS);
    },
    async get(person, name) {
      const pending = await keyv.get<Pending>(keyOf(person, name));
      return pending !== undefined && now() - pending.at < KEPT_MS ? pending : undefined;
    },
    async drop(person, name) {
      await keyv.delete(keyOf(person, name));
    },
  };
}
