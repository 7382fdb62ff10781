import { type ChildProcess, spawn } from "node:child_process";
import type { Redis } from "ioredis";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import {
  type Attempt,
  type Kept,
  type OnQueued,
  type Outcome,
  QUEUED_MS,
} from "../../src/delivery/inbox.ts";
import { connectRedis } from "../../src/delivery/redis-connection.ts";
import { createRedisInbox, type RedisInbox } from "../../src/delivery/redis-inbox.ts";
import { type Pace, USUAL_PACE } from "../../src/delivery/redis-queues.ts";
import { compiled } from "../compiled.ts";
import { type ARedis, aRedis, describeWithRedis } from "./a-redis.ts";
import { asked, CONCURRENCY, DONE, gate, inboxContract } from "./inbox-contract.ts";

/** No test but one is about how long it takes until something is noticed. Locks last as usual. */
const QUICK: Pace = {
  ...USUAL_PACE,
  renewedEveryMs: 200,
  checkedEveryMs: 100,
  lettingGoMs: 50,
  longestSleepMs: 100,
  lookedEveryMs: 20,
  tellingMs: 500,
};

/** Notices that a lock is gone before it would have been renewed. */
const SLOW_TO_RENEW: Pace = { ...QUICK, renewedEveryMs: 2_000, checkedEveryMs: 20 };

const LOCK = "pincite:queue:answers:u1:lock";

describeWithRedis("an inbox in Redis", () => {
  let redis: ARedis;
  let told: string[];
  let now = 1_000_000;

  beforeAll(async () => {
    redis = await aRedis();
  });
  afterAll(() => redis.close());
  beforeEach(async () => {
    told = [];
    now = 1_000_000;
    const { client, close } = await connectRedis(redis.url, { onTrouble: () => {} });
    await client.flushall();
    await close();
  });

  /** As another process would open it. */
  async function opened(
    url = redis.url,
    pace = QUICK,
    concurrency = CONCURRENCY,
  ): Promise<RedisInbox & { readonly client: Redis }> {
    const onTrouble = (sentence: string) => void told.push(sentence);
    const connection = await connectRedis(url, { onTrouble });
    const inbox = createRedisInbox({
      ...{ redis: connection, now: () => now, concurrency, pace, onTrouble },
    });
    onTestFinished(async () => {
      await inbox.close();
      await connection.close();
    });
    return { ...inbox, client: connection.client };
  }

  /** Takes what the inbox hands over, and ends each try as it is told to. */
  function draining(
    inbox: RedisInbox,
    outcome: (kept: Kept, stopping: AbortSignal) => Outcome | Promise<Outcome>,
    onQueued?: OnQueued,
  ) {
    const begun: Kept[] = [];
    const attempt: Attempt = async (kept, stopping) => {
      begun.push(kept);
      return outcome(kept, stopping);
    };
    const drain = inbox.drain(attempt, onQueued);
    onTestFinished(() => drain.stop(0));
    return {
      drain,
      begun,
      ids: () => begun.map(({ update }) => update.update_id),
      async handled(count: number) {
        await expect.poll(() => begun.length, { timeout: 10_000, interval: 20 }).toBe(count);
      },
    };
  }

  inboxContract("is an inbox", async () => {
    let time = 1_000_000;
    let life = await connectRedis(redis.url, { onTrouble: () => {} });
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
      life = await connectRedis(redis.url, { onTrouble: () => {} });
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

  const empty = (inbox: RedisInbox) =>
    expect
      .poll(async () => (await inbox.backlog()).updates, { timeout: 10_000, interval: 20 })
      .toBe(0);

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

  describe("a place in line among several processes", () => {
    const inTime = { timeout: 10_000, interval: 5 };
    const never = () => new Promise<never>(() => {});

    it("is told by one of them", async () => {
      const [one, other] = await Promise.all([1, 2].map(() => opened(redis.url, QUICK, 1)));
      const told: [id: number, ahead: number][] = [];
      const tell: OnQueued = ({ update_id }, ahead) => {
        told.push([update_id, ahead]);
        return never();
      };
      const [first, second] = [draining(one!, never, tell), draining(other!, never, tell)];
      await one!.put([asked(1, 1), asked(2, 2)]);
      await Promise.all([first.handled(1), second.handled(1)]);
      const places = Array.from({ length: 10 }, (_, n) => [10 + n, n] as const);
      await one!.put(places.map(([id]) => asked(id, id)));
      now += QUEUED_MS;
      await expect.poll(() => told.length, inTime).toBe(10);
      await one!.put([asked(30, 30)]);
      now += QUEUED_MS;
      await expect.poll(() => told.at(-1), inTime).toEqual([30, 10]);
      expect(told.toSorted(([a], [b]) => a - b)).toEqual([...places, [30, 10]]);
    });

    it("is told before another one answers, however long that takes", async () => {
      const [one, other] = [await opened(redis.url, QUICK, 1), await opened(redis.url, QUICK, 2)];
      const { opens, opened: told } = gate();
      const telling: number[] = [];
      const first = draining(one, never, async ({ update_id }) => {
        telling.push(update_id);
        await told;
      });
      await one.put([asked(1, 1)]);
      await first.handled(1);
      await one.put([asked(2, 2)]);
      now += QUEUED_MS;
      await expect.poll(() => telling, inTime).toEqual([2]);
      const lock = "pincite:inbox:telling:2";
      await one.client.pexpire(lock, 60_000);
      await expect.poll(() => one.client.pttl(lock), inTime).toBeLessThan(1_000);
      const second = draining(other, () => DONE);
      await one.put([asked(3, 3)]);
      await second.handled(1);
      opens(DONE);
      await second.handled(2);
      expect(second.ids()).toEqual([3, 2]);
    });

    it("is told by another one, and holds no answer up, when who tells it dies", async () => {
      const inbox = await opened(redis.url, QUICK, 1);
      const child = await startWorker(redis.url, 1);
      onTestFinished(() => void child.kill("SIGKILL"));
      await inbox.put([asked(1, 1, "hang")]);
      await said(child, "begun 1");
      await inbox.put([asked(2, 2), asked(3, 3)]);
      now += QUEUED_MS;
      await said(child, "telling 3");
      child.kill("SIGKILL");
      const { opens, opened: answered } = gate();
      const told: number[] = [];
      const { handled, ids } = draining(
        inbox,
        () => answered,
        async ({ update_id }) => void told.push(update_id),
      );
      await handled(1);
      expect(ids()).toEqual([2]);
      await expect.poll(() => told, inTime).toEqual([3]);
      opens(DONE);
      await empty(inbox);
      expect(ids().toSorted()).toEqual([1, 2, 3]);
    });

    it("is told to its end by a process that stops", async () => {
      const inbox = await opened(redis.url, QUICK, 1);
      const [answer, notice] = [gate(), gate()];
      const order: string[] = [];
      const { drain, handled } = draining(
        inbox,
        () => answer.opened,
        async ({ update_id }) => {
          order.push(`telling ${update_id}`);
          await notice.opened;
          order.push("told");
        },
      );
      await inbox.put([asked(1, 1)]);
      await handled(1);
      await inbox.put([asked(2, 2)]);
      now += QUEUED_MS;
      await expect.poll(() => order, inTime).toEqual(["telling 2"]);
      const stopped = drain.stop(60_000).then(() => order.push("stopped"));
      answer.opens(DONE);
      await expect.poll(async () => (await inbox.backlog()).updates, inTime).toBe(1);
      notice.opens(DONE);
      await stopped;
      expect(order).toEqual(["telling 2", "told", "stopped"]);
      expect(await inbox.client.exists("pincite:inbox:telling:2")).toBe(0);
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
      const inbox = await opened(redis.url, USUAL_PACE);
      const child = await startWorker(redis.url);
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
      expect(told[0]).toMatch(/cannot be reached, or broke off/);
      expect(told[1]).toMatch(/is there again/);
    });

    it("for so long that a lock ends has the try told so, and done again", async () => {
      const inbox = await opened();
      const begun: Kept[] = [];
      const drain = inbox.drain((kept, stopping) => {
        begun.push(kept);
        if (begun.length > 1) return Promise.resolve(DONE);
        return new Promise((resolve) => {
          stopping.addEventListener("abort", () =>
            resolve({ kind: "again", afterMs: 0, counts: false }),
          );
        });
      });
      onTestFinished(() => drain.stop(0));
      await inbox.put([asked(1)]);
      await expect.poll(() => begun.length, { interval: 10 }).toBe(1);
      await inbox.client.del(LOCK);
      await expect.poll(() => begun.length, { timeout: 10_000 }).toBe(2);
      await empty(inbox);
      expect(begun[1]?.tries).toBe(0);
      expect(told.join()).toMatch(/Update 1 may be handled by another process/);
    });

    it("for so long that this process takes up again what it is at lets the try go on", async () => {
      const inbox = await opened(redis.url, SLOW_TO_RENEW);
      const { opens, opened: ended } = gate();
      const signals: AbortSignal[] = [];
      const { handled, ids } = draining(inbox, ({ update }, stopping) => {
        signals.push(stopping);
        return update.update_id === 1 ? ended : DONE;
      });
      await inbox.put([asked(1), asked(2)]);
      await handled(1);
      await loseLock(inbox.client);
      opens(DONE);
      await empty(inbox);
      expect(ids()).toEqual([1, 2]);
      expect(signals[0]!.aborted).toBe(false);
      expect(told).toEqual([]);
    });

    it("for so long that this process takes it up again has the next try known to be alive", async () => {
      const inbox = await opened(redis.url, SLOW_TO_RENEW);
      const { opens, opened: ended } = gate();
      const { begun, handled } = draining(inbox, () =>
        begun.length === 1 ? ended : new Promise(() => {}),
      );
      await inbox.put([asked(1)]);
      await handled(1);
      await loseLock(inbox.client);
      opens({ kind: "again", afterMs: 0, counts: false });
      await handled(2);
      await isRenewed(inbox.client);
    });

    it("for so long that this process takes it up just after the try has the next one known to be alive", async () => {
      const inbox = await opened(redis.url, SLOW_TO_RENEW);
      const { client } = inbox;
      const { opens, opened: ended } = gate();
      const { begun, handled } = draining(inbox, () =>
        begun.length === 1 ? ended : new Promise(() => {}),
      );
      await inbox.put([asked(1)]);
      await handled(1);
      const { isUnderWay, goesOn } = heldPuttingAway(client);
      await client.set(LOCK, "somebody else's");
      opens({ kind: "again", afterMs: 0, counts: false });
      await isUnderWay;
      await client.del(LOCK);
      const timesTaken = async () => Number(await client.hget("pincite:queue:answers:u1", "ats"));
      await expect.poll(timesTaken, { timeout: 10_000, interval: 5 }).toBe(2);
      goesOn();
      await handled(2);
      await isRenewed(client);
    });
  });
});

/** Resolves when the update that lost its lock has another one. */
async function loseLock(client: Redis): Promise<void> {
  await client.del(LOCK);
  await expect.poll(() => client.exists(LOCK), { timeout: 10_000, interval: 5 }).toBe(1);
}

/** Resolves when BullMQ, which is made to believe that there is time, has renewed the lock. */
async function isRenewed(client: Redis): Promise<void> {
  await client.pexpire(LOCK, 60_000);
  await expect
    .poll(() => client.pttl(LOCK), { timeout: 10_000 })
    .toBeLessThanOrEqual(SLOW_TO_RENEW.lockMs);
}

/** Lets BullMQ try once to put a job off; when it tries again, because that failed, it has to wait. */
function heldPuttingAway(client: Redis) {
  const [underWay, held] = [gate(), gate()];
  const send = client.sendCommand.bind(client);
  let times = 0;
  client.sendCommand = (command, stream) => {
    if (command.args[2] !== "pincite:queue:answers:marker") return send(command, stream);
    times += 1;
    if (times !== 2) return send(command, stream);
    underWay.opens(DONE);
    return held.opened.then(() => send(command, stream));
  };
  return { isUnderWay: underWay.opened, goesOn: () => held.opens(DONE) };
}

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

/** A process that drains the inbox, and for ever handles what says "hang", and tells who waits. */
async function startWorker(url: string, concurrency = CONCURRENCY): Promise<ChildProcess> {
  const script = await compiled("test/delivery/children/redis-worker.ts");
  return spawn(process.execPath, [script, url, String(concurrency)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Resolves when the process has said this. */
async function said(child: ChildProcess, words: string): Promise<void> {
  for await (const chunk of child.stdout!.iterator({ destroyOnReturn: false })) {
    if (String(chunk).includes(words)) return;
  }
  throw new Error(`The process ended without saying: ${words}`);
}
