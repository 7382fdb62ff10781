import type { Update } from "grammy/types";
import type { Logger } from "pino";
import { createHandled } from "./handled.ts";
import { laneOf } from "./lane.ts";

/** Makes one update safe, or answers it. Rejects when it should be tried again. */
export type Receive = (update: Update) => Promise<void>;

/** What working off updates needs. */
export type LanesDeps = {
  readonly receive: Receive;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: Logger;
  /** What may be logged of an error: named fields, never the error, which may hold the token. */
  readonly explain: (error: unknown) => Readonly<Record<string, unknown>>;
  /** After it nothing new is begun. */
  readonly signal: AbortSignal;
};

/** Updates on their way: one at a time in each lane, the lanes side by side. */
export type Lanes = {
  /** Queues an update, unless it is on its way or was handled already. */
  add(update: Update): void;
  /** The lowest id that was added and is not handled. */
  firstOpen(): number | undefined;
  /** Resolves when all that was added is handled (or dropped by the signal), or after `ms`. */
  settled(ms: number): Promise<void>;
};

const TRIES = 3;
const FIRST_PAUSE_MS = 500;
/** More than Telegram can hold back and hand over again. */
const REMEMBERED_IDS = 10_000;

/** No updates yet. */
export function createLanes({ receive, sleep, log, explain, signal }: LanesDeps): Lanes {
  const handled = createHandled(REMEMBERED_IDS);
  const open = new Set<number>();
  const lanes = new Map<string, Promise<void>>();

  /** Tries three times; an update that keeps failing is given up, so that others get their turn. */
  async function handOver(update: Update): Promise<void> {
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      try {
        await receive(update);
        return done(update);
      } catch (error) {
        const facts = { update: update.update_id, attempt, ...explain(error) };
        if (attempt === TRIES) {
          log.error(facts, "an update is given up: handling it keeps failing");
          return done(update);
        }
        log.warn(facts, "handling an update failed, trying again");
        await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1), signal);
      }
    }
  }

  function done({ update_id }: Update): void {
    handled.add(update_id);
    open.delete(update_id);
  }

  return {
    add(update) {
      if (open.has(update.update_id) || handled.has(update.update_id)) return;
      open.add(update.update_id);
      const lane = laneOf(update);
      const ahead = lanes.get(lane) ?? Promise.resolve();
      const end = ahead
        .then(() => handOver(update))
        .finally(() => {
          if (lanes.get(lane) === end) lanes.delete(lane);
        });
      lanes.set(lane, end);
    },
    firstOpen: () => (open.size === 0 ? undefined : Math.min(...open)),
    async settled(ms) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      await Promise.race([Promise.all(lanes.values()), late]);
      clearTimeout(timer);
    },
  };
}
