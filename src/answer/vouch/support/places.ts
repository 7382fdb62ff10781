import { isContent, isWord } from "../negation/english-words.ts";
import type { Word } from "../negation/words.ts";
import lists from "./english.json" with { type: "json" };
import { type English, isOf } from "./english.ts";
import { isOneForAnother } from "./one-for-another.ts";

/** Whether a statement puts something at another place, or turns a way round. */
export function isPlaceTurned(said: English, quoted: English): boolean {
  return (
    isWayTurned(said, quoted) ||
    isElsewhere(said, quoted) ||
    isPutInto(said, quoted) ||
    isLetterTurned(said, quoted) ||
    [lists.compass, lists.sides, ...lists.sites].some((group) =>
      isOneForAnother(said, quoted, group),
    ) ||
    isOtherStage(said, quoted)
  );
}

/** "Its new centre" for "its old centre". */
function isOtherStage(said: English, quoted: English): boolean {
  const theirs = stagesIn(quoted);
  return stagesIn(said).some(
    ({ stage, noun }) =>
      theirs.some((other) => other.noun === noun && other.stage !== stage) &&
      !theirs.some((other) => other.noun === noun && other.stage === stage),
  );
}

function stagesIn({ words }: English) {
  return words.flatMap(({ norm, at }) => {
    const noun = words[at + 1];
    return lists.stages.includes(norm) && noun !== undefined
      ? [{ stage: norm, noun: noun.stem }]
      : [];
  });
}

/**
 * "From Ost" where the quotes have "to Ost" alone, or the other way round; or where another place is
 * what something comes from.
 */
function isWayTurned(said: English, quoted: English): boolean {
  const theirs = placesIn(quoted);
  const own = placesIn(said);
  return own.some(({ way, name }) => {
    const same = theirs.filter((other) => other.name === name);
    if (!/^(?:from|to)$/.test(way) || same.length === 0) return false;
    if (same.some((other) => other.way === way)) return false;
    const isReverse = same.every((other) => /^(?:from|to)$/.test(other.way));
    return (
      isReverse ||
      theirs.some(
        (other) =>
          other.way === way && way === "from" && !own.some((one) => one.name === other.name),
      )
    );
  });
}

/** "Block D" where the quotes have "block C". */
function isLetterTurned(said: English, quoted: English): boolean {
  const theirs = letteredIn(quoted);
  return letteredIn(said).some(({ noun, letter }) => {
    const same = theirs.filter((other) => other.noun === noun);
    return same.length > 0 && same.every((other) => other.letter !== letter);
  });
}

function letteredIn({ words }: English) {
  return words.flatMap((word) => {
    const noun = words[word.at - 1];
    const isLettered =
      /^[b-h]$/.test(word.norm) && word.capital && noun !== undefined && isContent(noun);
    return isLettered ? [{ noun: noun.stem, letter: word.norm }] : [];
  });
}

type Place = {
  readonly way: string;
  readonly name: string;
  readonly at: number;
  readonly sentence: number;
};

const WAYS = /^(?:in|at|near|on|from|to|into|through|around|outside|inside|over|across)$/;

/** Written with a capital, and no place. */
const TIMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/;

function placesIn({ words }: English): Place[] {
  return words.flatMap((word): Place[] => {
    if (!WAYS.test(word.norm)) return [];
    const next = words
      .slice(word.at + 1, word.at + 4)
      .filter(({ sentence }) => sentence === word.sentence);
    const from = next.findIndex((one) => one.capital);
    const name = next[from];
    if (
      name === undefined ||
      TIMES.test(name.norm) ||
      !isContent(name) ||
      next.slice(0, from).some((one) => isWord(one, "auxiliaries"))
    )
      return [];
    if (next.slice(0, from).some((one) => isContent(one) || isOf(one, "prepositions"))) return [];
    const way = word.norm === "into" ? "to" : word.norm;
    return [{ way, name: name.stem, at: name.at, sentence: name.sentence }];
  });
}

/** "The dam at Tal", where the quotes have a dam at Orvik, and something else at Tal. */
function isElsewhere(said: English, quoted: English): boolean {
  const theirs = placesIn(quoted);
  const own = placesIn(said);
  return own.some(({ name, way }) => {
    if (/^(?:from|to|through)$/.test(way)) return false;
    const same = quoted.words.filter((word) => word.capital && word.stem === name);
    const rest = [...said.stems].filter((stem) => !own.some((place) => place.name === stem));
    if (same.length === 0 || rest.length === 0) return false;
    const here = same.map((place) => sharedAround(place, rest, quoted));
    const others = theirs.filter((place) => !own.some((one) => one.name === place.name));
    return Math.max(...here) === 0 && others.some((place) => sharedAround(place, rest, quoted) > 1);
  });
}

const APART = /^(?:against|for|with|by|outside|off|beyond)$/;

/** "Prosecuted in Ukraine" where the quotes know Ukraine as what somebody fought against. */
function isPutInto(said: English, quoted: English): boolean {
  return placesIn(said).some(({ name, way }) => {
    const named = quoted.words.filter((word) => word.capital && word.stem === name);
    return (
      /^(?:in|at|near)$/.test(way) &&
      named.length > 0 &&
      named.every(({ at, sentence }) => {
        const before = quoted.words
          .slice(Math.max(0, at - 4), at)
          .filter((word) => word.sentence === sentence);
        const sign = before.findLast((word) => isOf(word, "prepositions") && word.norm !== "than");
        return sign !== undefined && APART.test(sign.norm);
      })
    );
  });
}

/** How many of these stems stand in the same part of a sentence as a place. */
function sharedAround(
  { at }: Pick<Place, "at">,
  stems: readonly string[],
  { words }: English,
): number {
  const part = partAround(at, words);
  return stems.filter((stem) => part.some((word) => word.stem === stem)).length;
}

function partAround(at: number, words: readonly Word[]): readonly Word[] {
  let [from, to] = [at, at];
  const own = words[at]?.sentence;
  const parts = (word: Word | undefined) =>
    word === undefined ||
    word.sentence !== own ||
    word.apart ||
    /^(?:and|but|because|while|when|before|after)$/.test(word.norm);
  while (from > 0 && !parts(words[from])) from -= 1;
  while (to + 1 < words.length && !parts(words[to + 1])) to += 1;
  return words.slice(from, to + 1);
}
