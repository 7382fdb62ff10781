import { type ChildProcess, spawn } from "node:child_process";
import type { Redis } from "ioredis";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished } from "vitest";
import type { Attempt, Kept, OnQueued, Outcome } from "../../src/delivery/inbox.ts";
import { connectRedis } from "../../src/delivery/redis-connection.ts";
import { createRedisInbox, type RedisInbox } from "../../src/delivery/redis-inbox.ts";
import { type Pace, USUAL_PACE } from "../../src/delivery/redis-queues.ts";
import { compiled } from "../compiled.ts";
import { type ARedis, aRedis } from "./a-redis.ts";
import { CONCURRENCY } from "./inbox-contract.ts";

/** No test but one is about how long it takes until something is noticed. Locks last as usual. */
export const QUICK: Pace = {
  ...USUAL_PACE,
  renewedEveryMs: 200,
  checkedEveryMs: 100,
  lettingGoMs: 50,
  longestSleepMs: 100,
  lookedEveryMs: 20,
  tellingMs: 500,
};

/** Inboxes over one Redis, which is emptied before each test of the group that this is called in. */
export function someRedisInboxes() {
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

  const empty = (inbox: RedisInbox) =>
    expect
      .poll(async () => (await inbox.backlog()).updates, { timeout: 10_000, interval: 20 })
      .toBe(0);

  return {
    url: () => redis.url,
    /** What an operator was told. */
    told: () => told,
    /** Lets time pass on the clock of all inboxes. */
    passes(ms: number) {
      now += ms;
    },
    opened,
    draining,
    empty,
  };
}

/** A process that drains the inbox, and for ever handles what says "hang", and tells who waits. */
export async function startWorker(url: string, concurrency = CONCURRENCY): Promise<ChildProcess> {
  const script = await compiled("test/delivery/children/redis-worker.ts");
  return spawn(process.execPath, [script, url, String(concurrency)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Resolves when the process has said this. */
export async function said(child: ChildProcess, words: string): Promise<void> {
  for await (const chunk of child.stdout!.iterator({ destroyOnReturn: false })) {
    if (String(chunk).includes(words)) return;
  }
  throw new Error(`The process ended without saying: ${words}`);
}
