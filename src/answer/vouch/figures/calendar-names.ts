import type { CalendarName } from "./calendar.ts";
import type { Found } from "./days.ts";
import type { Reading } from "./reading.ts";
import { isHyphen } from "./senses.ts";
import type { FigureText } from "./text.ts";

/** A month by its name, and the token after it. */
export type Month = Found & { readonly name: CalendarName };

/** The name of a month at a token. */
export function monthAt(text: FigureText, at: number): Month | undefined {
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
    second?.kind === "word" && calendar.hasPairs
      ? lookUp(`${token.norm} ${second.norm}`, names, calendar)
      : undefined;
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
