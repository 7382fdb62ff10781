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
  const articles = new Map<string, ArticlePart>();
  const candidates = found.flatMap((one) => {
    const order = found.findIndex(({ fused }) => fused <= one.fused);
    const { article } = one.passage;
    const part = articles.get(article) ?? {
      local: localWeights(query, wordsOf(article)),
      title: coversOfAll(matcher, index.titleOf(article)),
    };
    articles.set(article, part);
    return measurePassage(asked, one, { ...part, order, best: found[0]?.fused ?? 0 });
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
  const [from, at] = [AT[of], AT[to]];
  for (const { features } of candidates) features[at] = (features[from] ?? 0) - best;
}

function setShare(candidates: readonly Candidate[], name: FeatureName): void {
  const best = highest(candidates, name);
  const at = AT[name];
  for (const { features } of candidates) {
    features[at] = best === 0 ? 0 : (features[at] ?? 0) / best;
  }
}

function highest(candidates: readonly Candidate[], name: FeatureName): number {
  const at = AT[name];
  return candidates.reduce((most, { features }) => Math.max(most, features[at] ?? 0), 0);
}

/** What an article is to a question: what weighs in it, and what its title holds. */
type ArticlePart = { readonly local: Weights; readonly title: Covers };

type Place = ArticlePart & { readonly order: number; readonly best: number };

function coversOfAll(matcher: Matcher, ids: Iterable<number>): Covers {
  const all = Int32Array.from(ids);
  return coversOf(matcher, matcher.read({ ids: all, from: 0, to: all.length }));
}

function measurePassage(
  asked: Asked,
  found: FoundPassage,
  { order, local, title, best }: Place,
): Candidate[] {
  const { matcher, index, idf, salient } = asked;
  const { passage, reading, matches } = found;
  const { query } = matcher;
  const sentences = sentencesOf(passage, index);
  const own = coversBySentence(matcher, reading, sentences);
  const { metadata } = passage;
  const asking = metadata.size === 0 ? undefined : coversOfAll(matcher, metadata);
  const covers = asking === undefined ? own : own.map((one) => union(one, asking));
  const [first, ...rest] = covers;
  if (first === undefined) return [];
  const paragraph = union(first, ...rest);
  const withTitle = union(paragraph, title);
  const coveredByPassage = share(withTitle.held, idf);
  const mass = query.mass === 0 ? 1 : query.mass;
  const common = new Float32Array(FEATURES.length);
  common[AT.byTitle] = coveredByPassage - share(paragraph.held, idf);
  common[AT.title] = share(title.held, idf);
  common[AT.namesMissingAround] = namesMissing(asked, withTitle);
  common[AT.localInParagraph] = share(paragraph.held, local);
  common[AT.localMissing] = missing(paragraph.held, local)[0];
  common[AT.localScore] = bm25(matches, local, passage.to - passage.from, 4 * SENTENCE_LENGTH);
  common[AT.salientInParagraph] = share(paragraph.held, salient);
  common[AT.gramsInParagraph] = share(paragraph.grams, matcher.gramWeights);
  common[AT.passageScore] = found.score / mass;
  common[AT.pairScore] = found.pairScore / mass;
  common[AT.passageRank] = best === 0 ? 0 : found.fused / best;
  common[AT.passageOrder] = order;
  common[AT.article] = found.article;
  common[AT.salience] = asked.salience;
  common[AT.terms] = query.terms.length;
  common[AT.specials] = asked.specials.filter(Boolean).length;
  common[AT.kind] = QUESTION_KINDS.indexOf(query.kind);

  const shares = { paragraph: share(paragraph.held, idf), near: share(paragraph.near, idf) };
  let seen = 0;
  return sentences.map((sentence, at) => {
    const features = common.slice();
    const cover = covers[at] ?? first;
    const here: Match[] = [];
    for (; (matches[seen]?.at ?? Number.POSITIVE_INFINITY) < sentence.to; seen += 1) {
      const match = matches[seen];
      if (match !== undefined) here.push(match);
    }
    const [before, behind] = [covers[at - 1], covers[at + 1]];
    measureCover(features, asked, { cover, before, behind, shares, local });
    measureWords(features, asked, sentence, here);
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
  const sentences: Stretch[] = [];
  let { from } = passage;
  for (let at = 0; at < ends.length; at += 1) {
    const to = ends[at] ?? from;
    sentences.push({ ids, from, to });
    from = to;
  }
  return sentences;
}
