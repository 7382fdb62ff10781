import KeyvRedis, { createClient } from "@keyv/redis";
import { sleepLightly } from "../sleep.ts";
import { byCodePoint, checkKey, type StoreAdapter } from "./adapter.ts";
import type { InTurn } from "./in-turn.ts";
import { writeFilesAnew } from "./redis-files.ts";
import { isLoading, redisName, redisSilent, redisTrouble } from "./redis-trouble.ts";
import { createRedisTurns } from "./redis-turns.ts";
import { redisWarnings } from "./redis-warnings.ts";
import { StoreError } from "./store-error.ts";

/** A store in a Redis, which many processes may have open at once. */
export type RedisStore = {
  readonly adapter: StoreAdapter;
  /** Turns of this name among all processes that use this Redis. */
  turns(name: string): InTurn;
};

export type RedisStoreOptions = {
  /** Told in a sentence what an operator should know: what could be lost, and breaks. */
  readonly onTrouble: (sentence: string) => void;
  /** How long a command may take, with the waiting for a Redis that is away (ms). */
  readonly patienceMs?: number;
};

/** All keys of the store begin so; other keys of the same Redis are left alone. */
const NAMESPACE = "pincite:store";
const PREFIX = `${NAMESPACE}:`;
const KEYS_AT_ONCE = 1_000;
const LONGEST_PAUSE_MS = 1_000;
const LOADING_PAUSE_MS = 50;

/**
 * A store over `@keyv/redis`. While Redis is away, commands wait for it for `patienceMs`, and reject
 * after that; the connection comes back by itself, for as long as it takes. One Redis and no cluster:
 * batches are `MULTI`.
 *
 * @param url `redis://` or `rediss://`, with user, password and number of the database if need be.
 * @throws StoreError `denied`, `address` or `failed` when Redis cannot be used.
 */
export async function openRedisStore(
  url: string,
  { onTrouble, patienceMs = 10_000 }: RedisStoreOptions,
): Promise<RedisStore> {
  let isOpen = false;
  let isAway = false;
  let isClosed = false;
  const client = createClient({
    url,
    socket: {
      connectTimeout: patienceMs,
      reconnectStrategy: (tries) =>
        isOpen ? Math.min(LONGEST_PAUSE_MS, 50 * 2 ** Math.min(tries, 10)) : false,
    },
  });
  const redis = new KeyvRedis<string>(client, {
    namespace: NAMESPACE,
    keyPrefixSeparator: ":",
    throwOnErrors: true,
  });
  // Failed commands reject, too; what is told here is that the connection broke.
  redis.on("error", (error: unknown) => {
    if (!isOpen || isAway || client.isReady) return;
    isAway = true;
    onTrouble(redisTrouble(url, error).message);
  });
  client.on("ready", () => {
    if (isAway) onTrouble(`${redisName(url)} is there again.`);
    isAway = false;
  });

  /** What Redis answers, in time, or a StoreError. */
  async function ask<T>(command: () => Promise<T>): Promise<T> {
    if (isClosed) {
      throw new StoreError("failed", `The store in ${redisName(url)} was closed. Open it again.`);
    }
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(redisSilent(url, patienceMs)), patienceMs);
    });
    const deadline = performance.now() + patienceMs;
    try {
      return await Promise.race([onceLoaded(command, deadline), late]);
    } catch (error) {
      throw redisTrouble(url, error);
    } finally {
      clearTimeout(timer);
    }
  }

  async function keysUnder(prefix: string): Promise<string[]> {
    const keys = new Set<string>();
    const match = `${globOf(PREFIX + prefix)}*`;
    let cursor = "0";
    do {
      const from = cursor;
      const found = await ask(() => client.scan(from, { MATCH: match, COUNT: KEYS_AT_ONCE }));
      for (const key of found.keys) keys.add(key.slice(PREFIX.length));
      cursor = String(found.cursor);
    } while (cursor !== "0");
    return [...keys].sort(byCodePoint);
  }

  /** Many hosts of Redis do not let their settings be read; then nothing is known of it. */
  async function settingOf(name: string): Promise<string | undefined> {
    try {
      return (await client.configGet(name))[name];
    } catch {
      return undefined;
    }
  }

  async function open(): Promise<void> {
    await ask(() => client.connect());
    const info = await ask(() => client.info());
    isOpen = true;
    for (const warning of redisWarnings(info, await settingOf("appendfsync"))) onTrouble(warning);
  }

  const adapter: StoreAdapter = {
    opts: { url: "redis:" },

    async get(key) {
      checkKey(key);
      return ask(() => redis.get(key) as Promise<string | undefined>);
    },

    async getMany(keys) {
      keys.forEach(checkKey);
      return ask(() => redis.getMany([...keys]) as Promise<(string | undefined)[]>);
    },

    async set(key, value) {
      checkKey(key);
      await ask(() => redis.set(key, value));
      return true;
    },

    async setMany(entries) {
      for (const { key } of entries) checkKey(key);
      if (entries.length > 0) {
        await ask(() => redis.setMany(entries.map(({ key, value }) => ({ key, value }))));
      }
      return entries.map(() => true);
    },

    async delete(key) {
      return adapter.deleteMany([key]);
    },

    // Not the adapter's own, which says `true` when it deleted one of many.
    async deleteMany(keys) {
      keys.forEach(checkKey);
      if (keys.length === 0) return true;
      const distinct = [...new Set(keys)];
      const deleted = await ask(() => client.unlink(distinct.map((key) => PREFIX + key)));
      return deleted === keys.length;
    },

    async clear() {
      await adapter.deleteMany(await keysUnder(""));
    },

    async *iterator(prefix = "") {
      checkKey(prefix);
      const keys = await keysUnder(prefix);
      const entries: [string, string][] = [];
      for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
        const some = keys.slice(from, from + KEYS_AT_ONCE);
        const values = await adapter.getMany(some);
        for (const [i, key] of some.entries()) {
          const value = values[i];
          // What was deleted since its key was seen is not there any more.
          if (value !== undefined) entries.push([key, value]);
        }
      }
      yield* entries;
    },

    async disconnect() {
      if (isClosed) return;
      isClosed = true;
      isOpen = false;
      // Waits for what was asked, which a Redis that is away would make endless.
      if (client.isReady) await client.close();
      else if (client.isOpen) client.destroy();
    },

    purge: () =>
      writeFilesAnew({
        ask,
        info: () => client.info("persistence"),
        snapshots: () => settingOf("save"),
        rewrite: () => client.bgRewriteAof(),
        save: () => client.bgSave({ SCHEDULE: true }),
      }),
  };

  try {
    await open();
  } catch (error) {
    await adapter.disconnect();
    throw error;
  }
  return { adapter, turns: (name) => createRedisTurns({ name, client, ask, onTrouble }) };
}

/** Asks again while Redis, just started, still reads what it kept: till then it does nothing of what it is told. */
async function onceLoaded<T>(command: () => Promise<T>, deadline: number): Promise<T> {
  for (;;) {
    try {
      return await command();
    } catch (error) {
      if (!isLoading(error) || performance.now() + LOADING_PAUSE_MS >= deadline) throw error;
      await sleepLightly(LOADING_PAUSE_MS);
    }
  }
}

/** A pattern for `SCAN` that means these very characters. */
function globOf(text: string): string {
  return text.replace(/[\\*?[\]^-]/g, "\\$&");
}
