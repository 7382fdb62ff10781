import type { Article, ParagraphKind, Span } from "../article/article.ts";
import { type Background, createBackground } from "./background.ts";
import { asksFor, createCandidateFinder } from "./candidates.ts";
import { fuse } from "./dense/fuse.ts";
import type { Place } from "./dense/vectors.ts";
import { type Features, measured } from "./features.ts";
import { createIndex, type Hit, type SearchIndex } from "./index.ts";
import type { Candidate } from "./measure.ts";
import { answerFeatures, type SentenceModel, subjectFeatures } from "./model.ts";
import { type Query, readQuery, SYNONYM_WEIGHT } from "./query.ts";
import { shippedModel } from "./shipped-model.ts";

/**
 * How much more a sentence is worth for what public question sets cannot teach, in units of the
 * ranking score. They hold neither news articles, which say the most important thing first, nor
 * yes/no questions, whose answer has the question's own subject.
 */
const LEAD_BONUS = 0.7;
const SAME_SUBJECT_BONUS = 0.7;

/**
 * How much likelier (log odds) a sentence of purpose answers why: people ask "Why was it introduced?"
 * with a verb that no text about it needs.
 */
const PURPOSE_BONUS = 1.5;

/** How much likelier a sentence answers that has no date for a when, or no number for a how many. */
const LACKING_MALUS = -5;

/** Of how many sentences the trees are asked. */
const SHORTLIST = 20;

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
        answers: probability(model, query, sentences[0], index),
        held: index.size(),
        onSubject: model.subject(subjectFeatures(query, mostCovered(candidates.sentences))),
      };
    },
  };
}

function keyOf({ passage }: Hit): string {
  return `${passage.paragraph}:${passage.article}`;
}

type Scored = { readonly candidate: Candidate; readonly score: number };

function rankSentences(
  model: SentenceModel,
  query: Query,
  candidates: readonly Candidate[],
  index: SearchIndex,
): Scored[] {
  return shortlist(candidates)
    .map((candidate) => ({
      candidate,
      score: model.score(candidate.features) + bonus(query, candidate, index),
    }))
    .sort((a, b) => b.score - a.score);
}

/** The sentences for which the trees are worth their time: all but 2 in 1,000 best ones are among them. */
function shortlist(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length <= SHORTLIST) return candidates;
  const promises = candidates.map(({ features }) => promise(features));
  const least = [...promises].sort((a, b) => b - a)[SHORTLIST - 1] ?? 0;
  return candidates.filter((_, at) => (promises[at] ?? 0) >= least);
}

function promise(features: Features): number {
  return (
    measured(features, "salientNear") +
    0.5 * measured(features, "aroundNear") +
    0.5 * measured(features, "sentenceScore") +
    0.8 * measured(features, "passageRank")
  );
}

function bonus({ kind }: Query, candidate: Candidate, index: SearchIndex): number {
  const isYesNo = kind === "yes_no" || kind === "open";
  return (
    (isLead(candidate, index) ? LEAD_BONUS : 0) +
    (isYesNo && measured(candidate.features, "subject") === 1 ? SAME_SUBJECT_BONUS : 0)
  );
}

function isLead({ passage, sentence }: Candidate, index: SearchIndex): boolean {
  if (sentence > 0) return false;
  return index.passagesOf(passage.article).find(({ kind }) => kind === "body") === passage;
}

/**
 * Two kinds of question need no evidence beyond what they name: one for a headline, a date or a
 * picture, and "What does the bill do?", which names the article's subject and nothing else. The
 * lead answers that.
 */
function probability(
  model: SentenceModel,
  query: Query,
  best: Scored | undefined,
  index: SearchIndex,
): number {
  if (best === undefined) return 0;
  const { passage, features } = best.candidate;
  if (passage.metadata.size > 0) return asksFor(passage, query);
  if (isLead(best.candidate, index) && asksForSubject(query, index.titleOf(passage.article)))
    return 1;
  const said = model.answers(answerFeatures(query, features));
  if (lacksWhatIsAsked(query, best.candidate)) return likelier(said, LACKING_MALUS);
  return saysWhy(query, best.candidate) ? likelier(said, PURPOSE_BONUS) : said;
}

/** A sentence with a word of cause or purpose about what the question asks the reason of. */
function saysWhy({ kind }: Query, { features }: Candidate): boolean {
  return kind === "why" && measured(features, "wanted") > 0 && measured(features, "focus") > 0;
}

function likelier(probability: number, logOdds: number): number {
  const odds = (probability / (1 - probability)) * Math.exp(logOdds);
  return odds / (1 + odds);
}

/**
 * A sentence without a date does not say when, nor does one say how many in which no number stands
 * near what is counted. What these rules cost and save: `docs/retrieval.md`.
 */
function lacksWhatIsAsked({ kind }: Query, { features }: Candidate): boolean {
  if (kind === "when") return measured(features, "wanted") === 0;
  if (kind === "quantity") return measured(features, "wantedNearFocus") < 1 / COUNTED_WITHIN;
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
