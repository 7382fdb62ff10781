import type { SearchIndex } from "./index.ts";

/** The words of an index by number. A word keeps its number as long as this list lives. */
export type HeldWords = {
  readonly count: number;
  /** The word, as normalised. */
  word(at: number): string;
  /** Vocabulary id of its stem; `undefined` when no article holds the word any more. */
  id(at: number): number | undefined;
};

/** Something that is made of words, one after the other, to find them by. */
export type WordTable = { add(word: string, at: number): void };

type Listed = { readonly list: GrowingList; readonly revision: number };

const lists = new WeakMap<SearchIndex, Listed>();

/**
 * The words that an index holds now. Going through them takes some tens of milliseconds for 250,000
 * words, and is done only when articles have come or gone since they were asked for last.
 */
export function heldWords(index: SearchIndex): HeldWords {
  const known = lists.get(index);
  if (known?.revision === index.revision) return known.list;
  let list = known?.list ?? createList();
  const held = list.read(index);
  if (list.count > 2 * held) {
    list = createList();
    list.read(index);
  }
  lists.set(index, { list, revision: index.revision });
  return list;
}

/**
 * A table of an index's words that is made when it is first asked for, and caught up with the index
 * whenever it is asked for again. What it finds may be held no more: see {@link HeldWords.id}.
 */
export function tableOfWords<T extends WordTable>(
  create: () => T,
): (index: SearchIndex) => { readonly table: T; readonly words: HeldWords } {
  const tables = new WeakMap<HeldWords, { readonly table: T; done: number }>();
  return (index) => {
    const words = heldWords(index);
    const known = tables.get(words) ?? { table: create(), done: 0 };
    tables.set(words, known);
    for (; known.done < words.count; known.done += 1) {
      known.table.add(words.word(known.done), known.done);
    }
    return { table: known.table, words };
  };
}

type GrowingList = HeldWords & {
  /** Takes down what the index holds now; gives back how many words that is. */
  read(index: SearchIndex): number;
};

function createList(): GrowingList {
  const words: string[] = [];
  const ids: number[] = [];
  const numbers = new Map<string, number>();
  /** For each word the reading in which it was met last. */
  const met: number[] = [];
  let reading = 0;
  return {
    get count() {
      return words.length;
    },
    word: (at) => words[at] ?? "",
    id: (at) => (met[at] === reading ? ids[at] : undefined),
    read(index) {
      reading += 1;
      let held = 0;
      for (const [word, id] of index.words()) {
        const at = numbers.get(word) ?? words.push(word) - 1;
        numbers.set(word, at);
        ids[at] = id;
        if (met[at] !== reading) held += 1;
        met[at] = reading;
      }
      return held;
    },
  };
}
