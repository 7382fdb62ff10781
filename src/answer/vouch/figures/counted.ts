import { numberAround, shareEnd } from "./around.ts";
import { numberAt } from "./number.ts";
import { one, type Reading } from "./reading.ts";
import { romanNumber } from "./roman.ts";
import { isHyphen, senseAt } from "./senses.ts";
import type { FigureText } from "./text.ts";

/** A number in digits or words, with the ending of an ordinal. */
export function countedAt(text: FigureText, at: number): Reading | undefined {
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

/** A Roman numeral, as an ordinal. */
export function romanAt({ text, tokens }: FigureText, at: number): Reading | undefined {
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
