import type { Article, ParagraphKind, Span } from "../article/article.ts";
import type { Pointer } from "../article/quote.ts";
import type { QuestionPart } from "../search/question-parts.ts";
import type { Found, SentenceHit } from "../search/search.ts";
import type { DraftStatement, ExtractDraft, Usage } from "./answer.ts";
import { type HeldArticles, languagesOf, newest } from "./held.ts";
import { primaryOf } from "./locale.ts";
import { ALSO_ANSWERS, type Caution, LEAST_ON_SUBJECT, leastProbability } from "./thresholds.ts";

/** Nothing was asked of a model. */
export const NO_USAGE: Usage = {
  inputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  usd: 0,
};

/** How many sentences an answer has at most, and how many passages a silence shows. */
const MOST: Most = { statements: 3, nearest: 2 };

/** How many sentences of an article's text say, under its headline, what it is about. */
const OPENING = 2;

/** Share of a question in another language from which on what it did not find says something. */
const MOSTLY_UNDERSTOOD = 0.6;

/** How many sentences answer, and how many passages come near, at most. */
export type Most = { readonly statements: number; readonly nearest: number };

/** What a question found, and where it was looked for. */
export type Basis = {
  readonly found: Found;
  /** The articles to answer from. */
  readonly articles: HeldArticles;
  /** BCP 47 tag of the question. */
  readonly language: string;
  /** What each part of a compound question found by itself; empty when there is one part alone. */
  readonly parts?: readonly FoundPart[];
  /** It was looked for by what it means as well, which no language hides. */
  readonly byMeaning?: boolean;
  /** By default `cautious`. */
  readonly caution?: Caution;
  /** By default as many as an answer in a chat has. */
  readonly most?: Most;
};

/** A part of a question and what it found. */
export type FoundPart = { readonly part: QuestionPart; readonly found: Found };

/**
 * Answers from the articles' own sentences, without a model: those that answer, whole, as they
 * stand; or none, when the evidence is too thin or the question is about something else.
 */
export function extract({
  found,
  articles,
  language,
  parts = [],
  byMeaning = false,
  caution = "cautious",
  most = MOST,
}: Basis): ExtractDraft {
  const least = leastProbability(caution, found.held);
  const isForeign = !languagesOf(articles).some((held) => sameLanguage(held, language));
  const common = {
    composer: "extract" as const,
    nearest: nearestTo(found, articles, most),
    headline: headlineOf(newest(articles)),
    repairs: found.query.repairs,
    usage: NO_USAGE,
  };
  if (parts.some((part) => part.found.answers >= least)) {
    return { outcome: "answered", ...answerParts(parts, least), ...common };
  }
  if (found.answers >= least) {
    const statements = answering(found.sentences, most).map(ownWords);
    return { outcome: "answered", statements, ...common };
  }
  if (isForeign && found.query.understood < MOSTLY_UNDERSTOOD) {
    if (byMeaning) return { outcome: "silent", ...common };
    const nearest = keyPassages(newest(articles));
    return { outcome: "silent", because: "other_language", ...common, nearest };
  }
  if (found.onSubject >= LEAST_ON_SUBJECT) return { outcome: "silent", ...common };
  return { outcome: "off_topic", ...common };
}

/** One sentence for each part that is answered, and which part is not. */
function answerParts(parts: readonly FoundPart[], least: number) {
  const isAnswered = ({ found }: FoundPart) => found.answers >= least;
  const best = parts.filter(isAnswered).flatMap(({ found }) => found.sentences.slice(0, 1));
  const statements = best.filter(
    (hit, at) =>
      best.findIndex((other) => other.start === hit.start && other.article === hit.article) === at,
  );
  const open = parts.find((part) => !isAnswered(part))?.part;
  return {
    statements: statements.map(ownWords),
    ...(open === undefined ? {} : { unsaid: { start: open.start, end: open.end } }),
  };
}

/** The best sentence, and those that score so little less that they may be the answer as well. */
function answering([best, ...others]: readonly SentenceHit[], most: Most): SentenceHit[] {
  if (best === undefined) return [];
  const close = others.filter(
    ({ score, kind }) => best.score - score <= ALSO_ANSWERS && isText(kind) === isText(best.kind),
  );
  return [best, ...close.slice(0, most.statements - 1)];
}

function ownWords(hit: SentenceHit): DraftStatement {
  return { text: hit.text, citations: [pointerTo(hit)] };
}

/**
 * The passages nearest to the question: by its words, else by what it means, else what the newest
 * article opens with.
 */
function nearestTo(found: Found, articles: HeldArticles, most: Most): Pointer[] {
  const sentences = found.sentences.filter(({ kind }) => isText(kind));
  const covering = sentences.filter(({ covered }) => covered > 0);
  const near = covering.length > 0 ? covering : bestOf(found.passages, sentences);
  if (near.length > 0) return near.slice(0, most.nearest).map(pointerTo);
  const article = newest(articles);
  const opening = article.paragraphs.find(({ kind }) => kind === "body")?.sentences[0];
  return opening === undefined ? [] : [pointTo(article, opening)];
}

/**
 * What an article says first: its headline, and the sentences that its text opens with. Journalists
 * put there what matters, so it serves whoever could not be understood.
 */
function keyPassages(article: Article): Pointer[] {
  const body = article.paragraphs.filter(({ kind }) => kind === "body");
  const opening = body.flatMap(({ sentences }) => sentences).slice(0, OPENING);
  return [headlineOf(article), ...opening.map((sentence) => pointTo(article, sentence))];
}

/** The best sentence of each passage, in the order of the passages. */
function bestOf(passages: Found["passages"], sentences: readonly SentenceHit[]): SentenceHit[] {
  return passages.flatMap(({ passage }) => {
    const isIn = (hit: SentenceHit) =>
      hit.paragraph === passage.paragraph && hit.article === passage.article;
    return sentences.find(isIn) ?? [];
  });
}

function isText(kind: ParagraphKind): boolean {
  return kind === "body" || kind === "heading" || kind === "caption";
}

/** What the article is about, in its own words: its headline, else whatever it opens with. */
function headlineOf(article: Article): Pointer {
  const headline =
    article.paragraphs.find(({ kind }) => kind === "headline") ?? article.paragraphs[0];
  return pointTo(article, headline ?? { start: 0, end: article.text.length });
}

function pointTo(article: Article, { start, end }: Span): Pointer {
  return {
    article: article.id,
    version: article.version,
    start,
    end,
    text: article.text.slice(start, end),
  };
}

function pointerTo({ article, version, start, end, text }: SentenceHit): Pointer {
  return { article, version, start, end, text };
}

function sameLanguage(a: string, b: string): boolean {
  return primaryOf(a) === primaryOf(b);
}
