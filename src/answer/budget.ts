import type { Keyv } from "keyv";
import { createInTurn, type InTurn } from "../store/in-turn.ts";
import { StoreError } from "../store/store-error.ts";
import type { Asker } from "./answer.ts";

/** US dollars that may be spent in a day, UTC. 0: nothing. Absent: as much as it takes. */
export type BudgetLimits = {
  /** By each person. */
  readonly person?: number;
  /** In each chat. */
  readonly chat?: number;
  /** By the bot, all together. */
  readonly bot?: number;
};

/** Whose budget has no room for a call, and the ISO time from which on there is a new one. */
export type Spent = { readonly whose: "person" | "chat" | "bot"; readonly resetsAt: string };

/** Money set aside for one call. */
export type Reservation = {
  /**
   * Puts what the call cost, in US dollars, in the place of its estimate, on the day on which that
   * was reserved. 0 when nothing was charged; `undefined` when nobody knows, and the estimate stands.
   *
   * @throws RangeError for what is no amount; Error the second time; StoreError. In all three cases
   * what was counted before stays counted.
   */
  settle(usd: number | undefined): Promise<void>;
};

/** Says who may spend, and keeps count. */
export type Budget = {
  /**
   * Sets an estimate aside, in US dollars, in the budgets of the person, the chat and the bot: in all
   * of them or, when one has no room, in none. Without an asker only the bot's is looked at. Of the
   * chat's limit and the one that it has set itself, the smaller one holds.
   *
   * @throws RangeError for what is no amount; StoreError when a budget cannot be read or written.
   * Nothing may be spent then.
   */
  reserve(
    asker: Asker | undefined,
    estimateUsd: number,
  ): Promise<
    | { readonly ok: true; readonly reservation: Reservation }
    | { readonly ok: false; readonly spent: Spent }
  >;
};

/** What a budget needs. */
export type BudgetDeps = {
  /** From `openStore`, so that a failed read throws and `setMany` is atomic. */
  readonly keyv: Pick<Keyv, "getMany" | "setMany">;
  readonly limits: BudgetLimits;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** Makes a name that does not tell whose it is out of the id of a person or a chat. */
  readonly hash: (id: string) => string;
  /** Turns among all who count in this store: `turns("budget")` of one that is shared. */
  readonly inTurn?: InTurn;
};

const WHOSE = ["person", "chat", "bot"] as const satisfies readonly Spent["whose"][];

/** One count of what is spent: of a day, under a limit. */
type Account = { readonly whose: Spent["whose"]; readonly key: string; readonly limit: number };

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Far longer than a count is used: Keyv deletes what it finds expired, and must not do so while the
 * same count is being written (ms).
 */
export const KEPT_MS = 3 * DAY_MS;

/** Amounts are counted in whole billionths of a dollar; the cheapest token costs ten of them. */
const NANOS = 1_000_000_000;

/**
 * Budgets over Keyv, under `budget:<day>:bot`, `budget:<day>:person:<hash>` and
 * `budget:<day>:chat:<hash>`. One step after the other: among all processes that use the store, if
 * `inTurn` is. An estimate is on disk before its call begins, so a crash refunds nothing.
 * Only what has a limit is counted; without limits the store is never touched.
 *
 * @throws RangeError for a limit that is no amount.
 */
export function createBudget({
  keyv,
  limits,
  now,
  hash,
  inTurn = createInTurn(),
}: BudgetDeps): Budget {
  const configured = {
    person: nanosIn(limits.person),
    chat: nanosIn(limits.chat),
    bot: nanosIn(limits.bot),
  };

  /** Infinity: none. */
  function limitOf(whose: Spent["whose"], asker: Asker | undefined): number {
    if (whose !== "bot" && asker === undefined) return Infinity;
    if (whose !== "chat") return configured[whose];
    return Math.min(configured.chat, nanosIn(asker?.chatBudget));
  }

  function accountsOf(asker: Asker | undefined, day: string): readonly Account[] {
    return WHOSE.flatMap((whose): Account[] => {
      const limit = limitOf(whose, asker);
      if (limit === Infinity) return [];
      const owner = whose === "bot" || asker === undefined ? "" : `:${hash(asker[whose])}`;
      return [{ whose, limit, key: `budget:${day}:${whose}${owner}` }];
    });
  }

  async function read(accounts: readonly Account[]): Promise<readonly number[]> {
    const counts = await keyv.getMany<number>(accounts.map(({ key }) => key));
    return accounts.map(({ key }, i) => checkCount(key, counts[i]));
  }

  async function write(accounts: readonly Account[], counts: readonly number[]): Promise<void> {
    await keyv.setMany(
      accounts.map(({ key }, i) => ({ key, value: counts[i] ?? 0, ttl: KEPT_MS })),
    );
  }

  function reservation(accounts: readonly Account[], estimate: number): Reservation {
    let isSettled = false;
    return {
      async settle(usd) {
        const cost = usd === undefined ? estimate : nanosOf(usd);
        if (isSettled) throw new Error("This reservation was settled before. Reserve every call.");
        isSettled = true;
        if (cost === estimate || accounts.length === 0) return;
        await inTurn(async () => {
          const counts = await read(accounts);
          // A count that has expired in the meantime holds the estimate no longer.
          const settled = counts.map((count) => Math.max(0, count - estimate + cost));
          await write(accounts, settled);
        });
      },
    };
  }

  return {
    async reserve(asker, estimateUsd) {
      // No call is free: what rounds to nothing must not pass a budget that is spent.
      const estimate = Math.max(1, nanosOf(estimateUsd));
      const isLimited = WHOSE.some((whose) => limitOf(whose, asker) < Infinity);
      if (!isLimited) return { ok: true, reservation: reservation([], estimate) };
      return inTurn(async () => {
        const day = Math.floor(now() / DAY_MS);
        const accounts = accountsOf(asker, isoTime(day).slice(0, "2026-01-01".length));
        const counts = (await read(accounts)).map((count) => count + estimate);
        const spent = accounts.find(({ limit }, i) => (counts[i] ?? 0) > limit);
        if (spent !== undefined) {
          return { ok: false, spent: { whose: spent.whose, resetsAt: isoTime(day + 1) } };
        }
        await write(accounts, counts);
        return { ok: true, reservation: reservation(accounts, estimate) };
      });
    },
  };
}

/** When a day begins, counted from 1970. */
function isoTime(day: number): string {
  return new Date(day * DAY_MS).toISOString();
}

/** Of a limit; without one, Infinity. */
function nanosIn(usd: number | undefined): number {
  return usd === undefined ? Infinity : nanosOf(usd);
}

function nanosOf(usd: number): number {
  const nanos = Math.round(usd * NANOS);
  if (Number.isSafeInteger(nanos) && nanos >= 0) return nanos;
  throw new RangeError(`${usd} is no amount of US dollars. Give 0 or more, at most 9 million.`);
}

/** A count that is not there is 0. One that is no number would seem to be below every limit. */
function checkCount(key: string, count: unknown): number {
  if (count === undefined) return 0;
  if (typeof count === "number" && Number.isSafeInteger(count) && count >= 0) return count;
  throw new StoreError(
    "damaged",
    `What was spent cannot be read: ${key} holds no amount. Put a backup of the store in its place, or wait for the next day, UTC.`,
  );
}
