import { numberAt } from "./number.ts";
import { isHyphen } from "./senses.ts";
import type { FigureText } from "./text.ts";

/** A value, and the token after it. */
export type Found = { readonly next: number; readonly value: number };

const BETWEEN = new Set(["de", "of", "del", "do", "ya", "the", "د", "من", "ning"]);

const RANGE = new Set([
  "to",
  "and",
  "по",
  "до",
  "и",
  "і",
  "та",
  "et",
  "au",
  "y",
  "al",
  "e",
  "a",
  "bis",
  "und",
  "إلى",
  "الي",
  "الى",
  "से",
  "और",
  "र",
  "देखि",
  "hadi",
  "na",
  "va",
  "ve",
]);

/** One or two days of a month. */
export function daysAt(
  text: FigureText,
  at: number,
): { readonly values: readonly number[]; readonly next: number } | undefined {
  const first = dayAt(text, at);
  if (first === undefined) return undefined;
  const link = text.tokens[first.next];
  const isRange =
    (link?.kind === "mark" && /[-‐‑–—,/]/u.test(link.written)) ||
    (link?.kind === "word" && RANGE.has(link.norm));
  const second = isRange ? dayAt(text, first.next + 1) : undefined;
  const isYear = second !== undefined && second.value > 31;
  return second === undefined || isYear
    ? { values: [first.value], next: first.next }
    : { values: [first.value, second.value], next: second.next };
}

const DAY_ENDINGS = /^(?:st|nd|rd|th|го|е|й|м|er|er|º|ª|o|a|ste|da)$/u;

function dayAt({ tokens, languages }: FigureText, at: number): Found | undefined {
  const token = tokens[at];
  if (token?.kind === "digits" && (!token.decimal.bare || token.end - token.start > 2))
    return undefined;
  const read = numberAt(tokens, at, languages);
  const value = Number(read?.readings[0]);
  if (read === undefined || !(value >= 1 && value <= 31) || !Number.isInteger(value))
    return undefined;
  if (token?.kind === "word" && read.loose && !read.ordinal) return undefined;
  const hyphen = isHyphen(tokens, read.next) ? 1 : 0;
  const ending = tokens[read.next + hyphen];
  const isEnding =
    ending?.kind === "word" &&
    DAY_ENDINGS.test(ending.norm) &&
    ending.start === (tokens[read.next + hyphen - 1]?.end ?? -1);
  return { value, next: isEnding ? read.next + hyphen + 1 : read.next };
}

/** Past "of", a hyphen, or a stop: "26. Februar", "26-fevral", "5 de mayo". */
export function skipBetween({ tokens }: FigureText, at: number): number {
  let next = at;
  for (let token = tokens[next]; token !== undefined && next < at + 2; token = tokens[next]) {
    const isBetween =
      (token.kind === "word" && BETWEEN.has(token.norm)) ||
      (token.kind === "mark" && /[-‐‑.,]/u.test(token.written));
    if (!isBetween) break;
    next += 1;
  }
  return next;
}

/** The year behind a month or day. */
export function yearAfter(text: FigureText, at: number): Found | undefined {
  return yearAt(text, skipBetween(text, at));
}

/** A year of four digits. */
export function yearAt({ tokens }: FigureText, at: number): Found | undefined {
  const token = tokens[at];
  if (token?.kind !== "digits" || !token.decimal.bare || token.end - token.start < 4)
    return undefined;
  const value = Number(token.decimal.readings[0]);
  return value >= 1000 && value < 3000 ? { value, next: at + 1 } : undefined;
}
