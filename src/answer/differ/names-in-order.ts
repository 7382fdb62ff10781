import { primaryTag } from "../../search/language-tag.ts";
import { termsOf } from "../../search/terms.ts";
import { placesIn, placesNamed } from "../vouch/names/places.ts";
import { nameWordsOf } from "../vouch/names/words.ts";
import type { Said } from "../vouch/said.ts";

/**
 * Whether what two sentences of one language both name comes in the same order; if it does not, one may
 * do to the other what the other does to it.
 */
export function nameInOneOrder(one: Said, other: Said): boolean {
  const [names, others] = [namesIn(one), namesIn(other)];
  const [own, theirs] = [names.filter(isIn(others)), others.filter(isIn(names))];
  return [...new Set(own)].join(" ") === [...new Set(theirs)].join(" ");
}

function isIn(words: readonly string[]) {
  return (word: string) => words.includes(word);
}

/** The stems that are written with a capital; in German, where every noun is, the places. */
function namesIn({ text, language }: Said): readonly string[] {
  if (primaryTag(language) === "de") {
    return placesNamed(nameWordsOf(text), placesIn([language]), language).map(({ id }) => id);
  }
  return termsOf(text, language)
    .filter(({ capital, stop }) => capital && !stop)
    .map(({ stem }) => stem);
}
