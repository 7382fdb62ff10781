import { primaryTag } from "../../search/language-tag.ts";
import { termsOf } from "../../search/terms.ts";
import { createMemory } from "./remembered.ts";
import type { Said } from "./said.ts";

/** A statement is looked at more than once, and the same passages are quoted again and again. */
const MOST_TEXTS = 400;
const remembered = createMemory<ReadonlySet<string>>(MOST_TEXTS);

/** The stems of the words that carry a subject. */
export function contentStems(said: Said): ReadonlySet<string> {
  const { text, language } = said;
  return remembered(`${language}\0${text}`, () => stemsOf(said));
}

function stemsOf({ text, language }: Said): ReadonlySet<string> {
  return new Set(
    termsOf(text, language)
      .filter(({ stop, number }) => !stop && !number)
      .map(({ stem }) => stem),
  );
}

/** How many stems of the statement occur in quotes of its own language. */
export function sharedStems(statement: Said, quotes: readonly Said[]): number {
  const own = contentStems(statement);
  const theirs = quotes.filter((quote) => isSameLanguage(quote, statement)).map(contentStems);
  return [...own].filter((stem) => theirs.some((stems) => stems.has(stem))).length;
}

/** Whether two texts are in one language, whatever its region or script. */
export function isSameLanguage(a: Said, b: Said): boolean {
  return primaryTag(a.language) === primaryTag(b.language);
}
