import { byCodePoint, checkKey, type Entry, type StoreAdapter } from "./adapter.ts";
import { StoreError } from "./store-error.ts";

/** A store that lives as long as the process: for tests and for the command line. */
export function createMemoryAdapter(): StoreAdapter {
  const values = new Map<string, string>();
  let isOpen = true;

  function look(...keys: readonly string[]): void {
    if (!isOpen) {
      throw new StoreError("failed", "The store in memory was closed. Open it again to use it.");
    }
    keys.forEach(checkKey);
  }

  const adapter: StoreAdapter = {
    opts: { url: "memory:" },

    async get(key) {
      look(key);
      return values.get(key);
    },

    async getMany(keys) {
      look(...keys);
      return keys.map((key) => values.get(key));
    },

    async set(key, value) {
      look(key);
      values.set(key, value);
      return true;
    },

    async setMany(entries: readonly Entry[]) {
      look(...entries.map(({ key }) => key));
      for (const { key, value } of entries) values.set(key, value);
      return entries.map(() => true);
    },

    async delete(key) {
      look(key);
      return values.delete(key);
    },

    async deleteMany(keys) {
      look(...keys);
      return keys.map((key) => values.delete(key)).every(Boolean);
    },

    async clear() {
      look();
      values.clear();
    },

    async *iterator(prefix = "") {
      look(prefix);
      yield* [...values]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => byCodePoint(a, b));
    },

    async disconnect() {
      isOpen = false;
      values.clear();
    },

    async purge() {
      look();
    },
  };
  return adapter;
}
