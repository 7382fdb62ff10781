import type { Keyv } from "keyv";
import { entriesOf } from "./entries.ts";

/**
 * Deletes what has expired under keys that start with one of these prefixes, and gives back how many
 * entries are left. Nothing else does: Keyv finds out that an entry has expired when it is read, and
 * then deletes it, which is what reading a whole range is for. Keep it to keys that are not written
 * again after they have expired, since the deletion may come behind such a write.
 *
 * @throws StoreError when the engine fails.
 */
export async function sweep(keyv: Keyv, prefixes: readonly string[]): Promise<number> {
  let left = 0;
  for (const prefix of prefixes) {
    for await (const _ of entriesOf(keyv, prefix)) left += 1;
  }
  return left;
}
