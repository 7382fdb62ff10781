import type { CalendarName } from "./calendar.ts";
import { wholeNumber } from "./chinese.ts";
import { latinDigits } from "./decimal.ts";
import type { DateParts, Figure } from "./figure.ts";
import { isHyphen, numberAt } from "./number.ts";
import type { FigureText } from "./text.ts";

/** Figures, and the offset at which reading goes on. */
export type Reading = { readonly figures: readonly Figure[]; readonly end: number };

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
const CLOCK = /(\p{Nd}{1,2})[:：](\p{Nd}{2})(?:[:：](\p{Nd}{2}))?(?!\p{Nd})/uy;
const HALF_DAY = /(\p{Nd}{1,2})(?:[:.](\p{Nd}{2}))?\s?([ap])\.?\s?m(?:\.|(?!\p{L}))/iuy;
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
  const day = DAY_ALONE.exec(text);
  const parts = day === null ? undefined : checked({ day: wholeNumber(day[1] ?? "") });
  return day === null || parts === undefined ? undefined : dated([parts], start, day[0]);
}

/** A time of day: `15:30`, `3 pm`. */
export function timeAt(text: string, start: number): Reading | undefined {
  HALF_DAY.lastIndex = start;
  const half = HALF_DAY.exec(text);
  if (half !== null) {
    const hour = Number(latinDigits(half[1] ?? ""));
    const late = half[3]?.toLowerCase() === "p" ? 12 : 0;
    if (hour >= 1 && hour <= 12) return clocked([(hour % 12) + late, half[2]], start, half[0]);
  }
  CLOCK.lastIndex = start;
  const clock = CLOCK.exec(text);
  if (clock === null) return undefined;
  const hour = Number(latinDigits(clock[1] ?? ""));
  return hour > 24 ? undefined : clocked([hour, clock[2], clock[3]], start, clock[0]);
}

function clocked(
  [hour, ...others]: [number, ...(string | undefined)[]],
  start: number,
  written: string,
): Reading {
  const [minute = "00", second = "00"] = others.map((one) => one && latinDigits(one));
  const clock = `${String(hour).padStart(2, "0")}:${minute}${second === "00" ? "" : `:${second}`}`;
  const end = start + written.length;
  return { figures: [{ kind: "time", clock, start, end, loose: false }], end };
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

const BETWEEN = new Set(["de", "of", "del", "do", "ya", "the", "د", "من", "ning"]);
const YEAR_WORDS = /^(?:yil|йил|год|рок|साल|सन|सालको|साल|ई)/u;
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
const MONTH_FIRST = new Set(["en", "ne", "sw", "uz", "hi"]);

type Found = { readonly next: number; readonly value: number };

/** A date with the name of its month: `26 February 2026`, `February 26–27`, `2026-yil 26-fevral`. */
export function wordedDateAt(text: FigureText, at: number): Reading | undefined {
  const token = text.tokens[at];
  if (token === undefined || (token.kind !== "digits" && token.kind !== "word")) return undefined;
  const direct = dayMonthAt(text, at);
  if (direct !== undefined) return direct;
  const year = yearAt(text, at);
  if (year === undefined) return undefined;
  for (let from = year.next; from <= year.next + 2; from += 1) {
    const rest = dayMonthAt(text, from);
    if (rest !== undefined) {
      const isAnothers = rest.figures.some(
        (one) => one.kind !== "date" || one.readings[0]?.year !== undefined,
      );
      return isAnothers ? undefined : withYear(rest, year.value, token.start);
    }
    const filler = text.tokens[from];
    const isFiller =
      (filler?.kind === "word" && YEAR_WORDS.test(filler.norm)) ||
      (filler?.kind === "mark" && /[-‐]/u.test(filler.written));
    if (!isFiller) return undefined;
  }
  return undefined;
}

function withYear({ figures, end }: Reading, year: number, start: number): Reading {
  return {
    end,
    figures: figures.map((one) =>
      one.kind === "date"
        ? {
            ...one,
            start,
            loose: false,
            readings: one.readings.map((parts) => ({ ...parts, year })),
          }
        : one,
    ),
  };
}

function dayMonthAt(text: FigureText, at: number): Reading | undefined {
  const days = daysAt(text, at);
  const afterDays = days === undefined ? at : skipBetween(text, days.next);
  const month = monthAt(text, afterDays);
  if (month === undefined) return undefined;
  if (days !== undefined) {
    return assembled(text, at, month, days.values, yearAfter(text, month.next), month.next);
  }
  const later =
    MONTH_FIRST.has(text.language) || text.language === "" ? daysAt(text, month.next) : undefined;
  const isYear = later !== undefined && yearAfter(text, month.next) !== undefined;
  const own = isYear ? undefined : later;
  const year = yearAfter(text, own?.next ?? month.next);
  return assembled(text, at, month, own?.values ?? [], year, own?.next ?? month.next);
}

type Month = Found & { readonly name: CalendarName };

function assembled(
  text: FigureText,
  at: number,
  month: Month,
  days: readonly number[],
  year: Found | undefined,
  next: number,
): Reading | undefined {
  const isAlone = days.length === 0 && year === undefined;
  const token = text.tokens[month.next - 1];
  const sure = !isAlone || isSureMonth(text, at, month.name);
  if (
    !isAlone &&
    month.name.ambiguous &&
    text.language === "en" &&
    token?.kind === "word" &&
    !token.capital
  )
    return undefined;
  const start = text.tokens[at]?.start ?? 0;
  const end = text.tokens[(year?.next ?? next) - 1]?.end ?? start;
  const parts = { month: month.value, ...(year === undefined ? {} : { year: year.value }) };
  const dates = days.length === 0 ? [parts] : days.map((day) => ({ ...parts, day }));
  if (isAlone && !sure && token?.kind === "word" && !token.capital && month.name.ambiguous)
    return undefined;
  return {
    end,
    figures: dates.map((date) => ({ kind: "date", readings: [date], start, end, loose: !sure })),
  };
}

function isSureMonth(text: FigureText, at: number, name: CalendarName): boolean {
  if (!name.ambiguous && !name.short) return true;
  const [before, token] = [text.tokens[at - 1], text.tokens[at]];
  const isAfter = before?.kind === "word" && text.calendar.monthsAfter.has(before.norm);
  return isAfter && token?.kind === "word" && (token.capital || text.language !== "en");
}

function monthAt(text: FigureText, at: number): Month | undefined {
  const found = namedAt(text, at, text.calendar.months);
  if (found === undefined) return undefined;
  const stop = text.tokens[found.next];
  const isShortened = found.name.short && stop?.kind === "mark" && /[.॰]/u.test(stop.written);
  return { name: found.name, value: found.name.number, next: found.next + (isShortened ? 1 : 0) };
}

/** A weekday by its name. */
export function weekdayAt(text: FigureText, at: number): Reading | undefined {
  const found = namedAt(text, at, text.calendar.weekdays);
  const token = text.tokens[at];
  if (found === undefined || token === undefined) return undefined;
  const end = text.tokens[found.next - 1]?.end ?? token.end;
  const loose = found.name.short || (found.name.ambiguous && !isOnDay(text, at));
  return {
    figures: [{ kind: "weekday", weekday: found.name.number, start: token.start, end, loose }],
    end,
  };
}

function isOnDay(text: FigureText, at: number): boolean {
  const [before, token] = [text.tokens[at - 1], text.tokens[at]];
  return (
    before?.kind === "word" &&
    ((/^(?:в|у|на|по)$/u.test(before.norm) &&
      token?.kind === "word" &&
      /(?:у|ам|ю)$/u.test(token.norm)) ||
      /^na$/u.test(before.norm))
  );
}

function namedAt(
  { tokens, calendar }: FigureText,
  at: number,
  names: ReadonlyMap<string, CalendarName>,
): { readonly name: CalendarName; readonly next: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== "word") return undefined;
  const gap = isHyphen(tokens, at + 1) ? 2 : 1;
  const second = tokens[at + gap];
  const both =
    second?.kind === "word" ? lookUp(`${token.norm} ${second.norm}`, names, calendar) : undefined;
  if (both !== undefined) return { name: both, next: at + gap + 1 };
  const name = lookUp(token.norm, names, calendar);
  return name === undefined ? undefined : { name, next: at + 1 };
}

function lookUp(
  word: string,
  names: ReadonlyMap<string, CalendarName>,
  { suffixes, prefixes }: FigureText["calendar"],
): CalendarName | undefined {
  const whole = names.get(word);
  if (whole !== undefined) return whole;
  for (const prefix of /^[\u0600-\u06ff]/.test(word) ? prefixes : []) {
    const rest = word.startsWith(prefix) ? word.slice(prefix.length) : "";
    const name = names.get(rest) ?? (prefix === "لل" ? names.get(`ال${rest}`) : undefined);
    if (name !== undefined && !name.short) return name;
  }
  for (const suffix of suffixes) {
    if (!word.endsWith(suffix)) continue;
    const name = names.get(word.slice(0, -suffix.length).replace(/'$/, ""));
    if (name !== undefined && !name.short) return name;
  }
  return undefined;
}

function daysAt(
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
function skipBetween({ tokens }: FigureText, at: number): number {
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

function yearAfter(text: FigureText, at: number): Found | undefined {
  return yearAt(text, skipBetween(text, at));
}

function yearAt({ tokens }: FigureText, at: number): Found | undefined {
  const token = tokens[at];
  if (token?.kind !== "digits" || !token.decimal.bare || token.end - token.start < 4)
    return undefined;
  const value = Number(token.decimal.readings[0]);
  return value >= 1000 && value < 3000 ? { value, next: at + 1 } : undefined;
}
