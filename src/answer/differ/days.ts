import type { DateParts } from "../vouch/figures/figure.ts";
import { figuresIn } from "../vouch/figures.ts";
import { isYear } from "./counts.ts";
import { differWordsOf } from "./differ-words.ts";
import type { Text } from "./matter.ts";
import { stagesOf } from "./matter.ts";

/** Dates and years of a sentence, as they are understood. */
export function daysIn({ text, meta: { language } }: Text): ReadonlySet<string> {
  const days = figuresIn({ text, language }).flatMap((figure) => {
    const isDay = figure.kind === "date" || (figure.kind === "number" && isYear(figure));
    return isDay ? [JSON.stringify(figure.readings)] : [];
  });
  return new Set(days);
}

/**
 * Whether two sentences on the same thing give it another day. Of what comes again, such as a sitting,
 * nobody can say so; but of what was still to come when the newer was published, and of the day from
 * which a law holds.
 */
export function giveAnotherDay(one: Text, other: Text): boolean {
  const [own, theirs] = [dayIn(one), dayIn(other)];
  if (own === undefined || theirs === undefined || canBeOne(own.parts, theirs.parts)) return false;
  if (own.side !== theirs.side || comesAgain(one)) return false;
  const published = [one, other].map(({ meta }) => meta.published).sort();
  const isAhead = [own, theirs].every(
    ({ parts }) => earliest(parts, published) > (published.at(-1) ?? ""),
  );
  return isAhead || [one, other].every(isOnForce);
}

type Day = {
  readonly parts: DateParts;
  /** Whether something goes on until that day, or begins after it. */
  readonly side: "until" | "after" | "on";
};

const BEFORE_UNITS = 16;

/** The only date of a sentence, when it can be read in one way. */
function dayIn({ text, meta: { language } }: Text): Day | undefined {
  const [figure, more] = figuresIn({ text, language }).filter(
    ({ kind, loose }) => kind === "date" && !loose,
  );
  if (figure?.kind !== "date" || more !== undefined) return undefined;
  const [parts, another] = figure.readings;
  if (parts === undefined || another !== undefined) return undefined;
  const before = text.slice(Math.max(0, figure.start - BEFORE_UNITS), figure.start);
  const words = differWordsOf(language);
  const side = (["until", "after"] as const).find((each) => words?.[each].test(before)) ?? "on";
  return { parts, side };
}

function comesAgain({ text, meta: { language } }: Text): boolean {
  return differWordsOf(language)?.again.test(text) ?? false;
}

function canBeOne(a: DateParts, b: DateParts): boolean {
  const parts = ["year", "month", "day"] as const;
  return parts.every((part) => (a[part] ?? b[part]) === (b[part] ?? a[part]));
}

/** An ISO date; of a date without a year that of the newer publication. */
function earliest({ year, month = 1, day = 1 }: DateParts, published: readonly string[]): string {
  const said = year ?? Number(published.at(-1)?.slice(0, 4));
  return [said, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

function isOnForce(text: Text): boolean {
  return stagesOf(text).some(({ stage }) => stage === "entry-into-force");
}

/** Whether a sentence gives a day before another was published: what it tells was not awaited there. */
export function isBefore(text: Text, published: string): boolean {
  const day = dayIn(text);
  return day?.parts.day !== undefined && earliest(day.parts, [text.meta.published]) < published;
}
