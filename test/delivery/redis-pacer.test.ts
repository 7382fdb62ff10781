import { afterAll, beforeAll, expect, it } from "vitest";
import { evenly } from "../../src/delivery/pacer.ts";
import { createRedisAllowance } from "../../src/delivery/redis-allowance.ts";
import { connectRedis, type RedisConnection } from "../../src/delivery/redis-connection.ts";
import { createRedisPacer } from "../../src/delivery/redis-pacer.ts";
import { type ARedis, aRedis, describeWithRedis } from "./a-redis.ts";
import { allowanceContract } from "./allowance-contract.ts";
import { pacerContract } from "./pacer-contract.ts";

const pseudonym = (id: string) => `hash of ${id}`;

describeWithRedis("pacing in Redis", () => {
  let server: ARedis;
  let redis: RedisConnection;

  beforeAll(async () => {
    server = await aRedis({ appendOnly: false });
    redis = await connectRedis(server.url, { onTrouble: () => {} });
  });
  afterAll(async () => {
    await redis.close();
    await server.close();
  });

  pacerContract("the pacer in Redis", async () => {
    await redis.client.flushall();
    let time = 1_700_000_000_000;
    return {
      pacer: createRedisPacer({ pseudonym, redis, now: () => time }),
      async passes(ms) {
        time += ms;
      },
      close: async () => {},
    };
  });

  allowanceContract("the allowance in Redis", async () => {
    await redis.client.flushall();
    let time = 1_700_000_000_000;
    return {
      allowance: createRedisAllowance({ redis, now: () => time }),
      passes(ms) {
        time += ms;
      },
    };
  });

  it("counts what all processes are asked, by the clock of Redis", async () => {
    await redis.client.flushall();
    const other = await connectRedis(server.url, { onTrouble: () => {} });
    const share = { who: "ann", rate: { burst: 5, everyMs: 60_000 } };
    const allowances = [createRedisAllowance({ redis }), createRedisAllowance({ redis: other })];
    const waits = await Promise.all(
      Array.from({ length: 12 }, (_, n) => allowances[n % 2]!.take([share])),
    );
    await other.close();
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
    expect(await redis.client.pttl("pincite:allowance:ann")).toBeGreaterThan(290_000);
  });

  it("counts what all processes send, by the clock of Redis", async () => {
    await redis.client.flushall();
    const other = await connectRedis(server.url, { onTrouble: () => {} });
    const pacers = [
      createRedisPacer({ pseudonym, redis }),
      createRedisPacer({ pseudonym, redis: other }),
    ];
    const turns = await Promise.all(
      Array.from({ length: 60 }, (_, n) => pacers[n % 2]!.take(1000 + n)),
    );
    await other.close();
    expect(turns.filter(({ inMs }) => inMs === 0)).toHaveLength(30);
    for (const { taken, inMs } of turns) {
      expect(taken).toBe(true);
      expect(inMs).toBeLessThanOrEqual(1000);
    }
  });

  it("keeps an even pace, of no whole milliseconds from one message to the next", async () => {
    await redis.client.flushall();
    let time = 1_700_000_000_000;
    const pacer = createRedisPacer({ pseudonym, redis, now: () => time, overall: evenly(30) });
    const turns = [await pacer.take(1), await pacer.take(2), await pacer.take(3)];
    expect(turns.map(({ inMs }) => inMs)).toEqual([0, 34, 67]);
    time += 67;
    expect(await pacer.take(4)).toEqual({ taken: true, inMs: 33 });
  });

  it("says a pause to all processes", async () => {
    await redis.client.flushall();
    const other = await connectRedis(server.url, { onTrouble: () => {} });
    await createRedisPacer({ pseudonym, redis }).pause(7, 60_000);
    const paused = await createRedisPacer({ pseudonym, redis: other }).paused(7);
    await other.close();
    expect(paused).toBeGreaterThan(50_000);
  });

  it("names no chat in Redis by its number", async () => {
    await redis.client.flushall();
    const pacer = createRedisPacer({ pseudonym: (id) => id.replace("4711", "a"), redis });
    await pacer.take(4711);
    await pacer.pause(4711, 60_000);
    expect((await redis.client.keys("*")).sort()).toEqual(
      ["pause:a", "sent:a", "sent:all"].map((key) => `pincite:pace:${key}`),
    );
  });

  it("forgets chats that were quiet for two minutes", async () => {
    await redis.client.flushall();
    await createRedisPacer({ pseudonym, redis }).take(-7);
    const keys = await redis.client.keys("*");
    expect(keys.length).toBe(2);
    for (const key of keys) expect(await redis.client.pttl(key)).toBeLessThanOrEqual(120_000);
  });
});
