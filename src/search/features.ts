import type { Passage } from "./index.ts";
import type { Query } from "./query.ts";
import type { QuestionKind } from "./question.ts";
import { TOKEN_FLAG } from "./token-kinds.ts";

/**
 * What is measured of a sentence against a question; the order of the learned weights. Shares are
 * of the question's idf mass, 0 to 1.
 */
export const FEATURES = [
  /** Share of the question that the sentence itself holds. */
  "covered",
  /** What the sentences before and after add to that. */
  "coveredNearby",
  /** What the rest of the paragraph adds to that. */
  "coveredInParagraph",
  /** What the title adds to that. */
  "coveredByTitle",
  /** Share of the heaviest term that the sentence lacks. */
  "heaviestMissing",
  /** Share of names and numbers of the question that neither paragraph nor title holds. */
  "namesMissing",
  /** Share of neighbouring pairs of the question's terms that are neighbours here too. */
  "pairs",
  /** Matched terms for each word of the shortest stretch that holds them all. */
  "density",
  /** The question asks who, and the sentence has a name of its own. */
  "whoFound",
  /** It asks who, and there is none. */
  "whoMissing",
  /** The same of names, for questions that ask where. */
  "whereFound",
  "whereMissing",
  /** The same of dates, for questions that ask when. */
  "whenFound",
  "whenMissing",
  /** The same of numbers, for questions that ask how many. */
  "quantityFound",
  "quantityMissing",
  /** The same of words of cause and purpose, for questions that ask why. */
  "whyFound",
  "whyMissing",
  /** How near the number is to what the question counts: 1 for neighbours, 1/2 with one word between. */
  "quantityNear",
  /** It asks how many, and there is no number or nothing of what is counted. */
  "quantityFar",
  /** How near another kind of word asked for is to what the question word asks about. */
  "otherNear",
  /** How well the sentence holds what the question word asks about. */
  "focus",
  /** It opens with what the question word asks about: both have the same subject. */
  "subject",
  /** Logarithm of the sentence's length in words. */
  "length",
  /** It opens the paragraph. */
  "first",
  /** BM25 of the paragraph for each unit of the question's idf mass. */
  "passageScore",
  /** BM25 of the paragraph as a share of the best paragraph's. */
  "passageRank",
  /** Share of its words that the question does not hold already. */
  "novelty",
] as const;

/** Values in the order of {@link FEATURES}. */
export type Features = Float64Array;

/** One of the values, by its name. */
export function measured(features: Features, name: (typeof FEATURES)[number]): number {
  return features[FEATURES.indexOf(name)] ?? 0;
}

/** A sentence that may answer, with what was measured of it. */
export type Candidate = {
  readonly passage: Passage;
  /** Position of the sentence in its paragraph. */
  readonly sentence: number;
  readonly features: Features;
  /** It opens with what the question asks about. */
  readonly opensWithSubject: boolean;
  /** Share of the question that its paragraph and the title hold together. */
  readonly coveredByPassage: number;
};

/** What of the question a stretch of text holds: for each term the best match, 0 to 1. */
type Cover = Float64Array;

/**
 * Measures every sentence of the passages. `title` are the vocabulary ids of the article's title;
 * `bestScore` is the highest BM25 score among all passages found.
 */
export function measure(
  query: Query,
  passage: Passage,
  score: number,
  bestScore: number,
  title: readonly number[],
): Candidate[] {
  const matcher = matcherOf(query);
  const asked = coverOf(
    query,
    matcher,
    Int32Array.from(passage.metadata),
    0,
    passage.metadata.size,
  );
  const covers = sentenceRanges(passage).map(([from, to]) =>
    union(coverOf(query, matcher, passage.ids, from, to), asked),
  );
  const paragraph = covers.reduce(union, emptyCover(query));
  const titleCover = coverOf(query, matcher, Int32Array.from(title), 0, title.length);
  return sentenceRanges(passage).map(([from, to], sentence) => {
    const cover = covers[sentence] ?? emptyCover(query);
    const nearby = union(union(cover, covers[sentence - 1]), covers[sentence + 1]);
    const whole = union(paragraph, titleCover);
    const covered = massOf(query, cover);
    const coveredNearby = massOf(query, nearby);
    const coveredInParagraph = massOf(query, paragraph);
    const kind = wantedTokens(query, matcher, passage, from, to);
    const subject = opensWithSubject(query, matcher, passage.ids, from, to);
    const coveredByPassage = massOf(query, whole);
    const near = nearness(query, matcher, passage.ids, from, to, kind ?? []);
    const features = Float64Array.of(
      covered,
      coveredNearby - covered,
      coveredInParagraph - coveredNearby,
      coveredByPassage - coveredInParagraph,
      heaviestMissing(query, cover),
      namesMissing(query, whole),
      pairsKept(query, matcher, passage.ids, from, to),
      density(matcher, passage.ids, from, to),
      ...SEEN_KINDS.flatMap((seen) => foundAndMissing(query.kind === seen, kind ?? [])),
      query.kind === "quantity" ? near : 0,
      query.kind === "quantity" && near === 0 ? 1 : 0,
      query.kind === "quantity" ? 0 : near,
      query.focus === undefined ? 0 : (cover[query.focus] ?? 0),
      subject ? 1 : 0,
      Math.log(1 + to - from),
      sentence === 0 ? 1 : 0,
      query.mass === 0 ? 0 : score / query.mass,
      bestScore === 0 ? 0 : score / bestScore,
      novelty(matcher, passage.ids, from, to),
    );
    return { passage, sentence, features, opensWithSubject: subject, coveredByPassage };
  });
}

/** For each vocabulary id: which term of the question it matches, and how well. */
type Matcher = ReadonlyMap<number, readonly { readonly term: number; readonly weight: number }[]>;

function matcherOf(query: Query): Matcher {
  const matcher = new Map<number, { term: number; weight: number }[]>();
  for (const [term, { matches }] of query.terms.entries()) {
    for (const { id, weight } of matches) {
      matcher.set(id, [...(matcher.get(id) ?? []), { term, weight }]);
    }
  }
  return matcher;
}

function sentenceRanges(passage: Passage): [from: number, to: number][] {
  return [...passage.ends].map((to, at) => [passage.ends[at - 1] ?? 0, to]);
}

function emptyCover(query: Query): Cover {
  return new Float64Array(query.terms.length);
}

function coverOf(query: Query, matcher: Matcher, ids: Int32Array, from: number, to: number): Cover {
  const cover = emptyCover(query);
  for (let at = from; at < to; at += 1) {
    for (const { term, weight } of matcher.get(ids[at] ?? -1) ?? []) {
      cover[term] = Math.max(cover[term] ?? 0, weight);
    }
  }
  return cover;
}

function union(a: Cover, b: Cover | undefined): Cover {
  return b === undefined ? a : a.map((value, at) => Math.max(value, b[at] ?? 0));
}

function massOf(query: Query, cover: Cover): number {
  if (query.mass === 0) return 0;
  return query.terms.reduce((sum, { idf }, at) => sum + idf * (cover[at] ?? 0), 0) / query.mass;
}

function heaviestMissing(query: Query, cover: Cover): number {
  if (query.mass === 0) return 0;
  return (
    Math.max(0, ...query.terms.map(({ idf }, at) => idf * (1 - (cover[at] ?? 0)))) / query.mass
  );
}

function namesMissing(query: Query, cover: Cover): number {
  if (query.mass === 0) return 0;
  return (
    query.terms.reduce(
      (sum, { idf, special }, at) => sum + (special ? idf * (1 - (cover[at] ?? 0)) : 0),
      0,
    ) / query.mass
  );
}

function pairsKept(
  query: Query,
  matcher: Matcher,
  ids: Int32Array,
  from: number,
  to: number,
): number {
  if (query.pairs.length === 0) return 0;
  const kept = query.pairs.filter(([a, b]) => {
    for (let at = from; at + 1 < to; at += 1) {
      if (
        isMatch(matcher, ids[at], a) &&
        (isMatch(matcher, ids[at + 1], b) || isMatch(matcher, ids[at + 2], b))
      ) {
        return true;
      }
    }
    return false;
  });
  return kept.length / query.pairs.length;
}

function isMatch(matcher: Matcher, id: number | undefined, term: number): boolean {
  return (matcher.get(id ?? -1) ?? []).some((match) => match.term === term);
}

/** The shortest stretch that holds every term which the sentence holds at all. */
function density(matcher: Matcher, ids: Int32Array, from: number, to: number): number {
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

/** The kinds of question whose answer can be seen in a token, in the order of the features. */
const SEEN_KINDS = ["who", "where", "when", "quantity", "why"] as const;

function foundAndMissing(
  asked: boolean,
  tokens: readonly number[],
): [found: number, missing: number] {
  if (!asked) return [0, 0];
  return tokens.length > 0 ? [1, 0] : [0, 1];
}

/**
 * Positions of the tokens that are of the kind asked for and are not the question's own words.
 * `undefined` when the question asks for no kind that can be seen in a token.
 */
function wantedTokens(
  query: Query,
  matcher: Matcher,
  passage: Passage,
  from: number,
  to: number,
): number[] | undefined {
  const wanted = wantedFlag(query.kind);
  if (wanted === undefined) return undefined;
  const found: number[] = [];
  for (let at = from; at < to; at += 1) {
    const flags = passage.flags[at] ?? 0;
    const isNew = !matcher.has(passage.ids[at] ?? -1);
    const isName = wanted !== TOKEN_FLAG.capital || (flags & TOKEN_FLAG.first) === 0;
    if (isNew && isName && (flags & wanted) !== 0) found.push(at);
  }
  return found;
}

function wantedFlag(kind: QuestionKind): number | undefined {
  switch (kind) {
    case "who":
    case "where":
      return TOKEN_FLAG.capital;
    case "when":
      return TOKEN_FLAG.date;
    case "quantity":
      return TOKEN_FLAG.number;
    case "why":
      return TOKEN_FLAG.cause;
    default:
      return undefined;
  }
}

/** 1 for neighbours, 1/2 with one word between, and so on; 0 without a pair. */
function nearness(
  query: Query,
  matcher: Matcher,
  ids: Int32Array,
  from: number,
  to: number,
  wanted: readonly number[],
): number {
  if (wanted.length === 0 || query.focus === undefined) return 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at += 1) {
    if (!isMatch(matcher, ids[at], query.focus)) continue;
    for (const other of wanted) shortest = Math.min(shortest, Math.abs(other - at));
  }
  return 1 / shortest;
}

function opensWithSubject(
  query: Query,
  matcher: Matcher,
  ids: Int32Array,
  from: number,
  to: number,
): boolean {
  if (query.focus === undefined) return false;
  for (let at = from; at < to; at += 1) {
    const id = ids[at] ?? -1;
    if (id >= 0) return isMatch(matcher, id, query.focus);
  }
  return false;
}

function novelty(matcher: Matcher, ids: Int32Array, from: number, to: number): number {
  let subject = 0;
  let fresh = 0;
  for (let at = from; at < to; at += 1) {
    const id = ids[at] ?? -1;
    if (id < 0) continue;
    subject += 1;
    if (!matcher.has(id)) fresh += 1;
  }
  return subject === 0 ? 0 : fresh / subject;
}
