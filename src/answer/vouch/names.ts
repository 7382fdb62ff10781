import { createBackground } from "../../search/background.ts";
import { primaryTag } from "../../search/language-tag.ts";
import { stem } from "../../search/stem.ts";
import { synonymsOf } from "../../search/synonyms.ts";
import { endingsOf, type Found, isFormOf, placesIn, placesNamed } from "./names/places.ts";
import { isNearName } from "./names/spelling.ts";
import { isPlainAcronym, type NameWord, nameWordsOf, plainWordsOf } from "./names/words.ts";
import type { Said } from "./said.ts";

/**
 * Names in Latin script in the statement that stand neither in its quotes nor in what else is known
 * (the question, titles and publishers shown beside the quotes), word by word as they are written.
 * Names in other scripts are not looked at. Each word is looked up for itself, so words of two known
 * names may be put together. A first word that might be an ordinary word is let through.
 */
export function unknownNames(
  statement: Said,
  quotes: readonly Said[],
  known: readonly string[],
): readonly string[] {
  const words = nameWordsOf(statement.text);
  if (!words.some(({ capital, acronym }) => capital || acronym)) return [];
  const languages = quotes.map(({ language }) => language);
  const table = placesIn([statement.language, ...languages]);
  const held = [...quotes, ...known.map((text) => ({ text, language: languages[0] ?? "en" }))];
  const sources = held.map(({ text, language }) => ({ words: nameWordsOf(text), language }));
  const places = new Set(
    sources.flatMap((source) =>
      placesNamed(source.words, table, source.language).map(({ id }) => id),
    ),
  );
  const sourceWords = sources.flatMap((source) => source.words);
  const compared: Compared = {
    statement,
    named: placesNamed(words, table, statement.language),
    places,
    sourceWords,
    sourceKeys: new Set(sourceWords.map(({ key }) => key)),
    initials: new Set(sources.flatMap((source) => initialsOf(source.words))),
    isForeign: languages.some((tag) => primaryTag(tag) !== primaryTag(statement.language)),
  };
  const unknown = words.filter(
    (word, at) => isName(word, words[at + 1], words[at - 1], compared) && !isBacked(word, compared),
  );
  return [...new Set(unknown.map(({ written }) => written))];
}

type Compared = {
  readonly statement: Said;
  /** Places that the statement names, and the ids of those that its sources name. */
  readonly named: readonly Found[];
  readonly places: ReadonlySet<string>;
  readonly sourceWords: readonly NameWord[];
  readonly sourceKeys: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
  /** Some quote is in another language than the statement. */
  readonly isForeign: boolean;
};

/* ---- what is a name ---- */

function isName(
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

/* ---- what backs a name ---- */

function isBacked(word: NameWord, compared: Compared): boolean {
  const { statement, named, places, sourceKeys, initials } = compared;
  const found = named.filter(({ words }) => words.includes(word));
  if (found.some(({ id }) => places.has(id))) return true;
  const root = word.key.split("'")[0] ?? word.key;
  if (sourceKeys.has(word.key) || (root.length > 3 && sourceKeys.has(root))) return true;
  if (word.acronym) return initials.has(word.key);
  if (found.length > 0) return false;
  return (
    isFormOfSource(word, compared) || (compared.isForeign && isExonym(word, statement, compared))
  );
}

/** "Africans" where the quote has "African", "Dumas" where it has "Duma". */
function isFormOfSource({ key }: NameWord, { sourceWords, statement }: Compared): boolean {
  const endings = /^(?:e?s|n|i?ans?|ese|ish|i)$/;
  return sourceWords.some(
    (source) =>
      source.capital &&
      (isFormOf(key, source.key, endings) ||
        isFormOf(source.key, key, endings) ||
        (source.key.length > 3 && stem(key, statement.language) === source.key)),
  );
}

function isExonym({ key }: NameWord, { language }: Said, { sourceWords }: Compared): boolean {
  const isAgglutinative = endingsOf(language) !== endingsOf("en");
  const bare = key.replace(/'\p{L}*$/u, "");
  return sourceWords.some(
    (source) => source.capital && isNearName(bare, source.key, isAgglutinative),
  );
}

const LONGEST_INITIALS = 5;

/** The initials of names of several words: "un" of "United Nations". */
function initialsOf(words: readonly NameWord[]): readonly string[] {
  return words.flatMap((word, from) => {
    if (!word.capital) return [];
    let initials = word.key.slice(0, 1);
    const all: string[] = [];
    for (const next of words.slice(from + 1, from + 2 * LONGEST_INITIALS)) {
      if (!next.capital && !/^(?:of|the|and|for|de|la|du|des|del|da|do|und|der)$/.test(next.key))
        break;
      if (!next.capital) continue;
      initials += next.key.slice(0, 1);
      all.push(initials);
      if (initials.length === LONGEST_INITIALS) break;
    }
    return all;
  });
}
