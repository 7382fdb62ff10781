import { afterAll, beforeAll, expect, it } from "vitest";
import { DEAD_KEPT_MS } from "../../src/delivery/kept-for.ts";
import { connectRedis, type RedisConnection } from "../../src/delivery/redis-connection.ts";
import { createRedisKept } from "../../src/delivery/redis-kept.ts";
import { type ARedis, aRedis, describeWithRedis } from "./a-redis.ts";
import { asked } from "./inbox-contract.ts";

describeWithRedis("what was given up in Redis", () => {
  let server: ARedis;
  let redis: RedisConnection;
  beforeAll(async () => {
    server = await aRedis();
    redis = await connectRedis(server.url, { onTrouble: () => {} });
  });
  afterAll(async () => {
    await redis.close();
    await server.close();
  });

  it("is forgotten after 30 days, when the next update is handled", async () => {
    let time = 1_700_000_000_000;
    const kept = createRedisKept({ redis, now: () => time });
    const ends = async (id: number, because?: "tries") => {
      const [head] = await kept.put([asked(id)]);
      await kept.begin(head!, "run");
      await kept.finish(head!, "run", because);
    };
    const numbers = async () => (await kept.deadLetters()).map(({ update }) => update);

    await ends(1, "tries");
    await ends(2, "tries");
    time += DEAD_KEPT_MS;
    await ends(3, "tries");
    expect(await numbers()).toEqual([3, 2, 1]);
    time += 1;
    await ends(4);
    expect(await numbers()).toEqual([3]);
  });
});
