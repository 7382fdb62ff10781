import { wholeNumber } from "./chinese.ts";
import { latinDigits } from "./decimal.ts";
import type { DateParts } from "./figure.ts";
import type { Reading } from "./reading.ts";
import type { FigureText } from "./text.ts";

const SEPARATOR = "[\\u200e\\u200f]?(?:[-/‐‑]|\\.\\s?)[\\u200e\\u200f]?";

const NUMERIC = new RegExp(
  `(\\p{Nd}{1,4})${SEPARATOR}(\\p{Nd}{1,2})${SEPARATOR}(\\p{Nd}{1,4})(?![\\p{Nd}]|[.,]\\p{Nd})\\.?`,
  "uy",
);

const COUNT = "\\p{Nd}{1,4}|[〇零一二三四五六七八九十]{1,4}";

const NAMED = new RegExp(
  `(?:(${COUNT})\\s?[年년]\\s?)?(?:(${COUNT})\\s?(?:月|월)\\s?(?:(${COUNT})\\s?(?:日|号|號|일))?)?`,
  "uy",
);

const DAY_ALONE = /(\p{Nd}{1,2})\s?(?:日(?![本报報])|号|號|일(?!간|\s동안|\s만))/uy;

const DECADES = /^(?:年代|년대)/u;

/** A date in digits, or with the characters for year, month and day. */
export function numericDateAt({ text, language }: FigureText, start: number): Reading | undefined {
  NUMERIC.lastIndex = start;
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const readings = numericReadings(numeric, language);
    if (readings.length > 0) return dated(readings, start, numeric[0]);
  }
  NAMED.lastIndex = start;
  const named = NAMED.exec(text);
  if (named !== null && named[0] !== "") {
    const parts = checked({
      ...(named[1] === undefined ? {} : { year: wholeNumber(named[1]) }),
      ...(named[2] === undefined ? {} : { month: wholeNumber(named[2]) }),
      ...(named[3] === undefined ? {} : { day: wholeNumber(named[3]) }),
    });
    const isDecade = DECADES.test(text.slice(start + named[0].trimEnd().length - 1));
    if (parts !== undefined && !isDecade) return dated([parts], start, named[0].trimEnd());
  }
  DAY_ALONE.lastIndex = start;
  const alone = DAY_ALONE.exec(text);
  if (alone === null) return undefined;
  const [written, day = ""] = alone;
  const parts = checked({ day: wholeNumber(day) });
  return parts === undefined ? undefined : dated([parts], start, written);
}

function dated(readings: readonly DateParts[], start: number, written: string): Reading {
  const end = start + written.length;
  return { figures: [{ kind: "date", readings, start, end, loose: false }], end };
}

function numericReadings(
  [written, a = "", b = "", c = ""]: RegExpExecArray,
  language: string,
): readonly DateParts[] {
  const [first, second, third] = [a, b, c].map((part) => Number(latinDigits(part))) as [
    number,
    number,
    number,
  ];
  const isDayFirst =
    c.length === 4 || (a.length === 2 && b.length === 2 && c.length === 2 && !/\s/.test(written));
  const monthsFirst = /\//.test(written) && ["en", "sw", "zh", "ko"].includes(language);
  const year = third < 100 ? 2000 + third : third;
  const readings =
    a.length === 4
      ? c.length <= 2
        ? [{ year: first, month: second, day: third }]
        : []
      : isDayFirst
        ? [
            { year, month: second, day: first },
            ...(monthsFirst ? [{ year, month: first, day: second }] : []),
          ]
        : [];
  return readings.flatMap((parts) => checked(parts) ?? []);
}

/** The parts, if there may be such a date. */
function checked(parts: DateParts): DateParts | undefined {
  const { year = 2000, month = 1, day = 1 } = parts;
  const isDate = year >= 1000 && year < 3000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate && Object.keys(parts).length > 0 ? parts : undefined;
}
