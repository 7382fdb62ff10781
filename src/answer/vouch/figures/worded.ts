import type { Language, WordSense } from "./language.ts";
import type { ReadNumber } from "./number.ts";
import { isHyphen, senseAt, senseOf, type Tokens } from "./senses.ts";
import { amountOf, decimalOf, extended, mayJoin, NOTHING, type Sum, scaled } from "./sum.ts";

/** Goes on from a sum as long as the words add up. */
export function worded(
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
