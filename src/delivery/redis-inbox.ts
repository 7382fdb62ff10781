import type { Inbox } from "./inbox.ts";
import type { RedisConnection } from "./redis-connection.ts";
import { drainRedis } from "./redis-drain.ts";
import { createRedisKept } from "./redis-kept.ts";
import { createRedisLine } from "./redis-line.ts";
import { openRedisQueues, type Pace, USUAL_PACE } from "./redis-queues.ts";

export type RedisInboxDeps = {
  readonly redis: RedisConnection;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How many updates this process handles at the same time, and as many of control beside them. */
  readonly concurrency?: number;
  /** How soon the dead are noticed; {@link USUAL_PACE} unless told. */
  readonly pace?: Pace;
  /** Told in a sentence when something about the queues is not as it should be. */
  readonly onTrouble: (sentence: string) => void;
};

/** An inbox that lets go of what it holds of BullMQ. The connection stays open. */
export type RedisInbox = Inbox & { close(): Promise<void> };

/**
 * An inbox in Redis, for any number of processes. What is kept, in which order, and how often it was
 * tried is in our own keys, changed by scripts; BullMQ says which process handles what next, and
 * notices the dead ones. Its queues hold no more than the first update of each lane, under the
 * update's id: that one is done before the next gets there, so lanes need nothing else.
 *
 * Between our keys and BullMQ's lies the one gap. Whoever comes by closes it: a repeated `put`, the
 * next run of the same update, and a look at all lanes every few seconds.
 */
export function createRedisInbox(deps: RedisInboxDeps): RedisInbox {
  const { redis, now, concurrency = 64, pace = USUAL_PACE, onTrouble } = deps;
  const kept = createRedisKept({ redis, now });
  const line = createRedisLine({ redis, now, heldMs: pace.tellingMs });
  const { dispatch, close } = openRedisQueues({ redis, onTrouble });
  return {
    async put(updates) {
      if (updates.length === 0) return;
      const heads = await redis.ask(kept.put(updates));
      await redis.ask(Promise.all(heads.map(dispatch)));
    },
    drain: (attempt, onQueued) =>
      drainRedis({ ...deps, attempt, onQueued, kept, line, dispatch, concurrency, pace }),
    deadLetters: () => redis.ask(kept.deadLetters()),
    backlog: () => redis.ask(kept.backlog()),
    close,
  };
}
