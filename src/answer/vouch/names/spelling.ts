import { createMemory } from "../remembered.ts";

/** How names are spelled differently in languages that write what they hear. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ch|tch|tsch/g, "s"],
  [/kh|zh|dj|dzh/g, "h"],
  [/ph/g, "f"],
  [/ou|oo/g, "u"],
  [/w/g, "v"],
  [/[yj]/g, "i"],
  [/[cqk]|ck/g, "k"],
  [/x/g, "ks"],
  [/z/g, "s"],
  [/g/g, "h"],
  [/'/g, ""],
  [/(.)\1+/g, "$1"],
  [/(?<=.{3})e$/, ""],
];

/** Quotes hold the same words again and again; a word and its sound are some 100 bytes. */
const MOST_WORDS = 4000;
const heard = createMemory<{ readonly sound: string }>(MOST_WORDS);

function sounded(key: string): string {
  return heard(key, () => ({ sound: soundOf(key) })).sound;
}

function soundOf(key: string): string {
  return SOUNDS.reduce((word, [pattern, sound]) => word.replace(pattern, sound), key);
}

const SHORTEST = 4;
const LONGEST_ENDING = 3;

/**
 * Whether two folded words may be one name in the spellings of two languages: they sound alike, up
 * to one letter in a long name, or one is the other with an ending. `agglutinative`: endings may be
 * long.
 */
export function isNearName(word: string, name: string, agglutinative: boolean): boolean {
  const [a, b] = [sounded(word), sounded(name)];
  if (a === b) return true;
  if (b.length < SHORTEST) return false;
  const ending = agglutinative ? 2 * LONGEST_ENDING : LONGEST_ENDING;
  if (a.startsWith(b) && a.length - b.length <= ending) return true;
  return Math.min(a.length, b.length) >= 6 && a[0] === b[0] && isOneApart(a, b);
}

/** One letter is changed, added, lost, or two neighbours are swapped. */
function isOneApart(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [left, right] = [a.slice(from, endA), b.slice(from, endB)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left === [...right].reverse().join("");
}
