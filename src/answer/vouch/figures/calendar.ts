import { createMemory } from "../remembered.ts";
import { foldWord } from "./fold.ts";
import { formsIn } from "./forms.ts";
import { type Language, scriptsOf } from "./language.ts";
import { RULES } from "./rules.ts";
import { monthNames, type Name, weekdayNames } from "./spelled-calendar.ts";

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
  /** Some name is two words. */
  readonly hasPairs: boolean;
};

/** A text mixes few scripts, so each language makes few calendars. */
const MOST_CALENDARS = 64;
const calendars = createMemory<Calendar>(MOST_CALENDARS);

/** The calendar of a text's language (primary tag), and of the other languages that it is read in. */
export function calendarOf(primary: string, among: readonly Language[]): Calendar {
  const key = [primary, ...among.map(({ tag }) => tag)].join(" ");
  return calendars(key, () => built(primary, among));
}

function built(primary: string, among: readonly Language[]): Calendar {
  const known = scriptsOf(primary).length > 0 ? [primary] : [];
  const tags = new Set([...known, ...among.map(({ tag }) => tag)]);
  const months = new Map<string, CalendarName>();
  const weekdays = new Map<string, CalendarName>();
  for (const tag of tags) {
    const names = namesOf(tag);
    addNames(months, names.months);
    addNames(weekdays, names.weekdays);
  }
  const own = among.find((one) => one.tag === primary);
  return {
    months,
    weekdays,
    monthsAfter: new Set(formsIn(own?.rules.monthsAfter ?? "", undefined)),
    suffixes: own?.suffixes ?? [],
    prefixes: among.flatMap(({ prefixes }) => prefixes),
    hasPairs: [...months.keys(), ...weekdays.keys()].some((name) => name.includes(" ")),
  };
}

type Names = readonly (readonly [folded: string, CalendarName])[];

const languages = new Map<string, { readonly months: Names; readonly weekdays: Names }>();

/** The names of one language: `Intl` takes its time over them, and a language is in many calendars. */
function namesOf(tag: string) {
  const known = languages.get(tag);
  if (known !== undefined) return known;
  const rules = RULES[tag];
  const names = {
    months: named(monthNames(tag, rules), formsIn(rules?.ambiguousMonths ?? "", undefined)),
    weekdays: named(weekdayNames(tag, rules), formsIn(rules?.ambiguousWeekdays ?? "", undefined)),
  };
  languages.set(tag, names);
  return names;
}

function named(names: readonly Name[], ambiguous: readonly string[]): Names {
  return names.flatMap(({ name, number, short }) => {
    const words = [...name.matchAll(/[\p{L}\p{M}]+(?:['’ʼ‘][\p{L}\p{M}]+)*/gu)].map(([word]) =>
      foldWord(word),
    );
    const key = words.join(" ");
    if (key === "" || /\p{Nd}/u.test(name)) return [];
    return [[key, { number, short, ambiguous: ambiguous.includes(key) }] as const];
  });
}

/** A name that is written out goes before an abbreviation. */
function addNames(map: Map<string, CalendarName>, names: Names): void {
  for (const [key, name] of names) {
    const known = map.get(key);
    if (known === undefined || known.short) map.set(key, name);
  }
}
