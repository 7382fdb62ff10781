import type { CalendarName } from "./calendar.ts";
import { type Month, monthAt } from "./calendar-names.ts";
import type { Found } from "./days.ts";
import { daysAt, skipBetween, yearAfter, yearAt } from "./days.ts";
import type { Reading } from "./reading.ts";
import type { FigureText } from "./text.ts";

const YEAR_WORDS = /^(?:yil|йил|год|рок|साल|सन|सालको|साल|ई)/u;

const MONTH_FIRST = new Set(["en", "ne", "sw", "uz", "hi"]);

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
