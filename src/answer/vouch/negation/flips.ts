import type { PolarityFault } from "../polarity.ts";
import { isContent, isForm, isWord, RELATIONS } from "./english-words.ts";
import type { Reading } from "./reading.ts";
import type { Word } from "./words.ts";

/**
 * A word of the statement whose opposite, and not itself, stands in the quotes; a bound turned
 * round; what is before told as after; "only" or "all" where no quote says so.
 */
export function flipFault(said: Reading, quoted: Reading): PolarityFault | undefined {
  return (
    (isBoundTurned(said, quoted) || isRelationTurned(said, quoted) || isNarrowed(said, quoted)
      ? "negation_added"
      : undefined) ?? (isWidened(said, quoted) ? "modality_dropped" : undefined)
  );
}

function isTurned(word: Word, { negations }: Reading): boolean {
  return negations.some(
    ({ heads, governed, strength, sign }) =>
      sign !== word && strength !== "weak" && (heads.includes(word) || governed.includes(word)),
  );
}

const BOUNDS = { atleast: "atmost", atmost: "atleast" } as const;

function isBoundTurned(said: Reading, quoted: Reading): boolean {
  const denials = [...said.negations, ...quoted.negations];
  if (denials.some(({ strength }) => strength === "explicit")) return false;
  return boundsOf(said).some(({ bound, number }) => {
    const theirs = boundsOf(quoted).filter((other) => other.number === number);
    return theirs.length > 0 && theirs.every((other) => other.bound === BOUNDS[bound]);
  });
}

type Bound = { readonly bound: keyof typeof BOUNDS; readonly number: string };

function boundsOf({ words }: Reading): readonly Bound[] {
  return words.flatMap((word, at): readonly Bound[] => {
    const number = words[at + 1];
    if (number?.number !== true) return [];
    if (word.norm === "atleast" || /^(?:over|above|exceeding)$/.test(word.norm))
      return [{ bound: "atleast", number: number.norm }];
    if (word.norm === "atmost" || /^(?:under|below|nearly|almost)$/.test(word.norm))
      return [{ bound: "atmost", number: number.norm }];
    return [];
  });
}

function isRelationTurned(said: Reading, quoted: Reading): boolean {
  return RELATIONS.some(
    ([one, other]) =>
      isTurnedRelation(said, quoted, one, other) || isTurnedRelation(said, quoted, other, one),
  );
}

/** The statement has "before X" where the quotes have "after X" alone. */
function isTurnedRelation(
  said: Reading,
  quoted: Reading,
  own: ReadonlySet<string>,
  reverse: ReadonlySet<string>,
): boolean {
  if (said.words.some(({ norm }) => reverse.has(norm) && norm !== "with" && norm !== "for"))
    return false;
  const mine = objectsOf(said, own);
  const turned = objectsOf(quoted, reverse);
  const same = objectsOf(quoted, own);
  return [...mine].some((stem) => turned.has(stem) && !same.has(stem));
}

function objectsOf({ words }: Reading, prepositions: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    words
      .filter(({ norm }) => prepositions.has(norm))
      .flatMap(({ at }) => objectAt(words, at + 1).map(({ stem }) => stem)),
  );
}

function objectAt(words: readonly Word[], at: number): readonly Word[] {
  const from = words.slice(at, at + 4).findIndex(isContent);
  if (from < 0) return [];
  const two = words.slice(at + from, at + from + 2);
  return two.every(isContent) ? two : two.slice(0, 1);
}

function isNarrowed(said: Reading, quoted: Reading): boolean {
  return (
    said.words.some((word) => isWord(word, "only") && !isTurned(word, said)) &&
    !quoted.words.some((word) => isForm(word, "onlyMarks"))
  );
}

/** "All" of what the quotes say of some. */
function isWidened(said: Reading, quoted: Reading): boolean {
  if (quoted.words.some((word) => isForm(word, "everyMarks"))) return false;
  const every = counted(said, "every");
  const some = counted(quoted, "some");
  return [...every].some((stem) => some.has(stem));
}

function counted({ words }: Reading, quantity: "every" | "some"): ReadonlySet<string> {
  return new Set(
    words
      .filter((word) => isWord(word, quantity))
      .flatMap(({ at }) => words.slice(at + 1, at + 4).filter(isContent))
      .map(({ stem }) => stem),
  );
}
