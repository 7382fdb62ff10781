import type { Redis } from "ioredis";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Kept, Outcome } from "../../src/delivery/inbox.ts";
import { connectRedis } from "../../src/delivery/redis-connection.ts";
import { createRedisInbox, type RedisInbox } from "../../src/delivery/redis-inbox.ts";
import { USUAL_PACE } from "../../src/delivery/redis-queues.ts";
import { aRedis, describeWithRedis } from "./a-redis.ts";
import { asked, CONCURRENCY, DONE, inboxContract } from "./inbox-contract.ts";
import { QUICK, said, someRedisInboxes, startWorker } from "./some-redis-inboxes.ts";

describeWithRedis("an inbox in Redis", () => {
  const { url, told, opened, draining, empty } = someRedisInboxes();

  inboxContract("is an inbox", async () => {
    let time = 1_000_000;
    let life = await connectRedis(url(), { onTrouble: () => {} });
    const lives = [life];
    let inbox = open();

    function open(): RedisInbox {
      const onTrouble = () => {};
      return createRedisInbox({
        redis: life,
        now: () => time,
        concurrency: CONCURRENCY,
        pace: QUICK,
        onTrouble,
      });
    }

    async function reopen(): Promise<RedisInbox> {
      life = await connectRedis(url(), { onTrouble: () => {} });
      lives.push(life);
      inbox = open();
      return inbox;
    }

    return {
      inbox,
      async reopen() {
        await inbox.close();
        return reopen();
      },
      async reopenAfterDeath() {
        // Nothing that it begins reaches Redis any more, and its locks have ended.
        life.client.sendCommand = () => new Promise(() => {});
        const next = await reopen();
        const locks = await life.client.keys("pincite:queue:*:lock");
        if (locks.length > 0) await life.client.del(locks);
        return next;
      },
      passes(ms) {
        time += ms;
      },
      kept: () => everythingIn(life.client),
      async close() {
        for (const { client } of lives) client.disconnect();
      },
    };
  });

  it("handles one of a lane at a time, whoever takes it, and lanes side by side", async () => {
    const [one, other] = [await opened(), await opened()];
    let most = 0;
    const inLane = new Map<number, number>();
    let overlaps = 0;
    const order: number[] = [];
    let atOnce = 0;
    const outcome = async ({ update }: Kept): Promise<Outcome> => {
      const chat = update.message!.chat.id;
      inLane.set(chat, (inLane.get(chat) ?? 0) + 1);
      if (inLane.get(chat)! > 1) overlaps += 1;
      atOnce += 1;
      most = Math.max(most, atOnce);
      if (chat === 1) order.push(update.update_id);
      await new Promise((resolve) => setTimeout(resolve, 5));
      atOnce -= 1;
      inLane.set(chat, inLane.get(chat)! - 1);
      return DONE;
    };
    const first = draining(one, outcome);
    const second = draining(other, outcome);
    const updates = Array.from({ length: 200 }, (_, n) => asked(n, 1 + (n % 10)));
    await one.put(updates);
    await empty(one);
    expect([...first.ids(), ...second.ids()].sort((a, b) => a - b)).toEqual(
      updates.map((u) => u.update_id),
    );
    expect(overlaps).toBe(0);
    expect(most).toBeGreaterThan(5);
    expect(order).toEqual(updates.map((u) => u.update_id).filter((id) => id % 10 === 0));
    expect(Math.min(first.begun.length, second.begun.length)).toBeGreaterThan(0);
  });

  describe("what is put", () => {
    it("is handed over when whoever put it died before BullMQ knew", async () => {
      const inbox = await opened();
      await inbox.put([asked(1)]);
      await forgetQueues(inbox.client);
      await inbox.put([asked(1)]);
      const { handled } = draining(inbox, () => DONE);
      await handled(1);
    });

    it("is handed over even if it is never put again", async () => {
      const inbox = await opened();
      await inbox.put([asked(1), asked(2), asked(3, 2)]);
      await forgetQueues(inbox.client);
      const { handled } = draining(inbox, () => DONE);
      await handled(3);
    });

    it("is refused with a StoreError when Redis is full, and nothing of it is kept", async () => {
      const full = await aRedis();
      onTestFinished(() => full.close());
      const inbox = await opened(full.url);
      await inbox.client.config("SET", "maxmemory", "1");
      const putting = inbox.put([asked(1), asked(2)]);
      await expect(putting).rejects.toMatchObject({ name: "StoreError" });
      await expect(putting).rejects.toThrow(/has no memory left/);
      await inbox.client.config("SET", "maxmemory", "0");
      expect((await inbox.backlog()).updates).toBe(0);
    });
  });

  describe("stopping", () => {
    it("tells what does not end, which comes again elsewhere at once, and does not count", async () => {
      const [one, other] = [await opened(), await opened()];
      const signals: AbortSignal[] = [];
      const begun: Kept[] = [];
      const drain = one.drain((kept, signal) => {
        begun.push(kept);
        signals.push(signal);
        return new Promise(() => {});
      });
      await one.put([asked(1)]);
      await expect.poll(() => begun.length, { interval: 10 }).toBe(1);
      await drain.stop(0);
      expect(signals[0]?.aborted).toBe(true);
      const second = draining(other, () => DONE);
      await second.handled(1);
      expect(second.begun[0]?.tries).toBe(0);
    });
  });

  describe("a process that dies", () => {
    it("leaves what it handled to another one, soon, and the try counts", async () => {
      const inbox = await opened(url(), USUAL_PACE);
      const child = await startWorker(url());
      onTestFinished(() => void child.kill("SIGKILL"));
      await inbox.put([asked(1, 1, "hang"), asked(2, 1), asked(3, 2)]);
      await said(child, "begun 1");
      const { begun, ids } = draining(inbox, () => DONE);
      child.kill("SIGKILL");
      const died = performance.now();
      await empty(inbox);
      const stalledMs = performance.now() - died;
      expect(ids().filter((id) => id !== 3)).toEqual([1, 2]);
      expect(begun.find(({ update }) => update.update_id === 1)?.tries).toBe(1);
      expect(stalledMs).toBeLessThan(8_000);
    });
  });

  describe("a Redis that dies", () => {
    it("loses nothing, and work goes on by itself", async () => {
      const mortal = await aRedis();
      onTestFinished(() => mortal.close());
      const inbox = await opened(mortal.url, { ...QUICK, lockMs: 1_000 });
      const done = new Set<number>();
      draining(inbox, async ({ update }) => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        done.add(update.update_id);
        return DONE;
      });
      const updates = Array.from({ length: 100 }, (_, n) => asked(n, 1 + (n % 5)));
      await inbox.put(updates);
      await expect.poll(() => done.size, { interval: 5 }).toBeGreaterThan(10);
      await mortal.stop("SIGKILL");
      await mortal.start();
      await inbox.put([asked(100)]);
      await expect.poll(() => done.size, { timeout: 15_000 }).toBe(101);
      await empty(inbox);
      expect(told()[0]).toMatch(/cannot be reached, or broke off/);
      expect(told()[1]).toMatch(/is there again/);
    });
  });
});

/** As it was before a process that died told BullMQ. */
async function forgetQueues(client: Redis): Promise<void> {
  await client.del(await client.keys("pincite:queue:*"));
}

async function everythingIn(client: Redis): Promise<string> {
  const all: string[] = [];
  for (const key of await client.keys("*")) {
    const type = await client.type(key);
    if (type === "hash") all.push(...Object.values(await client.hgetall(key)));
    if (type === "list") all.push(...(await client.lrange(key, 0, -1)));
    if (type === "zset") all.push(...(await client.zrange(key, 0, -1)));
    if (type === "set") all.push(...(await client.smembers(key)));
    if (type === "string") all.push((await client.get(key)) ?? "");
    if (type === "stream") all.push(JSON.stringify(await client.xrange(key, "-", "+")));
  }
  return all.join("\n");
}
