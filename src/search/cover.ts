import type { Matcher, Reading } from "./matcher.ts";
import type { Weights } from "./weights.ts";

/** What of the question a stretch of text holds: for each term, or gram, the best match, 0 to 1. */
export type Cover = readonly number[];

/** What of the question a text holds in its own words, with near words too, and of its grams. */
export type Covers = { readonly held: Cover; readonly near: Cover; readonly grams: Cover };

/** What of the question the words `[from, to)` of a reading hold. */
export function coversOf(
  { query, gramWeights }: Matcher,
  { words }: Reading,
  from = 0,
  to = words.length,
): Covers {
  const size = query.terms.length;
  const held = new Array<number>(size).fill(0);
  const near = new Array<number>(size).fill(0);
  const grams = new Array<number>(gramWeights.length).fill(0);
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (word.held !== undefined) raiseTo(held, word.held);
    raiseTo(near, word.near);
    for (const gram of word.grams) grams[gram] = 1;
  }
  return { held, near, grams };
}

function raiseTo(cover: number[], weights: Cover): void {
  for (let term = 0; term < weights.length; term += 1) {
    const weight = weights[term] ?? 0;
    if (weight > (cover[term] ?? 0)) cover[term] = weight;
  }
}

/** What of the question some stretches hold together. */
export function union(first: Covers, ...others: readonly Covers[]): Covers {
  const together = { held: [...first.held], near: [...first.near], grams: [...first.grams] };
  for (const { held, near, grams } of others) {
    raiseTo(together.held, held);
    raiseTo(together.near, near);
    raiseTo(together.grams, grams);
  }
  return together;
}

/** The share of the question that is held, 0 to 1. */
export function share(cover: Cover, weights: Weights): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * (cover[at] ?? 0);
  return sum;
}

/** The share of the grams in a reading, without any more of it. */
export function gramShare({ gramWeights }: Matcher, { words }: Reading): number {
  const seen = new Uint8Array(gramWeights.length);
  let sum = 0;
  for (const { grams } of words) {
    for (const gram of grams) {
      if (seen[gram] === 1) continue;
      seen[gram] = 1;
      sum += gramWeights[gram] ?? 0;
    }
  }
  return sum;
}

/** The share that a stretch holds together with those before and behind it. */
export function shareAround(
  own: Cover,
  before: Cover | undefined,
  behind: Cover | undefined,
  weights: Weights,
): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) {
    sum += (weights[at] ?? 0) * Math.max(own[at] ?? 0, before?.[at] ?? 0, behind?.[at] ?? 0);
  }
  return sum;
}

/** The shares that the two heaviest missing terms make up. */
export function missing(cover: Cover, weights: Weights): readonly [number, number] {
  let first = 0;
  let second = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const lost = (weights[at] ?? 0) * (1 - (cover[at] ?? 0));
    if (lost > first) {
      second = first;
      first = lost;
    } else if (lost > second) second = lost;
  }
  return [first, second];
}
