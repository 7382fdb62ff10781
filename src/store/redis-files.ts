import { sleepLightly } from "../sleep.ts";
import { StoreError } from "./store-error.ts";

/** The commands by which a Redis writes its files anew, as its client has them. */
export type RedisFiles = {
  /** Makes a command reject with a StoreError, in time. */
  ask<T>(command: () => Promise<T>): Promise<T>;
  /** What `INFO persistence` gives. */
  info(): Promise<string>;
  /** What is set as `save`; empty: no snapshots. `undefined` where Redis does not tell. */
  snapshots(): Promise<string | undefined>;
  /** `BGREWRITEAOF`, for the append-only file. */
  rewrite(): Promise<unknown>;
  /** `BGSAVE SCHEDULE`, for the snapshot. */
  save(): Promise<unknown>;
};

const LOOK_AGAIN_MS = 100;
const PATIENCE_MS = 60_000;
const UNDER_WAY = /^(?:aof_rewrite|rdb_bgsave)_in_progress:1/m;

/**
 * Has a Redis write the append-only file and the snapshot anew, as far as it keeps any, which leaves
 * out what was deleted. It goes on with that behind the scenes. What is under way may have begun before
 * the deletion, so its end is waited for.
 *
 * @throws StoreError when Redis fails, or is not through with an earlier writing in a minute.
 */
export async function writeFilesAnew(redis: RedisFiles): Promise<void> {
  const info = await onceIdle(redis);
  if (/^aof_enabled:1/m.test(info)) await redis.ask(() => unlessBegun(redis.rewrite()));
  if (await redis.ask(redis.snapshots)) await redis.ask(() => unlessBegun(redis.save()));
}

async function onceIdle({ ask, info }: RedisFiles): Promise<string> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await ask(info);
    if (!UNDER_WAY.test(found)) return found;
    if (performance.now() > giveUpAt) {
      throw new StoreError(
        "failed",
        "Redis has been writing its files anew for a minute. See how large they are, and how busy its disk is.",
      );
    }
    await sleepLightly(LOOK_AGAIN_MS);
  }
}

/** Another process may ask for the same a moment before: what began then leaves out the same. */
async function unlessBegun(command: Promise<unknown>): Promise<void> {
  try {
    await command;
  } catch (error) {
    if (!(error instanceof Error) || !/already in progress/i.test(error.message)) throw error;
  }
}
