import type { Article, ParagraphKind, Span } from "../article/article.ts";
import { answerProbability } from "./answer-probability.ts";
import { type Background, createBackground } from "./background.ts";
import { createCandidateFinder } from "./candidates.ts";
import { fuse } from "./dense/fuse.ts";
import type { Place } from "./dense/vectors.ts";
import { measured } from "./features.ts";
import { createIndex, type Hit, type SearchIndex } from "./index.ts";
import type { Candidate } from "./measure.ts";
import { type SentenceModel, subjectFeatures } from "./model.ts";
import { type Query, readQuery } from "./query.ts";
import { rankSentences } from "./rank-sentences.ts";
import { shippedModel } from "./shipped-model.ts";

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
  /** Paragraphs, best first: by BM25 alone, or fused by reciprocal rank with those named besides. */
  readonly passages: readonly Hit[];
  /** Probability that the first sentence answers the question; 0 when nothing was found. */
  readonly answers: number;
  /** Probability that the question is about the texts held. */
  readonly onSubject: number;
  /** How many passages the texts held have together. */
  readonly held: number;
};

/** Finds sentences of the articles held that answer a question. */
export type Search = {
  /** Replaces whatever version of that article was held. */
  add(article: Article): void;
  remove(id: string): void;
  /** The same list while none has come or gone. */
  articles(): readonly Article[];
  /**
   * `language`: BCP 47 tag of the question. `within`: search only the article of this id. `also`:
   * paragraphs found in another way, best first, whose sentences are measured as well.
   */
  find(question: string, language: string, within?: string, also?: readonly Place[]): Found;
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
  const findCandidates = createCandidateFinder(index);
  const model = parts.model ?? shippedModel();
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
    find(question, language, within, also = []) {
      const query = readQuery(question, language, index);
      const meant = also.flatMap(({ article, paragraph }) => {
        const passage = index.passagesOf(article)[paragraph];
        return passage === undefined ? [] : [passage];
      });
      const scope = within === undefined ? undefined : { article: within };
      const candidates = findCandidates(query, { scope, meant });
      const sentences = rankSentences(model, query, candidates.sentences, index);
      const hits = meant.map((passage) => ({ passage, score: 0 }));
      return {
        query,
        sentences: sentences.map(({ candidate, score }) => hitOf(candidate, score, articles)),
        passages:
          hits.length === 0 ? candidates.passages : fuse([candidates.passages, hits], keyOf),
        answers: answerProbability(model, query, sentences[0], index),
        held: index.size(),
        onSubject: model.subject(subjectFeatures(query, mostCovered(candidates.sentences))),
      };
    },
  };
}

function keyOf({ passage }: Hit): string {
  return `${passage.paragraph}:${passage.article}`;
}

function mostCovered(candidates: readonly Candidate[]): number {
  return candidates.reduce((most, { coveredByPassage }) => Math.max(most, coveredByPassage), 0);
}

const NOWHERE: Span = { start: 0, end: 0 };

function hitOf(
  candidate: Candidate,
  score: number,
  articles: ReadonlyMap<string, Article>,
): SentenceHit {
  const { passage } = candidate;
  const article = articles.get(passage.article);
  let found: Span | undefined;
  // Only of the few hits that are shown is it asked, and finding an article's sentences takes time.
  const place = () => {
    found ??= article?.paragraphs[passage.paragraph]?.sentences[candidate.sentence] ?? NOWHERE;
    return found;
  };
  return {
    article: passage.article,
    version: passage.version,
    paragraph: passage.paragraph,
    kind: passage.kind,
    get start() {
      return place().start;
    },
    get end() {
      return place().end;
    },
    get text() {
      return article?.text.slice(place().start, place().end) ?? "";
    },
    score,
    covered: measured(candidate.features, "covered"),
  };
}
