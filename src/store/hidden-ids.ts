import type { StoreAdapter } from "./adapter.ts";
import type { Pseudonym } from "./pseudonyms.ts";

/** An id of Telegram's in a key: whole, between the signs that keys are made of. */
const ID = /(?<=^|[:"])@(-?\d+)(?=[:"]|$)/g;

/**
 * A store in which no key names a person or a chat. Whoever writes `@12345` as a part of a key has a
 * pseudonym in its place, under which the same key finds the same entry; a prefix that ends behind a
 * whole id finds all that begin with it. Keys that come back are as they stand in the store, and may be
 * used as they are.
 */
export function hidingIds(adapter: StoreAdapter, pseudonym: Pseudonym): StoreAdapter {
  const hidden = (key: string) =>
    key.includes("@") ? key.replace(ID, (_, id: string) => `~${pseudonym(id)}`) : key;
  return {
    opts: adapter.opts,
    get: (key) => adapter.get(hidden(key)),
    getMany: (keys) => adapter.getMany(keys.map(hidden)),
    set: (key, value) => adapter.set(hidden(key), value),
    setMany: (entries) =>
      adapter.setMany(entries.map(({ key, value }) => ({ key: hidden(key), value }))),
    delete: (key) => adapter.delete(hidden(key)),
    deleteMany: (keys) => adapter.deleteMany(keys.map(hidden)),
    clear: () => adapter.clear(),
    iterator: (prefix = "") => adapter.iterator(hidden(prefix)),
    disconnect: () => adapter.disconnect(),
    purge: () => adapter.purge(),
  };
}
