import type { PolarityFault } from "../polarity.ts";
import type { Said } from "../said.ts";
import { denialFault } from "./denials.ts";
import { flipFault } from "./flips.ts";
import { pairingOf } from "./pairing.ts";
import { readingOf } from "./reading.ts";
import { isToldAsFact } from "./told-as-fact.ts";
import { setsNegatorInto } from "./wording.ts";

/** What an English statement turns round of what English quotes say. */
export function englishFault(statement: Said, quotes: readonly Said[]): PolarityFault | undefined {
  const said = readingOf([statement]);
  const quoted = readingOf(quotes);
  const deniesLess = said.negations.length < quoted.negations.length;
  if (deniesLess && setsNegatorInto(quoted, said)) return "negation_dropped";
  const pairing = pairingOf(said, quoted);
  return (
    denialFault(pairing) ??
    flipFault(said, quoted) ??
    (isToldAsFact(pairing) ? "modality_dropped" : undefined)
  );
}
