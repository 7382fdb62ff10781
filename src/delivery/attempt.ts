import type { Update } from "grammy/types";
import type { Logger } from "pino";
import type { Attempt, DeadLetter, Kept, Outcome } from "./inbox.ts";
import { shelfLifeOf } from "./shelf-life.ts";

/** What a try works with. */
export type AttemptDeps = {
  /** Answers an update, or declines to on purpose. Rejects when it should be tried again. */
  readonly handle: (update: Update) => Promise<void>;
  /** Tells the person that there will be no answer, and what to do instead. */
  readonly giveUp: (update: Update) => Promise<void>;
  /** Whether an error passes by itself and is no fault of the update, as when Telegram is away. */
  readonly isOutage: (error: unknown) => boolean;
  /** What may be logged of an error: named fields, never the error, which may hold the token. */
  readonly explain: (error: unknown) => Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Logger;
};

const TRIES = 5;
/** A person who asked a day ago has gone elsewhere, and Telegram itself would have forgotten by now (ms). */
export const LONGEST_MS = 24 * 60 * 60 * 1000;
const SHORTEST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
const DONE: Outcome = { kind: "done" };

/**
 * Tries an update, and says what is to become of it. Five tries that fail, or that the process did
 * not live through, are the last; an outage uses up none, and ends with the day. What has a shelf life
 * is tried once within it, and nobody is told when that fails: nobody waits for it any longer.
 */
export function createAttempt(deps: AttemptDeps): Attempt {
  const { handle, isOutage, explain, now, log } = deps;

  async function givenUp({ update }: Kept, because: DeadLetter["because"]): Promise<Outcome> {
    log.error({ update: update.update_id, because }, "an update is given up");
    try {
      await deps.giveUp(update);
    } catch (error) {
      const facts = { update: update.update_id, ...explain(error) };
      log.error(facts, "and whoever sent it could not be told");
    }
    return { kind: "given_up", because };
  }

  async function onceOrNever({ update, at, tries }: Kept, lifeMs: number): Promise<Outcome> {
    const { update_id } = update;
    if (tries > 0 || now() - at >= lifeMs) {
      log.debug({ update: update_id }, "an update is dropped: nobody waits for it any longer");
      return DONE;
    }
    try {
      await handle(update);
    } catch (error) {
      const facts = { update: update_id, ...explain(error) };
      log.warn(facts, "an update could not be handled; another try would come too late");
    }
    return DONE;
  }

  return async (kept, stopping) => {
    const { update, at, tries } = kept;
    const lifeMs = shelfLifeOf(update);
    if (lifeMs !== undefined) return onceOrNever(kept, lifeMs);
    const age = now() - at;
    if (age >= LONGEST_MS) return givenUp(kept, "age");
    if (tries >= TRIES) return givenUp(kept, "tries");
    try {
      await handle(update);
      return DONE;
    } catch (error) {
      if (stopping.aborted) return { kind: "again", afterMs: 0, counts: false };
      const counts = !isOutage(error);
      const facts = { update: update.update_id, tries: tries + 1, counts, ...explain(error) };
      log.warn(facts, "an update could not be handled, trying again");
      if (counts && tries + 1 >= TRIES) return givenUp(kept, "tries");
      const afterMs = counts ? SHORTEST_PAUSE_MS * 2 ** tries : pauseInOutage(age);
      return { kind: "again", afterMs, counts };
    }
  };
}

/** The longer it lasts, the longer it will still last. */
function pauseInOutage(age: number): number {
  return Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, age / 4));
}
