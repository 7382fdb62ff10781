import { plain, shifted } from "./decimal.ts";
import { amountOf, decimalOf, extended, mayJoin, NOTHING, type Sum, scaled } from "./sum.ts";
import type { FigureToken } from "./tokens.ts";
import { type Language, senseOf, type WordSense } from "./words.ts";

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

type Tokens = readonly FigureToken[];
type Found = { readonly sense: WordSense; readonly next: number };

/** The sense of the word or of the two words at a token. */
export function senseAt(tokens: Tokens, at: number, among: readonly Language[]): Found | undefined {
  const token = tokens[at];
  if (token?.kind !== "word") return undefined;
  const gap = isHyphen(tokens, at + 1) ? 2 : 1;
  const second = tokens[at + gap];
  if (second?.kind === "word") {
    const both = senseOf(`${token.norm}-${second.norm}`, among);
    if (both !== undefined) return { sense: both, next: at + gap + 1 };
  }
  const sense = senseOf(token.norm, among);
  return sense === undefined ? undefined : { sense, next: at + 1 };
}

/** A hyphen with a word or number close on both sides. */
export function isHyphen(tokens: Tokens, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    token?.kind === "mark" &&
    /[-‐‑]/u.test(token.written) &&
    before?.end === token.start &&
    after?.start === token.end
  );
}

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

/** Goes on from a sum as long as the words add up. */
function worded(
  tokens: Tokens,
  from: number,
  begun: Sum,
  among: readonly Language[],
): ReadNumber | undefined {
  let sum = begun;
  let next = from;
  let parts = 0;
  let loose = false;
  let ordinal = false;
  for (;;) {
    const step = stepAt(tokens, next, sum, parts > 0 || begun !== NOTHING, among);
    if (step === undefined) break;
    if (ordinal && step.sense.language.rules.addsTensToUnits !== true) break;
    sum = step.sum;
    next = step.next;
    parts += 1;
    loose = step.sense.loose === true;
    ordinal ||= step.sense.ordinal !== undefined && step.sense.value === undefined;
    if (ordinal && step.sense.language.rules.addsTensToUnits !== true) break;
  }
  if (parts === 0) return undefined;
  return {
    next,
    readings: [decimalOf(amountOf(sum))],
    ordinal,
    loose: loose && parts === 1 && begun === NOTHING,
    bare: false,
    scale: sum.scale,
  };
}

function stepAt(
  tokens: Tokens,
  at: number,
  sum: Sum,
  isGoingOn: boolean,
  among: readonly Language[],
) {
  const joiner = isGoingOn ? joinerAt(tokens, at, sum, among) : 0;
  if (isGoingOn && joiner === 0 && tokens[at]?.kind === "digits")
    return digitsStep(tokens, at, sum, among);
  const found = senseAt(tokens, at + joiner, among);
  if (found === undefined) return undefined;
  const { sense, next } = found;
  if (!isGoingOn && !isNumeral(sense)) return undefined;
  const joined = sense.joined === true || joiner > 0;
  const hyphen = joiner === 1 && isHyphen(tokens, at);
  if (joiner > 0 && !hyphen && sense.scale !== undefined && sense.value === undefined)
    return undefined;
  const longer = extended(sum, sense, joined);
  return longer === undefined ? undefined : { sum: longer, next, sense };
}

/** "2 million 300 thousand": digits go on only where a scale follows them. */
function digitsStep(tokens: Tokens, at: number, sum: Sum, among: readonly Language[]) {
  const token = tokens[at];
  if (token?.kind !== "digits" || sum.chunk !== undefined || token.decimal.readings.length !== 1)
    return undefined;
  const following = tokens[at + 1];
  const value = Number(token.decimal.readings[0]);
  if (following?.kind !== "word" || value >= sum.below) return undefined;
  const sense = senseOf(following.norm, among);
  if (sense?.scale === undefined || 10 ** sense.scale >= sum.below) return undefined;
  const longer = scaled({ ...sum, chunk: value }, sense.scale);
  return longer === undefined ? undefined : { sum: longer, next: at + 2, sense };
}

function joinerAt(tokens: Tokens, at: number, sum: Sum, among: readonly Language[]): number {
  if (isHyphen(tokens, at)) {
    const second = tokens[at + 1];
    return second?.kind === "word" && isJoiner(second.norm, sum, among)
      ? isHyphen(tokens, at + 2)
        ? 3
        : 2
      : 1;
  }
  const token = tokens[at];
  return token?.kind === "word" && isJoiner(token.norm, sum, among) ? 1 : 0;
}

function isJoiner(word: string, sum: Sum, among: readonly Language[]): boolean {
  return among.some(
    ({ joiners, rules }) => joiners.has(word) && mayJoin(sum, rules.joinsFrom ?? 10),
  );
}

/** It states a number, rather than a fraction or vague quantity. */
function isNumeral({ value, multiplier, scale, ordinal }: WordSense): boolean {
  return (
    value !== undefined || multiplier !== undefined || scale !== undefined || ordinal !== undefined
  );
}

type Part = { readonly value: number; readonly next: number };

/** "elfu moja mia saba na themanini": the scale comes first, then what it multiplies. */
function scaleFirst(tokens: Tokens, at: number, among: readonly Language[]): ReadNumber {
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
