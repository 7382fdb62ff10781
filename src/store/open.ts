import { Keyv } from "keyv";
import type { StoreAdapter } from "./adapter.ts";
import { hidingIds } from "./hidden-ids.ts";
import { createInTurn, type InTurn } from "./in-turn.ts";
import { createPseudonyms, type Pseudonym } from "./pseudonyms.ts";
import { serialiseQuickly } from "./serialise.ts";
import { StoreError } from "./store-error.ts";

/** An open store. */
export type Store = {
  /**
   * Throws on every failure. Never attach an 'error' listener to it: newer majors of Keyv then
   * report failed reads as "not there".
   */
  readonly keyv: Keyv;
  /** Whether other processes may read and write it at the same time. */
  readonly isShared: boolean;
  /** Turns among all who use this store, wherever they run; whoever names the same waits. */
  turns(name: string): InTurn;
  /** Names for people and chats that cannot be led back to them, the same for all who use this store. */
  readonly pseudonym: Pseudonym;
  /** Drops the bytes of what was deleted or written over, as far as the engine can be told to. */
  purge(): Promise<void>;
  /** Waits for what is being written, then lets go of the engine. */
  close(): Promise<void>;
};

export type OpenOptions = {
  /**
   * Told in a sentence what an operator should know of a store that was opened, such as that it is
   * away for now. Without one it is a warning of the process.
   */
  readonly onTrouble?: (sentence: string) => void;
};

/** Stands in a store while a backup is put into it, which does not hold all of it till then. */
export const RESTORING = "restoring";

/** An engine, and what it does with turns. */
type Opened = {
  readonly adapter: StoreAdapter;
  readonly isShared: boolean;
  readonly turns: (name: string) => InTurn;
};

/**
 * Opens the store that an address names: `level:PATH` (a folder, made when missing), `memory:`, or
 * `redis://HOST:PORT` (`rediss://` over TLS). Ids of people and chats in its keys are hidden: see
 * {@link hidingIds}.
 *
 * @param url the value of `STORE_URL`.
 * @throws StoreError, whose sentence says what to do.
 */
export async function openStore(url: string, options: OpenOptions = {}): Promise<Store> {
  const { adapter, isShared, turns } = await openEngine(url, options);
  try {
    await checkWhole(adapter);
    const pseudonym = await createPseudonyms(keyvOver(adapter), turns("pseudonyms"));
    const keyv = keyvOver(hidingIds(adapter, pseudonym));
    return {
      keyv,
      isShared,
      turns,
      pseudonym,
      purge: adapter.purge,
      close: () => keyv.disconnect(),
    };
  } catch (error) {
    await adapter.disconnect();
    throw error;
  }
}

async function checkWhole(adapter: StoreAdapter): Promise<void> {
  if ((await adapter.get(RESTORING)) === undefined) return;
  throw new StoreError(
    "damaged",
    "A backup was being put into this store, and did not get to its end. Run again: npm run articles -- restore FILE",
  );
}

/** Adapters see whole keys, so that the layout on disk is ours and not Keyv's. */
function keyvOver(adapter: StoreAdapter): Keyv {
  const keyv = new Keyv({ store: adapter, throwOnErrors: true, useKeyPrefix: false });
  serialiseQuickly(keyv);
  return keyv;
}

/**
 * The engine that an address names, whose keys are as they stand in it. For those who copy a store;
 * everybody else takes {@link openStore}.
 *
 * @throws StoreError, whose sentence says what to do.
 */
export async function openEngine(url: string, options: OpenOptions): Promise<Opened> {
  const [, scheme, path = ""] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
  switch (scheme?.toLowerCase()) {
    case "memory":
      return alone(await openMemory());
    case "level":
      if (path !== "") return alone(await openLevel(path));
      throw new StoreError(
        "address",
        "STORE_URL=level: names no folder. Write one behind it, such as level:./data.",
      );
    case "redis":
    case "rediss":
      return openRedis(url, options);
    default:
      // Only the scheme is repeated: the rest of an address may hold a password.
      throw new StoreError(
        "address",
        `STORE_URL ${scheme === undefined ? "has no scheme" : `starts with ${scheme}:, which is no store`}. Use level:PATH (a folder), memory: (gone when the process ends) or redis://HOST:PORT.`,
      );
  }
}

/** No other process has this store, so turns are among those of this one. */
function alone(adapter: StoreAdapter): Opened {
  const named = new Map<string, InTurn>();
  const turns = (name: string) => {
    const inTurn = named.get(name) ?? createInTurn();
    named.set(name, inTurn);
    return inTurn;
  };
  return { adapter, isShared: false, turns };
}

async function openRedis(
  url: string,
  { onTrouble = (sentence) => process.emitWarning(sentence) }: OpenOptions,
): Promise<Opened> {
  if (!URL.canParse(url) || new URL(url).hostname === "") {
    throw new StoreError("address", "STORE_URL names no Redis. Write redis://HOST:PORT.");
  }
  const { openRedisStore } = await import("./redis.ts");
  return { ...(await openRedisStore(url, { onTrouble })), isShared: true };
}

/** Only the engine that is used is loaded. */
async function openMemory(): Promise<StoreAdapter> {
  const { createMemoryAdapter } = await import("./memory.ts");
  return createMemoryAdapter();
}

async function openLevel(path: string): Promise<StoreAdapter> {
  const { createLevelAdapter } = await import("./level.ts");
  return createLevelAdapter(path);
}
