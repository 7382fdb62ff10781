import type { Update } from "grammy/types";
import type { Logger } from "pino";
import type { Sleep } from "../sleep.ts";
import { atMost } from "./at-most.ts";
import type { EmbeddedKept } from "./embedded-kept.ts";
import type { Attempt, Draining, Kept, OnQueued, Outcome } from "./inbox.ts";
import { isControl } from "./lane.ts";
import { createRoom, QUEUED_MS } from "./room.ts";
import type { Waiting } from "./waiting.ts";

/** What handing over works with. */
export type EmbeddedDrainDeps = {
  readonly attempt: Attempt;
  readonly onQueued?: OnQueued | undefined;
  readonly records: EmbeddedKept;
  readonly waiting: Waiting;
  /** How many lanes are worked on side by side, and as many control lanes beside them. */
  readonly concurrency: number;
  /** How long what is told to end may take to let go; a second unless told. */
  readonly lettingGoMs?: number;
  readonly sleep: Sleep;
  readonly log: Logger;
  /** What may be logged of an error. */
  readonly explain: (error: unknown) => Readonly<Record<string, unknown>>;
};

/** Handing over that is told when something waits in a lane. */
export type EmbeddedDraining = Draining & { wake(lane: string): void };

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** So many tries without an end, and it may be this update that processes die of. */
const SUSPICIOUS_TRIES = 3;
/** What comes of a try that nobody waits for any longer, or that was not begun. */
const LEFT: Outcome = { kind: "again", afterMs: 0, counts: false };

/**
 * Hands over what waits, and writes down what came of it, until it is stopped.
 *
 * An update that kills the process must not be tried for ever; nor may one be given up because others
 * do, or because somebody kills processes. So each try is written down before it begins, but from the
 * third on only what was tried alone counts.
 */
export function drainEmbedded(deps: EmbeddedDrainDeps): EmbeddedDraining {
  const { attempt, records, waiting, concurrency, lettingGoMs = 1000, sleep, log, explain } = deps;
  const stopping = new AbortController();
  const hurrying = new AbortController();
  const lanes = new Map<string, Promise<void>>();
  const leaving = new Set<() => void>();
  const [room, controlRoom] = [createRoom(concurrency), createRoom(concurrency)];
  let isStoreDown = false;

  function wake(lane: string): void {
    if (stopping.signal.aborted || lanes.has(lane)) return;
    lanes.set(lane, Promise.resolve(lane).then(workOff));
  }

  async function workOff(lane: string): Promise<void> {
    const ownRoom = isControl(lane) ? controlRoom : room;
    while (!stopping.signal.aborted) {
      const kept = waiting.first(lane);
      if (kept === undefined) break;
      const queued = createQueued(kept.update, isControl(lane) ? undefined : deps.onQueued);
      const work = async () => {
        await queued.ends();
        return tryOnce(lane, kept);
      };
      const isSuspect = kept.tries >= SUSPICIOUS_TRIES;
      const pauseMs = await (isSuspect ? ownRoom.alone(work) : ownRoom.beside(work, queued.begins));
      if (pauseMs > 0) await sleep(pauseMs, stopping.signal);
    }
    lanes.delete(lane);
  }

  /** Tells of an update that waits too long for a place; what is being told ends before it is tried. */
  function createQueued(update: Update, onQueued: OnQueued | undefined) {
    const over = new AbortController();
    let telling: Promise<void> | undefined;
    return {
      begins(ahead: () => number) {
        if (onQueued === undefined) return;
        telling = sleep(QUEUED_MS, over.signal).then(async () => {
          if (!over.signal.aborted && !stopping.signal.aborted) await onQueued(update, ahead());
        });
      },
      async ends() {
        // With a reason: else an error is made for each.
        over.abort("tried");
        await telling;
      },
    };
  }

  /** Gives the ms after which the lane goes on. */
  async function tryOnce(lane: string, kept: Kept): Promise<number> {
    if (stopping.signal.aborted) return 0;
    const tries = kept.tries + 1;
    // Before it begins, or one that kills the process would be tried for ever.
    if (!(await isWritten(() => records.note({ ...kept, tries })))) return 0;
    const outcome = await tried(kept);
    if (outcome.kind === "again") {
      if (outcome.counts) waiting.setTries(lane, tries);
      else await isWritten(() => records.note(kept));
      return outcome.afterMs;
    }
    const because = outcome.kind === "given_up" ? outcome.because : undefined;
    if (await isWritten(() => records.finish(kept, because))) waiting.removeFirst(lane);
    return 0;
  }

  function tried(kept: Kept): Promise<Outcome> {
    if (stopping.signal.aborted) return Promise.resolve(LEFT);
    return new Promise((resolve, reject) => {
      const leave = () => resolve(LEFT);
      leaving.add(leave);
      attempt(kept, hurrying.signal)
        .then(resolve, reject)
        .finally(() => leaving.delete(leave));
    });
  }

  /** Nothing goes on before it is written, however long the store takes no writes; but for a stop. */
  async function isWritten(write: () => Promise<void>): Promise<boolean> {
    for (let failures = 0; ; failures += 1) {
      try {
        await write();
        isStoreDown = false;
        return true;
      } catch (error) {
        if (!isStoreDown)
          log.error(explain(error), "the inbox takes no writes, so nothing goes on");
        isStoreDown = true;
        if (stopping.signal.aborted) return false;
        await sleep(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures), stopping.signal);
      }
    }
  }

  const allEnded = () => Promise.all(lanes.values());

  // Those under the least suspicion first, or it would always be the same that die with a process.
  const triesIn = (lane: string) => waiting.first(lane)?.tries ?? 0;
  for (const lane of waiting.lanes().toSorted((a, b) => triesIn(a) - triesIn(b))) wake(lane);
  return {
    wake,
    async stop(ms) {
      stopping.abort();
      await atMost(ms, allEnded());
      hurrying.abort();
      await atMost(lettingGoMs, allEnded());
      for (const leave of leaving) leave();
      await atMost(lettingGoMs, allEnded());
    },
  };
}
