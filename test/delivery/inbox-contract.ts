import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type {
  Attempt,
  Draining,
  Inbox,
  Kept,
  OnQueued,
  Outcome,
} from "../../src/delivery/inbox.ts";
import { QUEUED_MS } from "../../src/delivery/room.ts";
import { asked } from "./an-update.ts";

export { asked };

/** An inbox, and what is done to it from outside. */
export type InboxHarness = {
  readonly inbox: Inbox;
  /** Lets go of the inbox politely, and opens another one over what is kept. */
  reopen(): Promise<Inbox>;
  /** The same, but as if the process had died here: nothing that it had begun goes on. */
  reopenAfterDeath(): Promise<Inbox>;
  /** Lets time pass on the clock that ages and waits are measured by. */
  passes(ms: number): void;
  /** All that is kept, as it stands there. */
  kept(): Promise<string>;
  close(): Promise<void>;
};

/** How many lanes the inbox of a harness works on side by side. */
export const CONCURRENCY = 8;

/** A new, empty inbox that works on {@link CONCURRENCY} lanes side by side. */
export type OpenInbox = () => Promise<InboxHarness>;

export const DONE: Outcome = { kind: "done" };
const DAY_MS = 24 * 60 * 60 * 1000;

/** What every inbox promises, wherever it keeps what it keeps. */
export function inboxContract(name: string, open: OpenInbox, group = describe): void {
  group(name, () => {
    let harness: InboxHarness;
    let inbox: Inbox;
    let draining: Draining | undefined;

    beforeEach(async () => {
      harness = await open();
      inbox = harness.inbox;
    });

    afterEach(async () => {
      await draining?.stop(0);
      draining = undefined;
      await harness.close();
    });

    /** Drains with tries that end as they are told to, and tells which were begun. */
    function drain(
      ends: (kept: Kept, stopping: AbortSignal) => Outcome | Promise<Outcome>,
      onQueued?: OnQueued,
    ) {
      const begun: Kept[] = [];
      const attempt: Attempt = async (kept, stopping) => {
        begun.push(kept);
        return ends(kept, stopping);
      };
      draining = inbox.drain(attempt, onQueued);
      return {
        begun,
        draining,
        ids: () => begun.map(({ update }) => update.update_id),
        tries: () => begun.map(({ tries }) => tries),
        has: (count: number) => expect.poll(() => begun.length, PATIENCE).toBe(count),
      };
    }

    const isEmpty = async () =>
      expect.poll(async () => (await inbox.backlog()).updates, PATIENCE).toBe(0);

    /** Handles all that is kept, and tells what it was. */
    async function rest(): Promise<Kept[]> {
      const { begun, draining } = drain(() => DONE);
      await isEmpty();
      await draining.stop(10_000);
      return begun;
    }

    const idsOf = (tried: readonly Kept[]) => tried.map(({ update }) => update.update_id);

    describe("what is put", () => {
      it("is handed over, before draining began or after, in order and whole", async () => {
        const first = asked(1, 1, "Is it “signed”? 😀");
        await inbox.put([first, asked(2)]);
        const { begun, ids } = drain(() => DONE);
        await inbox.put([asked(3)]);
        await isEmpty();
        expect(ids()).toEqual([1, 2, 3]);
        expect(begun[0]!.update).toEqual(first);
      });

      it("changes nothing while it is kept", async () => {
        await inbox.put([asked(1)]);
        await inbox.put([asked(1, 1, "changed"), asked(2), asked(2)]);
        expect((await inbox.backlog()).updates).toBe(2);
        const tried = await rest();
        expect(tried.map(({ update }) => update)).toEqual([asked(1), asked(2)]);
      });

      it("changes nothing while it is handled", async () => {
        const { opens, opened } = gate();
        const { ids, has } = drain(() => opened);
        await inbox.put([asked(1)]);
        await has(1);
        await inbox.put([asked(1)]);
        opens(DONE);
        await isEmpty();
        expect(ids()).toEqual([1]);
      });

      it("is handed over once when it is put twice at the same time", async () => {
        await Promise.all([inbox.put([asked(1), asked(2)]), inbox.put([asked(2), asked(3)])]);
        expect(idsOf(await rest()).sort()).toEqual([1, 2, 3]);
      });

      it("changes nothing for two days after it was handled", async () => {
        await inbox.put([asked(1), asked(2)]);
        await rest();
        harness.passes(2 * DAY_MS - 1);
        await inbox.put([asked(1)]);
        expect((await inbox.backlog()).updates).toBe(0);
        inbox = await harness.reopen();
        await inbox.put([asked(1)]);
        expect(await rest()).toEqual([]);
        harness.passes(2);
        await inbox.put([asked(2)]);
        expect(idsOf(await rest())).toEqual([2]);
      });

      it("is known by its number alone, be it lower than those that came before", async () => {
        await inbox.put([asked(900)]);
        await rest();
        await inbox.put([asked(7), asked(901)]);
        expect(idsOf(await rest()).sort()).toEqual([7, 901]);
      });

      it("may be nothing", async () => {
        await inbox.put([]);
        expect(await inbox.backlog()).toEqual({ updates: 0, oldestMs: 0 });
      });

      it("is counted, with the age of the oldest, until it is handled", async () => {
        await inbox.put([asked(1)]);
        harness.passes(500);
        await inbox.put([asked(2)]);
        expect(await inbox.backlog()).toEqual({ updates: 2, oldestMs: 500 });
        inbox = await harness.reopen();
        expect(await inbox.backlog()).toEqual({ updates: 2, oldestMs: 500 });
        const { opens, opened } = gate();
        const { has } = drain(({ update }) => (update.update_id === 1 ? DONE : opened));
        await has(2);
        expect(await inbox.backlog()).toEqual({ updates: 1, oldestMs: 0 });
        opens(DONE);
        await isEmpty();
        expect((await inbox.backlog()).oldestMs).toBe(0);
      });
    });

    describe("lanes", () => {
      it("are worked on one update at a time, in order, and side by side", async () => {
        const chats = [1, 2, 3, 4, 5];
        const updates = Array.from({ length: 100 }, (_, n) => asked(n, chats[n % 5]!));
        const running = new Set<number>();
        const begunIn = new Map<number, number[]>(chats.map((chat) => [chat, []]));
        let overlaps = 0;
        const { opens, opened } = gate();
        drain(async ({ update }) => {
          const chat = update.message!.chat.id;
          if (running.has(chat)) overlaps += 1;
          running.add(chat);
          begunIn.get(chat)!.push(update.update_id);
          // The first of each lane wait for one another.
          if (running.size === chats.length) opens(DONE);
          await opened;
          for (let i = 0; i < 3; i += 1) await turnOfEvents();
          running.delete(chat);
          return DONE;
        });
        await inbox.put(updates);
        await isEmpty();
        expect(overlaps).toBe(0);
        for (const [chat, ids] of begunIn) {
          const ofChat = updates.filter(({ message }) => message!.chat.id === chat);
          expect(ids).toEqual(ofChat.map(({ update_id }) => update_id));
        }
      });

      it("do not wait for one that is slow", async () => {
        const { opens, opened } = gate();
        const { ids, has } = drain(({ update }) => (update.update_id === 1 ? opened : DONE));
        await inbox.put([asked(1, 1), asked(2, 1), asked(3, 2), asked(4, 2)]);
        await has(3);
        expect(ids().sort()).toEqual([1, 3, 4]);
        opens(DONE);
        await isEmpty();
        expect(ids().at(-1)).toBe(2);
      });

      it("are no more at a time than they may, oldest first, and /stop waits for none", async () => {
        const { opens, opened } = gate();
        let running = 0;
        let most = 0;
        const { ids, has } = drain(async ({ update }) => {
          if (update.message!.text === "/stop") return DONE;
          running += 1;
          most = Math.max(most, running);
          await opened;
          await turnOfEvents();
          running -= 1;
          return DONE;
        });
        const many = Array.from({ length: 4 * CONCURRENCY }, (_, n) => asked(n, n + 1));
        await inbox.put(many);
        await has(CONCURRENCY);
        await inbox.put([asked(100, 1, "/stop")]);
        await has(CONCURRENCY + 1);
        await expect.poll(async () => (await inbox.backlog()).updates, PATIENCE).toBe(many.length);
        expect(ids().slice(0, CONCURRENCY).sort(byNumber)).toEqual(
          many.slice(0, CONCURRENCY).map(({ update_id }) => update_id),
        );
        expect(ids().at(-1)).toBe(100);
        opens(DONE);
        await isEmpty();
        expect(ids()).toHaveLength(many.length + 1);
        expect(most).toBe(CONCURRENCY);
      });
    });

    describe("a place in line", () => {
      /** Who was told, and how many come before them. */
      let told: [id: number, ahead: number][];
      /** What ends when the test says so, by the update's number; all else does not end. */
      let ends: Map<number, ReturnType<typeof gate>>;
      let telling: Promise<unknown>;

      beforeEach(() => {
        told = [];
        telling = Promise.resolve();
      });

      /** Takes every place for the updates 1 to {@link CONCURRENCY}, each of a chat with its number. */
      async function busy() {
        const all = Array.from({ length: 1_000 }, (_, id) => [id, gate()] as const);
        ends = new Map(all);
        const begun = drain(
          ({ update }) => ends.get(update.update_id)!.opened,
          async ({ update_id }, ahead) => {
            told.push([update_id, ahead]);
            await telling;
          },
        );
        await inbox.put(Array.from({ length: CONCURRENCY }, (_, n) => asked(n + 1, n + 1)));
        await begun.has(CONCURRENCY);
        return { ...begun, end: (id: number, how = DONE) => ends.get(id)!.opens(how) };
      }

      const areTold = (...expected: readonly [number, number][]) =>
        expect.poll(() => told, PATIENCE).toEqual(expected);

      it("is told once, to who has waited for it for three seconds", async () => {
        await busy();
        await inbox.put([asked(20, 20), asked(30, 30)]);
        harness.passes(1);
        await inbox.put([asked(40, 40)]);
        harness.passes(QUEUED_MS - 1);
        await areTold([20, 0], [30, 1]);
        harness.passes(1);
        await areTold([20, 0], [30, 1], [40, 2]);
        await inbox.put([asked(50, 50)]);
        harness.passes(QUEUED_MS);
        await areTold([20, 0], [30, 1], [40, 2], [50, 3]);
      });

      it("is not told to whom a place is given before", async () => {
        const { end, ids, has } = await busy();
        await inbox.put([asked(20, 20)]);
        harness.passes(QUEUED_MS - 1);
        await inbox.put([asked(30, 30)]);
        end(1);
        await has(CONCURRENCY + 1);
        harness.passes(QUEUED_MS);
        await areTold([30, 0]);
        expect(ids().at(-1)).toBe(20);
      });

      it("is told before the answer begins, however long that takes", async () => {
        const { end, ids, has } = await busy();
        const { opens, opened } = gate();
        telling = opened;
        await inbox.put([asked(20, 20)]);
        harness.passes(QUEUED_MS);
        await areTold([20, 0]);
        await inbox.put([asked(30, 30)]);
        end(1);
        end(2);
        await has(CONCURRENCY + 1);
        expect(ids().at(-1)).toBe(30);
        opens(DONE);
        await has(CONCURRENCY + 2);
        expect(ids().at(-1)).toBe(20);
      });

      it("is no matter of who waits for an answer in the same chat", async () => {
        const { end, has } = await busy();
        await inbox.put([asked(20, 1), asked(30, 30)]);
        harness.passes(QUEUED_MS);
        await areTold([30, 0]);
        await inbox.put([asked(40, 40)]);
        harness.passes(1);
        end(1);
        await has(CONCURRENCY + 1);
        harness.passes(QUEUED_MS - 1);
        await areTold([30, 0], [40, 0]);
        harness.passes(1);
        await areTold([30, 0], [40, 0], [20, 1]);
      });

      it("is no matter of how long an update was there before it came again", async () => {
        const { end, has } = await busy();
        harness.passes(QUEUED_MS);
        await inbox.put([asked(20, 20), asked(30, 30)]);
        harness.passes(1);
        await inbox.put([asked(40, 40)]);
        harness.passes(1);
        end(1, { kind: "again", afterMs: 1, counts: false });
        await has(CONCURRENCY + 1);
        harness.passes(QUEUED_MS - 2);
        await areTold([30, 0]);
        harness.passes(1);
        await areTold([30, 0], [40, 1]);
        harness.passes(QUEUED_MS);
        await areTold([30, 0], [40, 1], [1, 2]);
      });

      it("is not told to who says /stop", async () => {
        await busy();
        const stops = Array.from({ length: CONCURRENCY + 1 }, (_, n) => asked(100 + n, 1, "/stop"));
        await inbox.put([...stops, asked(30, 30)]);
        harness.passes(QUEUED_MS);
        await areTold([30, 0]);
      });
    });

    describe("a try", () => {
      it("comes again before what is behind it, and counts if it is said to", async () => {
        await inbox.put([asked(1), asked(2)]);
        const { begun, ids, tries } = drain(({ update }) => {
          if (update.update_id === 2 || begun.length === 4) return DONE;
          return { kind: "again", afterMs: 5, counts: begun.length !== 2 };
        });
        await isEmpty();
        expect(ids()).toEqual([1, 1, 1, 1, 2]);
        expect(tries()).toEqual([0, 1, 1, 2, 0]);
        expect(new Set(begun.map(({ at }) => at)).size).toBe(1);
      });

      it("lets its room to others until it comes again", async () => {
        const many = Array.from({ length: CONCURRENCY }, (_, n) => asked(n, n + 1));
        await inbox.put([...many, asked(100, 100)]);
        const { ids } = drain(({ update }) =>
          update.update_id === 100 ? DONE : { kind: "again", afterMs: 600_000, counts: false },
        );
        await expect.poll(ids, PATIENCE).toContain(100);
      });

      it("that is done is the last one, and leaves no word behind", async () => {
        await inbox.put([asked(1, 1, "whispered")]);
        expect(await harness.kept()).toContain("whispered");
        await rest();
        expect(await harness.kept()).not.toContain("whispered");
        inbox = await harness.reopenAfterDeath();
        await inbox.put([asked(1, 1, "whispered")]);
        expect(await rest()).toEqual([]);
      });

      it("that is given up is the last one, and is listed without a word", async () => {
        await inbox.put([asked(1, 1, "whispered"), asked(2, 1, "whispered"), asked(3, 1)]);
        const at = (await inbox.backlog()).oldestMs;
        const { begun } = drain(({ update: { update_id } }) => {
          harness.passes(10);
          if (update_id === 3) return DONE;
          return { kind: "given_up", because: update_id === 1 ? "tries" : "age" };
        });
        await isEmpty();
        await draining!.stop(10_000);
        inbox = await harness.reopen();
        const letters = await inbox.deadLetters();
        expect(letters.map(({ update, because }) => [update, because])).toEqual([
          [2, "age"],
          [1, "tries"],
        ]);
        expect(letters.map((letter) => letter.givenUpAt - letter.at)).toEqual([20, 10]);
        expect(letters.map((letter) => letter.at - at)).toEqual([begun[1]!.at, begun[0]!.at]);
        expect(await harness.kept()).not.toContain("whispered");
        await inbox.put([asked(1), asked(2)]);
        expect(await rest()).toEqual([]);
      });
    });

    describe("a stop", () => {
      it("begins nothing new, and waits for what runs", async () => {
        const { opens, opened } = gate();
        const { draining, has, ids } = drain(() => opened);
        await inbox.put([asked(1), asked(2)]);
        await has(1);
        let isStopped = false;
        const stopped = draining.stop(60_000).then(() => {
          isStopped = true;
        });
        await inbox.put([asked(3, 3)]);
        expect(isStopped).toBe(false);
        opens(DONE);
        await stopped;
        expect(ids()).toEqual([1]);
        inbox = await harness.reopen();
        expect(idsOf(await rest()).sort()).toEqual([2, 3]);
      });

      it("tells what does not end, which comes again and has not been counted", async () => {
        let signal: AbortSignal | undefined;
        const { draining, has } = drain((_, stopping) => {
          signal = stopping;
          return new Promise<Outcome>(() => {});
        });
        await inbox.put([asked(1), asked(2)]);
        await has(1);
        expect(signal!.aborted).toBe(false);
        await draining.stop(0);
        expect(signal!.aborted).toBe(true);
        inbox = await harness.reopen();
        const tried = await rest();
        expect(idsOf(tried)).toEqual([1, 2]);
        expect(tried[0]!.tries).toBe(0);
      });

      it("does not wait for what is to come again later", async () => {
        const { draining, has } = drain(() => ({ kind: "again", afterMs: 600_000, counts: true }));
        await inbox.put([asked(1)]);
        await has(1);
        await draining.stop(600_000);
        inbox = await harness.reopen();
        expect((await inbox.backlog()).updates).toBe(1);
      });

      it("has an end when there is nothing", async () => {
        await drain(() => DONE).draining.stop(60_000);
      });
    });

    describe("a death", () => {
      it("loses nothing that was put, and counts what was tried", async () => {
        const { has } = drain(({ update }) =>
          update.update_id === 1 ? DONE : new Promise<Outcome>(() => {}),
        );
        await inbox.put([asked(1), asked(2), asked(3), asked(4, 4)]);
        await has(3);
        inbox = await harness.reopenAfterDeath();
        const { begun } = drain(() => DONE);
        await isEmpty();
        const tries = begun.map(({ update, tries }) => [update.update_id, tries]);
        expect(tries.sort()).toEqual([
          [2, 1],
          [3, 0],
          [4, 1],
        ]);
      });

      it("over and over is counted, so that what kills the process can be given up", async () => {
        await inbox.put([asked(1)]);
        const seen: number[] = [];
        for (let life = 0; life < 3; life += 1) {
          const { has, tries } = drain(() => new Promise<Outcome>(() => {}));
          await has(1);
          seen.push(...tries());
          inbox = await harness.reopenAfterDeath();
        }
        expect(seen).toEqual([0, 1, 2]);
        expect((await rest()).map(({ tries }) => tries)).toEqual([3]);
      });
    });
  });
}

const PATIENCE = { timeout: 10_000, interval: 5 };

/** What ends when the test says so. */
export function gate() {
  let opens: (outcome: Outcome) => void = () => {};
  const opened = new Promise<Outcome>((resolve) => {
    opens = resolve;
  });
  return { opens: (outcome: Outcome) => opens(outcome), opened };
}

function turnOfEvents(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function byNumber(a: number, b: number): number {
  return a - b;
}
