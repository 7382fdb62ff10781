import type { Span } from "../../../article/article.ts";

/**
 * What a number is of: `percent` and `permille` are shares, `points` are percentage points, `factor` is "twice", `fraction` is a
 * part of a whole, `decade` is "the 1990s".
 */
export type NumberForm =
  | "plain"
  | "ordinal"
  | "percent"
  | "permille"
  | "points"
  | "decade"
  | "fraction"
  | "factor";

/** The parts of a date that are stated: a full year, a month from 1, a day of the month. */
export type DateParts = {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
};

/** A number; each reading is a plain decimal such as `1780`, `-0.5`, or `2/3` when a fraction. */
export type NumberFigure = Span & {
  readonly kind: "number";
  readonly form: NumberForm;
  readonly readings: readonly string[];
  /** ISO 4217 code, when a currency is attached. */
  readonly currency?: string;
  /** It may be the year of a date, as it is written. */
  readonly year: boolean;
  /** The hours of the day that it may be: both of "at 3", none of most numbers. */
  readonly hours: readonly number[];
  /** The power of ten that a word such as "million" adds. */
  readonly scale: number;
  readonly loose: boolean;
};

/**
 * A number or date that a text states, at UTF-16 offsets. A `loose` one may be none: it backs
 * others, but needs no backing. `vague` is "thousands", by powers of ten; `weekday` counts from
 * Monday as 1; `time` is `HH:MM` of 24 hours; `code` is a name with digits; `sign` is a numeral
 * that is not read.
 */
export type Figure =
  | NumberFigure
  | (Span & { readonly loose: boolean } & (
        | { readonly kind: "date"; readonly readings: readonly DateParts[] }
        | { readonly kind: "weekday"; readonly weekday: number }
        | { readonly kind: "time"; readonly clock: string }
        | { readonly kind: "vague"; readonly powers: readonly number[] }
        | { readonly kind: "code"; readonly code: string }
        | { readonly kind: "sign"; readonly sign: string }
      ));
