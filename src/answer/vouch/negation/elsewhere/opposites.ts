import type { PolarityFault } from "../../polarity.ts";
import { holds, type Pack, type Text } from "./text.ts";

/** The statement says one side of a pair of opposites where its quotes say the other alone. */
export function oppositeFault(said: Text, quoted: Text, pack: Pack): PolarityFault | undefined {
  if (holds(said, "explicit")) return undefined;
  for (const [yes = "", no = ""] of pack.opposites) {
    const [affirms, denies] = [new RegExp(yes, "u"), new RegExp(no, "u")];
    if (turns(said, quoted, affirms, denies)) return "negation_dropped";
    if (turns(said, quoted, denies, affirms)) return "negation_added";
  }
  return undefined;
}

function turns(said: Text, quoted: Text, own: RegExp, other: RegExp): boolean {
  const has = ({ words }: Text, pattern: RegExp) => words.some(({ norm }) => pattern.test(norm));
  return has(said, own) && !has(said, other) && has(quoted, other) && !has(quoted, own);
}
