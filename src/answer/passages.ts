import { createHash } from "node:crypto";
import type { Quote } from "../article/quote.ts";
import type { ArticleStore } from "../article/store.ts";
import { type Answer, type ExtractDraft, type Question, quotesOf } from "./answer.ts";
import type { Most } from "./extract.ts";
import { type Circumstances, verify } from "./verify.ts";
import { createMemory } from "./vouch/remembered.ts";

/** What search alone finds, each passage verified. */
export type Passages = {
  /** Made of the articles' own sentences; a silence shows the passages that come nearest. */
  readonly answer: Answer;
  /** What comes near besides the sentences that answer, best first. */
  readonly near: readonly Quote[];
};

/** What finding passages works with. */
export type PassagesDeps = {
  /** What the articles themselves have to say to a question. @throws NoArticlesError */
  readonly look: (question: Question, also: readonly [], most: Most) => Looked;
  readonly store: Pick<ArticleStore, "quote">;
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
  readonly ageOf: Circumstances["ageOf"] & {};
  /** How often an article has changed. */
  readonly changes: () => number;
};

type Looked = {
  readonly extracted: ExtractDraft;
  readonly language: string;
  readonly sure: boolean;
};

/** For how many questions is remembered what their words found. */
const REMEMBERED = 500;

/**
 * Finds up to `most` passages for a question. What was found is remembered while no article changes,
 * under a hash of the words, and verified anew each time.
 */
export function createPassages({ look, store, now, ageOf, changes }: PassagesDeps) {
  const lookedUp = createMemory<Looked>(REMEMBERED);

  return async (text: string, most: number): Promise<Passages> => {
    const started = now();
    const key = createHash("sha256")
      .update(JSON.stringify([changes(), most, text]))
      .digest("hex");
    const { extracted, language, sure } = lookedUp(key, () => {
      const seen = look({ text }, [], { statements: most, nearest: most });
      return { extracted: seen.extracted, language: seen.language, sure: seen.sure };
    });
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
