import type { Keyv } from "keyv";
import type { Answer } from "../answer/answer.ts";
import type { InTurn } from "../store/in-turn.ts";
import type { Fault, Vote } from "./opinion.ts";

/** What is counted, by the names of what happens. Nothing in it tells who asked, or what. */
export type Counted =
  | `answer.${Answer["outcome"]}`
  /** Sentences that were composed and then cut. */
  | "cut"
  /** What answers cost, in whole billionths of a US dollar; how many had a price that nobody knows. */
  | "nanos"
  | "unpriced"
  | `vote.${Vote}`
  | `fault.${Fault}`;

/** How often; what is not named did not happen. */
export type Counts = Readonly<Partial<Record<Counted, number>>>;

/** Counts by day, UTC. */
export type Tally = {
  /** The day that it is now, as ISO date. */
  today(): string;
  /** Counts on that day. It reaches the store within a second. */
  add(day: string, counts: Counts): void;
  /**
   * What was counted on the last days, today first. Of other processes all but the last second.
   *
   * @throws StoreError
   */
  last(days: number): Promise<readonly { readonly day: string; readonly counts: Counts }[]>;
  /** Writes down what is not written yet. */
  close(): Promise<void>;
};

/** What counting works with. */
export type TallyDeps = {
  /** From `openStore`, so that a failed read throws and `setMany` is atomic. */
  readonly keyv: Pick<Keyv, "getMany" | "setMany">;
  /** Turns among all who count in this store. */
  readonly inTurn: InTurn;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told why counts could not be written; they are kept and written with the next ones. */
  readonly onTrouble: (error: unknown) => void;
};

const DAY_MS = 24 * 60 * 60 * 1000;
/** For so many days what happened on one is known. */
export const KEPT_DAYS = 90;
/** Many answers share one write. */
const WRITE_AFTER_MS = 1000;

/**
 * Counts over Keyv, one record a day under `tally:<day>`, for 90 days. Counts are gathered for a second
 * and then added to what stands there, in turn among all processes. A process that is killed loses
 * what it gathered: they are statistics, and no answer waits for them.
 */
export function createTally({ keyv, inTurn, now, onTrouble }: TallyDeps): Tally {
  let gathered = new Map<string, Counts>();
  let timer: NodeJS.Timeout | undefined;

  const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, "2026-01-01".length);

  function add(day: string, counts: Counts): void {
    gathered.set(day, plus(gathered.get(day) ?? {}, counts));
    timer ??= setTimeout(() => void write().catch(onTrouble), WRITE_AFTER_MS).unref();
  }

  async function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const taken = gathered;
    gathered = new Map();
    const days = [...taken.keys()].filter((day) => msLeft(day) > 0);
    if (days.length === 0) return;
    try {
      await inTurn(async () => {
        const stand = await keyv.getMany<Counts>(days.map(keyOf));
        await keyv.setMany(
          days.map((day, at) => ({
            key: keyOf(day),
            value: plus(stand[at] ?? {}, taken.get(day) ?? {}),
            ttl: msLeft(day),
          })),
        );
      });
    } catch (error) {
      for (const [day, counts] of taken) add(day, counts);
      throw error;
    }
  }

  const msLeft = (day: string) => Date.parse(day) + (KEPT_DAYS + 1) * DAY_MS - now();

  return {
    today: () => dayAt(now()),
    add,
    async last(count) {
      await write();
      const days = Array.from({ length: count }, (_, ago) => dayAt(now() - ago * DAY_MS));
      const counts = await keyv.getMany<Counts>(days.map(keyOf));
      return days.map((day, at) => ({ day, counts: counts[at] ?? {} }));
    },
    close: write,
  };
}

function keyOf(day: string): string {
  return `tally:${day}`;
}

function plus(counts: Counts, more: Counts): Counts {
  const sum: Partial<Record<Counted, number>> = { ...counts };
  for (const [name, count] of Object.entries(more) as [Counted, number][]) {
    sum[name] = (sum[name] ?? 0) + count;
  }
  return sum;
}
