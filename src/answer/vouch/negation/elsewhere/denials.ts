import type { PolarityFault } from "../../polarity.ts";
import type { Word } from "../words.ts";
import { holds, placesOf, REACH, type Text } from "./text.ts";

/** A denial that the statement adds to what its quotes say, or leaves out. */
export function denialFault(said: Text, quoted: Text): PolarityFault | undefined {
  if (isAdded(said, quoted)) return "negation_added";
  return isDropped(said, quoted) ? "negation_dropped" : undefined;
}

/** Where the words stand that a negator denies; a word that denies itself is the first. */
function deniedBy(text: Text, negator: Word): readonly number[] {
  const isOf = (at: number) =>
    text.roots[at] !== "" && text.words[at]?.sentence === negator.sentence;
  const places = text.words.map((_, at) => at);
  const after = places.slice(negator.at + 1, negator.at + 1 + 2 * REACH).filter(isOf);
  const before = places.slice(Math.max(0, negator.at - 2 * REACH), negator.at).filter(isOf);
  const self = text.roots[negator.at] === "" ? [] : [negator.at];
  before.reverse();
  const both = [...after.slice(0, 1), ...before];
  const near = text.side === "after" ? after : text.side === "before" ? before : both;
  return [...self, ...near].slice(0, REACH);
}

function negators(text: Text): readonly Word[] {
  return text.words.filter(text.is("explicit"));
}

function isAdded(said: Text, quoted: Text): boolean {
  const own = negators(said);
  if (own.length === 0) return false;
  if (!holds(quoted, "explicit", "implicit", "weak") && !isPutOff(said, quoted)) return true;
  const denied = new Set(negators(quoted).flatMap((negator) => deniedBy(quoted, negator)));
  return own.some((negator) => {
    const [head] = deniedBy(said, negator);
    if (head === undefined || isPutOff(said, quoted)) return false;
    const places = placesOf(said.roots[head] ?? "", said, quoted);
    if (places.length === 0 || places.some((place) => denied.has(place))) return false;
    return places.every((place) => !isNearDenial(place, quoted));
  });
}

/** What must or may be has not come to be yet. */
function isPutOff(said: Text, quoted: Text): boolean {
  return holds(said, "yet", "weak") && holds(quoted, "duty", "weak", "hypothetical");
}

function isNearDenial(place: number, quoted: Text): boolean {
  const is = quoted.is("implicit");
  const isWeak = quoted.is("weak");
  return quoted.words
    .slice(Math.max(0, place - 2 * REACH), place + 2 * REACH)
    .some((word) => is(word) || isWeak(word));
}

function isDropped(said: Text, quoted: Text): boolean {
  if (holds(said, "explicit", "implicit")) return false;
  return negators(quoted).some((negator) =>
    deniedBy(quoted, negator)
      .slice(0, quoted.side === "after" ? 1 : 2)
      .some((head) => {
        const root = quoted.roots[head] ?? "";
        return said.roots.includes(root) && placesOf(root, said, quoted).includes(head);
      }),
  );
}
