import { primaryTag } from "../../../search/language-tag.ts";
import { createMemory } from "../remembered.ts";
import places from "./places.json" with { type: "json" };
import { regionsIn } from "./regions.ts";
import { folded, type NameWord } from "./words.ts";

/** A folded word of a name, and what its other forms begin with. */
export type Name = { readonly name: string; readonly root: string };

/** One of the names, word by word, of something that has others in other languages. */
export type Place = { readonly id: string; readonly phrase: readonly Name[] };

/** The places that have a name in some languages. */
export type Places = {
  /** Primary tags, in order, with a blank between. */
  readonly languages: string;
  /** By how the first word of the name begins: its first two letters. */
  readonly byOpening: ReadonlyMap<string, readonly Place[]>;
};

/** A place found in a text: which, and the words that name it. */
export type Found = { readonly id: string; readonly words: readonly NameWord[] };

/** Few languages come together in an answer; a table is some 100 KB. */
const MOST_TABLES = 32;
const tables = createMemory<Places>(MOST_TABLES);

/**
 * Countries as `Intl.DisplayNames` calls them in these languages (BCP 47 tags), and our own table of
 * other places, unions and persons in the news with their exonyms, demonyms and acronyms.
 */
export function placesIn(languages: readonly string[]): Places {
  const tags = [...new Set(["en", ...languages.map(primaryTag)])].sort();
  const key = tags.join(" ");
  return tables(key, () => ({ languages: key, byOpening: tableOf(tags) }));
}

function tableOf(languages: readonly string[]): ReadonlyMap<string, readonly Place[]> {
  const named = new Map<string, Set<string>>(
    Object.entries(places).map(([id, names]) => [id, new Set(names.split("|").map(folded))]),
  );
  for (const [id, name] of languages.flatMap(regionsIn)) {
    named.set(id, (named.get(id) ?? new Set()).add(name));
  }
  const table = new Map<string, Place[]>();
  for (const [id, names] of named) {
    for (const name of names) {
      const phrase = (name.match(/[\p{L}']+/gu) ?? []).map((word) => ({
        name: word,
        root: rootOf(word),
      }));
      const opening = openingOf(phrase[0]?.name);
      const others = table.get(opening);
      if (others === undefined) table.set(opening, [{ id, phrase }]);
      else others.push({ id, phrase });
    }
  }
  return table;
}

function openingOf(word = ""): string {
  return word.slice(0, 2);
}

type Candidate = Found & { readonly exact: boolean };

/** The places that a text names, longer names before the shorter that they hold. */
export function placesNamed(
  words: readonly NameWord[],
  { byOpening }: Places,
  language: string,
): readonly Found[] {
  const endings = endingsOf(language);
  const found = words.map((word, from) =>
    (byOpening.get(openingOf(word.key)) ?? []).flatMap(({ id, phrase }): readonly Candidate[] => {
      const [first] = phrase;
      if (first === undefined || !isFormOf(word.key, first, endings)) return [];
      const run = words.slice(from, from + phrase.length);
      return isNamed(run, phrase, endings)
        ? [{ id, words: run, exact: run.every(({ key }, at) => key === phrase[at]?.name) }]
        : [];
    }),
  );
  const longest = Math.max(1, ...found.flat().map(({ words: run }) => run.length));
  return found.flatMap((here, from) => {
    const around = found.slice(Math.max(0, from - longest + 1), from + 1).flat();
    return here.filter((one) => !around.some((other) => outdoes(other, one)));
  });
}

/** The other name holds all words of this one and is longer, or is the same words exactly. */
function outdoes(other: Candidate, { words, exact }: Candidate): boolean {
  return (
    words.every((word) => other.words.includes(word)) &&
    (other.words.length > words.length || (other.exact && !exact))
  );
}

function isNamed(run: readonly NameWord[], phrase: readonly Name[], endings: RegExp): boolean {
  return (
    run.length === phrase.length &&
    run.some(({ capital }) => capital) &&
    phrase.every((name, at) => isFormOf(run[at]?.key ?? "", name, endings))
  );
}

/** Too short to be told from others by its beginning. */
const SHORTEST_ROOT = 4;

/** What the forms of a folded name begin with: "ukrain" of "ukraine". */
export function rootOf(name: string): string {
  const root = name.replace(/(?:ie|ia|[aeiy])$/, "");
  return root.length >= SHORTEST_ROOT ? root : name;
}

/** Whether a folded word is a name or an inflected or derived form of it: Ukrainian, Rossiyaning. */
export function isFormOf(word: string, { name, root }: Name, endings: RegExp): boolean {
  return (
    word === name ||
    (root.length >= SHORTEST_ROOT && word.startsWith(root) && endings.test(word.slice(root.length)))
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
