import { primaryTag } from "../../../search/language-tag.ts";
import { isQuoted } from "../polarity.ts";
import type { Said } from "../said.ts";
import { isAnotherAgent } from "./agents.ts";
import { isCauseAdded, isCauseTurned } from "./causes.ts";
import { isClaimAFact } from "./claims-as-facts.ts";
import { isCauseTurnedByWord, isClaimAFactByWord, isWidenedByWord } from "./elsewhere.ts";
import { englishOf } from "./english.ts";
import { isMadeCertain, isObligationTurned } from "./obligations.ts";
import { isPlaceTurned } from "./places.ts";
import { isQuantityTurned } from "./quantities.ts";
import { isMadeExclusive, isWidened } from "./scope.ts";
import { isAnotherSpeaker } from "./speakers.ts";
import { isTimeTurned } from "./times.ts";

/** In what a statement says more than its quotes, or another thing, although it uses their words. */
export type SupportFault =
  | "quantity"
  | "time"
  | "agent"
  | "modality"
  | "scope"
  | "causality"
  | "place"
  | "attribution";

/**
 * In what a statement goes beyond its quotes; undefined when nothing is known to. Words and their
 * order are compared, no meanings: it finds the common ways in which a sentence made of a quote's
 * words says another thing, and is silent in doubt, since a right sentence that is cut is a loss, too.
 * In English all of it; in other languages, and between two, what single words tell.
 */
export function supportFault(statement: Said, quotes: readonly Said[]): SupportFault | undefined {
  const { text, language } = statement;
  if (quotes.length === 0 || isQuoted(text, quotes, primaryTag(language))) return undefined;
  return acrossLanguages(statement, quotes) ?? inEnglish(statement, quotes);
}

function isEnglish({ language }: Said): boolean {
  return primaryTag(language) === "en";
}

function acrossLanguages(statement: Said, quotes: readonly Said[]): SupportFault | undefined {
  if (isCauseAdded(statement, quotes)) return "causality";
  if (![statement, ...quotes].every(isEnglish)) {
    if (isCauseTurnedByWord(statement, quotes)) return "causality";
    if (isWidenedByWord(statement, quotes)) return "scope";
    if (isClaimAFactByWord(statement, quotes)) return "attribution";
  }
  return isObligationTurned(statement, quotes) ? "modality" : undefined;
}

function inEnglish(statement: Said, quotes: readonly Said[]): SupportFault | undefined {
  if (![statement, ...quotes].every(isEnglish)) return undefined;
  const said = englishOf([statement]);
  const quoted = englishOf(quotes);
  if (isCauseTurned(said, quoted)) return "causality";
  if (isMadeCertain(said, quoted)) return "modality";
  if (isAnotherSpeaker(said, quoted) || isClaimAFact(said, quoted)) return "attribution";
  if (isAnotherAgent(said, quoted)) return "agent";
  if (isWidened(said, quoted) || isMadeExclusive(said, quoted)) return "scope";
  if (isQuantityTurned(said, quoted)) return "quantity";
  if (isTimeTurned(said, quoted)) return "time";
  return isPlaceTurned(said, quoted) ? "place" : undefined;
}
