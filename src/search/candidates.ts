import type { ParagraphKind } from "../article/article.ts";
import { type ArticleWords, createArticleWords } from "./article-words.ts";
import { gramShare } from "./cover.ts";
import type { Hit, Passage, RankScope, SearchIndex } from "./index.ts";
import { createMatchers, type Matcher } from "./matcher.ts";
import { type Candidate, type FoundPassage, measure } from "./measure.ts";
import { type Query, SYNONYM_WEIGHT } from "./query.ts";
import type { QuestionKind } from "./question.ts";
import { type Match, matchesIn, pairsKept } from "./word-order.ts";

/** How many passages BM25 may propose, and of how many the sentences are measured. */
const PASSAGES_PROPOSED = 40;
const PASSAGES_READ = 20;

/**
 * What a passage's pairs and grams count beside its BM25, chosen on 12 titles of the SQuAD 2.0
 * development set: the best 20 passages then hold the right one for 98 questions in 100.
 */
const PAIR_WEIGHT = 0.25;
const GRAM_WEIGHT = 1;

/** Share of a question that the words asking for a headline, a date, … must make up to be about it. */
const ASKS_FOR_METADATA = 0.6;

/** Passages of an article that speak for it. */
const ARTICLE_PASSAGES = 4;

/** What a question found before it is decided which sentence answers. */
export type Candidates = {
  /** Sentences of the best passages. */
  readonly sentences: readonly Candidate[];
  /** Passages, best first. */
  readonly passages: readonly Hit[];
};

/** Finds sentences that may answer. `meant`: passages found in another way, read besides. */
export type FindCandidates = (
  query: Query,
  options?: { readonly scope?: RankScope | undefined; readonly meant?: readonly Passage[] },
) => Candidates;

/** Finds candidates in an index, which may change between questions. */
export function createCandidateFinder(index: SearchIndex): FindCandidates {
  const matcherFor = createMatchers(index);
  const wordsOf: (article: string) => ArticleWords = createArticleWords(index);

  return (query, { scope, meant = [] } = {}) => {
    const matcher = matcherFor(query);
    const proposed = fuseScores(index.rank(query.terms, PASSAGES_PROPOSED, scope), matcher, index);
    const able = proposed.filter(({ passage }) => canAnswer(passage, query));
    const read = able.slice(0, PASSAGES_READ);
    const besides = meant
      .filter((passage) => canAnswer(passage, query) && !isAmong(passage, read))
      .map((passage) => isAmong(passage, proposed) ?? unranked(passage, matcher, index));
    return {
      passages: proposed.map(({ passage, fused }) => ({ passage, score: fused })),
      sentences: measure(matcher, [...read, ...besides], index, wordsOf),
    };
  };
}

function isAmong(passage: Passage, found: readonly FoundPassage[]): FoundPassage | undefined {
  return found.find((other) => other.passage === passage);
}

function unranked(passage: Passage, matcher: Matcher, index: SearchIndex): FoundPassage {
  return { ...read(passage, matcher, index), score: 0, pairScore: 0, fused: 0, article: 0 };
}

function read(passage: Passage, matcher: Matcher, index: SearchIndex) {
  const { from, to } = passage;
  const reading = matcher.read({ ids: index.tokens.ids, from, to });
  return { passage, reading, matches: matchesIn(reading) };
}

/** Ranks anew by what BM25 of single words does not see: their order, and forms of one word. */
function fuseScores(hits: readonly Hit[], matcher: Matcher, index: SearchIndex): FoundPassage[] {
  const articles = articleShares(hits);
  const fused = hits.map(({ passage, score }): FoundPassage => {
    const own = read(passage, matcher, index);
    const pairScore = scorePairs(matcher, own.matches, index);
    const gramScore = matcher.query.mass * gramShare(matcher, own.reading);
    return {
      ...own,
      score,
      pairScore,
      fused: score + PAIR_WEIGHT * pairScore + GRAM_WEIGHT * gramScore,
      article: articles.get(passage.article) ?? 0,
    };
  });
  return fused.sort((a, b) => b.fused - a.fused);
}

/** The idf of the question's neighbouring pairs that stand here; rarely does one stand here twice. */
function scorePairs(matcher: Matcher, matches: readonly Match[], index: SearchIndex): number {
  const { terms } = matcher.query;
  const rarest = Math.log(1 + index.size());
  return pairsKept(matcher, matches).reduce(
    (sum, [a, b]) => sum + Math.min(rarest, (terms[a]?.idf ?? 0) + (terms[b]?.idf ?? 0)),
    0,
  );
}

/** What each article's best passages score, the second half as much as the first and so on. */
function articleShares(hits: readonly Hit[]): Map<string, number> {
  const scores = new Map<string, number[]>();
  for (const { passage, score } of hits) {
    const own = scores.get(passage.article) ?? [];
    if (own.length < ARTICLE_PASSAGES) own.push(score);
    scores.set(passage.article, own);
  }
  const sums = new Map(
    Array.from(scores, ([article, own]) => [
      article,
      own.reduce((sum, score, at) => sum + score / (at + 1), 0),
    ]),
  );
  const best = Math.max(0, ...sums.values());
  return new Map(Array.from(sums, ([article, sum]) => [article, best === 0 ? 0 : sum / best]));
}

/** A date says not who published, nor an address when: both are asked for by the word "published". */
const CANNOT_SAY: Partial<Record<ParagraphKind, readonly QuestionKind[]>> = {
  dateline: ["who", "where"],
  source: ["when", "quantity"],
};

/** What only points elsewhere never answers. */
function canAnswer(passage: Passage, query: Query): boolean {
  if (passage.kind === "related" || CANNOT_SAY[passage.kind]?.includes(query.kind)) return false;
  return passage.metadata.size === 0 || asksFor(passage, query) >= ASKS_FOR_METADATA;
}

/** Share of a question that asks for this kind of paragraph. */
export function asksFor(passage: Passage, query: Query): number {
  const asking = query.terms.filter(({ matches }) =>
    matches.some(({ id, weight }) => weight > SYNONYM_WEIGHT && passage.metadata.has(id)),
  );
  return query.mass === 0 ? 0 : asking.reduce((sum, { idf }) => sum + idf, 0) / query.mass;
}
