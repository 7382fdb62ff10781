import type { Query } from "./query.ts";

/** A stretch of a text's tokens, `[from, to)`; `ids` are vocabulary ids, -1 for a stop word. */
export type Stretch = { readonly ids: Int32Array; readonly from: number; readonly to: number };

/** For each vocabulary id: which term of the question it matches, and how well. */
export type Matcher = ReadonlyMap<number, readonly Match[]>;

type Match = { readonly term: number; readonly weight: number };

/** What of the question a stretch of text holds: for each term the best match, 0 to 1. */
export type Cover = Float64Array;

/** Turns a question round, so that a text can be read once, token by token. */
export function matcherOf(query: Query): Matcher {
  const matcher = new Map<number, Match[]>();
  for (const [term, { matches }] of query.terms.entries()) {
    for (const { id, weight } of matches) {
      matcher.set(id, [...(matcher.get(id) ?? []), { term, weight }]);
    }
  }
  return matcher;
}

/** Whether the token counts as that term of the question. */
export function isMatch(matcher: Matcher, id: number | undefined, term: number): boolean {
  return (matcher.get(id ?? -1) ?? []).some((match) => match.term === term);
}

/** What of the question the stretch holds. */
export function coverOf(query: Query, matcher: Matcher, { ids, from, to }: Stretch): Cover {
  const cover = new Float64Array(query.terms.length);
  for (let at = from; at < to; at += 1) {
    for (const { term, weight } of matcher.get(ids[at] ?? -1) ?? []) {
      cover[term] = Math.max(cover[term] ?? 0, weight);
    }
  }
  return cover;
}

/** What of the question two stretches hold together. */
export function union(a: Cover, b: Cover | undefined): Cover {
  return b === undefined ? a : a.map((value, at) => Math.max(value, b[at] ?? 0));
}

/** The share of the question's idf mass that is held, 0 to 1. */
export function coveredShare(query: Query, cover: Cover): number {
  return shareOfMass(query, (at) => cover[at] ?? 0);
}

/** The share of the question's idf mass that its heaviest missing term makes up. */
export function heaviestMissing(query: Query, cover: Cover): number {
  if (query.mass === 0) return 0;
  return (
    Math.max(0, ...query.terms.map(({ idf }, at) => idf * (1 - (cover[at] ?? 0)))) / query.mass
  );
}

/** The share of the question's idf mass that its missing names and numbers make up. */
export function namesMissing(query: Query, cover: Cover): number {
  return shareOfMass(query, (at) => (query.terms[at]?.special ? 1 - (cover[at] ?? 0) : 0));
}

function shareOfMass(query: Query, portion: (term: number) => number): number {
  if (query.mass === 0) return 0;
  return query.terms.reduce((sum, { idf }, at) => sum + idf * portion(at), 0) / query.mass;
}
