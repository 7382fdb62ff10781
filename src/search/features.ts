import { kindValues } from "./asked-kind.ts";
import {
  coveredShare,
  coverOf,
  heaviestMissing,
  type Matcher,
  matcherOf,
  namesMissing,
  type Stretch,
  union,
} from "./cover.ts";
import type { Passage } from "./index.ts";
import type { Query } from "./query.ts";
import type { Tokens } from "./token-pool.ts";
import { density, opensWithSubject, pairsKept } from "./word-order.ts";

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

/** The name of a value. */
export type FeatureName = (typeof FEATURES)[number];

/** Values in the order of {@link FEATURES}. */
export type Features = Float64Array;

/** One of the values, by its name. */
export function measured(features: Features, name: FeatureName): number {
  return features[FEATURES.indexOf(name)] ?? 0;
}

/** A sentence that may answer, with what was measured of it. */
export type Candidate = {
  readonly passage: Passage;
  /** Position of the sentence in its paragraph. */
  readonly sentence: number;
  readonly features: Features;
  /** Share of the question that its paragraph and the title hold together. */
  readonly coveredByPassage: number;
};

/** A passage as a query found it. */
export type FoundPassage = {
  readonly passage: Passage;
  /** Its BM25 score. */
  readonly score: number;
  /** The highest BM25 score among all passages found. */
  readonly bestScore: number;
  /** Vocabulary ids of its article's title. */
  readonly title: readonly number[];
  /** Of the index. */
  readonly tokens: Tokens;
  /** Positions among them at which the passage's sentences end. */
  readonly ends: Int32Array;
};

/** Measures every sentence of a passage. */
export function measure(query: Query, found: FoundPassage): Candidate[] {
  const { passage, title, tokens } = found;
  const matcher = matcherOf(query);
  const cover = (ids: Int32Array, from = 0, to = ids.length) =>
    coverOf(query, matcher, { ids, from, to });
  const asked = cover(Int32Array.from(passage.metadata));
  const sentences = sentencesOf(found);
  const covers = sentences.map(({ ids, from, to }) => union(cover(ids, from, to), asked));
  const paragraph = covers.reduce(union, asked);
  const withTitle = union(paragraph, cover(Int32Array.from(title)));
  const coveredByPassage = coveredShare(query, withTitle);

  return sentences.map((sentence, at) => {
    const own = covers[at] ?? asked;
    const nearby = union(union(own, covers[at - 1]), covers[at + 1]);
    const share = shares(query, { own, nearby, paragraph, withTitle });
    const kind = kindValues(query, matcher, tokens, sentence);
    // One literal: spreading the two objects into a third costs more than all the measuring.
    const values: Readonly<Record<FeatureName, number>> = {
      covered: share.covered,
      coveredNearby: share.coveredNearby,
      coveredInParagraph: share.coveredInParagraph,
      coveredByTitle: share.coveredByTitle,
      heaviestMissing: share.heaviestMissing,
      namesMissing: share.namesMissing,
      pairs: pairsKept(query, matcher, sentence),
      density: density(matcher, sentence),
      whoFound: kind.whoFound,
      whoMissing: kind.whoMissing,
      whereFound: kind.whereFound,
      whereMissing: kind.whereMissing,
      whenFound: kind.whenFound,
      whenMissing: kind.whenMissing,
      quantityFound: kind.quantityFound,
      quantityMissing: kind.quantityMissing,
      whyFound: kind.whyFound,
      whyMissing: kind.whyMissing,
      quantityNear: kind.quantityNear,
      quantityFar: kind.quantityFar,
      otherNear: kind.otherNear,
      focus: query.focus === undefined ? 0 : (own[query.focus] ?? 0),
      subject: Number(opensWithSubject(query, matcher, sentence)),
      length: Math.log(1 + sentence.to - sentence.from),
      first: Number(at === 0),
      passageScore: query.mass === 0 ? 0 : found.score / query.mass,
      passageRank: found.bestScore === 0 ? 0 : found.score / found.bestScore,
      novelty: novelty(matcher, sentence),
    };
    return {
      passage,
      sentence: at,
      features: inOrder(values),
      coveredByPassage,
    };
  });
}

function inOrder(values: Readonly<Record<FeatureName, number>>): Features {
  const features = new Float64Array(FEATURES.length);
  for (let at = 0; at < features.length; at += 1) features[at] = values[FEATURES[at] ?? "covered"];
  return features;
}

function sentencesOf({ passage, tokens: { ids }, ends }: FoundPassage): Stretch[] {
  return Array.from(ends, (to, at) => ({ ids, from: ends[at - 1] ?? passage.from, to }));
}

type Covers = Readonly<Record<"own" | "nearby" | "paragraph" | "withTitle", Float64Array>>;

function shares(query: Query, { own, nearby, paragraph, withTitle }: Covers) {
  const covered = coveredShare(query, own);
  const coveredNearby = coveredShare(query, nearby);
  const coveredInParagraph = coveredShare(query, paragraph);
  return {
    covered,
    coveredNearby: coveredNearby - covered,
    coveredInParagraph: coveredInParagraph - coveredNearby,
    coveredByTitle: coveredShare(query, withTitle) - coveredInParagraph,
    heaviestMissing: heaviestMissing(query, own),
    namesMissing: namesMissing(query, withTitle),
  };
}

/** The share of the stretch's own words that the question does not hold. */
function novelty(matcher: Matcher, { ids, from, to }: Stretch): number {
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
