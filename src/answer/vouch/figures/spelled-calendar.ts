import { formsIn } from "./forms.ts";
import type { Forms, NumberWords } from "./rules.ts";

/** A name of a month (from 1) or weekday (from Monday as 1) as it is written. */
export type Name = { readonly name: string; readonly number: number; readonly short: boolean };

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

const MONTHS = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2026, index, 11)));
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => new Date(Date.UTC(2026, 5, day)));

/** The names of months in a language (primary tag): our own, and those of `Intl`, in their cases. */
export function monthNames(tag: string, rules: NumberWords | undefined): readonly Name[] {
  const sept = tag === "en" ? [{ name: "sept", number: 9, short: true }] : [];
  return [
    ...ownNames(rules?.months),
    ...localesOf(tag).flatMap((one) => monthsIn(one, tag)),
    ...sept,
  ];
}

/** The names of weekdays in a language (primary tag), the long ones first. */
export function weekdayNames(tag: string, rules: NumberWords | undefined): readonly Name[] {
  const named = (weekday: "long" | "short") =>
    localesOf(tag).flatMap((locale) =>
      parts(locale, "weekday", { weekday }, WEEKDAYS).map((name, at) => ({
        name,
        number: at + 1,
        short: weekday === "short",
      })),
    );
  return [...ownNames(rules?.weekdays), ...named("long"), ...named("short")];
}

function ownNames(names: Forms = {}): readonly Name[] {
  return Object.entries(names).flatMap(([number, list]) =>
    formsIn(list, undefined).map((name) => ({ name, number: Number(number), short: false })),
  );
}

/** Languages that `Intl` does not know are read as English, whatever the machine's own is. */
function localesOf(tag: string): readonly string[] {
  const known = Intl.DateTimeFormat.supportedLocalesOf([...(VARIANTS[tag] ?? [tag])]);
  return known.length > 0 ? known : ["en"];
}

function monthsIn(locale: string, tag: string): readonly Name[] {
  const named = (month: "long" | "short", alone: boolean) =>
    parts(locale, "month", { month, ...(alone ? {} : { day: "numeric" }) }, MONTHS);
  const [aloneLong, long, short, aloneShort] = [
    named("long", true),
    named("long", false),
    named("short", false),
    named("short", true),
  ];
  return long.flatMap((name, at) => {
    const wholes = [aloneLong[at] ?? name, name, ...casesOf(name, at, tag)];
    const shorts = [short[at] ?? name, aloneShort[at] ?? name];
    const number = at + 1;
    return [
      ...wholes.map((one) => ({ name: one, number, short: false })),
      ...shorts.map((one) => ({ name: one, number, short: true })),
    ];
  });
}

function casesOf(name: string, at: number, tag: string): readonly string[] {
  if (tag === "uk" && at === 1) return UKRAINIAN_FEBRUARY;
  return (CASES[tag] ?? []).map((end) => name.slice(0, -1) + end);
}

/** The names that a locale has for days. Making a format is what takes time. */
function parts(
  locale: string,
  type: "month" | "weekday",
  options: Intl.DateTimeFormatOptions,
  days: readonly Date[],
): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, {
    ...options,
    calendar: "gregory",
    timeZone: "UTC",
  });
  return days.map((day) => format.formatToParts(day).find((one) => one.type === type)?.value ?? "");
}
