import { primaryTag } from "../../search/language-tag.ts";
import { termsOf } from "../../search/terms.ts";
import { placesIn, placesNamed } from "../vouch/names/places.ts";
import { nameWordsOf } from "../vouch/names/words.ts";
import type { Said } from "../vouch/said.ts";
import { isSameWord } from "./same-word.ts";
import { withoutElision } from "./subject.ts";

/**
 * Whether what two sentences of one language both name comes in the same order; if it does not, one may
 * do to the other what the other does to it.
 */
export function nameInOneOrder(one: Said, other: Said): boolean {
  const names = namesIn(one);
  const theirs = namesIn(other).flatMap((name) => formOf(name, names, one.language) ?? []);
  const own = names.map((name) => formOf(name, names, one.language) ?? name);
  const inOrder = [...new Set(own)].filter((name) => theirs.includes(name));
  return inOrder.join(" ") === [...new Set(theirs)].join(" ");
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(withoutElision(word));
}

/** The first of some names that this is a form of. */
function formOf(name: string, names: readonly string[], language: string): string | undefined {
  return names.find((each) => isSameWord(each, name, language));
}

/** The names that are written with a capital; in German, where every noun is, the places. */
function namesIn({ text, language }: Said): readonly string[] {
  if (primaryTag(language) === "de") {
    return placesNamed(nameWordsOf(text), placesIn([language]), language).map(({ id }) => id);
  }
  return termsOf(text, language)
    .filter(({ start, end, stop }) => !stop && isCapital(text.slice(start, end)))
    .map(({ stem }) => withoutElision(stem));
}
