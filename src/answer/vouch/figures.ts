import { numberAround, shareEnd } from "./figures/around.ts";
import { backs } from "./figures/backing.ts";
import { chineseAt } from "./figures/chinese.ts";
import { numericDateAt, type Reading, timeAt, weekdayAt, wordedDateAt } from "./figures/dates.ts";
import { shifted } from "./figures/decimal.ts";
import type { Figure, NumberFigure } from "./figures/figure.ts";
import { koreanAt } from "./figures/korean.ts";
import { isHyphen, numberAt, senseAt } from "./figures/number.ts";
import { quantityAt } from "./figures/quantity.ts";
import { romanNumber } from "./figures/roman.ts";
import { type FigureText, figureText } from "./figures/text.ts";
import type { Said } from "./said.ts";

/** The numbers, dates, times, vague amounts and codes that a text states, in order. */
export function figuresIn(said: Said): readonly Figure[] {
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

/**
 * Figures of the statement that stand in none of its quotes, as it writes them; empty when all are
 * backed. Each must stand in one quote whole: a date is never put together from two.
 */
export function unbackedFigures(statement: Said, quotes: readonly Said[]): readonly string[] {
  const stated = figuresIn(statement).filter(({ loose }) => !loose);
  if (stated.length === 0) return [];
  const evidence = quotes.flatMap(figuresIn);
  return stated
    .filter((figure) => !evidence.some((other) => backs(other, figure)))
    .filter(
      (figure) =>
        figure.kind !== "code" || !quotes.some(({ text }) => holdsCode(text, figure.code)),
    )
    .map(({ start, end }) => statement.text.slice(start, end));
}

/** The code stands in a text in whatever case. */
function holdsCode(text: string, code: string): boolean {
  const words = folded(text);
  for (let at = words.indexOf(code); at !== -1; at = words.indexOf(code, at + 1)) {
    const around = [words[at - 1], words[at + code.length]];
    if (!around.some((char) => char !== undefined && /[\p{L}\p{N}]/u.test(char))) return true;
  }
  return false;
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

function one(figure: Figure): Reading {
  return { figures: [figure], end: figure.end };
}

function folded(code: string): string {
  return code.normalize("NFKC").toLowerCase().replace(/[‐‑–]/gu, "-");
}

function countedAt(text: FigureText, at: number): Reading | undefined {
  const { tokens, languages } = text;
  const read = numberAt(tokens, at, languages);
  const start = tokens[at]?.start;
  const end = read === undefined ? undefined : tokens[read.next - 1]?.end;
  if (read === undefined || start === undefined || end === undefined) return undefined;
  const suffix = tokens[at]?.kind === "digits" ? ordinalSuffix(text, read.next) : 0;
  const isNth = suffix > 0 || isAfterConnective(text, at);
  const form = read.ordinal || isNth ? "ordinal" : "plain";
  const figure = numberAround(text.text, {
    ...read,
    start,
    end,
    form,
    loose: read.loose && !isNth,
  });
  const written = tokens[read.next - 1 + suffix]?.end ?? end;
  return { figures: [{ ...figure, end: written }], end: shareEnd(text.text, written) };
}

/** How many tokens an ending such as "-го" or "th" takes. */
function ordinalSuffix({ tokens, languages }: FigureText, at: number): number {
  const hyphen = isHyphen(tokens, at) ? 1 : 0;
  const token = tokens[at + hyphen];
  const isClose = token?.start === tokens[at + hyphen - 1]?.end;
  if (token?.kind === "mark" && /[ºª]/u.test(token.written)) return hyphen + 1;
  if (token?.kind !== "word" || !isClose) return 0;
  const { norm } = token;
  const value = tokens[at - 1];
  const decades = value?.kind === "digits" && /0$/.test(value.decimal.readings[0] ?? "");
  const isOne = languages.some(
    ({ ordinalSuffixes, decadeSuffixes }) =>
      ordinalSuffixes.has(norm) && !(decades && decadeSuffixes.has(norm)),
  );
  return isOne ? hyphen + 1 : 0;
}

/** Swahili makes an ordinal with "of": "ya tatu". */
function isAfterConnective({ tokens, languages }: FigureText, at: number): boolean {
  const before = tokens[at - 1];
  const sense = senseAt(tokens, at, languages)?.sense;
  return (
    before?.kind === "word" &&
    sense?.language.ordinalsAfter.has(before.norm) === true &&
    sense.scaleFirst === undefined
  );
}

function romanAt({ text, tokens }: FigureText, at: number): Reading | undefined {
  const token = tokens[at];
  if (token?.kind !== "word") return undefined;
  const value = romanNumber(text.slice(token.start, token.end));
  if (value === undefined) return undefined;
  const { start, end } = token;
  return one(
    numberAround(text, {
      start,
      end,
      readings: [String(value)],
      form: "ordinal",
      loose: false,
      bare: false,
      scale: 0,
    }),
  );
}

const DASH = /^\s?[-‐‑–—~～〜]\s?$/u;
const TO = /^\s?(?:to|до|à|a|hasta|até|bis|إلى|الى|से|至|到|에서|hadi|ile)\s?$/iu;
const AND =
  /^\s?(?:and|or|и|или|і|й|та|або|чи|et|ou|y|o|e|und|oder|و|أو|और|या|र|वा|na|au|va|yoki|ve|veya|和|或|와|과)\s?$/iu;

/** "5–7 %" and "5–7 million" say of both ends what is written at the last. */
function withRanges(figures: readonly Figure[], text: string): readonly Figure[] {
  return figures.flatMap((figure, at) => {
    const next = figures[at + 1];
    if (figure.kind !== "number" || next?.kind !== "number") return [figure];
    return spread(figure, next, text.slice(figure.end, next.start));
  });
}

function spread(figure: NumberFigure, next: NumberFigure, between: string): readonly Figure[] {
  const isRange = DASH.test(between) || TO.test(between);
  if (!isRange && !AND.test(between)) return [figure];
  const isShare = figure.form === "plain" && (next.form === "percent" || next.form === "permille");
  const isScaled = isRange && figure.scale === 0 && next.scale > 0;
  const currency = figure.currency ?? next.currency;
  const whole: NumberFigure = {
    ...figure,
    ...(isShare ? { form: next.form, year: false, loose: false } : {}),
    ...(isScaled
      ? {
          readings: figure.readings.map((one) => shiftedSigned(one, next.scale)),
          scale: next.scale,
        }
      : {}),
    ...(currency !== undefined && isRange ? { currency } : {}),
  };
  return isScaled ? [whole, { ...figure, loose: true }] : [whole];
}

function shiftedSigned(reading: string, power: number): string {
  return reading.startsWith("-") ? `-${shifted(reading.slice(1), power)}` : shifted(reading, power);
}
