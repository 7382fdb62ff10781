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
