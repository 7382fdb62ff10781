import { wantedIn } from "./asked-kind.ts";
import { type Covers, missing, share, shareAround } from "./cover.ts";
import { AT, type Features } from "./features.ts";
import type { SearchIndex } from "./index.ts";
import type { Matcher, Stretch } from "./matcher.ts";
import type { Weights } from "./weights.ts";
import { inOrder, longestRun, type Match, pairsKept, shortestSpan } from "./word-order.ts";

/** BM25's constants, as for passages. */
const K1 = 0.9;
const B = 0.75;

/** How long an ordinary sentence is, in tokens. */
export const SENTENCE_LENGTH = 25;

/** A question, and what its terms weigh. */
export type Asked = {
  readonly matcher: Matcher;
  readonly index: SearchIndex;
  readonly idf: Weights;
  readonly salient: Weights;
  readonly salience: number;
  readonly specials: readonly boolean[];
};

/** What a sentence and its surroundings hold of the question. */
export type Surroundings = {
  readonly cover: Covers;
  /** Of the sentences before and behind. */
  readonly before: Covers | undefined;
  readonly behind: Covers | undefined;
  /** Shares of the whole paragraph. */
  readonly shares: { readonly paragraph: number; readonly near: number };
  readonly local: Weights;
};

/** Measures which words of the question stand here. */
export function measureCover(
  features: Features,
  asked: Asked,
  { cover, before, behind, shares, local }: Surroundings,
): void {
  const { idf, salient, matcher } = asked;
  const { focus, terms } = matcher.query;
  const covered = share(cover.held, idf);
  const coveredNear = share(cover.near, idf);
  const coveredAround = shareAround(cover.held, before?.held, behind?.held, idf);
  const nearAround = shareAround(cover.near, before?.near, behind?.near, idf);
  const [heaviest, second] = missing(cover.held, idf);
  const matched = cover.held.filter((held) => held > 0).length;
  features[AT.covered] = covered;
  features[AT.coveredNear] = coveredNear;
  features[AT.around] = coveredAround - covered;
  features[AT.aroundNear] = nearAround - coveredNear;
  features[AT.inParagraph] = shares.paragraph - coveredAround;
  features[AT.inParagraphNear] = shares.near - nearAround;
  features[AT.heaviestMissing] = heaviest;
  features[AT.secondMissing] = second;
  features[AT.namesMissing] = namesMissing(asked, cover);
  features[AT.local] = share(cover.held, local);
  features[AT.salient] = share(cover.held, salient);
  features[AT.salientNear] = share(cover.near, salient);
  features[AT.salientMissing] = missing(cover.held, salient)[0];
  features[AT.grams] = share(cover.grams, matcher.gramWeights);
  features[AT.focus] = focus === undefined ? 0 : (cover.held[focus] ?? 0);
  features[AT.focusNear] = focus === undefined ? 0 : (cover.near[focus] ?? 0);
  features[AT.lastNear] = cover.near[terms.length - 1] ?? 0;
  features[AT.matched] = matched;
  features[AT.unmatched] = terms.length - matched;
}

/** The share of the question's idf mass that its missing names and numbers make up. */
export function namesMissing({ specials, idf }: Asked, { held }: Covers): number {
  return specials.reduce(
    (sum, special, at) => (special ? sum + (idf[at] ?? 0) * (1 - (held[at] ?? 0)) : sum),
    0,
  );
}

/** Measures how they stand: their order, and what else is there. */
export function measureWords(
  features: Features,
  asked: Asked,
  sentence: Stretch,
  matches: readonly Match[],
): void {
  const { matcher, index, idf } = asked;
  const { query } = matcher;
  const span = shortestSpan(matches);
  const wanted = wantedIn(matcher, index.tokens, sentence, { matches, weights: idf });
  const length = sentence.to - sentence.from;
  const subjects = countSubjects(sentence);
  features[AT.pairs] = pairsShare(matcher, matches);
  features[AT.run] = query.terms.length === 0 ? 0 : longestRun(matches) / query.terms.length;
  features[AT.span] = span.words;
  features[AT.density] = span.words === 0 ? 0 : span.terms / span.words;
  features[AT.inOrder] = inOrder(matches);
  features[AT.wanted] = wanted.wanted;
  features[AT.wantedNearFocus] = wanted.wantedNearFocus;
  features[AT.wantedNear] = wanted.wantedNear;
  features[AT.subject] = Number(opensWithFocus(matcher, sentence));
  features[AT.length] = Math.log(1 + length);
  features[AT.novelty] = subjects === 0 ? 0 : (subjects - matches.length) / subjects;
  features[AT.sentenceScore] = bm25(matches, idf, length, SENTENCE_LENGTH);
}

function pairsShare(matcher: Matcher, matches: readonly Match[]): number {
  const { pairs } = matcher.query;
  return pairs.length === 0 ? 0 : pairsKept(matcher, matches).length / pairs.length;
}

function countSubjects({ ids, from, to }: Stretch): number {
  let subjects = 0;
  for (let at = from; at < to; at += 1) if ((ids[at] ?? -1) >= 0) subjects += 1;
  return subjects;
}

/** Whether the first word with a subject of its own is what the question word asks about. */
function opensWithFocus(matcher: Matcher, { ids, from, to }: Stretch): boolean {
  const { focus } = matcher.query;
  if (focus === undefined) return false;
  let at = from;
  while (at < to && (ids[at] ?? -1) < 0) at += 1;
  return at < to && (matcher.word(ids[at] ?? -1)?.held?.[focus] ?? 0) > 0;
}

/** BM25 of a stretch by its matches; `ordinary`: how long such a stretch is, in tokens. */
export function bm25(
  matches: readonly Match[],
  weights: Weights,
  length: number,
  ordinary: number,
): number {
  const counts = new Float64Array(weights.length);
  for (const { term } of matches) counts[term] = (counts[term] ?? 0) + 1;
  const norm = K1 * (1 - B + (B * length) / ordinary);
  let sum = 0;
  for (let term = 0; term < counts.length; term += 1) {
    const count = counts[term] ?? 0;
    sum += ((weights[term] ?? 0) * count * (K1 + 1)) / (count + norm);
  }
  return sum;
}
