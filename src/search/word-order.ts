import { isMatch, type Matcher, type Stretch } from "./cover.ts";
import type { Query } from "./query.ts";

/** The share of the question's neighbouring pairs that stand at most two words apart here too. */
export function pairsKept(query: Query, matcher: Matcher, stretch: Stretch): number {
  if (query.pairs.length === 0) return 0;
  return query.pairs.filter((pair) => isKept(pair, matcher, stretch)).length / query.pairs.length;
}

function isKept(
  [a, b]: readonly [number, number],
  matcher: Matcher,
  { ids, from, to }: Stretch,
): boolean {
  for (let at = from; at + 1 < to; at += 1) {
    if (!isMatch(matcher, ids[at], a)) continue;
    if (isMatch(matcher, ids[at + 1], b)) return true;
    if (at + 2 < to && isMatch(matcher, ids[at + 2], b)) return true;
  }
  return false;
}

/**
 * Matched terms for each word of the shortest run that holds every term which the stretch holds at
 * all; 0 when it holds fewer than two.
 */
export function density(matcher: Matcher, { ids, from, to }: Stretch): number {
  const found: { at: number; term: number }[] = [];
  for (let at = from; at < to; at += 1) {
    const match = matcher.get(ids[at] ?? -1)?.[0];
    if (match !== undefined) found.push({ at, term: match.term });
  }
  const distinct = new Set(found.map(({ term }) => term)).size;
  if (distinct < 2) return 0;
  let shortest = to - from;
  const counts = new Map<number, number>();
  let left = 0;
  for (const { at, term } of found) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    while (counts.size === distinct) {
      const first = found[left];
      if (first === undefined) break;
      shortest = Math.min(shortest, at - first.at + 1);
      const rest = (counts.get(first.term) ?? 1) - 1;
      if (rest === 0) counts.delete(first.term);
      else counts.set(first.term, rest);
      left += 1;
    }
  }
  return distinct / shortest;
}

/**
 * How near any of these tokens is to what the question word asks about: 1 for neighbours, 1/2 with
 * one word between, and so on; 0 without a pair.
 */
export function nearness(
  query: Query,
  matcher: Matcher,
  { ids, from, to }: Stretch,
  tokens: readonly number[],
): number {
  if (tokens.length === 0 || query.focus === undefined) return 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at += 1) {
    if (!isMatch(matcher, ids[at], query.focus)) continue;
    for (const token of tokens) shortest = Math.min(shortest, Math.abs(token - at));
  }
  return 1 / shortest;
}

/** Whether the first word with a subject of its own is what the question word asks about. */
export function opensWithSubject(
  query: Query,
  matcher: Matcher,
  { ids, from, to }: Stretch,
): boolean {
  if (query.focus === undefined) return false;
  const first = ids.subarray(from, to).find((id) => id >= 0);
  return isMatch(matcher, first, query.focus);
}
