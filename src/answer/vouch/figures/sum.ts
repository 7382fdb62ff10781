import { shifted } from "./decimal.ts";
import type { Language, WordSense } from "./language.ts";

/** A number while it is being put together from its parts. */
export type Sum = {
  readonly total: number;
  /** What is not yet multiplied by a scale. */
  readonly chunk: number | undefined;
  /** What comes next must be less. */
  readonly below: number;
  readonly scale: number;
};

/** Nothing yet. */
export const NOTHING: Sum = { total: 0, chunk: undefined, below: Infinity, scale: 0 };

/** The number that a sum has come to. */
export function amountOf({ total, chunk }: Sum): number {
  return total + (chunk ?? 0);
}

/** The sum with a word's number taken in, or `undefined` where the word begins another number. */
export function extended(sum: Sum, sense: WordSense, joined: boolean): Sum | undefined {
  const value = sense.value ?? sense.ordinal;
  if (sense.multiplier !== undefined) {
    const times = multiplied(sum, sense.multiplier);
    if (times !== undefined) return times;
  }
  if (sense.scale !== undefined) return scaled(sum, sense.scale);
  if (value === undefined) return undefined;
  return added(sum, value, sense.language, joined) ?? ordinalHundred(sum, sense);
}

function multiplied(sum: Sum, by: number): Sum | undefined {
  if (sum.chunk === undefined) return by < sum.below ? { ...sum, chunk: by } : undefined;
  if (sum.chunk >= 1 && sum.chunk < by) return { ...sum, chunk: sum.chunk * by };
  return undefined;
}

function ordinalHundred(sum: Sum, { ordinal = 0 }: WordSense): Sum | undefined {
  return ordinal === 100 || ordinal === 1000 ? multiplied(sum, ordinal) : undefined;
}

/** Takes in a word such as "thousand", by its power of ten. */
export function scaled(sum: Sum, power: number): Sum | undefined {
  const unit = 10 ** power;
  const next = { chunk: undefined, below: unit, scale: sum.scale + power };
  if (sum.chunk === undefined && sum.total === 0) return { ...next, total: unit };
  if (unit < sum.below) {
    return sum.chunk === undefined
      ? undefined
      : { ...next, total: sum.total + times(sum.chunk, power) };
  }
  return { ...next, total: times(amountOf(sum), power) };
}

function times(value: number, power: number): number {
  return value < 1e15 ? Number(shifted(decimalOf(value), power)) : value * 10 ** power;
}

/** A number as a plain decimal. */
export function decimalOf(value: number): string {
  return Number.isInteger(value) && value >= 1e21 ? BigInt(value).toString() : String(value);
}

function added(sum: Sum, value: number, { rules }: Language, joined: boolean): Sum | undefined {
  const { chunk } = sum;
  if (chunk === undefined) {
    if (value >= sum.below) return undefined;
    if (value < 1000) return { ...sum, chunk: value };
    return { ...sum, total: sum.total + value, below: placeOf(value) };
  }
  if (value === 0 || !Number.isInteger(chunk)) return undefined;
  if (rules.addsTeens === true) {
    if (value === 20 && chunk % 100 === 4) return { ...sum, chunk: chunk + 76 };
    if ((chunk % 100 === 60 || chunk % 100 === 80) && value >= 10 && value < 20)
      return { ...sum, chunk: chunk + value };
  }
  const units = chunk % 100;
  if (rules.addsTenToUnits === true && value === 10 && !joined && units >= 1 && units <= 9)
    return { ...sum, chunk: chunk + 10 };
  if (rules.addsTensToUnits === true) {
    // "And one" and "one" are spelled alike in Arabic.
    if (!joined && value !== 1) return undefined;
    if (units >= 1 && units <= 9 && value % 10 === 0 && value >= 20 && value < 100)
      return { ...sum, chunk: chunk + value };
  }
  return value < placeOf(chunk) ? { ...sum, chunk: chunk + value } : undefined;
}

/** Whether an "and" may stand after what has been said so far. */
export function mayJoin(sum: Sum, from: number): boolean {
  const last = sum.chunk ?? sum.below;
  return last !== 0 && placeOf(last) >= from;
}

/** What the last digit that is no zero is worth. */
function placeOf(value: number): number {
  let place = 1;
  while (place < value && value % (place * 10) === 0) place *= 10;
  return place;
}
