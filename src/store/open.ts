import { Keyv } from "keyv";
import type { StoreAdapter } from "./adapter.ts";
import { createMemoryAdapter } from "./memory.ts";
import { StoreError } from "./store-error.ts";

/** An open store. */
export type Store = {
  /**
   * Throws on every failure. Never attach an 'error' listener to it: newer majors of Keyv then
   * report failed reads as "not there".
   */
  readonly keyv: Keyv;
  /** Waits for what is being written, then lets go of the engine. */
  close(): Promise<void>;
};

/**
 * Opens the store that an address names: `level:PATH` (a folder, made when missing) or `memory:`.
 *
 * @param url the value of `STORE_URL`.
 * @throws StoreError, whose sentence says what to do.
 */
export async function openStore(url: string): Promise<Store> {
  const adapter = await openAdapter(url);
  // Adapters see whole keys, so that the layout on disk is ours and not Keyv's.
  const keyv = new Keyv({ store: adapter, throwOnErrors: true, useKeyPrefix: false });
  return { keyv, close: () => keyv.disconnect() };
}

async function openAdapter(url: string): Promise<StoreAdapter> {
  const [, scheme, path = ""] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
  switch (scheme?.toLowerCase()) {
    case "memory":
      return createMemoryAdapter();
    case "level":
      if (path !== "") return openLevel(path);
      throw new StoreError(
        "address",
        "STORE_URL=level: names no folder. Write one behind it, such as level:./data.",
      );
    default:
      // Only the scheme is repeated: the rest of an address may hold a password.
      throw new StoreError(
        "address",
        `STORE_URL ${scheme === undefined ? "has no scheme" : `starts with ${scheme}:, which is no store`}. Use level:PATH (a folder) or memory: (gone when the process ends).`,
      );
  }
}

/** Whoever keeps nothing loads no engine. */
async function openLevel(path: string): Promise<StoreAdapter> {
  const { createLevelAdapter } = await import("./level.ts");
  return createLevelAdapter(path);
}
