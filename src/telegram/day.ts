import { intlTag, type Language } from "./languages.ts";

type Format = Intl.DateTimeFormat;
const days = new Map<Language, Format>();
const clocks = new Map<Language, Format>();

/** An ISO date as people write it: `26 Feb 2026`. What is no date is shown as it came. */
export function day(iso: string, language: Language): string {
  return written(iso, days, language, { day: "numeric", month: "short", year: "numeric" });
}

/** The hour and minute of an ISO time, in UTC: `00:00`. What is no time is shown as it came. */
export function clock(iso: string, language: Language): string {
  return written(iso, clocks, language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

const A_MONTH_DAYS = 30.44;
/** From so many days on, months say enough. */
const IN_MONTHS_FROM = 61;
const ages = new Map<string, Intl.NumberFormat>();

/** So many days as people say how old something is: `45 days`, `9 months`. */
export function age(days: number, language: Language): string {
  const inMonths = days >= IN_MONTHS_FROM;
  const [value, unit] = inMonths ? [Math.round(days / A_MONTH_DAYS), "month"] : [days, "day"];
  // Making one takes longer than an answer does.
  const format =
    ages.get(`${language} ${unit}`) ??
    new Intl.NumberFormat(intlTag(language), { style: "unit", unit, unitDisplay: "long" });
  ages.set(`${language} ${unit}`, format);
  return format.format(value);
}

const MINUTE_MS = 60_000;

/** A time ahead as people say it, never too early: `in 12 seconds`, `in 3 minutes`. */
export function fromNow(ms: number, language: Language): string {
  const inMinutes = ms > 1.5 * MINUTE_MS;
  const format = new Intl.RelativeTimeFormat(intlTag(language));
  return inMinutes
    ? format.format(Math.ceil(ms / MINUTE_MS), "minute")
    : format.format(Math.ceil(ms / 1000), "second");
}

function written(
  iso: string,
  formats: Map<Language, Format>,
  language: Language,
  parts: Intl.DateTimeFormatOptions,
): string {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) return iso;
  // Making one takes longer than an answer does.
  const format =
    formats.get(language) ??
    new Intl.DateTimeFormat(intlTag(language), { ...parts, timeZone: "UTC" });
  formats.set(language, format);
  return format.format(ms);
}
