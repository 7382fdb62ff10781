import type { Update } from "grammy/types";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Sleep } from "../sleep.ts";
import { entriesOf } from "../store/entries.ts";
import { atMost } from "./at-most.ts";
import type { Attempt, DeadLetter, Draining, Inbox, Kept, Outcome } from "./inbox.ts";
import { isControl, laneOf } from "./lane.ts";

/** What an inbox in the store works with. */
export type EmbeddedInboxDeps = {
  /** From `openStore`, so that a failed read throws and `setMany` is atomic. */
  readonly keyv: Keyv;
  /** How many lanes are worked on side by side; control lanes come on top. */
  readonly concurrency?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly log: Logger;
  readonly explain: (error: unknown) => Readonly<Record<string, unknown>>;
};

/** As it stands in the store: open, or handled and without a word of anybody. */
type Stored = Kept | { readonly handled: true };

type Open = { kept: Kept; readonly lane: string };

const PREFIX = "inbox:";
const DEAD = "dead:";
const DAY_MS = 24 * 60 * 60 * 1000;
/** Telegram hands an update over again for a day at most. */
const REMEMBERED_MS = 2 * DAY_MS;
const DEAD_KEPT_MS = 30 * DAY_MS;
/** How long a lane waits for a store that takes no writes. */
const UNSTORED_PAUSE_MS = 5000;
/** How long what is told to end may take to let go. */
const LETTING_GO_MS = 1000;

/**
 * An inbox in the store, for one process. An update lies under `inbox:<id>` from `put` until two days
 * after it was handled; then without its content, so that it is known when it comes again.
 *
 * @throws StoreError when what is kept cannot be read.
 */
export async function openEmbeddedInbox(deps: EmbeddedInboxDeps): Promise<Inbox> {
  const { keyv, concurrency = 64, now, sleep, log, explain } = deps;
  const open = new Map<number, Open>();
  const arriving = new Map<number, Promise<void>>();
  const lanes = new Map<string, Open[]>();
  let wake = (_lane: string) => {};

  for await (const [, stored] of entriesOf<Stored>(keyv, PREFIX)) {
    if (!("handled" in stored)) take(stored);
  }

  function take(kept: Kept): void {
    const one = { kept, lane: laneOf(kept.update) };
    open.set(kept.update.update_id, one);
    const lane = lanes.get(one.lane);
    if (lane === undefined) lanes.set(one.lane, [one]);
    else lane.push(one);
    wake(one.lane);
  }

  async function keep(updates: readonly Update[]): Promise<void> {
    const stored = await keyv.getMany<Stored>(updates.map(keyOf));
    const fresh = updates
      .filter((_, at) => stored[at] === undefined)
      .map((update): Kept => ({ update, at: now(), tries: 0 }));
    if (fresh.length === 0) return;
    await keyv.setMany(fresh.map((kept) => ({ key: keyOf(kept.update), value: kept })));
    for (const kept of fresh) take(kept);
  }

  async function settle({ kept }: Open, outcome: Exclude<Outcome, { kind: "again" }>) {
    const key = keyOf(kept.update);
    const handled = { key, value: { handled: true }, ttl: REMEMBERED_MS };
    if (outcome.kind === "done") return keyv.setMany([handled]);
    const { update_id: update } = kept.update;
    const letter: DeadLetter = { update, at: kept.at, givenUpAt: now(), because: outcome.because };
    return keyv.setMany([handled, { key: `${DEAD}${update}`, value: letter, ttl: DEAD_KEPT_MS }]);
  }

  async function note(one: Open, tries: number): Promise<void> {
    one.kept = { ...one.kept, tries };
    await keyv.setMany([{ key: keyOf(one.kept.update), value: one.kept }]);
  }

  function drain(attempt: Attempt): Draining {
    const stopping = new AbortController();
    const busy = new Map<string, Promise<void>>();
    /** Lanes that wait for room, in order. */
    const ready = new Set<string>();
    let [taken, isStopped] = [0, false];

    function begin(lane: string): void {
      const first = lanes.get(lane)?.[0];
      if (isStopped || first === undefined || busy.has(lane)) return;
      if (!isControl(lane) && taken >= concurrency) {
        ready.add(lane);
        return;
      }
      const step = inRoom(lane, () => tryOnce(lane, first))
        .then((pause) => (pause > 0 ? sleep(pause, stopping.signal) : undefined))
        .finally(() => {
          busy.delete(lane);
          begin(lane);
        });
      busy.set(lane, step);
    }

    /** Takes up room while it works; control lanes need none. */
    async function inRoom<T>(lane: string, work: () => Promise<T>): Promise<T> {
      if (isControl(lane)) return work();
      taken += 1;
      try {
        return await work();
      } finally {
        taken -= 1;
        const [next] = ready;
        if (next !== undefined) {
          ready.delete(next);
          begin(next);
        }
      }
    }

    /** Gives the ms after which the lane goes on. */
    async function tryOnce(lane: string, one: Open): Promise<number> {
      const { kept } = one;
      try {
        // Before it begins, or one that kills the process would be tried for ever.
        await note(one, kept.tries + 1);
        const outcome = await attempt(kept, stopping.signal);
        if (outcome.kind === "again") {
          if (!outcome.counts) await note(one, kept.tries);
          return outcome.afterMs;
        }
        await settle(one, outcome);
      } catch (error) {
        if (stopping.signal.aborted) return 0;
        const facts = { update: kept.update.update_id, ...explain(error) };
        log.error(facts, "what became of an update could not be stored; it will be tried again");
        one.kept = kept;
        return UNSTORED_PAUSE_MS;
      }
      open.delete(kept.update.update_id);
      lanes.get(lane)?.shift();
      if (lanes.get(lane)?.length === 0) lanes.delete(lane);
      return 0;
    }

    wake = begin;
    for (const lane of lanes.keys()) begin(lane);
    return {
      async stop(ms) {
        isStopped = true;
        await atMost(ms, Promise.all(busy.values()));
        stopping.abort();
        await atMost(LETTING_GO_MS, Promise.all(busy.values()));
        wake = () => {};
      },
    };
  }

  return {
    async put(updates) {
      const fresh = updates.filter(({ update_id: id }) => !open.has(id) && !arriving.has(id));
      const coming = updates.flatMap(({ update_id: id }) => arriving.get(id) ?? []);
      const kept = keep(fresh).finally(() => {
        for (const { update_id } of fresh) arriving.delete(update_id);
      });
      for (const { update_id } of fresh) arriving.set(update_id, kept);
      await Promise.all([kept, ...coming]);
    },
    drain,
    async deadLetters() {
      const letters: DeadLetter[] = [];
      for await (const [, letter] of entriesOf<DeadLetter>(keyv, DEAD)) letters.push(letter);
      return letters.sort((a, b) => b.givenUpAt - a.givenUpAt);
    },
    async backlog() {
      const oldest = [...open.values()].reduce(
        (least, { kept }) => Math.min(least, kept.at),
        now(),
      );
      return { updates: open.size, oldestMs: now() - oldest };
    },
  };
}

function keyOf({ update_id }: Update): string {
  return `${PREFIX}${String(update_id).padStart(16, "0")}`;
}
