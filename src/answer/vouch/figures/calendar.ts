import { primaryTag } from "../../../search/language-tag.ts";
import { foldWord } from "./fold.ts";
import { formsIn, type Language, languagesOf, scriptsOf } from "./words.ts";

/** A name of a month (from 1) or a weekday (from Monday as 1). */
export type CalendarName = {
  readonly number: number;
  /** It is an abbreviation. */
  readonly short: boolean;
  /** It is as often another word. */
  readonly ambiguous: boolean;
};

/** The names of months and weekdays in the languages of a text, folded; two words with a blank. */
export type Calendar = {
  readonly months: ReadonlyMap<string, CalendarName>;
  readonly weekdays: ReadonlyMap<string, CalendarName>;
  /** Words after which an ambiguous name is a month. */
  readonly monthsAfter: ReadonlySet<string>;
  /** Endings that names take. */
  readonly suffixes: readonly string[];
  readonly prefixes: readonly string[];
};

/** Places that name months in ways of their own. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  ar: ["ar-EG", "ar-SY", "ar-MA", "ar-DZ"],
  uz: ["uz-Latn", "uz-Cyrl"],
  de: ["de", "de-AT"],
  zh: ["zh-Hans", "zh-Hant"],
};

/** Cases of Slavic months, behind the genitive without its last letter. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  ru: ["ь", "я", "ю", "е", "ем", "ём", "а", "у", "ом", "й", ""],
  uk: ["я", "ю", "ю", "і", "ем", "а", "у", "ом", "ь"],
};
const UKRAINIAN_FEBRUARY = ["лютий", "лютого", "лютому", "лютим"];

const calendars = new Map<string, Calendar>();

/** The calendar of a text's language, and of the languages that its other scripts stand for. */
export function calendarOf(tag: string): Calendar {
  const primary = primaryTag(tag);
  const known = calendars.get(primary);
  if (known !== undefined) return known;
  const calendar = built(primary);
  calendars.set(primary, calendar);
  return calendar;
}

function built(primary: string): Calendar {
  const among = languagesOf(primary);
  const tags = [
    ...new Set([
      ...(scriptsOf(primary).length > 0 ? [primary] : []),
      ...among.map((one) => one.tag),
    ]),
  ];
  const months = new Map<string, CalendarName>();
  const weekdays = new Map<string, CalendarName>();
  for (const tag of tags) {
    const language = among.find((one) => one.tag === tag);
    addNames(
      months,
      monthNames(tag, language),
      formsIn(language?.rules.ambiguousMonths ?? "", undefined),
    );
    addNames(
      weekdays,
      weekdayNames(tag, language),
      formsIn(language?.rules.ambiguousWeekdays ?? "", undefined),
    );
  }
  const own = among.find((one) => one.tag === primary);
  return {
    months,
    weekdays,
    monthsAfter: new Set(formsIn(own?.rules.monthsAfter ?? "", undefined)),
    suffixes: own?.suffixes ?? [],
    prefixes: among.flatMap(({ prefixes }) => prefixes),
  };
}

type Name = { readonly name: string; readonly number: number; readonly short: boolean };

function addNames(
  map: Map<string, CalendarName>,
  names: readonly Name[],
  ambiguous: readonly string[],
) {
  for (const { name, number, short } of names) {
    const words = [...name.matchAll(/[\p{L}\p{M}]+(?:['’ʼ‘][\p{L}\p{M}]+)*/gu)].map(([word]) =>
      foldWord(word),
    );
    const key = words.join(" ");
    if (key === "" || /\p{Nd}/u.test(name)) continue;
    const known = map.get(key);
    if (known !== undefined && !known.short) continue;
    map.set(key, { number, short, ambiguous: ambiguous.includes(key) });
  }
}

function monthNames(tag: string, language: Language | undefined): readonly Name[] {
  const own = Object.entries(language?.rules.months ?? {}).flatMap(([number, list]) =>
    formsIn(list, undefined).map((name) => ({ name, number: Number(number), short: false })),
  );
  const fromIntl = (VARIANTS[tag] ?? [tag]).flatMap((locale) =>
    Array.from({ length: 12 }, (_, index) => {
      const day = new Date(Date.UTC(2026, index, 11));
      const named = (month: "long" | "short", alone: boolean) => ({
        name: part(locale, "month", { month, ...(alone ? {} : { day: "numeric" }) }, day),
        number: index + 1,
        short: month === "short",
      });
      const long = named("long", false);
      const cases = (CASES[tag] ?? []).map((end) => ({
        ...long,
        name: long.name.slice(0, -1) + end,
      }));
      const february =
        tag === "uk" && index === 1 ? UKRAINIAN_FEBRUARY.map((name) => ({ ...long, name })) : cases;
      return [named("long", true), long, ...february, named("short", false), named("short", true)];
    }).flat(),
  );
  const sept = tag === "en" ? [{ name: "sept", number: 9, short: true }] : [];
  return [...own, ...fromIntl, ...sept];
}

function weekdayNames(tag: string, language: Language | undefined): readonly Name[] {
  const own = Object.entries(language?.rules.weekdays ?? {}).flatMap(([number, list]) =>
    formsIn(list, undefined).map((name) => ({ name, number: Number(number), short: false })),
  );
  const fromIntl = (VARIANTS[tag] ?? [tag]).flatMap((locale) =>
    [1, 2, 3, 4, 5, 6, 7].flatMap((number) =>
      (["long", "short"] as const).map((weekday) => ({
        name: part(locale, "weekday", { weekday }, new Date(Date.UTC(2026, 5, number))),
        number,
        short: weekday === "short",
      })),
    ),
  );
  return [
    ...own,
    ...fromIntl.filter(({ short }) => !short),
    ...fromIntl.filter(({ short }) => short),
  ];
}

function part(
  locale: string,
  type: "month" | "weekday",
  options: Intl.DateTimeFormatOptions,
  day: Date,
): string {
  const format = new Intl.DateTimeFormat(locale, {
    ...options,
    calendar: "gregory",
    timeZone: "UTC",
  });
  return format.formatToParts(day).find((one) => one.type === type)?.value ?? "";
}
