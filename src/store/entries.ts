import type { Keyv } from "keyv";
import type { StoreAdapter } from "./adapter.ts";
import { StoreError } from "./store-error.ts";

/**
 * The entries whose keys start with `prefix`, in code point order: one range read of the engine.
 * Keys come whole, values as they were set; what has expired is left out.
 *
 * Keyv's own `iterator` takes no prefix and is switched on only for stores of a fixed list, so the
 * range goes through `generateIterator`, which is public and does the rest.
 *
 * @throws StoreError when the engine fails, or cannot read in key order.
 */
export function entriesOf<Value>(
  keyv: Keyv,
  prefix: string,
): AsyncGenerator<[key: string, value: Value], void> {
  const store = keyv.store as Partial<StoreAdapter>;
  const read = store.iterator;
  if (read === undefined) {
    throw new StoreError(
      "failed",
      "This store cannot read a range of keys. Open it with openStore().",
    );
  }
  return keyv.generateIterator(() => read(prefix))(undefined);
}
