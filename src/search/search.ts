import type { Article, ParagraphKind, Span } from "../article/article.ts";
import { type Background, createBackground } from "./background.ts";
import { type Candidate, measure, measured } from "./features.ts";
import { createIndex, type Hit, type Passage, type RankScope, type SearchIndex } from "./index.ts";
import {
  answerProbability,
  rankScore,
  type SentenceModel,
  SHIPPED_MODEL,
  subjectProbability,
} from "./model.ts";
import { type Query, readQuery, SYNONYM_WEIGHT } from "./query.ts";
import type { QuestionKind } from "./question.ts";

/** How many of the best passages have their sentences measured. */
const PASSAGES_READ = 20;

/**
 * How much more a sentence is worth for what public question sets cannot teach, in units of the
 * ranking score. They hold neither news articles, which say the most important thing first, nor
 * yes/no questions, whose answer has the question's own subject.
 */
const LEAD_BONUS = 0.7;
const SAME_SUBJECT_BONUS = 0.7;

/** Share of a question that the words asking for a headline, a date, … must make up to be about it. */
const ASKS_FOR_METADATA = 0.6;

/** A number this many words from what is counted, or fewer, may be its number. */
const COUNTED_WITHIN = 6;

/** A sentence that was found, best first in {@link Found.sentences}. */
export type SentenceHit = Span & {
  readonly article: string;
  readonly version: string;
  /** Position in `Article.paragraphs`. */
  readonly paragraph: number;
  readonly kind: ParagraphKind;
  /** The sentence's words, as the index read them. */
  readonly text: string;
  /** Only its order and its distance to other scores of the same question mean anything. */
  readonly score: number;
  /** Share of the question, by idf, that the sentence holds: 0 to 1. */
  readonly covered: number;
};

/** What a question found. */
export type Found = {
  readonly query: Query;
  readonly sentences: readonly SentenceHit[];
  /** Paragraphs by BM25 alone, best first. */
  readonly passages: readonly Hit[];
  /** Probability that the first sentence answers the question; 0 when nothing was found. */
  readonly answers: number;
  /** Probability that the question is about the texts held. */
  readonly onSubject: number;
};

/** Finds sentences of the articles held that answer a question. */
export type Search = {
  /** Replaces whatever version of that article was held. */
  add(article: Article): void;
  remove(id: string): void;
  articles(): readonly Article[];
  /** `language`: BCP 47 tag of the question. `within`: search only the article of this id. */
  find(question: string, language: string, within?: string): Found;
};

/**
 * A search over the shipped background and model, unless others are given. It is empty, or has what
 * the index given has.
 */
export function createSearch(
  parts: {
    readonly background?: Background;
    readonly model?: SentenceModel;
    readonly index?: SearchIndex;
  } = {},
): Search {
  const index = parts.index ?? createIndex(parts.background ?? createBackground());
  const model = parts.model ?? SHIPPED_MODEL;
  const articles = new Map(index.articles().map((article) => [article.id, article]));

  return {
    add(article) {
      index.add(article);
      articles.set(article.id, article);
    },
    remove(id) {
      index.remove(id);
      articles.delete(id);
    },
    articles: () => index.articles(),
    find(question, language, within) {
      const query = readQuery(question, language, index);
      const scope = within === undefined ? undefined : { article: within };
      const candidates = findCandidates(index, query, scope);
      const sentences = candidates
        .map((candidate) => ({ candidate, score: scoreOf(model, query, candidate, index) }))
        .sort((a, b) => b.score - a.score);
      const [best, next] = sentences;
      return {
        query,
        sentences: sentences.map(({ candidate, score }) => hitOf(candidate, score, articles)),
        passages: rankWithin(index, query, scope),
        answers: best === undefined ? 0 : probability(model, query, best, next, index),
        onSubject: subjectProbability(model, query, mostCovered(candidates)),
      };
    },
  };
}

/** Every sentence of the best passages, measured. What only points elsewhere never answers. */
export function findCandidates(index: SearchIndex, query: Query, scope?: RankScope): Candidate[] {
  const hits = rankWithin(index, query, scope)
    .filter(({ passage }) => canAnswer(passage, query))
    .slice(0, PASSAGES_READ);
  const bestScore = hits[0]?.score ?? 0;
  const { tokens } = index;
  return hits.flatMap(({ passage, score }) => {
    const [title, ends] = [index.titleOf(passage.article), index.sentenceEnds(passage)];
    return measure(query, { passage, score, bestScore, title, tokens, ends });
  });
}

function rankWithin(index: SearchIndex, query: Query, scope?: RankScope): Hit[] {
  const limit = scope === undefined ? PASSAGES_READ * 2 : Number.POSITIVE_INFINITY;
  return index.rank(query.terms, limit, scope);
}

/** A date says not who published, nor an address when: both are asked for by the word "published". */
const CANNOT_SAY: Partial<Record<ParagraphKind, readonly QuestionKind[]>> = {
  dateline: ["who", "where"],
  source: ["when", "quantity"],
};

function canAnswer(passage: Passage, query: Query): boolean {
  if (passage.kind === "related" || CANNOT_SAY[passage.kind]?.includes(query.kind)) return false;
  return passage.metadata.size === 0 || asksFor(passage, query) >= ASKS_FOR_METADATA;
}

/** Share of a question that asks for this kind of paragraph. */
function asksFor(passage: Passage, query: Query): number {
  const asking = query.terms.filter(({ matches }) =>
    matches.some(({ id, weight }) => weight > SYNONYM_WEIGHT && passage.metadata.has(id)),
  );
  return query.mass === 0 ? 0 : asking.reduce((sum, { idf }) => sum + idf, 0) / query.mass;
}

function scoreOf(
  model: SentenceModel,
  query: Query,
  candidate: Candidate,
  index: SearchIndex,
): number {
  const isYesNo = query.kind === "yes_no" || query.kind === "open";
  return (
    rankScore(model, candidate.features) +
    (isLead(candidate, index) ? LEAD_BONUS : 0) +
    (isYesNo && measured(candidate.features, "subject") === 1 ? SAME_SUBJECT_BONUS : 0)
  );
}

function isLead({ passage, sentence }: Candidate, index: SearchIndex): boolean {
  const lead = index.passagesOf(passage.article).find(({ kind }) => kind === "body");
  return lead === passage && sentence === 0;
}

type Scored = { readonly candidate: Candidate; readonly score: number };

/**
 * Two kinds of question need no evidence beyond what they name: one for a headline, a date or a
 * picture, and "What does the bill do?", which names the article's subject and nothing else. The
 * lead answers that.
 */
function probability(
  model: SentenceModel,
  query: Query,
  best: Scored,
  next: Scored | undefined,
  index: SearchIndex,
): number {
  const { passage, features } = best.candidate;
  if (passage.metadata.size > 0) return asksFor(passage, query);
  if (isLead(best.candidate, index) && asksForSubject(query, index.titleOf(passage.article)))
    return 1;
  if (lacksWhatIsAsked(query, best.candidate)) return 0;
  const margin = next === undefined ? Number.POSITIVE_INFINITY : best.score - next.score;
  return answerProbability(model, query, features, margin);
}

/**
 * A sentence without a date does not say when, nor does one say how many in which no number stands
 * near what is counted. What these rules cost and save: `docs/retrieval.md`.
 */
function lacksWhatIsAsked({ kind }: Query, { features }: Candidate): boolean {
  if (kind === "when") return measured(features, "whenMissing") === 1;
  if (kind === "quantity") return measured(features, "quantityNear") < 1 / COUNTED_WITHIN;
  return false;
}

function asksForSubject({ kind, terms }: Query, title: readonly number[]): boolean {
  return (
    kind === "what" &&
    terms.length > 0 &&
    terms.every(({ matches }) =>
      matches.some(({ id, weight }) => weight > SYNONYM_WEIGHT && title.includes(id)),
    )
  );
}

function mostCovered(candidates: readonly Candidate[]): number {
  return candidates.reduce((most, { coveredByPassage }) => Math.max(most, coveredByPassage), 0);
}

function hitOf(
  candidate: Candidate,
  score: number,
  articles: ReadonlyMap<string, Article>,
): SentenceHit {
  const { passage } = candidate;
  const article = articles.get(passage.article);
  const sentence = article?.paragraphs[passage.paragraph]?.sentences[candidate.sentence];
  const { start, end } = sentence ?? { start: 0, end: 0 };
  return {
    article: passage.article,
    version: passage.version,
    paragraph: passage.paragraph,
    kind: passage.kind,
    start,
    end,
    text: article?.text.slice(start, end) ?? "",
    score,
    covered: measured(candidate.features, "covered"),
  };
}
