import { createBackground } from "../../../search/background.ts";
import { primaryTag } from "../../../search/language-tag.ts";
import { stem } from "../../../search/stem.ts";
import { synonymsOf } from "../../../search/synonyms.ts";
import type { Said } from "../said.ts";
import type { Compared } from "./compared.ts";
import { isPlainAcronym, type NameWord, plainWordsOf } from "./words.ts";

/** Whether a word of a statement is part of a name that must be backed. */
export function isName(
  word: NameWord,
  next: NameWord | undefined,
  last: NameWord | undefined,
  compared: Compared,
): boolean {
  const { statement, named } = compared;
  if (word.key.length < 2 || /^\d/.test(word.key)) return false;
  if (word.acronym) return !isPlainAcronym(word.written);
  if (!word.capital || /^(?:[ij]'|\p{L}+n't$)/u.test(word.key)) return false;
  const isPlace = named.some(({ words }) => words.includes(word));
  if (isPlace) return true;
  if (isPlainWord(word, statement.language)) return false;
  if (!isLatin(statement.language)) return true;
  if (primaryTag(statement.language) === "de") return isGermanName(word, next, last, statement);
  return word.opens ? isNameAtStart(word, next, statement.language) : true;
}

/** Whether words of the language are written in Latin letters, and capitals open its sentences. */
function isLatin(language: string): boolean {
  return !/^(?:ru|uk|ar|hi|ne|zh|ko|ja|fa|ur|he|el|th|bn|ta|te|my|ka|hy|am|bg|sr|mk|be|kk|ky|tg|mn)$/.test(
    primaryTag(language),
  );
}

const SHORTEST_INFLECTED = 5;

function isPlainWord({ key }: NameWord, language: string): boolean {
  const plain = plainWordsOf(language);
  const bare = key.replace(/'\p{L}*$/u, "");
  if (plain.has(key) || plain.has(bare) || plain.has(bare.replace(/s$/, ""))) return true;
  const isInflected = /^(?:tr|uz)$/.test(primaryTag(language));
  return (
    isInflected &&
    Array.from({ length: Math.max(0, key.length - SHORTEST_INFLECTED) }, (_, cut) =>
      key.slice(0, key.length - cut - 1),
    ).some((start) => plain.has(start))
  );
}

const NAME_ENDING =
  /(?:[sc]k[iy]{1,2}j?|enko|(?:[a-z]{3,}|hn)(?:ov|ev|ova|eva|off)|shvili|yan|sson|berg|stein|witz|vich|vic|czyk)$/;

const general = createBackground();

/** A first word is a name when it is no ordinary word of English, or ends as names do. */
function isNameAtStart(word: NameWord, next: NameWord | undefined, language: string): boolean {
  if (/\p{Ll}\p{Lu}/u.test(word.written)) return true;
  if (primaryTag(language) !== "en") return NAME_ENDING.test(word.key) && word.key.length > 5;
  const root = stem(word.key, "en");
  if (isFollowedByName(word, next)) return !isEnglishWord(root);
  return !isEnglishWord(root) && !ORDINARY_ENDING.test(word.key);
}

function isFollowedByName(word: NameWord, next: NameWord | undefined): boolean {
  return next !== undefined && next.at === word.at + 1 && next.capital;
}

const ORDINARY_ENDING =
  /(?:ing|ed|ly|ers?|ors?|ees|ists?|ments?|[st]ions?|ness|ships?|able|ible|less|ful|ity|ities|ents?|ants?|als|ies|isms?|ages?|ances?|ences?)$/;

function isEnglishWord(root: string): boolean {
  return general.knows(root, "en") || synonymsOf(root, "en").size > 0;
}

const GERMAN_NOUN =
  /(?:ung|heit|keit|schaft|tion|ionen|ungen|er|ern|en|e|te|ten|tum|nis|ling|ment|gen|rat|gesetz|recht|krieg|dienst|front|land|lander|kräfte|krafte|ige|iger|igen|s|chen|lein|zahl|falle|ei|ik|tat|ur|al|us|um)$/;

/** German writes every noun with a capital: only what looks like no noun counts. */
function isGermanName(
  word: NameWord,
  next: NameWord | undefined,
  last: NameWord | undefined,
  { language }: Said,
): boolean {
  if (NAME_ENDING.test(word.key) && word.key.length > 5) return true;
  if (word.opens || GERMAN_NOUN.test(word.key)) return false;
  return [next, last].some(
    (other) =>
      other?.capital === true &&
      !other.opens &&
      !isPlainWord(other, language) &&
      !GERMAN_NOUN.test(other.key),
  );
}
