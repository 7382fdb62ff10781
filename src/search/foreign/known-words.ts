import { stopWords } from "../stop-words.ts";
import { tokenize } from "../tokens.ts";
import { lexiconOf } from "./lexicon.ts";

/** Languages whose lists, of stop words and of our own, are long enough to tell a question by. */
export const WELL_KNOWN = [
  "en",
  "ru",
  "uk",
  "fr",
  "es",
  "de",
  "pt",
  "ar",
  "hi",
  "tr",
  "zh",
] as const;

/**
 * Share of the words of a text that are ordinary ones of a language (BCP 47 tag), or words of the
 * subjects that our lexicon knows; 0 when there is no word.
 */
export function shareKnown(text: string, language: string): number {
  const tokens = tokenize(text).filter(({ number }) => !number);
  const stops = stopWords(language);
  const read = lexiconOf(language).read(tokens);
  const isKnown = tokens.map(({ norm }) => stops.has(norm));
  for (const { from, to } of read) isKnown.fill(true, from, to);
  return tokens.length === 0 ? 0 : isKnown.filter(Boolean).length / tokens.length;
}
