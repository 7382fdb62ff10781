import type { ArticleWords } from "./article-words.ts";
import { type Covers, coversOf, missing, share, union } from "./cover.ts";
import { AT, FEATURES, type FeatureName, type Features } from "./features.ts";
import type { Passage, SearchIndex } from "./index.ts";
import type { Matcher, Reading, Stretch } from "./matcher.ts";
import {
  type Asked,
  bm25,
  measureCover,
  measureWords,
  namesMissing,
  SENTENCE_LENGTH,
} from "./measure-sentence.ts";
import type { QuestionKind } from "./question.ts";
import { idfWeights, localWeights, salientWeights, type Weights } from "./weights.ts";
import type { Match } from "./word-order.ts";

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
