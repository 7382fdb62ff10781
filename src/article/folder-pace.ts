import { stat } from "node:fs/promises";
import { stampOf } from "./folder-listing.ts";

/** When it is time to look at every file of a folder. */
export type Pace = {
  /** Whether a file came or went since the last look, or one may have been written in place. */
  isDue(): Promise<boolean>;
  /** To be called when a look begins; what it gives back, when it has ended well. */
  begin(): Promise<() => void>;
};

/** Least time between the end of a look and the next, where no file came or went (ms). */
const REST_MS = 500;
/** A look may take one twentieth of the time: ten thousand files are looked at every few seconds. */
const REST_FOR_EACH = 20;

/**
 * The pace of looks. The folder's own times say whether a file came, went or was renamed, as most
 * programs do that write one; they cost a single question, however many files there are.
 *
 * @param now milliseconds since 1970.
 */
export function createPace({
  dir,
  now,
}: {
  readonly dir: string;
  readonly now: () => number;
}): Pace {
  let seen: string | undefined;
  let restUntil = 0;

  async function stamp(): Promise<string | undefined> {
    try {
      return stampOf(await stat(dir), now());
    } catch {
      // Whoever lists the folder says what is wrong with it.
      return undefined;
    }
  }

  return {
    async isDue() {
      const current = await stamp();
      const isOther = current === undefined || current !== seen;
      return isOther || performance.now() >= restUntil;
    },
    async begin() {
      const began = performance.now();
      const current = await stamp();
      seen = undefined;
      return () => {
        const ended = performance.now();
        seen = current;
        restUntil = ended + Math.max(REST_MS, REST_FOR_EACH * (ended - began));
      };
    },
  };
}
