import { primaryTag } from "../../search/language-tag.ts";
import { isBacked } from "./names/backing.ts";
import type { Compared } from "./names/compared.ts";
import { isName } from "./names/is-name.ts";
import { placesIn, placesNamed } from "./names/places.ts";
import { sourceOf } from "./names/source.ts";
import { nameWordsOf } from "./names/words.ts";
import type { Said } from "./said.ts";

/**
 * Names in Latin script in the statement that stand neither in its quotes nor in what else is known
 * (the question, titles and publishers shown beside the quotes), word by word as they are written.
 * Names in other scripts are not looked at, but for words that mix Latin letters with others alike. Each word is looked up for itself, so words of two known
 * names may be put together. A first word that might be an ordinary word is let through.
 */
export function unknownNames(
  statement: Said,
  quotes: readonly Said[],
  known: readonly string[],
): readonly string[] {
  const disguised = disguisedWords(statement.text, [...quotes.map(({ text }) => text), ...known]);
  if (disguised.length > 0) return disguised;
  const words = nameWordsOf(statement.text);
  if (!words.some(({ capital, acronym }) => capital || acronym)) return [];
  const languages = quotes.map(({ language }) => language);
  const table = placesIn([statement.language, ...languages]);
  const held = [...quotes, ...known.map((text) => ({ text, language: languages[0] ?? "en" }))];
  const compared: Compared = {
    statement,
    named: placesNamed(words, table, statement.language),
    sources: held.map((said) => sourceOf(said, table)),
    isForeign: languages.some((tag) => primaryTag(tag) !== primaryTag(statement.language)),
  };
  const unknown = words.filter(
    (word, at) => isName(word, words[at + 1], words[at - 1], compared) && !isBacked(word, compared),
  );
  return [...new Set(unknown.map(({ written }) => written))];
}

const LATIN = "\\p{Script=Latin}";
const ALIKE = "[\\p{Script=Cyrillic}\\p{Script=Greek}]";
/** A word of Latin and of Cyrillic or Greek letters, which look alike. */
const DISGUISED = new RegExp(
  `[\\p{L}\\p{M}]*(?:${LATIN}\\p{M}*${ALIKE}|${ALIKE}\\p{M}*${LATIN})[\\p{L}\\p{M}]*`,
  "gu",
);

/** Nobody sees which letters a word is of, so one that mixes them must stand in a source as it is. */
function disguisedWords(statement: string, sources: readonly string[]): readonly string[] {
  return (statement.normalize("NFC").match(DISGUISED) ?? []).filter(
    (word) => !sources.some((source) => source.normalize("NFC").includes(word)),
  );
}
