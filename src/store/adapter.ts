import { StoreError } from "./store-error.ts";

/** One key and its value, as Keyv serialised it. */
export type Entry = { readonly key: string; readonly value: string };

/**
 * What a storage engine offers to Keyv 5.6. Every method rejects with a `StoreError` when the engine
 * fails; none answers "nothing there" instead.
 *
 * There is no `has` on purpose: Keyv would believe it without looking whether the value expired.
 * There is a `getMany` on purpose: without one, Keyv turns failed reads into `undefined`.
 */
export type StoreAdapter = {
  /** Keyv writes its namespace here. Adapters ignore it: keys arrive whole. */
  namespace?: string;
  readonly opts: { readonly url: string };
  get(key: string): Promise<string | undefined>;
  getMany(keys: readonly string[]): Promise<(string | undefined)[]>;
  /** Resolves when the value would survive a power cut (or at once, in memory). */
  set(key: string, value: string): Promise<boolean>;
  /** All of them or none. */
  setMany(entries: readonly Entry[]): Promise<boolean[]>;
  /** `false` when there was nothing to delete. */
  delete(key: string): Promise<boolean>;
  /** All of them or none. `false` when one of them did not exist. */
  deleteMany(keys: readonly string[]): Promise<boolean>;
  clear(): Promise<void>;
  /** The entries whose keys start with `prefix`, in code point order, as of the first step. */
  iterator(prefix?: string): AsyncGenerator<[key: string, value: string], void>;
  disconnect(): Promise<void>;
  /** Drops the bytes of what was deleted or written over, as far as the engine can be told to. */
  purge(): Promise<void>;
};

/**
 * Refuses keys with a lone surrogate: UTF-8 has no form for it, so two such keys could become one.
 *
 * @throws StoreError with trouble `key`.
 */
export function checkKey(key: string): void {
  if (/\p{Surrogate}/u.test(key)) {
    throw new StoreError(
      "key",
      `The key ${JSON.stringify(key)} holds half of a character. Use a name that is valid Unicode.`,
    );
  }
}

/** The order of UTF-8 bytes, which is what engines on disk keep; UTF-16 order differs from it. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
