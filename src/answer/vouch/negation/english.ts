import type { PolarityFault } from "../polarity.ts";
import type { Said } from "../said.ts";
import { isAdded, isDropped } from "./denials.ts";
import { flipFault } from "./flips.ts";
import { readingOf } from "./reading.ts";
import { isToldAsFact } from "./told-as-fact.ts";
import { setsNegatorInto } from "./wording.ts";

/** What an English statement turns round of what English quotes say. */
export function englishFault(statement: Said, quotes: readonly Said[]): PolarityFault | undefined {
  const said = readingOf([statement]);
  const quoted = readingOf(quotes);
  if (setsNegatorInto(said, quoted)) return "negation_added";
  const deniesLess = said.negations.length < quoted.negations.length;
  if (deniesLess && setsNegatorInto(quoted, said)) return "negation_dropped";
  if (isAdded(said, quoted)) return "negation_added";
  if (isDropped(said, quoted)) return "negation_dropped";
  return flipFault(said, quoted) ?? (isToldAsFact(said, quoted) ? "modality_dropped" : undefined);
}
