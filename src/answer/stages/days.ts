import type { Span } from "../../article/article.ts";
import type { Figure } from "../vouch/figures/figure.ts";
import { figuresIn } from "../vouch/figures.ts";
import { stageWordsOf } from "./stage-words.ts";

/** The day that a clause says, and its words where they name only a weekday. */
export type SaidDay = { readonly day: string; readonly weekday?: string };

type Text = {
  readonly text: string;
  readonly language: string;
  /** ISO date of publication. */
  readonly published: string;
};

/** How many words beside a weekday may say that it is another one. */
const BESIDE = 2;

/**
 * The day on which a clause says that something happened, if it is certain: a date with day, month and
 * year; or the weekday of the publication itself, by its mere name. Of another weekday, or of "last
 * week", nobody can be sure.
 */
export function dayIn({ text, language, published }: Text, clause: Span): SaidDay | undefined {
  const figures = figuresIn({ text, language }).filter(
    ({ start, end, loose }) => !loose && clause.start <= start && end <= clause.end,
  );
  const days = figures.flatMap((figure) => isoOf(figure) ?? []);
  const [day] = days;
  if (day !== undefined) return new Set(days).size === 1 ? { day } : undefined;
  const weekdays = figures.filter(({ kind }) => kind === "weekday");
  const [weekday] = weekdays;
  if (weekday?.kind !== "weekday" || weekdays.length > 1) return undefined;
  const isToday = weekday.weekday === weekdayOf(published);
  if (!isToday || isAnother(text, weekday, language)) return undefined;
  return { day: published, weekday: text.slice(weekday.start, weekday.end) };
}

function isoOf(figure: Figure): string | undefined {
  const [parts, other] = figure.kind === "date" ? figure.readings : [];
  if (parts === undefined || other !== undefined) return undefined;
  const { year, month, day } = parts;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

/** From Monday as 1. */
function weekdayOf(iso: string): number {
  return new Date(iso).getUTCDay() || 7;
}

function isAnother(text: string, { start, end }: Span, language: string): boolean {
  const notOnDay = stageWordsOf(language)?.notOnDay;
  const before = text.slice(0, start).trim().split(/\s+/u).slice(-BESIDE);
  const behind = text.slice(end).trim().split(/\s+/u).slice(0, BESIDE);
  return notOnDay === undefined || [...before, ...behind].join(" ").search(notOnDay) >= 0;
}
