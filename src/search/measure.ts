import type { ArticleWords } from "./article-words.ts";
import { wantedIn } from "./asked-kind.ts";
import { type Covers, coversOf, missing, share, shareAround, union } from "./cover.ts";
import { AT, FEATURES, type FeatureName, type Features } from "./features.ts";
import type { Passage, SearchIndex } from "./index.ts";
import type { Matcher, Reading, Stretch } from "./matcher.ts";
import type { QuestionKind } from "./question.ts";
import { idfWeights, localWeights, salientWeights, type Weights } from "./weights.ts";
import { inOrder, longestRun, type Match, pairsKept, shortestSpan } from "./word-order.ts";

/** A sentence that may answer, with what was measured of it. */
export type Candidate = {
  readonly passage: Passage;
  /** Position of the sentence in its paragraph. */
  readonly sentence: number;
  readonly features: Features;
  /** Share of the question that its paragraph and the title hold together. */
  readonly coveredByPassage: number;
};

/** A passage as a question found it. */
export type FoundPassage = {
  readonly passage: Passage;
  readonly reading: Reading;
  readonly matches: readonly Match[];
  /** BM25 of its words. */
  readonly score: number;
  /** BM25 of the question's pairs in it. */
  readonly pairScore: number;
  /** What it is ranked by. */
  readonly fused: number;
  /** What the best passages of its article score, as a share of the best article's. */
  readonly article: number;
};

/** What asks for what, as the trees know it. */
const QUESTION_KINDS: readonly QuestionKind[] = [
  "who",
  "when",
  "where",
  "quantity",
  "why",
  "yes_no",
  "how",
  "what",
  "open",
];

/** BM25's constants for sentences, and how long one is: 25 words. */
const K1 = 0.9;
const B = 0.75;
const SENTENCE_LENGTH = 25;

type Asked = {
  readonly matcher: Matcher;
  readonly index: SearchIndex;
  readonly idf: Weights;
  readonly salient: Weights;
  readonly salience: number;
  readonly specials: readonly boolean[];
};

/** Measures every sentence of the passages that a question found, best passage first. */
export function measure(
  matcher: Matcher,
  found: readonly FoundPassage[],
  index: SearchIndex,
  wordsOf: (article: string) => ArticleWords,
): Candidate[] {
  const { query } = matcher;
  const salient = salientWeights(query);
  const asked: Asked = {
    matcher,
    index,
    idf: idfWeights(query),
    salient: salient.weights,
    salience: salient.mass,
    specials: query.terms.map(({ special }) => special),
  };
  const local = new Map<string, Weights>();
  const candidates = found.flatMap((one) => {
    const order = found.findIndex(({ fused }) => fused <= one.fused);
    const { article } = one.passage;
    const weights = local.get(article) ?? localWeights(query, wordsOf(article));
    local.set(article, weights);
    return measurePassage(asked, one, { order, local: weights, best: found[0]?.fused ?? 0 });
  });
  setBehind(candidates, "covered", "coveredBehind");
  setBehind(candidates, "coveredNear", "nearBehind");
  setBehind(candidates, "local", "localBehind");
  setBehind(candidates, "salient", "salientBehind");
  setBehind(candidates, "sentenceScore", "sentenceScoreBehind");
  setShare(candidates, "localScore");
  return candidates;
}

function setBehind(candidates: readonly Candidate[], of: FeatureName, to: FeatureName): void {
  const best = highest(candidates, of);
  for (const { features } of candidates) features[AT[to]] = (features[AT[of]] ?? 0) - best;
}

function setShare(candidates: readonly Candidate[], name: FeatureName): void {
  const best = highest(candidates, name);
  for (const { features } of candidates) {
    features[AT[name]] = best === 0 ? 0 : (features[AT[name]] ?? 0) / best;
  }
}

function highest(candidates: readonly Candidate[], name: FeatureName): number {
  return candidates.reduce((most, { features }) => Math.max(most, features[AT[name]] ?? 0), 0);
}

type Place = { readonly order: number; readonly local: Weights; readonly best: number };

function measurePassage(
  asked: Asked,
  found: FoundPassage,
  { order, local, best }: Place,
): Candidate[] {
  const { matcher, index, idf, salient } = asked;
  const { passage, reading, matches } = found;
  const { query } = matcher;
  const whole = (ids: Int32Array) =>
    coversOf(matcher, matcher.read({ ids, from: 0, to: ids.length }));
  const metadata = passage.metadata.size > 0 ? whole(Int32Array.from(passage.metadata)) : undefined;
  const title = whole(Int32Array.from(index.titleOf(passage.article)));
  const sentences = sentencesOf(passage, index);
  const covers = coversBySentence(matcher, reading, sentences).map((one) =>
    metadata === undefined ? one : union(one, metadata),
  );
  const [first, ...rest] = covers;
  if (first === undefined) return [];
  const paragraph = union(first, ...rest);
  const withTitle = union(paragraph, title);
  const coveredByPassage = share(withTitle.held, idf);
  const mass = query.mass === 0 ? 1 : query.mass;
  const shared: Partial<Record<FeatureName, number>> = {
    byTitle: coveredByPassage - share(paragraph.held, idf),
    title: share(title.held, idf),
    namesMissingAround: namesMissing(asked, withTitle),
    localInParagraph: share(paragraph.held, local),
    localMissing: missing(paragraph.held, local)[0],
    localScore: bm25(matches, local, passage.to - passage.from, 4 * SENTENCE_LENGTH),
    salientInParagraph: share(paragraph.held, salient),
    gramsInParagraph: share(paragraph.grams, matcher.gramWeights),
    passageScore: found.score / mass,
    pairScore: found.pairScore / mass,
    passageRank: best === 0 ? 0 : found.fused / best,
    passageOrder: order,
    article: found.article,
    salience: asked.salience,
    terms: query.terms.length,
    specials: asked.specials.filter(Boolean).length,
    kind: QUESTION_KINDS.indexOf(query.kind),
  };
  const common = new Float32Array(FEATURES.length);
  for (const [name, value] of Object.entries(shared)) common[AT[name as FeatureName]] = value;

  const shares = { paragraph: share(paragraph.held, idf), near: share(paragraph.near, idf) };
  let seen = 0;
  return sentences.map((sentence, at) => {
    const features = common.slice();
    const cover = covers[at] ?? first;
    const own: Match[] = [];
    for (; (matches[seen]?.at ?? Number.POSITIVE_INFINITY) < sentence.to; seen += 1) {
      const match = matches[seen];
      if (match !== undefined) own.push(match);
    }
    const [before, behind] = [covers[at - 1], covers[at + 1]];
    measureCover(features, asked, { cover, before, behind, shares, local });
    measureWords(features, asked, sentence, own);
    features[AT.position] = at;
    return { passage, sentence: at, features, coveredByPassage };
  });
}

function coversBySentence(
  matcher: Matcher,
  reading: Reading,
  sentences: readonly Stretch[],
): Covers[] {
  let word = 0;
  return sentences.map(({ to }) => {
    const from = word;
    while ((reading.at[word] ?? Number.POSITIVE_INFINITY) < to) word += 1;
    return coversOf(matcher, reading, from, word);
  });
}

function sentencesOf(passage: Passage, index: SearchIndex): Stretch[] {
  const ends = index.sentenceEnds(passage);
  const { ids } = index.tokens;
  return Array.from(ends, (to, at) => ({ ids, from: ends[at - 1] ?? passage.from, to }));
}

type Surroundings = {
  readonly cover: Covers;
  /** Of the sentences before and behind. */
  readonly before: Covers | undefined;
  readonly behind: Covers | undefined;
  /** Shares of the whole paragraph. */
  readonly shares: { readonly paragraph: number; readonly near: number };
  readonly local: Weights;
};

function measureCover(
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
function namesMissing({ specials, idf }: Asked, { held }: Covers): number {
  return specials.reduce(
    (sum, special, at) => (special ? sum + (idf[at] ?? 0) * (1 - (held[at] ?? 0)) : sum),
    0,
  );
}

function measureWords(
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

function bm25(
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
