import { type Term, termsOf } from "../../search/terms.ts";
import type { NumberFigure } from "../vouch/figures/figure.ts";
import { figuresIn } from "../vouch/figures.ts";
import type { Said } from "../vouch/said.ts";
import { type DifferWords, differWordsOf, HEDGES, SPANS } from "./differ-words.ts";
import { isSameWord } from "./same-word.ts";

/** What a text counts: how many of what, and how exactly. */
export type Count = {
  /** More than one where the figure can be read in more than one way. */
  readonly values: readonly number[];
  /** `exact` unless a word such as "about", "more than" or "up to" stands before it. */
  readonly hedge: "exact" | (typeof HEDGES)[number];
  /** Unit of the figure: a share, an amount of a currency, years, a plain number. */
  readonly unit: string;
  /** Whether those are counted who were against something. */
  readonly isAgainst: boolean;
  /** Whether it is by so much that something changes. */
  readonly isChange: boolean;
  /** The words that say what is counted: one or two; none of units but plain numbers. */
  readonly of: readonly string[];
};

/** So many words behind a figure say what it counts. */
const COUNTED_WORDS = 2;
/** "about" means up to this share more or less. */
const ABOUT = 0.15;
const BEFORE_UNITS = 24;

/**
 * The figures of a text that count something; none in a language whose words for "about" are not known,
 * for then nobody can say what contradicts what. Years, ordinals and numbers of articles are no counts.
 */
export function countsIn(said: Said): readonly Count[] {
  const { text, language } = said;
  const words = differWordsOf(language);
  if (words === undefined) return [];
  const terms = termsOf(text, language);
  return figuresIn(said).flatMap((figure): Count[] => {
    if (figure.kind !== "number" || figure.loose) return [];
    const values = counting(figure);
    const before = text.slice(Math.max(0, figure.start - BEFORE_UNITS), figure.start);
    const behind = countedBehind(figure, terms, text);
    const unit = unitOf(figure, behind[0], { text, words });
    const isNamed = behind.length > 0 || unit !== PLAIN;
    if (values.length === 0 || !isNamed || words.label.test(before)) return [];
    const of = unit === PLAIN ? behind.map((term) => thingOf(term, { text, words })) : [];
    const isAgainst = words.against.test(aroundOf(figure, text, words));
    const isChange = unit !== PLAIN && words.by.test(before);
    return [{ values, hedge: hedgeOf(figure, before, words), unit, isAgainst, isChange, of }];
  });
}

type Context = { readonly text: string; readonly words: DifferWords };

const PLAIN = "plain ";
const VOTES = "votes";

function unitOf(
  { form, currency = "" }: NumberFigure,
  counted: Term | undefined,
  { text, words }: Context,
): string {
  const unit = `${form === "fraction" ? "percent" : form} ${currency}`;
  if (unit !== PLAIN || counted === undefined) return unit;
  const word = text.slice(counted.start, counted.end);
  return SPANS.find((span) => words.spans[span].test(word)) ?? unit;
}

function thingOf({ start, end, stem }: Term, { text, words }: Context): string {
  return words.voters.test(text.slice(start, end)) ? VOTES : stem;
}

function counting(figure: NumberFigure): readonly number[] {
  const { form, readings } = figure;
  if (form === "fraction") return readings.flatMap(percentOf);
  const isCount = form === "plain" || form === "percent" || form === "points";
  const values = readings.map(Number);
  return isCount && values.every(Number.isFinite) && !isYear(figure) ? values : [];
}

/** Of a fraction such as `2/3`. */
function percentOf(fraction: string): readonly number[] {
  const [part = Number.NaN, whole = Number.NaN] = fraction.split("/").map(Number);
  return Number.isFinite(part / whole) ? [(100 * part) / whole] : [];
}

/** Whether a number is most likely a year of our time. */
export function isYear({ year, readings }: NumberFigure): boolean {
  return year && readings.some((reading) => Number(reading) >= 1900 && Number(reading) < 2100);
}

function countedBehind({ end }: NumberFigure, terms: readonly Term[], text: string): Term[] {
  const counted: Term[] = [];
  let at = end;
  for (const term of terms) {
    if (term.start < end) continue;
    const isNext = /^[\s-]*$/u.test(text.slice(at, term.start));
    if (!isNext || term.stop || term.number || counted.length === COUNTED_WORDS) break;
    counted.push(term);
    at = term.end;
  }
  return counted;
}

/** What a sentence says around a figure, up to where it goes on to another thing. */
function aroundOf({ start, end }: NumberFigure, text: string, { breaks }: DifferWords): string {
  const ends = [...text.matchAll(breaks)].map(({ index }) => index);
  const from = ends.filter((at) => at < start).at(-1) ?? 0;
  return text.slice(from, ends.find((at) => at >= end) ?? text.length);
}

function hedgeOf({ form }: NumberFigure, before: string, { hedges }: DifferWords): Count["hedge"] {
  const unsaid = form === "fraction" ? "about" : "exact";
  return HEDGES.find((hedge) => hedges[hedge].test(before)) ?? unsaid;
}

/** Whether two texts count the same things. */
export function isSameThing(a: Count, b: Count, language: string): boolean {
  if (a.unit !== b.unit || a.isAgainst !== b.isAgainst || a.isChange !== b.isChange) return false;
  const [own, theirs] = [a.of, b.of];
  return own.length === 0
    ? theirs.length === 0
    : own.some((word) => theirs.some((other) => isSameWord(word, other, language)));
}

/** Whether both can be true of one number of things. */
export function agree(a: Count, b: Count): boolean {
  return a.values.some((value) => b.values.some((other) => canBoth(a, value, b, other)));
}

function canBoth(a: Count, value: number, b: Count, other: number): boolean {
  const isOneLimit = a.hedge === b.hedge && (a.hedge === "ceiling" || a.hedge === "floor");
  if (isOneLimit && a.unit !== PLAIN) return value === other;
  const [low, high] = rangeOf(a.hedge, value);
  const [least, most] = rangeOf(b.hedge, other);
  return low <= most && least <= high;
}

function rangeOf(hedge: Count["hedge"], value: number): readonly [number, number] {
  switch (hedge) {
    case "exact":
      return [value, value];
    case "about":
      return [value * (1 - ABOUT), value * (1 + ABOUT)];
    case "nearly":
      return [value * (1 - ABOUT), value];
    case "above":
    case "floor":
      return [value, Number.POSITIVE_INFINITY];
    case "below":
    case "ceiling":
      return [Number.NEGATIVE_INFINITY, value];
  }
}
