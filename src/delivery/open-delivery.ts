import type { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Sleep } from "../sleep.ts";
import type { Pseudonym } from "../store/pseudonyms.ts";
import type { Allowance } from "./allowance.ts";
import { openEmbeddedInbox } from "./embedded-inbox.ts";
import type { Inbox } from "./inbox.ts";
import { createMemoryAllowance } from "./memory-allowance.ts";
import { createMemoryPacer } from "./memory-pacer.ts";
import { evenly, type Pacer } from "./pacer.ts";

/** Where updates wait, who says when messages may go out, and how often somebody may ask. */
export type Delivery = {
  readonly inbox: Inbox;
  readonly pacer: Pacer;
  readonly allowance: Allowance;
  /** Drops the bytes of what was deleted here and not in the store, as far as the engine can be told to. */
  purge(): Promise<void>;
  close(): Promise<void>;
};

/** What it is opened with. */
export type DeliveryOptions = {
  /** `undefined`: in the store, for this process alone. */
  readonly redisUrl: string | undefined;
  readonly keyv: Keyv;
  /** What chats are called where other processes look, too. */
  readonly pseudonym: Pseudonym;
  readonly concurrency: number;
  /** Messages over all. */
  readonly perSecond: number;
  readonly sleep: Sleep;
  readonly log: Logger;
  readonly explain: (error: unknown) => Readonly<Record<string, unknown>>;
};

/**
 * Opens inbox and pacer: in the store, or in the Redis that many processes share.
 *
 * @throws StoreError, whose sentence says what to do.
 */
export async function openDelivery(options: DeliveryOptions): Promise<Delivery> {
  const { redisUrl: url, pseudonym, log, concurrency } = options;
  const overall = evenly(options.perSecond);
  if (url === undefined) {
    return {
      inbox: await openEmbeddedInbox({ ...options, now: Date.now }),
      pacer: createMemoryPacer({ now: () => performance.now(), overall }),
      allowance: createMemoryAllowance({ now: () => performance.now() }),
      purge: async () => {},
      close: async () => {},
    };
  }
  const { connectRedis } = await import("./redis-connection.ts");
  const { createRedisInbox } = await import("./redis-inbox.ts");
  const { createRedisPacer } = await import("./redis-pacer.ts");
  const { createRedisAllowance } = await import("./redis-allowance.ts");
  const onTrouble = (sentence: string) => log.warn(sentence);
  const redis = await connectRedis(url, { onTrouble });
  const inbox = createRedisInbox({ redis, now: Date.now, concurrency, onTrouble });
  return {
    inbox,
    pacer: createRedisPacer({ redis, pseudonym, overall }),
    allowance: createRedisAllowance({ redis }),
    purge: redis.purge,
    async close() {
      await inbox.close();
      await redis.close();
    },
  };
}
