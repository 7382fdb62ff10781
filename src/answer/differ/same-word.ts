import { primaryTag } from "../../search/language-tag.ts";

/** Languages that no stemmer is known for: forms of a word begin alike there, and end so far apart. */
const UNSTEMMED = ["uk"];
const LEAST_ALIKE = 4;
const MOST_APART = 4;

/** Whether two stems in a language (BCP 47 tag) are forms of one word. */
export function isSameWord(one: string, other: string, language: string): boolean {
  if (one === other) return true;
  if (primaryTag(language) === "de") return withoutPrefix(one) === withoutPrefix(other);
  if (!UNSTEMMED.includes(primaryTag(language))) return false;
  if (isOfTwoTimes(one, other) || isOfTwoTimes(other, one)) return false;
  const alike = alikeFor(one, other);
  return alike >= LEAST_ALIKE && Math.max(one.length, other.length) - alike <= MOST_APART;
}

/** Whether of two Ukrainian verbs the first tells what was, the other what is or will be. */
function isOfTwoTimes(one: string, other: string): boolean {
  return /(?:[аиіїяу]в|л[аои])$/u.test(one) && /(?:ть|тиме)$/u.test(other);
}

/** A German participle keeps its "ge" when it is stemmed. */
function withoutPrefix(stem: string): string {
  return stem.replace(/^ge/u, "");
}

function alikeFor(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
