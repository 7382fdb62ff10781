import { withRoom } from "./growing.ts";

/** How often each word stands in one text, field by field; used again for text after text. */
export type WordCounts = {
  /** Adds to the count of a word. Ids below 0, which are stop words, count for nothing. */
  count(id: number, frequency: number): void;
  /** The words counted since the last {@link clear}, each once, in the order they came. */
  readonly ids: Int32Array;
  of(id: number): number;
  clear(): void;
};

/** Counts of nothing yet. */
export function createWordCounts(): WordCounts {
  let frequencies = new Int32Array(0);
  let seen = new Int32Array(0);
  let length = 0;

  return {
    count(id, frequency) {
      if (id < 0) return;
      if (id >= frequencies.length) frequencies = withRoom(frequencies, id + 1);
      const before = frequencies[id] ?? 0;
      frequencies[id] = before + frequency;
      if (before > 0) return;
      if (length === seen.length) seen = withRoom(seen, length + 1);
      seen[length] = id;
      length += 1;
    },
    get ids() {
      return seen.subarray(0, length);
    },
    of: (id) => frequencies[id] ?? 0,
    clear() {
      for (let at = 0; at < length; at += 1) frequencies[seen[at] ?? 0] = 0;
      length = 0;
    },
  };
}
