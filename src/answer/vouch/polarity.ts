import { splitSentences } from "../../article/sentences.ts";
import { primaryTag } from "../../search/language-tag.ts";
import { faultElsewhere } from "./negation/elsewhere.ts";
import { englishFault } from "./negation/english.ts";
import type { Said } from "./said.ts";

/** How a statement turns a quote round. */
export type PolarityFault = "negation_added" | "negation_dropped" | "modality_dropped";

/**
 * What the statement turns round of what its quotes say; undefined when nothing is known to be. Only
 * quotes in the statement's language are compared: over others nothing is found. It compares words,
 * not meanings: who did what to whom may still be swapped, and what shares no word with a denied or
 * unsure part of a quote ("it took effect" over "before becoming law") is not found.
 */
export function polarityFault(statement: Said, quotes: readonly Said[]): PolarityFault | undefined {
  const language = primaryTag(statement.language);
  const own = quotes.filter((quote) => primaryTag(quote.language) === language);
  if (own.length === 0 || isQuoted(statement.text, own, language)) return undefined;
  return language === "en"
    ? englishFault(statement, own)
    : faultElsewhere(language, statement, own);
}

/** Whether a text is a quote, or whole sentences of one, to the letter. */
export function isQuoted(text: string, quotes: readonly Said[], language: string): boolean {
  const own = text.trim();
  const holding = quotes.filter((quote) => quote.text.includes(own));
  return holding.some((quote) => {
    const spans = splitSentences(quote.text, language);
    return spans.some(({ start }) => spans.some(({ end }) => quote.text.slice(start, end) === own));
  });
}
