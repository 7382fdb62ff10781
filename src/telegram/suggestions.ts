import type { Logger } from "pino";
import type { Answer } from "../answer/answer.ts";
import { quotesOf } from "../answer/answer.ts";
import type { Answerer } from "../answer/answerer.ts";
import { type Lead, leadsNear } from "../answer/leads.ts";
import type { Article } from "../article/article.ts";
import type { Quote } from "../article/quote.ts";
import type { ArticleStore } from "../article/store.ts";
import { explainError } from "./explain-error.ts";
import { spokenLanguage } from "./languages.ts";
import { type Words, wordsIn } from "./words.ts";

/** Questions to go on with, each of which the texts can answer. `words`: those around the answer. */
export type Suggest = (answer: Answer, words: Words) => Promise<readonly string[]>;

/** What suggesting needs. */
export type SuggestParts = {
  readonly answerer: Pick<Answerer, "passages">;
  readonly store: Pick<ArticleStore, "get" | "onChange">;
  /** Whether a model answers, in whatever language it is asked. */
  readonly model: boolean;
  /** Milliseconds, never going back. */
  readonly now: () => number;
  readonly log: Logger;
};

/** How many are offered. */
const MOST = 3;
/** More says no button. */
const MOST_UNITS = 64;
/** As many sentences as an answer without a model has. */
const PASSAGES = 3;
/** Once so much time has passed, the answer goes out with what was found by then. */
const MOST_MS = 8;

/** For how many questions is remembered what answers them; they are made of a few articles at a time. */
const REMEMBERED = 2000;

/** The first of the words that answer a question, if any do. */
type Tried = { readonly first?: Quote };

/** A question as it is tried out, in the article's language, and as it is offered. */
type Candidate = { readonly tried: string; readonly offered: string };

/**
 * Makes questions of what the article speaks of near the quotes shown, and offers those that extraction
 * alone answers with words that were not shown yet. So they are in the article's language: without a
 * model only for those who ask in it. No model is called, and nothing of this can fail an answer.
 */
export function createSuggest({ answerer, store, model, now, log }: SuggestParts): Suggest {
  let known = new Map<string, Tried>();
  store.onChange(() => {
    known = new Map();
  });

  return async (answer, words) => {
    const until = now() + MOST_MS;
    try {
      return await suggested(answer, answer.language ?? words.language, until);
    } catch (error) {
      log.warn(explainError(error), "nothing was suggested under an answer");
      return [];
    }
  };

  async function suggested(answer: Answer, asked: string, until: number): Promise<string[]> {
    const quotes = quotesOf(answer);
    const article = await store.get(quotes[0].article);
    const ours = article && spokenLanguage(article.meta.language);
    const theirs = spokenLanguage(asked);
    if (article === undefined || ours === undefined) return [];
    if (theirs !== ours && (!model || theirs === undefined)) return [];
    const found: string[] = [];
    const shown = [...quotes];
    for (const { tried, offered } of candidates(article, quotes, [ours, theirs ?? ours])) {
      if (found.length === MOST || now() >= until) break;
      if (offered.length > MOST_UNITS || offered === answer.question) continue;
      const fresh = await answeredAnew(tried, shown);
      if (fresh === undefined) continue;
      found.push(offered);
      shown.push(fresh);
    }
    return found;
  }

  /** What answers the question first, if it was not shown yet. */
  async function answeredAnew(question: string, shown: readonly Quote[]) {
    const { first } = known.get(question) ?? (await tryOut(question));
    return first && !shown.some((quote) => overlap(quote, first)) ? first : undefined;
  }

  async function tryOut(question: string): Promise<Tried> {
    // What an article that changes meanwhile leaves behind must not be remembered.
    const present = known;
    const { answer } = await answerer.passages(question, PASSAGES);
    const result = answer.outcome === "answered" ? { first: quotesOf(answer)[0] } : {};
    if (present.size >= REMEMBERED) present.clear();
    present.set(question, result);
    return result;
  }
}

type Languages = readonly [ours: Words["language"], theirs: Words["language"]];

/** What has to happen next is what people want to know of a bill; then what stands near the quotes. */
function candidates(
  article: Article,
  quotes: readonly Quote[],
  [ours, theirs]: Languages,
): Candidate[] {
  const [own, other] = [wordsIn(ours), wordsIn(theirs)];
  const here = quotes.filter(({ article: id, version }) => isOf(article, id, version));
  return [
    { tried: own.statusQuestion, offered: other.statusQuestion },
    ...leadsNear(article, here).map((lead) => ({
      tried: asking(lead, own),
      offered: asking(lead, other),
    })),
  ];
}

function isOf(article: Article, id: string, version: string): boolean {
  return article.id === id && article.version === version;
}

function asking({ kind, words }: Lead, { suggest }: Words): string {
  return suggest[kind](words);
}

/** Whether two quotes have words in common. */
function overlap(a: Quote, b: Quote): boolean {
  const isBeside = a.article !== b.article || a.version !== b.version;
  return !isBeside && a.start < b.end && b.start < a.end;
}
