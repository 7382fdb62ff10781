import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import fc from "fast-check";
import type { Keyv } from "keyv";
import { pino } from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import { openEmbeddedInbox } from "../../src/delivery/embedded-inbox.ts";
import type { Attempt, Inbox, Kept } from "../../src/delivery/inbox.ts";
import { sleep } from "../../src/sleep.ts";
import { entriesOf } from "../../src/store/entries.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { explainError } from "../../src/telegram/explain-error.ts";
import { compiled } from "../compiled.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";
import { asked } from "./an-update.ts";
import { CONCURRENCY, DONE, type InboxHarness, inboxContract } from "./inbox-contract.ts";

/** What becomes of writes and reads: nothing ever when the process is dead. */
type Fate = { now: "done" | "refused" | "dead"; whileWriting?: () => void };

/** A store as one life of a process sees it. */
function seen(keyv: Keyv, fate: Fate): Keyv {
  return new Proxy(keyv, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        if (name === "setMany") fate.whileWriting?.();
        if (fate.now === "dead") return new Promise(() => {});
        if (fate.now === "done" || name !== "setMany") return value.apply(target, given);
        return Promise.reject(new StoreError("failed", "The disk is full."));
      };
    },
  });
}

async function harnessOn(url: string): Promise<InboxHarness> {
  let time = 1_000_000;
  let store: Store = await openStore(url);
  let fate: Fate;
  const sleepers = new Set<{ readonly until: number; readonly wake: AbortController }>();

  /** Until so much time has passed, on the clock of the test or of the world. */
  async function sleepOnBoth(ms: number, signal?: AbortSignal): Promise<void> {
    const wake = new AbortController();
    const sleeper = { until: time + ms, wake };
    sleepers.add(sleeper);
    await sleep(ms, signal === undefined ? wake.signal : AbortSignal.any([signal, wake.signal]));
    sleepers.delete(sleeper);
  }

  function openInbox() {
    fate = { now: "done" };
    return openEmbeddedInbox({
      keyv: seen(store.keyv, fate),
      concurrency: CONCURRENCY,
      lettingGoMs: 50,
      now: () => time,
      sleep: sleepOnBoth,
      log: pino({ level: "silent" }),
      explain: explainError,
    });
  }

  return {
    inbox: await openInbox(),
    async reopen() {
      if (url !== "memory:") {
        await store.close();
        store = await openStore(url);
      }
      return openInbox();
    },
    async reopenAfterDeath() {
      fate.now = "dead";
      return openInbox();
    },
    passes(ms) {
      time += ms;
      for (const { until, wake } of sleepers) if (until <= time) wake.abort();
    },
    async kept() {
      const entries: unknown[] = [];
      for await (const entry of entriesOf(store.keyv, "")) entries.push(entry);
      return JSON.stringify(entries);
    },
    close: () => store.close(),
  };
}

inboxContract("an inbox in memory", () => harnessOn("memory:"));
inboxContract("an inbox on the disk", async () => harnessOn(`level:${await temporaryFolder()}`));

const turnOfEvents = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Inboxes over one store; pauses last one turn of events, and no two moments are the same. */
async function inboxes() {
  const { keyv } = await openStore("memory:");
  let time = 1_000_000;
  const logged: string[] = [];
  const pauses: number[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => logged.push(line) });
  async function opened(fate: Fate = { now: "done" }) {
    return openEmbeddedInbox({
      keyv: seen(keyv, fate),
      concurrency: 3,
      now: () => time++,
      sleep(ms) {
        pauses.push(ms);
        return turnOfEvents();
      },
      log,
      explain: explainError,
    });
  }
  return { opened, logged, pauses };
}

describe("an inbox whose store takes no writes", () => {
  let world: Awaited<ReturnType<typeof inboxes>>;
  let fate: Fate;
  let inbox: Inbox;
  let tried: number[];
  const attempt: Attempt = async ({ update }) => {
    tried.push(update.update_id);
    return DONE;
  };
  const isEmpty = () =>
    expect.poll(async () => (await inbox.backlog()).updates, { interval: 1 }).toBe(0);

  beforeEach(async () => {
    world = await inboxes();
    fate = { now: "done" };
    tried = [];
    inbox = await world.opened(fate);
  });

  it("keeps nothing of what it refuses, and takes it later", async () => {
    const draining = inbox.drain(attempt);
    fate.now = "refused";
    await expect(inbox.put([asked(1), asked(2)])).rejects.toBeInstanceOf(StoreError);
    expect((await inbox.backlog()).updates).toBe(0);
    fate.now = "done";
    await inbox.put([asked(1), asked(2)]);
    await isEmpty();
    await draining.stop(0);
    expect(tried).toEqual([1, 2]);
  });

  it("refuses whoever puts the same at the same time too", async () => {
    fate.now = "refused";
    const puts = [inbox.put([asked(1)]), inbox.put([asked(1)])];
    const results = await Promise.allSettled(puts);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });

  it("begins no try before it can be written down, and says so once", async () => {
    await inbox.put([asked(1), asked(2, 2), asked(3, 3)]);
    fate.now = "refused";
    const draining = inbox.drain(attempt);
    await expect.poll(() => world.pauses.length, { interval: 1 }).toBeGreaterThan(20);
    expect(tried).toEqual([]);
    expect(world.pauses.slice(0, 18).filter((ms) => ms === 1000)).toHaveLength(3);
    expect(Math.max(...world.pauses)).toBe(30_000);
    fate.now = "done";
    await isEmpty();
    await draining.stop(0);
    expect(tried.sort()).toEqual([1, 2, 3]);
    expect(world.logged).toHaveLength(1);
    expect(world.logged[0]).toContain("takes no writes");
    expect(world.logged[0]).toContain('"level":50');
  });

  it("does not answer again what it could not write down as answered", async () => {
    await inbox.put([asked(1)]);
    const draining = inbox.drain(async (kept, stopping) => {
      fate.now = "refused";
      return attempt(kept, stopping);
    });
    await expect.poll(() => world.pauses.length, { interval: 1 }).toBeGreaterThan(3);
    expect(tried).toEqual([1]);
    fate.now = "done";
    await isEmpty();
    await draining.stop(0);
    expect((await (await world.opened()).backlog()).updates).toBe(0);
  });

  it("is stopped all the same, and what was open comes again", async () => {
    await inbox.put([asked(1)]);
    fate.now = "refused";
    const draining = inbox.drain(attempt);
    await expect.poll(() => world.pauses.length, { interval: 1 }).toBeGreaterThan(3);
    await draining.stop(60_000);
    inbox = await world.opened();
    const again = inbox.drain(attempt);
    await isEmpty();
    await again.stop(0);
    expect(tried).toEqual([1]);
  });
});

describe("whatever happens", () => {
  /** Telegram's numbers rise in a batch, but may begin anew anywhere in the next one. */
  const aBatch = fc
    .array(fc.integer({ min: 0, max: 15 }), { maxLength: 6 })
    .map((ids) => ids.sort((a, b) => a - b));
  /** What a process does until it stops or dies, so many turns of events later. */
  const aLife = fc.record({
    puts: fc.array(aBatch, { maxLength: 5 }),
    outcomes: fc.array(fc.constantFrom("done", "again", "free", "given_up"), { maxLength: 12 }),
    turns: fc.integer({ min: 0, max: 20 }),
    dies: fc.boolean(),
  });
  const laneOf = (id: number) => id % 4;
  const ask = (id: number) => asked(id, laneOf(id));

  it("each update ends, in its turn, and only once unless a death comes between", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aLife, { maxLength: 4 }), async (lives) => {
        const { opened } = await inboxes();
        const safe = new Set<number>();
        const begun = new Map<number, number>();
        const ended: number[] = [];
        const faults: string[] = [];

        function attemptOf(outcomes: string[], fate: Fate): Attempt {
          const running = new Set<number>();
          return async ({ update: { update_id: id }, tries }) => {
            if (running.has(laneOf(id))) faults.push(`${id} began beside another of its lane`);
            if (tries > (begun.get(id) ?? 0)) faults.push(`${id} has tries that never were`);
            running.add(laneOf(id));
            begun.set(id, (begun.get(id) ?? 0) + 1);
            await turnOfEvents();
            running.delete(laneOf(id));
            const outcome = outcomes.shift() ?? "done";
            if (outcome === "again" || outcome === "free") {
              return { kind: "again", afterMs: 1, counts: outcome === "again" };
            }
            if (fate.now !== "dead") ended.push(id);
            return outcome === "done" ? DONE : { kind: "given_up", because: "tries" };
          };
        }

        async function live({ puts, outcomes, turns, dies }: (typeof lives)[number]) {
          const fate: Fate = { now: "done" };
          const inbox = await opened(fate);
          const draining = inbox.drain(attemptOf([...outcomes], fate));
          for (const ids of puts) {
            await inbox.put(ids.map(ask));
            for (const id of ids) safe.add(id);
          }
          for (let turn = 0; turn < turns; turn += 1) await turnOfEvents();
          if (dies) fate.now = "dead";
          else await draining.stop(10_000);
          return inbox;
        }

        for (const life of lives) await live(life);
        const last = await live({ puts: [], outcomes: [], turns: 100, dies: false });

        expect(faults).toEqual([]);
        expect((await last.backlog()).updates).toBe(0);
        expect(new Set(ended)).toEqual(safe);
        if (!lives.some(({ dies }) => dies)) expect(ended).toHaveLength(safe.size);
        const inOrder = [...new Set(ended)];
        for (const lane of [0, 1, 2, 3]) {
          const isOfLane = (id: number) => laneOf(id) === lane;
          expect(inOrder.filter(isOfLane)).toEqual([...safe].filter(isOfLane));
        }
      }),
    );
  });
});

describe("a stop", () => {
  it("while a try is being written down keeps it from beginning, and does not count it", async () => {
    const { opened } = await inboxes();
    const fate: Fate = { now: "done" };
    const inbox = await opened(fate);
    await inbox.put([asked(1)]);
    const tries: number[] = [];
    const attempt: Attempt = async (kept) => {
      tries.push(kept.tries);
      return DONE;
    };
    const draining = inbox.drain(attempt);
    await new Promise<void>((resolve) => {
      fate.whileWriting = () => resolve(draining.stop(60_000));
    });
    expect(tries).toEqual([]);
    const next = await opened();
    const again = next.drain(attempt);
    await expect.poll(() => tries, { interval: 1 }).toEqual([0]);
    await again.stop(0);
  });
});

describe("a process that is killed with SIGKILL", () => {
  it("has on the disk what it said is put, and hands nothing over again that it wrote down", {
    timeout: 120_000,
  }, async () => {
    const url = `level:${await temporaryFolder()}/store`;
    const script = await compiled("test/delivery/children/embedded-inbox.ts");
    const lives = 5;
    const said = { put: new Set<number>(), began: [] as number[], done: [] as number[] };

    function listen(child: ChildProcess, untilDone: number): Promise<void> {
      return new Promise((resolve) => {
        let done = 0;
        const lines = createInterface(child.stdout!);
        lines.on("line", (line) => {
          const [, what, id] = /^(put|began|done) (\d+)$/.exec(line) ?? [];
          if (what === "put") said.put.add(Number(id));
          if (what === "began") said.began.push(Number(id));
          if (what === "done") said.done.push(Number(id));
          if (what === "done" && ++done === untilDone) child.kill("SIGKILL");
        });
        lines.on("close", resolve);
      });
    }

    for (let life = 0; life < lives; life += 1) {
      const firstId = String(1 + life * 1_000_000);
      const child = spawn(process.execPath, [script, url, firstId], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await listen(child, 20 + 13 * life);
    }
    const { keyv, close } = await openStore(url);
    const inbox = await openEmbeddedInbox({
      keyv,
      now: Date.now,
      sleep,
      log: pino({ level: "silent" }),
      explain: explainError,
    });
    const left: Kept[] = [];
    const draining = inbox.drain(async (kept) => {
      left.push(kept);
      return DONE;
    });
    await expect
      .poll(async () => (await inbox.backlog()).updates, { timeout: 60_000, interval: 10 })
      .toBe(0);
    await draining.stop(0);
    await close();

    const ends = [...said.done, ...left.map(({ update }) => update.update_id)];
    const lost = [...said.put].filter((id) => !ends.includes(id));
    expect(lost).toEqual([]);
    expect(said.put.size).toBeGreaterThan(20 * lives);
    // Four lanes run at a time, so that many may have been done and not yet written down.
    expect(ends.length - new Set(ends).size).toBeLessThanOrEqual(4 * lives);
    for (const { update, tries } of left) {
      const begun = said.began.filter((id) => id === update.update_id).length;
      expect(tries).toBeGreaterThanOrEqual(begun);
    }
  });
});
