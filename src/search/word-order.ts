import type { Matcher, Reading } from "./matcher.ts";

/** A token that counts as a term of the question. */
export type Match = { readonly at: number; readonly term: number };

/** The matches among the words of a reading, in order; a token counts as one term. */
export function matchesIn({ at, words }: Reading): Match[] {
  const found: Match[] = [];
  for (let word = 0; word < words.length; word += 1) {
    const term = words[word]?.term ?? -1;
    if (term >= 0) found.push({ at: at[word] ?? 0, term });
  }
  return found;
}

/** Neighbouring pairs of the question that stand here one behind the other, at most two words apart. */
export function pairsKept(
  { query, isPair }: Matcher,
  matches: readonly Match[],
): readonly (readonly [number, number])[] {
  const size = query.terms.length;
  const kept: (readonly [number, number])[] = [];
  for (let first = 0; first + 1 < matches.length; first += 1) {
    const [one, next] = [matches[first], matches[first + 1]];
    if (one === undefined || next === undefined || next.at > one.at + 2) continue;
    if (isPair[one.term * size + next.term] !== 1) continue;
    if (!kept.some(([a, b]) => a === one.term && b === next.term)) kept.push([one.term, next.term]);
  }
  return kept;
}

/** How many terms of the question stand here one behind the other, at most three words apart. */
export function longestRun(matches: readonly Match[]): number {
  let longest = 0;
  let run = 0;
  let last: Match | undefined;
  for (const match of matches) {
    const goesOn = last !== undefined && match.term === last.term + 1 && match.at - last.at <= 3;
    run = goesOn ? run + 1 : 1;
    longest = Math.max(longest, run);
    last = match;
  }
  return longest;
}

/** The share of matches that come in the question's order. */
export function inOrder(matches: readonly Match[]): number {
  if (matches.length < 2) return 0;
  let ordered = 0;
  for (let at = 1; at < matches.length; at += 1) {
    if ((matches[at]?.term ?? 0) >= (matches[at - 1]?.term ?? 0)) ordered += 1;
  }
  return ordered / (matches.length - 1);
}

/** Words of the shortest stretch with every matched term, and how many terms these are; fewer than two: 0. */
export function shortestSpan(matches: readonly Match[]): {
  readonly words: number;
  readonly terms: number;
} {
  const { counts, terms } = termsAmong(matches);
  if (terms < 2) return { words: 0, terms: 0 };
  let words = Number.POSITIVE_INFINITY;
  let left = 0;
  let held = 0;
  for (const { at, term } of matches) {
    const before = counts[term] ?? 0;
    if (before === 0) held += 1;
    counts[term] = before + 1;
    while (held === terms) {
      const first = matches[left];
      if (first === undefined) break;
      words = Math.min(words, at - first.at + 1);
      const rest = (counts[first.term] ?? 1) - 1;
      if (rest === 0) held -= 1;
      counts[first.term] = rest;
      left += 1;
    }
  }
  return { words, terms };
}

/** How many terms match, and room to count each. */
function termsAmong(matches: readonly Match[]): {
  readonly counts: number[];
  readonly terms: number;
} {
  const counts: number[] = [];
  let terms = 0;
  for (const { term } of matches) {
    if (counts[term] === undefined) terms += 1;
    counts[term] = 0;
  }
  return { counts, terms };
}
