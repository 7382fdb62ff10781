import { Redis } from "ioredis";
import { writeFilesAnew } from "../store/redis-files.ts";
import { redisName, redisSilent, redisTrouble } from "../store/redis-trouble.ts";
import { redisWarnings } from "../store/redis-warnings.ts";

/** A connection that inbox and pacer share; BullMQ makes more like it where it has to wait. */
export type RedisConnection = {
  /** Commands wait for a Redis that is away, for ever; what must not wait so long goes through `ask`. */
  readonly client: Redis;
  /**
   * What Redis answers, in time.
   * @throws StoreError, whose sentence says what to do.
   */
  ask<T>(command: Promise<T>): Promise<T>;
  /**
   * Drops the bytes of what was deleted from its files.
   * @throws StoreError, whose sentence says what to do.
   */
  purge(): Promise<void>;
  close(): Promise<void>;
};

export type RedisConnectionOptions = {
  /** Told in a sentence what an operator should know: what could be lost, and breaks. */
  readonly onTrouble: (sentence: string) => void;
  /** How long `ask` waits (ms). */
  readonly patienceMs?: number;
};

const LONGEST_PAUSE_MS = 1_000;

/**
 * Connects to the Redis in which updates are kept. A connection that breaks comes back by itself, for
 * as long as it takes.
 *
 * @param url the value of `REDIS_URL`.
 * @throws StoreError `denied`, `address` or `failed` when Redis cannot be used.
 */
export async function connectRedis(
  url: string,
  { onTrouble, patienceMs = 10_000 }: RedisConnectionOptions,
): Promise<RedisConnection> {
  let isOpen = false;
  let isAway = false;
  let lastError: unknown;
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: patienceMs,
    // BullMQ asks for it: what waits for a job must not give up.
    maxRetriesPerRequest: null,
    retryStrategy: (tries) =>
      isOpen ? Math.min(LONGEST_PAUSE_MS, 50 * 2 ** Math.min(tries, 10)) : null,
  });
  function tellOfBreak(error: unknown): void {
    if (!isOpen || isAway) return;
    isAway = true;
    onTrouble(redisTrouble(url, error).message);
  }
  client.on("error", (error: unknown) => {
    lastError = error;
    tellOfBreak(error);
  });
  // A Redis that is soon there again breaks off without an error.
  client.on("close", () => tellOfBreak(lastError));
  client.on("ready", () => {
    if (isAway) onTrouble(`${redisName(url)} is there again.`);
    isAway = false;
  });

  async function ask<T>(command: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(redisSilent(url, patienceMs)), patienceMs);
    });
    try {
      return await Promise.race([command, late]);
    } catch (error) {
      throw redisTrouble(url, error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Many hosts of Redis do not let their settings be read; then nothing is known of it. */
  async function settingOf(name: string): Promise<string | undefined> {
    try {
      return ((await client.config("GET", name)) as string[])[1];
    } catch {
      return undefined;
    }
  }

  try {
    // The reason is in the event, and not in what connecting rejects with.
    await ask(client.connect().catch((error: unknown) => Promise.reject(lastError ?? error)));
    const info = await ask(client.info());
    isOpen = true;
    for (const warning of redisWarnings(info, await settingOf("appendfsync"))) onTrouble(warning);
  } catch (error) {
    client.disconnect();
    throw error;
  }

  return {
    client,
    ask,
    purge: () =>
      writeFilesAnew({
        ask: (command) => ask(command()),
        info: () => client.info("persistence"),
        snapshots: () => settingOf("save"),
        rewrite: () => client.bgrewriteaof(),
        save: () => client.bgsave("SCHEDULE"),
      }),
    async close() {
      isOpen = false;
      // What still waits for an answer is rejected when Redis is away.
      if (client.status === "ready") await client.quit();
      else client.disconnect();
    },
  };
}
