import type { Keyv } from "keyv";

/** Remembers what was said, so that it is not said again too soon. */
export type Told = {
  /** Says it, unless that was done within the last `everyMs`. */
  atMost(everyMs: number, what: string, say: () => Promise<void>): Promise<void>;
  /** Whether it was said, or noted, and is not to be said again yet. */
  isOld(what: string): Promise<boolean>;
  /** It is not to be said again for so long (ms). */
  note(what: string, forMs: number): Promise<void>;
};

/**
 * What was said, over Keyv, under keys that begin with `told:`. After a crash something may be said
 * once more.
 *
 * @param clock milliseconds since 1970.
 */
export function createTold(keyv: Pick<Keyv, "get" | "set">, clock: () => number): Told {
  const key = (what: string) => `told:${what}`;
  const told: Told = {
    async isOld(what) {
      const until = await keyv.get<number>(key(what));
      return until !== undefined && clock() < until;
    },
    async note(what, forMs) {
      await keyv.set(key(what), clock() + forMs, forMs);
    },
    async atMost(everyMs, what, say) {
      if (await told.isOld(what)) return;
      await say();
      await told.note(what, everyMs);
    },
  };
  return told;
}
