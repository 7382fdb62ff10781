import type { Quote } from "../article/quote.ts";
import type { ArticleStore } from "../article/store.ts";
import { type Answer, type ExtractDraft, type Question, quotesOf } from "./answer.ts";
import type { Most } from "./extract.ts";
import { type Circumstances, verify } from "./verify.ts";

/** What search alone finds, each passage verified. */
export type Passages = {
  /** Made of the articles' own sentences; a silence shows the passages that come nearest. */
  readonly answer: Answer;
  /** What comes near besides the sentences that answer, best first. */
  readonly near: readonly Quote[];
};

/** What the articles themselves have to say to a question, and in which language it was asked. */
export type Looked = {
  readonly extracted: ExtractDraft;
  readonly language: string;
  readonly sure: boolean;
};

/** What finding passages works with. */
export type PassagesDeps = {
  /** Finds by words alone. @throws NoArticlesError */
  readonly recall: (question: Question, most: Most) => Looked;
  readonly store: Pick<ArticleStore, "quote">;
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
  readonly ageOf: Circumstances["ageOf"] & {};
};

/** Finds up to `most` passages for a question, verified. */
export function createPassages({ recall, store, now, ageOf }: PassagesDeps) {
  return async (text: string, most: number): Promise<Passages> => {
    const started = now();
    const { extracted, language, sure } = recall({ text }, { statements: most, nearest: most });
    const circumstances = {
      ...{ question: text, language, isLanguageSure: sure },
      elapsed: () => now() - started,
      ageOf,
    };
    const answer = await verify(extracted, store, circumstances);
    if (answer.outcome !== "answered") return { answer, near: [] };
    const besides = await verify({ ...extracted, outcome: "silent" }, store, circumstances);
    const shown = quotesOf(answer);
    const near = quotesOf(besides).filter((quote) => !shown.some((each) => isSame(each, quote)));
    return { answer, near: near.slice(0, Math.max(0, most - shown.length)) };
  };
}

function isSame(a: Quote, b: Quote): boolean {
  return a.article === b.article && a.start === b.start && a.end === b.end;
}
