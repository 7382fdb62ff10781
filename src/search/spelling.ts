import type { WordTable } from "./held-words.ts";

/** Words shorter than this are too easily one another to be repaired. */
const SHORTEST = 4;
/** From this length on two slips are allowed. */
const LONG = 8;

/** How many letters at a word's beginning and at its end it is found by. */
const PIECE = 4;

/** Finds words by others that are spelled nearly so. */
export type Speller = WordTable & {
  /**
   * The word nearest to an unknown one, and the number it was added by; `undefined` when none is near
   * enough: one slip of the keyboard in words of 4 to 7 letters, two in longer ones. A slip is a letter
   * too many, too few or wrong, or two neighbours swapped. Among equals the one that begins alike
   * wins, then the alphabetical first. Only words that `isHeld` accepts count.
   */
  nearest(
    word: string,
    isHeld?: (at: number) => boolean,
  ): { readonly word: string; readonly at: number } | undefined;
};

/**
 * A speller that knows no word yet. It compares a word with few others: one slip in the first (or
 * last) four letters leaves three of them in their order, and two slips cannot be more than one in
 * both the first four letters and the last four of a word of eight. After Bocek, Hunt and Stiller,
 * "Fast similarity search in large dictionaries" (2007).
 */
export function createSpeller(): Speller {
  const words: string[] = [];
  const numbers: number[] = [];
  const letters: number[] = [];
  const beginnings = new Map<number, number[]>();
  const ends = new Map<number, number[]>();

  function add(word: string, at: number): void {
    if (!isRepairable(word)) return;
    const entry = words.push(word) - 1;
    numbers.push(at);
    letters.push(lettersOf(word));
    for (const piece of piecesOf(word, 0)) file(beginnings, piece, entry);
    for (const piece of piecesOf(word, word.length - PIECE)) file(ends, piece, entry);
  }

  function candidates(word: string, allowed: number): readonly number[][] {
    const begin = listsOf(beginnings, piecesOf(word, 0));
    const end = listsOf(ends, piecesOf(word, word.length - PIECE));
    if (allowed > 1) return [...begin, ...end];
    return sizeOf(begin) < sizeOf(end) ? begin : end;
  }

  return {
    add,
    nearest(word, isHeld = () => true) {
      if (!isRepairable(word)) return undefined;
      const allowed = word.length >= LONG ? 2 : 1;
      const own = lettersOf(word);
      let most = allowed;
      let best: { word: string; at: number; rank: number } | undefined;
      for (const list of candidates(word, allowed)) {
        for (const entry of list) {
          if (bitsIn(own ^ (letters[entry] ?? 0)) > 2 * most) continue;
          const candidate = words[entry] ?? "";
          const distance = editDistance(word, candidate, most);
          if (distance > most) continue;
          const rank = distance * 2 + (candidate[0] === word[0] ? 0 : 1);
          const at = numbers[entry] ?? -1;
          if (!isBefore({ rank, word: candidate }, best) || !isHeld(at)) continue;
          best = { word: candidate, at, rank };
          most = distance;
        }
      }
      return best;
    },
  };
}

type Ranked = { readonly rank: number; readonly word: string };

function isBefore(a: Ranked, b: Ranked | undefined): boolean {
  return b === undefined || a.rank < b.rank || (a.rank === b.rank && a.word < b.word);
}

function isRepairable(word: string): boolean {
  return word.length >= SHORTEST && !/\d/.test(word);
}

/** What four letters are with one of them left out, as numbers: the three in their order. */
function piecesOf(word: string, from: number): Set<number> {
  const [a, b, c, d] = [0, 1, 2, 3].map((at) => word.charCodeAt(from + at));
  return new Set([three(b, c, d), three(a, c, d), three(a, b, d), three(a, b, c)]);
}

/** Other letters may have the same number; they are sorted out when words are compared. */
function three(a = 0, b = 0, c = 0): number {
  return Math.imul(Math.imul(a, 0x01000193) ^ b, 0x01000193) ^ c;
}

function listsOf(table: ReadonlyMap<number, number[]>, pieces: ReadonlySet<number>): number[][] {
  return Array.from(pieces, (piece) => table.get(piece) ?? []);
}

function file(table: Map<number, number[]>, piece: number, entry: number): void {
  const list = table.get(piece);
  if (list === undefined) table.set(piece, [entry]);
  else list.push(entry);
}

function sizeOf(lists: readonly (readonly number[])[]): number {
  return lists.reduce((sum, list) => sum + list.length, 0);
}

/** Which letters a word has, as bits, some letters sharing one. A slip changes two of them at most. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** How many of 32 bits are set, all counted at once (Warren, "Hacker's Delight", section 5-1). */
function bitsIn(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Optimal string alignment distance in UTF-16 code units; anything over `most` is reported as
 * `most + 1`. Restricted Damerau–Levenshtein, after Boytsov, "Indexing methods for approximate
 * dictionary searching" (2011).
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  let current: number[] = [];
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    const spare = beforeLast;
    beforeLast = last;
    last = current;
    current = spare;
  }
  return Math.min(at(last, b.length), most + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
