import { primaryTag } from "../../../search/language-tag.ts";
import places from "./places.json" with { type: "json" };
import { folded, type NameWord } from "./words.ts";

/** One of the names, as folded words, of something that has others in other languages. */
export type Place = { readonly id: string; readonly phrase: readonly string[] };

/** Places by how the first word of their name begins: its first two letters. */
export type Places = ReadonlyMap<string, readonly Place[]>;

/** A place found in a text: which, and the words that name it. */
export type Found = { readonly id: string; readonly words: readonly NameWord[] };

const tables = new Map<string, Places>();

/**
 * Countries as `Intl.DisplayNames` calls them in these languages (BCP 47 tags), and our own table of
 * other places, unions and persons in the news with their exonyms, demonyms and acronyms.
 */
export function placesIn(languages: readonly string[]): Places {
  const tags = [...new Set(["en", ...languages.map(primaryTag)])].sort();
  const key = tags.join(" ");
  const known = tables.get(key);
  if (known !== undefined) return known;
  const table = tableOf(tags);
  tables.set(key, table);
  return table;
}

function tableOf(languages: readonly string[]): Places {
  const phrases = new Map<string, string[]>(
    Object.entries(places).map(([id, names]) => [id, names.split("|")]),
  );
  for (const language of languages) {
    for (const [id, name] of regionsIn(language)) {
      phrases.set(id, [...(phrases.get(id) ?? []), name]);
    }
  }
  const table = new Map<string, Place[]>();
  for (const [id, names] of phrases) {
    for (const name of new Set(names.map(folded))) {
      const phrase: readonly string[] = name.match(/[\p{L}']+/gu) ?? [];
      const opening = openingOf(phrase[0]);
      table.set(opening, [...(table.get(opening) ?? []), { id, phrase }]);
    }
  }
  return table;
}

function openingOf(word = ""): string {
  return word.slice(0, 2);
}

function regionsIn(language: string): readonly (readonly [string, string])[] {
  const locale = Intl.DisplayNames.supportedLocalesOf(language)[0];
  if (locale === undefined) return [];
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  return REGIONS.flatMap((code) => {
    const name = names.of(code);
    return name === undefined ? [] : [[code, name] as const];
  });
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** Codes that stand for no country. */
const NO_COUNTRY = /^(?:EU|EZ|UN|QO|XA|XB|ZZ|AC|CP|DG|EA|IC|TA|[QX][A-JL-Z])$/;
const REGIONS = [...LETTERS]
  .flatMap((first) => [...LETTERS].map((second) => first + second))
  .filter((code) => !NO_COUNTRY.test(code));

/** The places that a text names, longer names before the shorter that they hold. */
export function placesNamed(
  words: readonly NameWord[],
  table: Places,
  language: string,
): readonly Found[] {
  const endings = endingsOf(language);
  const found = words.flatMap((word, from) =>
    (table.get(openingOf(word.key)) ?? []).flatMap(({ id, phrase }) => {
      const run = words.slice(from, from + phrase.length);
      return isNamed(run, phrase, endings)
        ? [{ id, words: run, exact: run.every(({ key }, at) => key === phrase[at]) }]
        : [];
    }),
  );
  return found.filter(
    ({ words: run, exact }) =>
      !found.some(
        (other) =>
          run.every((word) => other.words.includes(word)) &&
          (other.words.length > run.length || (other.exact && !exact)),
      ),
  );
}

function isNamed(run: readonly NameWord[], phrase: readonly string[], endings: RegExp): boolean {
  return (
    run.length === phrase.length &&
    run.some(({ capital }) => capital) &&
    phrase.every((name, at) => isFormOf(run[at]?.key ?? "", name, endings))
  );
}

/** Too short to be told from others by its beginning. */
const SHORTEST_ROOT = 4;

/** Whether a folded word is a name or an inflected or derived form of it: Ukrainian, Rossiyaning. */
export function isFormOf(word: string, name: string, endings: RegExp): boolean {
  if (word === name) return true;
  const root = name.replace(/(?:ie|ia|[aeiy])$/, "");
  const base = root.length >= SHORTEST_ROOT ? root : name;
  return (
    base.length >= SHORTEST_ROOT && word.startsWith(base) && endings.test(word.slice(base.length))
  );
}

const DERIVED =
  /^(?:i?a|e|i?ans?|ns|n|i?ese|is?|ish|i?e?s|ic|i[ea]?ns?|ien(?:ne)?s?|aine?s?|ein?e?s?|a?n[ao]s?|er[ns]?|ern|i?sch\w{0,2}|anisch\w{0,2})$/;
const AGGLUTINATED = /^'?[a-z']{0,9}$/;
const AGGLUTINATIVE = new Set(["tr", "uz", "az", "kk", "ky", "tk", "fi", "et", "hu"]);

/** The endings that a name takes in a language. */
export function endingsOf(language: string): RegExp {
  return AGGLUTINATIVE.has(primaryTag(language)) ? AGGLUTINATED : DERIVED;
}
