import { withRoom } from "./growing.ts";

/** How many characters a gram has. */
const LENGTH = 4;

/**
 * The runs of four UTF-16 code units of a word with a mark before it, each as a number. Words that
 * share many of them are forms of one word, or cognates. Shorter words are a gram of their own.
 */
export function gramsOf(word: string): Int32Array {
  const marked = `^${word}`;
  const count = Math.max(1, marked.length - LENGTH + 1);
  const grams = new Int32Array(count);
  for (let at = 0; at < count; at += 1) grams[at] = hash(marked, at, at + LENGTH);
  return grams;
}

/** The grams of words by number: one look for those of a word, wherever it is met again. */
export type GramTable = {
  /** Where in {@link pool} a word's grams stand, behind their count; those of a new word are put there. */
  find(id: number): number;
  /** Another array takes its place when it has grown. */
  readonly pool: Int32Array;
};

/** A table that knows no word yet. */
export function createGramTable(wordOf: (id: number) => string): GramTable {
  /** For each word where its grams stand; 0 for a word that was not asked for yet. */
  let places = new Int32Array(0);
  let pool = new Int32Array(0);
  let filled = 1;

  function add(id: number): number {
    const grams = gramsOf(wordOf(id));
    const place = filled;
    filled += grams.length + 1;
    pool = withRoom(pool, filled);
    pool[place] = grams.length;
    pool.set(grams, place + 1);
    places = withRoom(places, id + 1);
    places[id] = place;
    return place;
  }

  return {
    find(id) {
      const place = places[id] ?? 0;
      return place > 0 ? place : add(id);
    },
    get pool() {
      return pool;
    },
  };
}

/** FNV-1a over 16-bit units (Fowler, Noll and Vo): two grams in a question hardly ever share one. */
function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5;
  const end = Math.min(to, text.length);
  for (let at = from; at < end; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
