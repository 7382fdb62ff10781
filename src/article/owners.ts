import type { Keyv } from "keyv";
import { entriesOf } from "../store/entries.ts";
import type { InTurn } from "../store/in-turn.ts";

/** Which articles have or had a version, so that a text is found by its version alone. */
export type Owners = {
  /** The ids of the articles that have or had it; the one that got it last comes first. */
  of(version: string): Promise<readonly string[]>;
  /** What is to be written when an article gets it. To be asked in turn with other changes. */
  withOwner(version: string, id: string): Promise<{ key: string; value: readonly string[] }>;
};

const key = (version: string) => `of:${version}`;
/** Is there when every version held has its owners written down, which it once had not. */
const IS_COMPLETE = "of";

/**
 * Owners of versions, under `of:<version>`. In a store of old, where they are missing, they are
 * written down when they are first asked for.
 *
 * @param inTurn among those who change articles.
 */
export function createOwners({
  keyv,
  inTurn,
}: {
  readonly keyv: Keyv;
  readonly inTurn: InTurn;
}): Owners {
  const read = (version: string) => keyv.get<string[]>(key(version));

  async function writeAll(): Promise<void> {
    const owners = new Map<string, string[]>();
    for await (const [place] of entriesOf(keyv, "version:")) {
      const [, id = "", version = ""] = /^version:(.+):([0-9a-f]{16})$/s.exec(place) ?? [];
      owners.set(version, [...(owners.get(version) ?? []), id]);
    }
    const known = await keyv.getMany<string[]>([...owners.keys()].map(key));
    const records = Array.from(owners, ([version, ids], i) => ({
      key: key(version),
      value: [...new Set([...(known[i] ?? []), ...ids])],
    }));
    await keyv.setMany([...records, { key: IS_COMPLETE, value: true }]);
  }

  return {
    async of(version) {
      const ids = await read(version);
      if (ids !== undefined || (await keyv.get(IS_COMPLETE)) !== undefined) return ids ?? [];
      await inTurn(writeAll);
      return (await read(version)) ?? [];
    },
    async withOwner(version, id) {
      const others = ((await read(version)) ?? []).filter((owner) => owner !== id);
      return { key: key(version), value: [id, ...others] };
    },
  };
}
