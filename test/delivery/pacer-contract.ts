import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LIMITS, type Limit, type Pacer, type Turn } from "../../src/delivery/pacer.ts";

/** A pacer on a clock that only the test moves. */
export type OpenPacer = {
  readonly pacer: Pacer;
  /** Lets so many ms pass for the pacer. */
  passes(ms: number): Promise<void>;
  close(): Promise<void>;
};

const ANN = 7;
const BOB = 8;
const GROUP = -7;
const NOW: Turn = { taken: true, inMs: 0 };

/** What every pacer promises, wherever it counts. `open`: nothing was sent yet. */
export function pacerContract(name: string, open: () => Promise<OpenPacer>): void {
  describe(name, () => {
    let opened: OpenPacer;
    let pacer: Pacer;
    beforeEach(async () => {
      opened = await open();
      pacer = opened.pacer;
    });
    afterEach(() => opened.close());

    /** Takes a place, waits for it, and gives the ms that it took. */
    async function waited(chat: number): Promise<number> {
      const { taken, inMs } = await pacer.take(chat);
      await opened.passes(inMs);
      return taken ? inMs : inMs + (await waited(chat));
    }

    async function inTurn(chats: readonly number[]): Promise<number[]> {
      const waits: number[] = [];
      for (const chat of chats) waits.push(await waited(chat));
      return waits;
    }

    it("lets a message a second into a chat", async () => {
      expect(await inTurn([ANN, ANN, ANN])).toEqual([0, 1000, 1000]);
      await opened.passes(400);
      expect(await waited(ANN)).toBe(600);
    });

    it("takes no place where it gives none", async () => {
      await pacer.take(ANN);
      await opened.passes(400);
      expect(await pacer.take(ANN)).toEqual({ taken: false, inMs: 600 });
      expect(await pacer.take(ANN)).toEqual({ taken: false, inMs: 600 });
    });

    it("lets nobody wait for another chat", async () => {
      expect(await inTurn([ANN, BOB, GROUP])).toEqual([0, 0, 0]);
    });

    it("lets twenty messages a minute into a group, and any number into a private chat", async () => {
      const intoGroup = await inTurn(Array(21).fill(GROUP));
      expect(intoGroup.slice(1)).toEqual([...Array(19).fill(1000), 41_000]);
      expect((await inTurn(Array(30).fill(ANN))).slice(1)).toEqual(Array(29).fill(1000));
    });

    it("lets thirty messages a second out over all", async () => {
      const chats = Array.from({ length: 31 }, (_, i) => 100 + i);
      expect(await inTurn(chats)).toEqual([...Array(30).fill(0), 1000]);
    });

    it("gives all who come at once places of their own, in the order in which they came", async () => {
      const turns: Turn[] = [];
      for (let chat = 100; chat < 161; chat += 1) turns.push(await pacer.take(chat));
      const inMs = [...Array(30).fill(0), ...Array(30).fill(1000), 2000];
      expect(turns).toEqual(inMs.map((ms) => ({ taken: true, inMs: ms })));
    });

    it("gives no place to a chat that is closed for longer than others wait for theirs", async () => {
      await pacer.take(ANN);
      await opened.passes(1);
      for (let chat = 100; chat < 129; chat += 1) await pacer.take(chat);
      expect(await pacer.take(ANN)).toEqual({ taken: true, inMs: 999 });
      expect(await pacer.take(ANN)).toEqual({ taken: false, inMs: 1999 });
      expect(await pacer.take(BOB)).toEqual({ taken: true, inMs: 1000 });
    });

    it("keeps silence in a chat for as long as it is told, and in no other", async () => {
      await pacer.pause(ANN, 5000);
      expect(await pacer.paused(ANN)).toBe(5000);
      expect(await pacer.paused(BOB)).toBe(0);
      await opened.passes(2000);
      expect(await pacer.take(ANN)).toEqual({ taken: false, inMs: 3000 });
      expect(await pacer.take(BOB)).toEqual(NOW);
      await opened.passes(3000);
      expect(await pacer.paused(ANN)).toBe(0);
      expect(await pacer.take(ANN)).toEqual(NOW);
    });

    it("keeps silence everywhere", async () => {
      await pacer.pause(undefined, 5000);
      expect(await pacer.paused(ANN)).toBe(5000);
      expect(await pacer.take(GROUP)).toEqual({ taken: false, inMs: 5000 });
      expect(await waited(BOB)).toBe(5000);
    });

    it("shortens no silence", async () => {
      await pacer.pause(ANN, 5000);
      await pacer.pause(ANN, 1000);
      await pacer.pause(undefined, 2000);
      expect(await pacer.paused(ANN)).toBe(5000);
      expect(await pacer.paused(BOB)).toBe(2000);
    });

    it("takes no place to say whether there is silence", async () => {
      expect(await pacer.paused(ANN)).toBe(0);
      expect(await pacer.take(ANN)).toEqual(NOW);
    });
  });

  describe(`${name}, whatever comes when`, () => {
    const arrival = fc.record({
      afterMs: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(3000)),
      chat: fc.oneof(fc.constantFrom(ANN, GROUP), fc.integer({ min: -40, max: 40 })),
    });

    it("never gives more places than the limits in any stretch of time", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(arrival, { maxLength: 120 }), async (arrivals) => {
          const { pacer, passes, close } = await open();
          let time = 0;
          const pass = async (ms: number) => {
            time += ms;
            await passes(ms);
          };
          const given: { chat: number; at: number }[] = [];
          const waiting: number[] = [];
          /** Everybody who waits asks; the least that anybody is told to wait. */
          async function ask(): Promise<number> {
            let least = Number.POSITIVE_INFINITY;
            for (const chat of waiting.splice(0)) {
              const { taken, inMs } = await pacer.take(chat);
              if (taken) given.push({ chat, at: time + inMs });
              else {
                waiting.push(chat);
                least = Math.min(least, inMs);
              }
            }
            return least;
          }
          for (const { afterMs, chat } of arrivals) {
            await pass(afterMs);
            waiting.push(chat);
            await ask();
          }
          for (let ms = await ask(); waiting.length > 0; ms = await ask()) await pass(ms);
          await close();

          expect(given).toHaveLength(arrivals.length);
          expectWithin(given, LIMITS.all);
          for (const chat of new Set(given.map((place) => place.chat))) {
            const here = given.filter((place) => place.chat === chat);
            expectWithin(here, LIMITS.chat);
            if (chat < 0) expectWithin(here, LIMITS.group);
          }
        }),
      );
    });
  });
}

/** Between a place and the one that is `messages` later, the whole stretch has passed. */
function expectWithin(given: readonly { at: number }[], { messages, withinMs }: Limit): void {
  const places = given.toSorted((a, b) => a.at - b.at);
  for (const [index, { at }] of places.entries()) {
    const later = places[index + messages];
    if (later !== undefined) expect(later.at - at).toBeGreaterThanOrEqual(withinMs);
  }
}
