import type { Direction } from "./languages.ts";

/** The marks that get through: Telegram takes embeddings out of a text, and not every app knows isolates. */
const MARKS = { ltr: "\u200E", rtl: "\u200F" } as const;

const RIGHT_TO_LEFT =
  "\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}";
const rightToLeft = new RegExp(`(?=\\p{L})[${RIGHT_TO_LEFT}]|${MARKS.rtl}`, "u");
const leftToRight = new RegExp(`(?=\\p{L})[^${RIGHT_TO_LEFT}]|${MARKS.ltr}`, "u");
const LETTER = /\p{L}/gu;
const LAST_LETTER = /\p{L}(?=\P{L}*$)/u;

/**
 * Words from elsewhere, such as a title, as they can stand in a line of another direction without
 * taking its punctuation along: between marks of their own direction, and one of the line's behind
 * them (Unicode UAX #9; a mark counts as a letter). Words that run as the line does stay as they are.
 */
export function apart(words: string, line: Direction): string {
  const runsAlong = !(line === "rtl" ? leftToRight : rightToLeft).test(words);
  if (runsAlong) return words;
  const own = MARKS[directionIn(words) ?? line];
  return `${own}${words}${own}${MARKS[line]}`;
}

/** Lines that apps lay out in this direction: they go by the first letter, so a mark comes before another one. */
export function aligned(text: string, direction: Direction): string {
  if (direction === "ltr" && !rightToLeft.test(text)) return text;
  return text
    .split("\n")
    .map((line) => `${markBefore(line, direction)}${line}`)
    .join("\n");
}

/** What has to stand before a line so that it is laid out in this direction: mostly nothing. */
export function markBefore(line: string, direction: Direction): string {
  const own = directionIn(line);
  return own === undefined || own === direction ? "" : MARKS[direction];
}

/**
 * A sentence with what stands behind it, such as `[1]`: laid out the way most of its letters run, and
 * with the rest behind the sentence even if that ends in words of the other direction.
 */
export function followedBy(sentence: string, behind: string): string {
  const direction = mostlyIn(sentence);
  const last = sentence.match(LAST_LETTER)?.[0] ?? "";
  return `${markBefore(sentence, direction)}${sentence} ${markBefore(last, direction)}${behind}`;
}

/** Commands in a text from right to left keep their slash in front. */
export function withCommandsWhole(text: string): string {
  return text.replace(/\/[a-z]+/g, `${MARKS.ltr}$&${MARKS.rtl}`);
}

function mostlyIn(text: string): Direction {
  const letters = text.match(LETTER) ?? [];
  const right = letters.filter((letter) => rightToLeft.test(letter)).length;
  return right > letters.length / 2 ? "rtl" : "ltr";
}

/** The direction of the first letter; `undefined` when there is none. */
function directionIn(text: string): Direction | undefined {
  const [left, right] = [text.search(leftToRight), text.search(rightToLeft)];
  if (left < 0 && right < 0) return undefined;
  return right < 0 || (left >= 0 && left < right) ? "ltr" : "rtl";
}
