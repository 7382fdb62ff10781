import type { Language } from "./language.ts";
import { scaleFirst } from "./scale-first.ts";
import { isHyphen, senseAt, type Tokens } from "./senses.ts";
import { amountOf, decimalOf, NOTHING, type Sum, scaled } from "./sum.ts";
import { worded } from "./worded.ts";

/** A number that stands at some token, in digits or words. */
export type ReadNumber = {
  /** The token after it. */
  readonly next: number;
  readonly readings: readonly string[];
  readonly ordinal: boolean;
  readonly loose: boolean;
  /** Only digits, without separators or scale. */
  readonly bare: boolean;
  readonly scale: number;
};

/** Reads the number at a token, or nothing. */
export function numberAt(
  tokens: Tokens,
  at: number,
  among: readonly Language[],
): ReadNumber | undefined {
  const token = tokens[at];
  if (token?.kind === "digits") return digitsAt(tokens, at, among);
  if (token?.kind !== "word") return undefined;
  const first = senseAt(tokens, at, among);
  if (first === undefined) return undefined;
  if (first.sense.scaleFirst !== undefined) return scaleFirst(tokens, at, among);
  return worded(tokens, at, NOTHING, among);
}

function digitsAt(tokens: Tokens, at: number, among: readonly Language[]): ReadNumber | undefined {
  const token = tokens[at];
  if (token?.kind !== "digits") return undefined;
  const { readings, bare } = token.decimal;
  const alone = { next: at + 1, readings, ordinal: false, loose: false, bare, scale: 0 };
  const after = at + (isHyphen(tokens, at + 1) ? 2 : 1);
  const sense = senseAt(tokens, after, among)?.sense;
  const power = sense?.scale ?? (sense?.scaleFirst !== 2 ? sense?.scaleFirst : undefined);
  const multiplier = sense?.multiplier;
  if (power === undefined && (multiplier === undefined || multiplier === 10)) return alone;
  const sums = readings.flatMap((reading) => {
    if (reading.length > 15) return [];
    const sum: Sum = { ...NOTHING, chunk: Number(reading) };
    const begun =
      power === undefined
        ? { ...NOTHING, chunk: Number(reading) * (multiplier ?? 1) }
        : scaled(sum, power);
    return begun === undefined
      ? []
      : [
          worded(tokens, after + 1, begun, among) ?? {
            ...alone,
            next: after + 1,
            readings: [decimalOf(amountOf(begun))],
            bare: false,
            scale: power ?? 0,
          },
        ];
  });
  const [first] = sums;
  if (first === undefined) return alone;
  return {
    ...first,
    scale: first.scale || (power ?? 0),
    loose: false,
    readings: sums.flatMap((sum) => sum.readings),
  };
}
