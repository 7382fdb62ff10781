import type { Update } from "grammy/types";
import type { Logger } from "pino";
import type { Handled } from "./handled.ts";
import { laneOf } from "./lane.ts";

/** Makes one update safe, or answers it. Rejects when it should be tried again. */
export type Receive = (update: Update) => Promise<void>;

const TRIES = 3;
const FIRST_PAUSE_MS = 500;

/** What working off a batch needs. */
export type WorkOffDeps = {
  readonly receive: Receive;
  readonly handled: Handled;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: Logger;
  /** What may be logged of an error: named fields. */
  readonly explain: (error: unknown) => Readonly<Record<string, unknown>>;
};

/**
 * Hands over a batch: one update at a time in each lane, the lanes side by side. Resolves when every
 * update was received or given up. After `signal` nothing new is begun.
 */
export async function workOff(
  batch: readonly Update[],
  signal: AbortSignal,
  deps: WorkOffDeps,
): Promise<void> {
  const lanes = new Map<string, Update[]>();
  for (const update of batch) {
    if (deps.handled.has(update.update_id)) continue;
    const lane = laneOf(update);
    lanes.set(lane, [...(lanes.get(lane) ?? []), update]);
  }
  await Promise.all(
    [...lanes.values()].map(async (lane) => {
      for (const update of lane) if (!signal.aborted) await handOver(update, signal, deps);
    }),
  );
}

async function handOver(update: Update, signal: AbortSignal, deps: WorkOffDeps): Promise<void> {
  const { receive, handled, sleep, log, explain } = deps;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await receive(update);
      break;
    } catch (error) {
      const facts = { update: update.update_id, attempt, ...explain(error) };
      if (attempt === TRIES) {
        log.error(facts, "an update is given up: handling it keeps failing");
        break;
      }
      log.warn(facts, "handling an update failed, trying again");
      await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1), signal);
      if (signal.aborted) return;
    }
  }
  handled.add(update.update_id);
}
