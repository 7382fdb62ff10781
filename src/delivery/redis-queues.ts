import { Queue, Worker } from "bullmq";
import { isControl } from "./lane.ts";
import type { RedisConnection } from "./redis-connection.ts";
import type { Head } from "./redis-kept.ts";

/**
 * BullMQ's part: which process handles what next, and which process is dead. Two queues, so that what
 * somebody waits for at once (`lane.ts`) finds workers of its own.
 */
const NAMES = ["answers", "control"] as const;
type Name = (typeof NAMES)[number];

/** What BullMQ knows of an update; the job's id says which one. */
export type Job = { readonly lane: string };

export type RedisQueues = {
  /** Makes the first update of a lane known to the workers; nothing happens when it is. */
  dispatch(head: Head): Promise<void>;
  close(): Promise<void>;
};

/** What both sides of the queues need. */
export type RedisQueuesDeps = {
  readonly redis: Pick<RedisConnection, "client">;
  /** Told in a sentence when something about a queue is not as it should be. */
  readonly onTrouble: (sentence: string) => void;
};

const PREFIX = "pincite:queue";
/** The key of BullMQ's list of jobs that wait for a place; the next one is the last. */
export const WAITING_LIST = `${PREFIX}:${NAMES[0]}:wait`;

/** The side that says what there is to do. */
export function openRedisQueues({ redis: { client }, onTrouble }: RedisQueuesDeps): RedisQueues {
  const [answers, control] = NAMES.map((name) => {
    const queue = new Queue<Job>(name, {
      connection: client,
      prefix: PREFIX,
      skipVersionCheck: true,
      streams: { events: { maxLen: 100 } },
      defaultJobOptions: {
        removeOnComplete: true,
        removeOnFail: true,
        // When an update has been tried often enough is ours to say.
        attempts: Number.MAX_SAFE_INTEGER,
        backoff: { type: "fixed", delay: 1_000 },
      },
    });
    queue.on("error", (error) => tellOf(name, error, client, onTrouble));
    return queue;
  }) as [Queue<Job>, Queue<Job>];

  return {
    async dispatch({ lane, id }) {
      // BullMQ takes no numbers for ids.
      await (isControl(lane) ? control : answers).add("update", { lane }, { jobId: `u${id}` });
    },
    async close() {
      await Promise.all([answers.close(), control.close()]);
    },
  };
}

/** The update that a job is for. */
export function updateOf(jobId = ""): string {
  return jobId.slice("u".length);
}

/** How soon it is noticed that a process died, a sign got lost, or somebody waits, and an end is given up. */
export type Pace = {
  /** For so long an update belongs to a process that does not renew its lock. */
  readonly lockMs: number;
  readonly renewedEveryMs: number;
  /** How often locks that have ended are looked for. */
  readonly checkedEveryMs: number;
  /** How long a try that is told to end may take to let go. */
  readonly lettingGoMs: number;
  /** How long an idle worker sleeps at most, should the sign that there is work get lost. */
  readonly longestSleepMs: number;
  /** How often it is looked for those who wait for a place. */
  readonly lookedEveryMs: number;
  /** For so long the telling of a place in line belongs to a process that does not look again. */
  readonly tellingMs: number;
};

/**
 * A dead process is noticed when its lock has ended and the next check has come: 3 to 4.5 s. A process
 * that is held still for longer than 3 s is taken for dead; it is told so when it wakes up.
 */
export const USUAL_PACE: Pace = {
  lockMs: 4_000,
  renewedEveryMs: 1_000,
  checkedEveryMs: 500,
  lettingGoMs: 1_000,
  longestSleepMs: 2_000,
  lookedEveryMs: 1_000,
  tellingMs: 4_000,
};

export type RedisWorkersDeps = RedisQueuesDeps & {
  /** How many jobs of each queue are handled at the same time. */
  readonly concurrency: number;
  readonly pace: Pace;
  readonly handle: NonNullable<ConstructorParameters<typeof Worker<Job, void>>[1]>;
  /** The lock of an update is lost: another process may handle it by now. */
  readonly onLost: (update: string) => void;
};

/** The side that does it, one worker a queue. */
export function startRedisWorkers(deps: RedisWorkersDeps): Worker<Job, void>[] {
  const { redis, onTrouble, concurrency, pace, handle, onLost } = deps;
  return NAMES.map((name) => {
    const worker = new Worker<Job, void>(name, handle, {
      connection: redis.client,
      prefix: PREFIX,
      concurrency,
      lockDuration: pace.lockMs,
      lockRenewTime: pace.renewedEveryMs,
      stalledInterval: pace.checkedEveryMs,
      // When an update has been tried often enough is ours to say.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
      drainDelay: pace.longestSleepMs / 1000,
      runRetryDelay: 1_000,
    });
    worker.on("lockRenewalFailed", (jobIds: string[]) => {
      for (const id of jobIds) onLost(updateOf(id));
    });
    worker.on("error", (error) => tellOf(name, error, redis.client, onTrouble));
    worker.on("failed", (job, error) => {
      onTrouble(
        `Update ${updateOf(job?.id)} could not be handled, and comes again: ${error.message}`,
      );
    });
    return worker;
  });
}

/**
 * Not of a broken connection, which the connection tells, nor of a lost lock, which `onLost` does, or of a
 * job that whoever had its lock by then has ended.
 */
function tellOf(
  name: Name,
  error: Error,
  client: RedisConnection["client"],
  onTrouble: (sentence: string) => void,
): void {
  if (client.status !== "ready" || "syscall" in error) return;
  if (/\block\b|Missing key for job|Connection is closed/i.test(error.message)) return;
  onTrouble(`The queue ${name} in Redis: ${error.message}`);
}
