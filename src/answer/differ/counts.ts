import { primaryTag } from "../../search/language-tag.ts";
import { type Term, termsOf } from "../../search/terms.ts";
import type { NumberFigure } from "../vouch/figures/figure.ts";
import { figuresIn } from "../vouch/figures.ts";
import type { Said } from "../vouch/said.ts";
import hedges from "./hedges.json" with { type: "json" };

/** What a text counts: how many of what, and how exactly. */
export type Count = {
  readonly value: number;
  /** `exact` unless a word such as "about", "more than" or "up to" stands before it. */
  readonly hedge: "exact" | "about" | "above" | "below";
  /** Unit of the figure: a share, an amount of a currency, a plain number. */
  readonly unit: string;
  /** Stems of the words that say what is counted: one or two. */
  readonly of: readonly string[];
};

/** So many words behind a figure say what it counts. */
const COUNTED_WORDS = 2;
/** "about" means up to this share more or less. */
const ABOUT = 0.15;

const BEFORE_UNITS = 24;

type Hedges = (typeof hedges)["en"];

/**
 * The figures of a text that count something; none in a language whose words for "about" are not known,
 * for then nobody can say what contradicts what. Years, ordinals and numbers of articles are no counts.
 */
export function countsIn(said: Said): readonly Count[] {
  const { text, language } = said;
  const known = (hedges as Readonly<Record<string, Hedges>>)[primaryTag(language)];
  if (known === undefined) return [];
  const terms = termsOf(text, language);
  return figuresIn(said).flatMap((figure): Count[] => {
    if (figure.kind !== "number" || figure.loose) return [];
    const value = counting(figure);
    const before = text.slice(Math.max(0, figure.start - BEFORE_UNITS), figure.start);
    const of = countedBehind(figure, terms, text);
    const { form, currency = "" } = figure;
    const isNamed = of.length > 0 || form === "percent" || currency !== "";
    if (value === undefined || !isNamed || endsWith(before, known.labels)) return [];
    return [{ value, hedge: hedgeOf(before, known), unit: `${form} ${currency}`, of }];
  });
}

function counting(figure: NumberFigure): number | undefined {
  const { form, readings } = figure;
  const isCount = form === "plain" || form === "percent" || form === "points";
  const [reading = "", another] = readings;
  const value = Number(reading);
  const isOne = another === undefined && Number.isFinite(value);
  return isCount && isOne && !isYear(figure) ? value : undefined;
}

/** Whether a number is most likely a year of our time. */
export function isYear({ year, readings }: NumberFigure): boolean {
  return year && readings.some((reading) => Number(reading) >= 1900 && Number(reading) < 2100);
}

function countedBehind(
  { end }: NumberFigure,
  terms: readonly Term[],
  text: string,
): readonly string[] {
  const counted: string[] = [];
  let at = end;
  for (const term of terms) {
    if (term.start < end) continue;
    const isNext = /^[\s-]*$/u.test(text.slice(at, term.start));
    if (!isNext || term.stop || term.number || counted.length === COUNTED_WORDS) break;
    counted.push(term.stem);
    at = term.end;
  }
  return counted;
}

function hedgeOf(before: string, { above, below, about }: Hedges): Count["hedge"] {
  if (endsWith(before, above)) return "above";
  if (endsWith(before, below)) return "below";
  return endsWith(before, about) ? "about" : "exact";
}

function endsWith(before: string, words: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})[.\\s$€₽]*$`, "iu").test(before);
}

/** Whether two texts count the same things. */
export function isSameThing(a: Count, b: Count): boolean {
  if (a.unit !== b.unit) return false;
  const [own, theirs] = [a.of, b.of];
  return own.length === 0 ? theirs.length === 0 : own.some((stem) => theirs.includes(stem));
}

/** Whether both can be true of one number of things. */
export function agree(a: Count, b: Count): boolean {
  const [low, high] = rangeOf(a);
  const [least, most] = rangeOf(b);
  return low <= most && least <= high;
}

function rangeOf({ value, hedge }: Count): readonly [number, number] {
  switch (hedge) {
    case "exact":
      return [value, value];
    case "about":
      return [value * (1 - ABOUT), value * (1 + ABOUT)];
    case "above":
      return [value, Number.POSITIVE_INFINITY];
    case "below":
      return [Number.NEGATIVE_INFINITY, value];
  }
}
