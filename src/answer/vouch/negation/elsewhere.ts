import type { PolarityFault } from "../polarity.ts";
import type { Said } from "../said.ts";
import { denialFault } from "./elsewhere/denials.ts";
import { oppositeFault } from "./elsewhere/opposites.ts";
import { type Pack, textOf } from "./elsewhere/text.ts";
import { isToldAsFact } from "./elsewhere/told-as-fact.ts";
import packs from "./elsewhere.json" with { type: "json" };
import { setsNegatorInto } from "./wording.ts";

const PACKS: Readonly<Record<string, Pack>> = packs;

/**
 * What a statement turns round of quotes in its own language, other than English: negations and
 * opposites, and what may, must or is claimed to be where the language's lists have it. `undefined`
 * for languages without lists.
 */
export function faultElsewhere(
  language: string,
  statement: Said,
  quotes: readonly Said[],
): PolarityFault | undefined {
  const pack = PACKS[language];
  if (pack === undefined) return undefined;
  const said = textOf([statement], language, pack);
  const quoted = textOf(quotes, language, pack);
  if (setsNegatorInto(said, quoted, said.is("explicit"))) return "negation_added";
  if (setsNegatorInto(quoted, said, said.is("explicit"))) return "negation_dropped";
  return (
    denialFault(said, quoted) ??
    oppositeFault(said, quoted, pack) ??
    (isToldAsFact(said, quoted, pack) ? "modality_dropped" : undefined)
  );
}
