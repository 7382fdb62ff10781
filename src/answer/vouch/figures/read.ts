import type { Said } from "../said.ts";
import { weekdayAt } from "./calendar-names.ts";
import { chineseAt } from "./chinese.ts";
import { timeAt } from "./clock.ts";
import { countedAt, romanAt } from "./counted.ts";
import type { Figure } from "./figure.ts";
import { koreanAt } from "./korean.ts";
import { numericDateAt } from "./numeric-dates.ts";
import { quantityAt } from "./quantity.ts";
import { withRanges } from "./ranges.ts";
import { one, type Reading } from "./reading.ts";
import { senseAt } from "./senses.ts";
import { type FigureText, figureText } from "./text.ts";
import { wordedDateAt } from "./worded-dates.ts";

/** The figures of a text, in order. */
export function figuresOf(said: Said): readonly Figure[] {
  const text = figureText(said);
  const figures: Figure[] = [];
  let end = 0;
  for (const [at, token] of text.tokens.entries()) {
    if (token.start < end) continue;
    const reading = readingAt(text, at);
    if (reading === undefined) continue;
    figures.push(...reading.figures);
    end = reading.end;
  }
  return withRanges(figures, said.text);
}

const HAN = /\p{Script=Han}/u;

const HANGUL = /\p{Script=Hangul}/u;

function readingAt(text: FigureText, at: number): Reading | undefined {
  const token = text.tokens[at];
  if (token === undefined) return undefined;
  const { start, end } = token;
  switch (token.kind) {
    case "numeral":
      return one({ kind: "sign", sign: token.written.normalize("NFKC"), start, end, loose: false });
    case "code":
      return (
        (/^\p{Nd}/u.test(token.written) ? numericDateAt(text, start) : undefined) ??
        one({ kind: "code", code: folded(token.written), start, end, loose: false })
      );
    case "mark":
      return eastAsianDate(text, start) ?? chineseAt(text.text, start);
    case "digits":
      return (
        numericDateAt(text, start) ??
        timeAt(text.text, start) ??
        wordedDateAt(text, at) ??
        (HAN.test(text.text.slice(end, end + 3)) ? chineseAt(text.text, start) : undefined) ??
        (HANGUL.test(text.text.slice(end, end + 3)) ? koreanAt(text.text, start) : undefined) ??
        quantityAt(text, at) ??
        countedAt(text, at)
      );
    case "word":
      return wordAt(text, at, token);
  }
}

/** A short name of a month or weekday is often a number word or none: French "sept". */
function wordAt(text: FigureText, at: number, { norm, start }: { norm: string; start: number }) {
  const date = wordedDateAt(text, at) ?? weekdayAt(text, at);
  if (date?.figures.some(({ loose }) => !loose)) return date;
  const korean = HANGUL.test(norm[0] ?? "") ? koreanAt(text.text, start) : undefined;
  return korean ?? amountAt(text, at, norm) ?? date ?? romanAt(text, at);
}

function amountAt(text: FigureText, at: number, norm: string): Reading | undefined {
  if (norm !== "a" && senseAt(text.tokens, at, text.languages) === undefined) return undefined;
  return quantityAt(text, at) ?? countedAt(text, at);
}

/** Chinese characters are marks: a date may begin with one. */
function eastAsianDate(text: FigureText, start: number): Reading | undefined {
  return /^[〇零一二三四五六七八九十]/u.test(text.text[start] ?? "")
    ? numericDateAt(text, start)
    : undefined;
}

/** A code without differences of case, width and hyphens. */
export function folded(code: string): string {
  return code.normalize("NFKC").toLowerCase().replace(/[‐‑–]/gu, "-");
}
