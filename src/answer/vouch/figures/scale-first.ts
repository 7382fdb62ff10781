import { plain, shifted } from "./decimal.ts";
import type { Language } from "./language.ts";
import type { ReadNumber } from "./number.ts";
import { senseAt, type Tokens } from "./senses.ts";
import { decimalOf } from "./sum.ts";

type Part = { readonly value: number; readonly next: number };

/** "elfu moja mia saba na themanini": the scale comes first, then what it multiplies. */
export function scaleFirst(tokens: Tokens, at: number, among: readonly Language[]): ReadNumber {
  const reads = partsFrom(tokens, at, Infinity, among);
  const next = Math.max(...reads.map((read) => read.next));
  const furthest = reads.filter((read) => read.next === next);
  const power = senseAt(tokens, at, among)?.sense.scaleFirst ?? 0;
  return {
    next,
    readings: [...new Set(furthest.map(({ value }) => plain(decimalOf(value))))],
    ordinal: false,
    loose: false,
    bare: false,
    scale: power === 2 ? 0 : power,
  };
}

function partsFrom(
  tokens: Tokens,
  at: number,
  below: number,
  among: readonly Language[],
): readonly Part[] {
  const sense = senseAt(tokens, at, among)?.sense;
  if (sense?.scaleFirst === undefined) return small(tokens, at, below, among);
  const unit = 10 ** sense.scaleFirst;
  if (unit >= below) return [];
  const power = sense.scaleFirst;
  const heads = multipliersAt(tokens, at + 1, unit, among).map(({ value, next }) => ({
    value: Number(shifted(decimalOf(value), power)),
    next,
  }));
  return heads.flatMap((head) => {
    const joined = isAnd(tokens, head.next, among) ? head.next + 1 : head.next;
    const rests = partsFrom(tokens, joined, unit, among);
    return rests.length === 0
      ? [head]
      : rests.map((rest) => ({ value: head.value + rest.value, next: rest.next }));
  });
}

function multipliersAt(
  tokens: Tokens,
  at: number,
  unit: number,
  among: readonly Language[],
): readonly Part[] {
  const token = tokens[at];
  if (token?.kind === "digits") {
    return token.decimal.readings
      .filter((reading) => reading.length <= 15)
      .map((reading) => ({ value: Number(reading), next: at + 1 }));
  }
  const tens = small(tokens, at, unit === 100 ? 10 : 100, among);
  const hundreds =
    unit > 100 && senseAt(tokens, at, among)?.sense.scaleFirst === 2
      ? partsFrom(tokens, at, 1000, among)
      : [];
  const first = senseAt(tokens, at, among)?.sense.value;
  const onlyTens =
    tens.length > 0 && first !== undefined && tens[0]?.value !== first
      ? [{ value: first, next: at + 1 }]
      : [];
  const found = [...tens, ...onlyTens, ...hundreds];
  return found.length > 0 ? found : [{ value: 1, next: at }];
}

/** Tens and units. */
function small(
  tokens: Tokens,
  at: number,
  below: number,
  among: readonly Language[],
): readonly Part[] {
  const value = senseAt(tokens, at, among)?.sense.value;
  if (value === undefined || value >= below || value === 0) return [];
  const unit = isAnd(tokens, at + 1, among)
    ? senseAt(tokens, at + 2, among)?.sense.value
    : undefined;
  if (value % 10 === 0 && unit !== undefined && unit > 0 && unit < 10)
    return [{ value: value + unit, next: at + 3 }];
  return [{ value, next: at + 1 }];
}

function isAnd(tokens: Tokens, at: number, among: readonly Language[]): boolean {
  const token = tokens[at];
  return token?.kind === "word" && among.some(({ joiners }) => joiners.has(token.norm));
}
