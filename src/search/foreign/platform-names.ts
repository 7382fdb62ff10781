import { primaryTag } from "../language-tag.ts";

/** An English name in lower case, and how another language writes the same. */
export type NamePair = readonly [english: string, name: string];

/** Every two capital letters: the platform knows which of them are countries. */
const REGIONS = pairsOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

function pairsOf(letters: string): string[] {
  return [...letters].flatMap((first) => [...letters].map((second) => first + second));
}

/** Countries and some unions of them, as the platform names them in a language (BCP 47 tag). */
export function countryNames(language: string): NamePair[] {
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const names = new Intl.DisplayNames(supported(language), { type: "region", fallback: "none" });
  return REGIONS.flatMap((code) => {
    const [from, to] = [english.of(code), names.of(code)];
    return from === undefined || to === undefined ? [] : [[from.toLowerCase(), to] as const];
  });
}

/** Months and weekdays, as the platform writes them alone and in a date. */
export function calendarNames(language: string): NamePair[] {
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1));
  const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day));
  return [
    ...pairs(months, { month: "long" }, language),
    ...pairs(months, { month: "long", day: "numeric" }, language),
    ...pairs(days, { weekday: "long" }, language),
  ];
}

function pairs(dates: readonly number[], style: Part, language: string): NamePair[] {
  const english = namer(style, "en");
  const own = namer(style, supported(language));
  return dates.map((date) => [english(date).toLowerCase(), own(date)]);
}

type Part = { readonly month?: "long"; readonly day?: "numeric"; readonly weekday?: "long" };

/** What names a date in a language. To make one is what takes time. */
function namer(style: Part, language: string): (date: number) => string {
  const wanted = style.weekday === undefined ? "month" : "weekday";
  const parts = new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" });
  return (date) => parts.formatToParts(date).find(({ type }) => type === wanted)?.value ?? "";
}

/** English for a language that the platform has no names in. */
function supported(language: string): string {
  const primary = primaryTag(language);
  return /^[a-z]{2,3}$/.test(primary) && Intl.DisplayNames.supportedLocalesOf(primary).length > 0
    ? primary
    : "en";
}
