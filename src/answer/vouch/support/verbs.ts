import { isAdverb, isContent, isWord } from "../negation/english-words.ts";
import type { Word } from "../negation/words.ts";
import { type English, isIrregular, isOf } from "./english.ts";

/** "the leaked documents", "by hired men": a participle behind these is an adjective. */
const FOLLOWED =
  /^(?:the|a|an|its|his|her|their|our|your|my|of|in|on|at|for|with|from|into|each|every|no|some)$/;

const BE = /^(?:be|is|are|was|were|been|being)$/;

/** Places of the verbs of an English text, as far as their form or the word before them tells. */
export function verbsIn({ words }: English, alsoStems: ReadonlySet<string>): ReadonlySet<number> {
  return new Set(words.filter((word) => isVerb(word, words, alsoStems)).map(({ at }) => at));
}

function isVerb(word: Word, words: readonly Word[], alsoStems: ReadonlySet<string>): boolean {
  if (!isContent(word) || word.number || isAdverb(word)) return false;
  const before = wordBefore(word, words);
  if (before !== undefined && FOLLOWED.test(before.norm)) return false;
  if (word.capital || before === undefined || isUsedTo(word, words)) return false;
  if (isPast(word) || isIrregular(word)) return true;
  if (BE.test(before.norm)) return /ing$/.test(word.norm);
  if (isWord(before, "auxiliaries") || before.norm === "to") return true;
  if (isOf(word, "speech") || isOf(word, "voices")) return /s$/.test(word.norm) || isPlural(before);
  return alsoStems.has(word.stem) && isContent(before);
}

function isUsedTo({ norm, at }: Word, words: readonly Word[]): boolean {
  return norm === "used" && words[at + 1]?.norm === "to";
}

function isPast({ norm }: Word): boolean {
  return /[^e]ed$/.test(norm) && norm !== "hundred";
}

function isPlural(word: Word | undefined): boolean {
  return word !== undefined && isContent(word) && word.norm.endsWith("s");
}

/** The word before, adverbs and denials apart. */
export function wordBefore({ at, sentence }: Word, words: readonly Word[]): Word | undefined {
  let from = at - 1;
  while (from >= 0 && isPassedOver(words[from])) from -= 1;
  const word = words[from];
  return word?.sentence === sentence ? word : undefined;
}

function isPassedOver(word: Word | undefined): boolean {
  return word !== undefined && (isAdverb(word) || /^(?:not|never|also)$/.test(word.norm));
}
