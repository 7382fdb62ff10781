import { isContent, isWord } from "../negation/english-words.ts";
import type { Word } from "../negation/words.ts";
import { type English, isOf } from "./english.ts";

/**
 * Whether a statement says of all what its quotes say of some: of those that a number or "most"
 * counts, or that something narrows ("who enlist", "longer than 12 metres") which it leaves out.
 */
export function isWidened(said: English, quoted: English): boolean {
  if (isExceptionMade(said, quoted)) return true;
  if (said.words.some(({ norm }) => norm === "not" || norm === "no" || norm === "never"))
    return false;
  return countedBy(said, "universal").some(({ noun, sign }) => {
    const places = quoted.words.filter(({ stem }) => stem === noun.stem);
    if (places.length === 0 || /^(?:whole|entire)$/.test(sign.norm))
      return !quoted.words.some((word) => isOf(word, "universal") || NEGATIVE.test(word.norm));
    const isSoThere = countedBy(quoted, "universal").some((one) => one.noun.stem === noun.stem);
    if (isSoThere) return isExceptionDropped(said, quoted);
    return places.every((place) => isPartial(place, quoted) || isNarrowed(place, said, quoted));
  });
}

/** "Not all boats pay" where the quotes have "all boats pay" without an exception. */
function isExceptionMade(said: English, quoted: English): boolean {
  const all = countedBy(quoted, "universal");
  const isWhole = !quoted.words.some(
    ({ norm }) => NEGATIVE.test(norm) || /^(?:except|unless|but|only|if|exempt)$/.test(norm),
  );
  return countedBy(said, "universal").some(
    ({ noun, sign }) =>
      said.words[sign.at - 1]?.norm === "not" &&
      isWhole &&
      all.some((other) => other.noun.stem === noun.stem),
  );
}

const NEGATIVE = /^(?:not|no|never|none|nobody|hardly)$/;

const ONLY =
  /^(?:if|only|solely|exclusively|sole|single|exclusive|except|unless|just|alone|mere|merely|no|not|none|nobody|nothing|neither|limit|restrict|reserv|confin)/;

/** "Only members can" where the quotes do not say that nobody else can. */
export function isMadeExclusive(said: English, quoted: English): boolean {
  const [only, next] = said.words;
  const opens = only?.norm === "only" && next !== undefined && isContent(next) && !next.number;
  return opens && !quoted.words.some(({ norm }) => ONLY.test(norm) || norm === "must");
}

/** "All the passes": the noun that a word counts. */
function countedBy({ words }: English, list: "universal" | "partial") {
  return words
    .filter((word) => isOf(word, list))
    .flatMap((sign) => {
      const next = words
        .slice(sign.at + 1, sign.at + 6)
        .filter((word) => word.sentence === sign.sentence);
      const noun = headOf(next);
      return noun === undefined ? [] : [{ noun, sign }];
    });
}

/** The last word of a noun that words begin with. */
function headOf(words: readonly Word[]): Word | undefined {
  const from = words.findIndex((word) => isContent(word));
  if (
    from < 0 ||
    words
      .slice(0, from)
      .some(({ norm }) => !/^(?:of|the|other|these|those|his|her|its|their)$/.test(norm))
  )
    return undefined;
  const rest = words.slice(from);
  const end = rest.findIndex((word, at) => at > 0 && (!isContent(word) || word.apart));
  const noun = end < 0 ? rest : rest.slice(0, end);
  return noun.findLast(({ norm }) => norm.endsWith("s")) ?? noun[0];
}

function isPartial(place: Word, { words }: English): boolean {
  for (let at = place.at - 1; at >= 0 && place.at - at < 6; at -= 1) {
    const word = words[at];
    if (word === undefined || word.sentence !== place.sentence) return false;
    if (isWord(word, "auxiliaries") || isWord(word, "boundaries")) return false;
    if (isOf(word, "partial") || (word.number && !/^\d{4}$/.test(word.norm))) return true;
    if (word.apart) return false;
  }
  return false;
}

/** What stands behind the noun and narrows it, and nothing of it is in the statement. */
function isNarrowed(place: Word, said: English, { words }: English): boolean {
  const next = words[place.at + 1];
  if (next === undefined || next.sentence !== place.sentence || next.apart)
    return isConditional(said, words, place);
  const narrows =
    /^(?:who|which|that|whose|with|without|in|from|of|under|over|atleast|atmost|aged)$/;
  if (!narrows.test(next.norm)) return isConditional(said, words, place);
  const clause = words.slice(next.at, next.at + 5).filter((word) => isContent(word));
  return clause.length > 0 && clause.every(({ stem }) => !said.stems.has(stem));
}

function isConditional(said: English, words: readonly Word[], place: Word): boolean {
  const signs = words.filter(
    ({ norm, sentence }) =>
      sentence === place.sentence && /^(?:if|unless|provided|only)$/.test(norm),
  );
  if (signs.length === 0) return false;
  return !said.words.some((word) => isWord(word, "conditionMarks"));
}

function isExceptionDropped(said: English, quoted: English): boolean {
  const excepts = (word: Word) => /^(?:except|unless)$/.test(word.norm);
  return (
    quoted.words.some(excepts) &&
    !said.words.some((word) => excepts(word) || /^(?:exempt|but)/.test(word.norm))
  );
}
