import type { Redis } from "ioredis";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createRedisAllowance } from "../../src/delivery/redis-allowance.ts";
import { connectRedis, type RedisConnection } from "../../src/delivery/redis-connection.ts";
import { createRedisInbox } from "../../src/delivery/redis-inbox.ts";
import { createRedisPacer } from "../../src/delivery/redis-pacer.ts";
import type { Person } from "../../src/sandbox/person.ts";
import { gate } from "../claude/gate.ts";
import { type ARedis, aRedis, describeWithRedis } from "../delivery/a-redis.ts";
import { type DeliveryDeps, type OpenDelivery, type RunningBot, startBot } from "./a-bot.ts";
import { HER_WORDS, somebodyToForget } from "./somebody-to-forget.ts";

/**
 * What is written as it is can be found in the bytes of a file: commands in the append-only file without
 * the snapshot that Redis begins it with, and a snapshot that is not compressed. What lies in them is the
 * same; the test finds every word before it looks for none.
 */
const READABLE = ["--aof-use-rdb-preamble", "no", "--rdbcompression", "no"];
/** A snapshot now and then, as Redis makes them unless told otherwise. */
const SNAPSHOTS = ["--save", "3600 1"];

const PATIENCE = { timeout: 10_000 };

/** As it may stand in a file: in digits, or as Redis packs whole numbers. */
function formsOf(id: number): readonly string[] {
  const packed = Buffer.alloc(8);
  packed.writeBigInt64LE(BigInt(id));
  return [`${id}`, packed.toString("latin1")];
}

describeWithRedis("/forget in Redis", () => {
  let redis: ARedis;
  let looking: RedisConnection;
  let running: RunningBot;
  beforeEach(async () => {
    redis = await aRedis({ settings: [...READABLE, ...SNAPSHOTS] });
    looking = await connectRedis(redis.url, { onTrouble: () => {} });
  });
  afterEach(async () => {
    await running.stop();
    await looking.close();
    await redis.close();
    expect(running.sandbox.violations).toEqual([]);
  });

  async function isHandled(): Promise<void> {
    const open = () => looking.client.zcard("pincite:inbox:open");
    await vi.waitFor(async () => expect(await open()).toBe(0), PATIENCE);
  }

  async function isNowhere({ id }: Person): Promise<void> {
    await vi.waitFor(async () => {
      const bytes = await redis.bytes();
      for (const word of [...HER_WORDS, ...formsOf(id)])
        expect(bytes.includes(word), word).toBe(false);
    }, PATIENCE);
  }

  /** All that the bot keeps in Redis when many processes share one. */
  async function openDelivery(deps: DeliveryDeps): Promise<OpenDelivery> {
    const onTrouble = (sentence: string) => expect.fail(sentence);
    const connection = await connectRedis(redis.url, { onTrouble });
    const inbox = createRedisInbox({ ...deps, redis: connection, onTrouble });
    const rate = { burst: 100, everyMs: 60_000 };
    return {
      inbox,
      bot: {
        pacer: createRedisPacer({ ...deps, redis: connection }),
        asking: {
          limits: { person: rate, group: rate },
          allowance: createRedisAllowance({ redis: connection }),
          onLimited: () => expect.fail("Nobody asks too fast here."),
        },
      },
      async close() {
        await inbox.close();
        await connection.close();
      },
    };
  }

  it("leaves not a byte of somebody in any of its files", async () => {
    const handled = gate();
    const sleep = async (ms: number) => (ms === 5000 ? handled.opened : running.passes(ms));
    running = await startBot({
      storeUrl: redis.url,
      openDelivery,
      sandbox: { limits: "off" },
      bot: { model: true, sleep },
    });
    const { ann, says } = await somebodyToForget(running);
    await looking.client.save();
    const written = await redis.bytes();
    for (const word of [...HER_WORDS, `${ann.id}`]) expect(written.includes(word), word).toBe(true);
    expect(await redis.bytes("dump.rdb")).toContain("Vissarion");

    expect(await says("/forget")).toContain("Everything that I kept of you is deleted");
    await isHandled();
    const { times } = await writing(looking.client);
    handled.open();
    await vi.waitFor(
      async () => expect(await writing(looking.client)).toEqual({ isOn: false, times: times + 1 }),
      PATIENCE,
    );
    // What it wrote before it takes away behind the scenes.
    await isNowhere(ann);
    expect(await redis.bytes()).toContain("Has Putin signed it?");
  });

  it("leaves not a byte in the files of a queue that is apart from the store", async () => {
    running = await startBot({ openDelivery, sandbox: { limits: "off" }, bot: { model: true } });
    const { ann } = await somebodyToForget(running);
    expect(await redis.bytes()).toContain(HER_WORDS[0]);
    await isHandled();
    await looking.purge();
    await isNowhere(ann);
  });
});

/** Whether Redis is writing its files anew, or is about to, and how often it has written the append-only file. */
async function writing(client: Redis): Promise<{ readonly isOn: boolean; readonly times: number }> {
  const info = await client.info("persistence");
  const isOn = /^(?:aof_rewrite|rdb_bgsave)_(?:in_progress|scheduled):1/m.test(info);
  return { isOn, times: Number(/^aof_rewrites:(\d+)/m.exec(info)?.[1]) };
}
