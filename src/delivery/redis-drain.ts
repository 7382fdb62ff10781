import { randomUUID } from "node:crypto";
import { type Job as BullJob, DelayedError, WaitingError } from "bullmq";
import { repeat } from "../article/repeat.ts";
import { sleep } from "../sleep.ts";
import { atMost } from "./at-most.ts";
import type { Attempt, Draining, OnQueued, Outcome } from "./inbox.ts";
import type { RedisConnection } from "./redis-connection.ts";
import type { Begun, Head, RedisKept } from "./redis-kept.ts";
import type { RedisLine } from "./redis-line.ts";
import {
  type Job,
  type Pace,
  type RedisQueues,
  startRedisWorkers,
  updateOf,
} from "./redis-queues.ts";
import { tellInRedis } from "./redis-telling.ts";

export type RedisDrainDeps = {
  readonly attempt: Attempt;
  readonly onQueued?: OnQueued | undefined;
  readonly kept: RedisKept;
  readonly line: RedisLine;
  readonly dispatch: RedisQueues["dispatch"];
  readonly redis: RedisConnection;
  readonly concurrency: number;
  readonly pace: Pace;
  readonly onTrouble: (sentence: string) => void;
};

const LOOK_AGAIN_MS = 5_000;
/** How soon after somebody was told their place in line their question goes on, at most. */
const ASK_AGAIN_MS = 50;
/** How long BullMQ may take to put away a job whose lock was lost. */
const PUTTING_AWAY_MS = 1_000;
/** How long BullMQ may take to let go, such as when Redis is away. */
const CLOSING_MS = 5_000;

/** A try that is under way in this process. */
type Running = {
  readonly stopping: AbortController;
  /** Waits for it no longer: what comes of it does not count. */
  readonly leave: () => void;
  readonly ended: Promise<void>;
};

/** Handles updates in this process until it is stopped: see `redis-inbox.ts`. */
export function drainRedis(deps: RedisDrainDeps): Draining {
  const { attempt, onQueued, kept, line, dispatch, redis, concurrency, pace, onTrouble } = deps;
  const running = new Map<string, Running>();
  /** Updates of which this process has a job, until it is put away. */
  const handling = new Map<string, Promise<void>>();
  let isStopping = false;

  /**
   * An update whose lock was lost may come here again while it is handled here: its try goes on, under the
   * lock that it has now. No other may begin under that one, for BullMQ knows jobs by their ids, and renews
   * it no longer once it has put away the job of the first.
   */
  async function handle(job: BullJob<Job>, token = ""): Promise<void> {
    const id = updateOf(job.id);
    const before = handling.get(id);
    if (before !== undefined) {
      await before;
      return putOff(job, token, PUTTING_AWAY_MS);
    }
    const handled = handleFirst(job, token);
    const over = () => void handling.delete(id);
    handling.set(
      id,
      handled.then(over, (error: unknown) => {
        if (error instanceof DelayedError || error instanceof WaitingError) over();
        else setTimeout(over, PUTTING_AWAY_MS).unref();
      }),
    );
    return handled;
  }

  async function handleFirst(job: BullJob<Job>, token: string): Promise<void> {
    const head = { lane: job.data.lane, id: updateOf(job.id) };
    if (isStopping) return putBack(job, token);
    const run = randomUUID();
    const begun = await beginOnceTold(head, run);
    if (begun.kind === "being_told") return putBack(job, token);
    if (begun.kind === "not_first") return dispatchNext(begun.head);
    const outcome = await tried(head.id, (stopping) => attempt(begun.kept, stopping));
    if (outcome === "left") {
      await kept.again(head, run, { counts: false, afterMs: 0 });
      return putBack(job, token);
    }
    if (outcome.kind === "again") {
      await kept.again(head, run, outcome);
      return putOff(job, token, outcome.afterMs);
    }
    const because = outcome.kind === "given_up" ? outcome.because : undefined;
    return dispatchNext(await kept.finish(head, run, because));
  }

  /** Somebody's place in line must be told before their answer, which takes the place of that message. */
  async function beginOnceTold(head: Head, run: string): Promise<Begun> {
    for (;;) {
      const begun = await kept.begin(head, run);
      if (begun.kind !== "being_told" || isStopping) return begun;
      await sleep(ASK_AGAIN_MS);
    }
  }

  function tried(
    id: string,
    begin: (stopping: AbortSignal) => Promise<Outcome>,
  ): Promise<Outcome | "left"> {
    return new Promise((resolve, reject) => {
      const stopping = new AbortController();
      const over = () => void running.delete(id);
      const trying = begin(stopping.signal);
      trying.then(resolve, reject);
      running.set(id, {
        stopping,
        leave: () => resolve("left"),
        ended: trying.then(over, over),
      });
    });
  }

  /** Before the job completes: killed in between, its next run does this again. */
  async function dispatchNext(head: Head | undefined): Promise<void> {
    if (head !== undefined) await dispatch(head);
  }

  async function putBack(job: BullJob<Job>, token: string): Promise<never> {
    await job.moveToWait(token);
    throw new WaitingError();
  }

  async function putOff(job: BullJob<Job>, token: string, ms: number): Promise<never> {
    await job.moveToDelayed(Date.now() + ms, token);
    throw new DelayedError();
  }

  function allEnded(): Promise<unknown> {
    return Promise.all([...running.values()].map(({ ended }) => ended));
  }

  function onLost(id: string): void {
    onTrouble(
      `Update ${id} may be handled by another process by now, because this one was held still, or Redis was away. Here its try ends.`,
    );
    running.get(id)?.stopping.abort();
  }

  /** What a process that died between our keys and BullMQ's left behind. */
  async function look(): Promise<void> {
    await Promise.all((await kept.heads()).map(dispatch));
  }

  function onLookFailed(error: unknown): void {
    if (redis.client.status !== "ready" || isStopping) return;
    onTrouble(`The lanes in Redis could not be looked at: ${String(error)}`);
  }

  function onTellingFailed(error: unknown): void {
    if (redis.client.status !== "ready" || isStopping) return;
    onTrouble(`Somebody who waits could not be told their place in line: ${String(error)}`);
  }

  const workers = startRedisWorkers({ redis, onTrouble, concurrency, pace, handle, onLost });
  const firstLook = look().catch(onLookFailed);
  const endLooks = repeat(look, { everyMs: LOOK_AGAIN_MS, onError: onLookFailed });
  const { lookedEveryMs: everyMs } = pace;
  const telling = onQueued && tellInRedis({ line, onQueued, everyMs, onError: onTellingFailed });

  return {
    async stop(ms) {
      isStopping = true;
      await Promise.all(workers.map((worker) => worker.pause(true)));
      await atMost(ms, Promise.all([allEnded(), telling?.finish()]));
      for (const { stopping } of running.values()) stopping.abort();
      await atMost(pace.lettingGoMs, allEnded());
      for (const { leave } of running.values()) leave();
      const closing = [
        firstLook,
        endLooks(),
        telling?.end(),
        ...workers.map((worker) => worker.close()),
      ];
      await atMost(CLOSING_MS, Promise.all(closing));
    },
  };
}
