import english from "./data/salience.en.json" with { type: "json" };
import { primaryTag } from "./language-tag.ts";

/**
 * How often a word of a question stands in the sentence that answers it, over all words: 62 in 100,
 * and 75 of names and numbers. Words without a count of their own have this.
 */
const ORDINARY = 0.62;
const SPECIAL = 0.75;

const TABLES: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  en: new Map(
    Object.entries(english.stemsByShare).flatMap(([share, stems]) =>
      stems.split(" ").map((stem) => [stem, Number(share) / 100] as const),
    ),
  ),
};

/**
 * How likely a sentence that answers is to hold this word of the question, 0 to 1: "year", "type" and
 * "name" hardly ever stand in an answer. `special`: it is a name or a number. Table:
 * `scripts/train/salience.ts`.
 */
export function salience(stem: string, special: boolean, language: string): number {
  return TABLES[primaryTag(language)]?.get(stem) ?? (special ? SPECIAL : ORDINARY);
}
