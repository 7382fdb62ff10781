import fc from "fast-check";
import type { Keyv } from "keyv";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Asker } from "../../src/answer/answer.ts";
import { type BudgetLimits, createBudget, type Reservation } from "../../src/answer/budget.ts";
import { entriesOf } from "../../src/store/entries.ts";
import { openStore } from "../../src/store/open.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const hour = 60 * 60 * 1000;
const noon = Date.parse("2026-11-23T12:00:00Z");
const asker: Asker = { person: "4711", chat: "-100815" };
const hash = (id: string) => `h${[...id].reverse().join("")}`;

async function aBudget(limits: BudgetLimits) {
  const store = await openStore("memory:");
  return { ...store, ...onStore(store.keyv, limits) };
}

function onStore(keyv: Pick<Keyv, "getMany" | "setMany">, limits: BudgetLimits) {
  const clock = { time: noon };
  return { clock, budget: createBudget({ keyv, limits, now: () => clock.time, hash }) };
}

type Budget = ReturnType<typeof createBudget>;

async function reserved(budget: Budget, usd: number, by?: Asker): Promise<Reservation> {
  const result = await budget.reserve(by, usd);
  if (!result.ok) throw new Error(`The budget of the ${result.spent.whose} is spent.`);
  return result.reservation;
}

async function isRoomFor(budget: Budget, usd: number, by?: Asker): Promise<boolean> {
  return (await budget.reserve(by, usd)).ok;
}

async function written(keyv: Keyv): Promise<[string, number][]> {
  const entries: [string, number][] = [];
  for await (const entry of entriesOf<number>(keyv, "budget:")) entries.push(entry);
  return entries;
}

describe("a budget", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("lets ten calls of a tenth through, and no eleventh", async () => {
    const { budget } = await aBudget({ bot: 1 });
    for (let call = 0; call < 10; call += 1) await reserved(budget, 0.1);
    expect(await isRoomFor(budget, 0.1)).toBe(false);
    expect(await isRoomFor(budget, 0.000_000_001)).toBe(false);
  });

  it("lets exactly ten of a hundred calls at once through", async () => {
    for (const limits of [{ bot: 1 }, { person: 1 }, { person: 1, chat: 1.05, bot: 2 }]) {
      const { budget } = await aBudget(limits);
      const calls = Array.from({ length: 100 }, () => isRoomFor(budget, 0.1, asker));
      expect((await Promise.all(calls)).filter(Boolean)).toHaveLength(10);
    }
  });

  it("lets nothing through where nothing may be spent, not even what seems to be free", async () => {
    for (const limits of [{ person: 0 }, { chat: 0 }, { bot: 0 }]) {
      const { budget } = await aBudget(limits);
      expect(await isRoomFor(budget, 0.01, asker)).toBe(false);
      expect(await isRoomFor(budget, 0, asker)).toBe(false);
    }
  });

  it("never touches the store where nothing is limited", async () => {
    const { budget, close } = await aBudget({});
    await close();
    const reservation = await reserved(budget, 1_000, asker);
    await reservation.settle(2_000);
    await expect(reservation.settle(0)).rejects.toThrow(/settled before/);
  });

  it("counts in each budget that is limited, and in no other", async () => {
    const { budget, keyv } = await aBudget({ person: 5, bot: 5 });
    await reserved(budget, 0.25, asker);
    expect(await written(keyv)).toEqual([
      ["budget:2026-11-23:bot", 250_000_000],
      ["budget:2026-11-23:person:h1174", 250_000_000],
    ]);
  });

  it("writes nobody's id into the store", async () => {
    const { budget, keyv } = await aBudget({ person: 5, chat: 5 });
    await reserved(budget, 0.25, asker);
    const keys = (await written(keyv)).map(([key]) => key);
    expect(keys).toEqual(["budget:2026-11-23:chat:h518001-", "budget:2026-11-23:person:h1174"]);
  });

  it("says whose budget is spent, the person's first, and when there is a new one", async () => {
    const resetsAt = "2026-11-24T00:00:00.000Z";
    for (const [limits, whose] of [
      [{ person: 0, chat: 0, bot: 0 }, "person"],
      [{ person: 1, chat: 0, bot: 0 }, "chat"],
      [{ person: 1, chat: 1, bot: 0 }, "bot"],
    ] as const) {
      const { budget } = await aBudget(limits);
      expect(await budget.reserve(asker, 0.5)).toEqual({ ok: false, spent: { whose, resetsAt } });
    }
  });

  it("takes nothing from the others when one has no room", async () => {
    const { budget, keyv } = await aBudget({ person: 5, chat: 5, bot: 0 });
    expect(await isRoomFor(budget, 1, asker)).toBe(false);
    expect(await written(keyv)).toEqual([]);
  });

  it("keeps people and chats apart, even where both have the same id", async () => {
    const { budget } = await aBudget({ person: 1, chat: 2 });
    expect(await isRoomFor(budget, 1, { person: "1", chat: "1" })).toBe(true);
    expect(await isRoomFor(budget, 1, { person: "1", chat: "2" })).toBe(false);
    expect(await isRoomFor(budget, 1, { person: "2", chat: "1" })).toBe(true);
    expect(await isRoomFor(budget, 1, { person: "3", chat: "1" })).toBe(false);
    expect(await isRoomFor(budget, 1, { person: "3", chat: "3" })).toBe(true);
  });

  it("asks only the bot's budget for somebody without a name", async () => {
    const { budget } = await aBudget({ person: 0, chat: 0, bot: 1 });
    expect(await isRoomFor(budget, 1)).toBe(true);
    expect(await budget.reserve(undefined, 1)).toMatchObject({
      ok: false,
      spent: { whose: "bot" },
    });
  });

  it("writes to several budgets as one", async () => {
    const { budget, keyv } = await aBudget({ person: 1, chat: 1, bot: 1 });
    const write = vi.spyOn(keyv.store, "setMany");
    const reservation = await reserved(budget, 0.5, asker);
    expect(write).toHaveBeenCalledTimes(1);
    await reservation.settle(0.25);
    expect(write).toHaveBeenCalledTimes(2);
  });

  describe("settling", () => {
    it.each([
      ["less than was thought", 0.25, 750_000_000],
      ["more than was thought", 2.5, 3_000_000_000],
      ["nothing", 0, 500_000_000],
      ["what was thought", 0.5, 1_000_000_000],
    ])("counts %s", async (_, usd, nanos) => {
      const { budget, keyv } = await aBudget({ person: 9, bot: 9 });
      await reserved(budget, 0.5, asker);
      const reservation = await reserved(budget, 0.5, asker);
      await reservation.settle(usd);
      expect((await written(keyv)).map(([, count]) => count)).toEqual([nanos, nanos]);
    });

    it("lets the estimate stand when nobody knows the cost", async () => {
      const { budget } = await aBudget({ bot: 1 });
      await (await reserved(budget, 0.75)).settle(undefined);
      expect(await isRoomFor(budget, 0.5)).toBe(false);
      expect(await isRoomFor(budget, 0.25)).toBe(true);
    });

    it("lets nothing more through after a call that cost more than there was", async () => {
      const { budget } = await aBudget({ bot: 1 });
      await (await reserved(budget, 0.01)).settle(1.5);
      expect(await isRoomFor(budget, 0)).toBe(false);
    });

    it("happens once", async () => {
      const { budget } = await aBudget({ bot: 1 });
      const reservation = await reserved(budget, 1);
      const settling = [reservation.settle(0.5), reservation.settle(0.5)];
      await expect(Promise.all(settling)).rejects.toThrow(/settled before/);
      await Promise.allSettled(settling);
      await expect(reservation.settle(0)).rejects.toThrow(/settled before/);
      expect(await isRoomFor(budget, 0.51)).toBe(false);
      expect(await isRoomFor(budget, 0.5)).toBe(true);
    });

    it("goes to the day on which it was reserved", async () => {
      const { budget, clock, keyv } = await aBudget({ bot: 1 });
      const reservation = await reserved(budget, 1);
      clock.time += 12 * hour;
      await reserved(budget, 0.5);
      await reservation.settle(0.75);
      expect(await written(keyv)).toEqual([
        ["budget:2026-11-23:bot", 750_000_000],
        ["budget:2026-11-24:bot", 500_000_000],
      ]);
    });
  });

  it("begins anew at midnight, UTC", async () => {
    const { budget, clock } = await aBudget({ bot: 1 });
    await reserved(budget, 1);
    clock.time = Date.parse("2026-11-23T23:59:59.999Z");
    expect(await budget.reserve(undefined, 1)).toEqual({
      ok: false,
      spent: { whose: "bot", resetsAt: "2026-11-24T00:00:00.000Z" },
    });
    clock.time += 1;
    expect(await isRoomFor(budget, 1)).toBe(true);
    expect(await budget.reserve(undefined, 1)).toEqual({
      ok: false,
      spent: { whose: "bot", resetsAt: "2026-11-25T00:00:00.000Z" },
    });
  });

  it("does not drift over a thousand small calls", async () => {
    const { budget } = await aBudget({ bot: 0.1 });
    const calls = Array.from({ length: 1_000 }, () => isRoomFor(budget, 0.000_1));
    expect((await Promise.all(calls)).every(Boolean)).toBe(true);
    expect(await isRoomFor(budget, 0)).toBe(false);
  });

  it("keeps a count for three days, whoever settles late", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: noon });
    const { budget, keyv } = await aBudget({ bot: 1 });
    const reservation = await reserved(budget, 1);
    vi.setSystemTime(noon + 72 * hour);
    expect(await written(keyv)).toHaveLength(1);
    vi.setSystemTime(noon + 72 * hour + 1);
    expect(await written(keyv)).toEqual([]);
    await reservation.settle(0.5);
    expect(await written(keyv)).toEqual([["budget:2026-11-23:bot", 0]]);
  });

  it("still counts, after a restart, what was never settled", async () => {
    const url = `level:${await temporaryFolder()}`;
    const store = await openStore(url);
    await (await reserved(onStore(store.keyv, { person: 1 }).budget, 0.5, asker)).settle(0.25);
    await reserved(onStore(store.keyv, { person: 1 }).budget, 0.5, asker);
    await store.close();

    const again = await openStore(url);
    const { budget } = onStore(again.keyv, { person: 1 });
    expect(await isRoomFor(budget, 0.26, asker)).toBe(false);
    expect(await isRoomFor(budget, 0.25, asker)).toBe(true);
    await again.close();
  });

  describe("that cannot look or write", () => {
    const noDisk = new StoreError("failed", "No disk.");

    it("lets nothing through unread, and goes on when it can read again", async () => {
      const { budget, keyv } = await aBudget({ bot: 1 });
      vi.spyOn(keyv.store, "getMany").mockRejectedValueOnce(noDisk);
      await expect(budget.reserve(asker, 0.5)).rejects.toThrow("No disk.");
      expect(await isRoomFor(budget, 1)).toBe(true);
    });

    it("lets nothing through that it could not count", async () => {
      const { budget, keyv } = await aBudget({ bot: 1 });
      vi.spyOn(keyv.store, "setMany").mockRejectedValueOnce(noDisk);
      await expect(budget.reserve(asker, 0.5)).rejects.toThrow("No disk.");
      expect(await isRoomFor(budget, 1)).toBe(true);
    });

    it("leaves the estimate counted when settling fails", async () => {
      const { budget, keyv } = await aBudget({ bot: 1 });
      const reservation = await reserved(budget, 1);
      vi.spyOn(keyv.store, "setMany").mockRejectedValueOnce(noDisk);
      await expect(reservation.settle(0)).rejects.toThrow("No disk.");
      expect(await isRoomFor(budget, 0)).toBe(false);
    });

    it("lets nothing through when the store is closed", async () => {
      const { budget, close } = await aBudget({ bot: 1 });
      await close();
      await expect(budget.reserve(asker, 0.5)).rejects.toBeInstanceOf(StoreError);
    });

    it.each([null, "0", -1, 0.5, {}, [0], true])(
      "does not take %j for an amount",
      async (value) => {
        const { budget, keyv } = await aBudget({ bot: 1 });
        await keyv.set("budget:2026-11-23:bot", value);
        await expect(budget.reserve(asker, 0.5)).rejects.toMatchObject({
          name: "StoreError",
          trouble: "damaged",
        });
      },
    );
  });

  it.each([-0.01, Number.NaN, Number.POSITIVE_INFINITY, 1e10])(
    "refuses %d US dollars",
    async (usd) => {
      const { budget } = await aBudget({ bot: 1 });
      await expect(budget.reserve(asker, usd)).rejects.toBeInstanceOf(RangeError);
      const reservation = await reserved(budget, 1);
      await expect(reservation.settle(usd)).rejects.toBeInstanceOf(RangeError);
      expect(await isRoomFor(budget, 0)).toBe(false);
      await reservation.settle(0);
      expect(await isRoomFor(budget, 1)).toBe(true);
      await expect(aBudget({ chat: usd })).rejects.toBeInstanceOf(RangeError);
    },
  );

  describe("whatever is reserved and settled, side by side and one after the other", () => {
    const cents = fc.nat(40);
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant("reserve" as const),
          person: fc.constantFrom("a", "b"),
          chat: fc.constantFrom("a", "b"),
          cents: fc.integer({ min: 1, max: 40 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant("settle" as const), which: fc.nat(20), cents }),
      },
    );
    const limit = fc.option(fc.nat(150), { nil: undefined });
    const someLimits = fc.record({ person: limit, chat: limit, bot: limit });
    /** Steps of a round are begun at once; after each round there may be a restart or a new day. */
    const rounds = fc.array(
      fc.record({
        steps: fc.array(step, { minLength: 1, maxLength: 6 }),
        restarts: fc.boolean(),
        hours: fc.constantFrom(0, 0, 5, 24),
      }),
      { maxLength: 6 },
    );

    it("never lets through what has no room, and refuses nothing that has", async () => {
      await fc.assert(
        fc.asyncProperty(someLimits, rounds, async (limits, rounds) => {
          const { keyv } = await openStore("memory:");
          const usd: BudgetLimits = Object.fromEntries(
            Object.entries(limits).flatMap(([whose, cents]) =>
              cents === undefined ? [] : [[whose, cents / 100]],
            ),
          );
          let { budget, clock } = onStore(keyv, usd);
          const counted = new Map<string, number>();
          const open: { accounts: string[]; cents: number; reservation: Promise<Reservation> }[] =
            [];

          for (const { steps, restarts, hours } of rounds) {
            const day = new Date(clock.time).toISOString().slice(0, 10);
            const outcomes: Promise<unknown>[] = [];
            const settleable = open.splice(0);
            for (const step of steps) {
              if (step.kind === "reserve") {
                const { person, chat, cents } = step;
                const accounts = Object.entries({ person, chat, bot: "" }).flatMap(
                  ([whose, id]) => {
                    const most = limits[whose as keyof typeof limits];
                    return most === undefined ? [] : [{ most, name: `${day}/${whose}/${id}` }];
                  },
                );
                const isRoom = accounts.every(
                  ({ most, name }) => (counted.get(name) ?? 0) + cents <= most,
                );
                const names = accounts.map(({ name }) => name);
                const result = budget.reserve({ person, chat }, cents / 100);
                outcomes.push(result.then(({ ok }) => expect(ok).toBe(isRoom)));
                if (!isRoom) continue;
                for (const name of names) counted.set(name, (counted.get(name) ?? 0) + cents);
                const reservation = result.then((r) => (r.ok ? r.reservation : expect.fail()));
                open.push({ accounts: names, cents, reservation });
              } else {
                const [taken] = settleable.splice(step.which % (settleable.length || 1), 1);
                if (taken === undefined) continue;
                for (const name of taken.accounts) {
                  counted.set(name, (counted.get(name) ?? 0) - taken.cents + step.cents);
                }
                outcomes.push((await taken.reservation).settle(step.cents / 100));
              }
            }
            await Promise.all(outcomes);
            open.push(...settleable);
            if (restarts) open.splice(0);
            const time = clock.time + hours * hour;
            if (restarts) ({ budget, clock } = onStore(keyv, usd));
            clock.time = time;
          }

          const nanos = (await written(keyv)).map(([, count]) => count).sort();
          expect(nanos).toEqual([...counted.values()].map((cents) => cents * 10_000_000).sort());
        }),
        { numRuns: 200 },
      );
    });
  });
});

describe("a budget that a chat has set itself", () => {
  const thrifty = (chatBudget: number): Asker => ({ ...asker, chatBudget });

  it("holds where it is below the chat's limit, and only then", async () => {
    const { budget } = await aBudget({ chat: 0.5 });
    await reserved(budget, 0.2, asker);
    expect(await isRoomFor(budget, 0.1, thrifty(0.25))).toBe(false);
    expect(await isRoomFor(budget, 0.05, thrifty(0.25))).toBe(true);
    expect(await isRoomFor(budget, 0.3, thrifty(10))).toBe(false);
    expect(await isRoomFor(budget, 0.25, thrifty(10))).toBe(true);
  });

  it("holds where the owner has set none, and says when there is a new one", async () => {
    const { budget } = await aBudget({});
    await reserved(budget, 0.2, thrifty(0.25));
    expect(await budget.reserve(thrifty(0.25), 0.1)).toEqual({
      ok: false,
      spent: { whose: "chat", resetsAt: "2026-11-24T00:00:00.000Z" },
    });
    expect(await isRoomFor(budget, 100, asker)).toBe(true);
  });

  it("of nothing keeps the model from being asked", async () => {
    const { budget } = await aBudget({});
    expect(await isRoomFor(budget, 0, thrifty(0))).toBe(false);
  });
});
