import type { Pointer, Quote } from "../article/quote.ts";

/** A list that has at least one element. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** What somebody asks. */
export type Question = {
  readonly text: string;
  /** BCP 47 tag of the language it is asked in; detected from the text when absent. */
  readonly language?: string;
  /** Id of the only article to answer from; all of them when absent. */
  readonly within?: string;
};

/** Who wrote the sentences of an answer: the article itself (`extract`) or Claude. */
export type Composer = "extract" | "claude";

/** What an answer cost. All zero when no model was called. */
export type Usage = {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** US dollars; `undefined` when the model's price is unknown. */
  readonly usd: number | undefined;
};

/** One sentence of an answer as a composer wrote it, before anybody checked it. */
export type DraftStatement = {
  readonly text: string;
  readonly citations: readonly Pointer[];
};

/**
 * A word of the question that no article holds, and the word of the articles that was searched for
 * in its place.
 */
export type Repair = { readonly from: string; readonly to: string };

/** Why nothing was found, where it is known to be more than the source's silence. */
export type SilenceReason = "other_language";

/** Why the model's answer is not shown. */
export type UncheckedReason = "unavailable" | "refused" | "unbacked" | "budget";

type DraftOutcome =
  | { readonly outcome: "answered"; readonly statements: readonly DraftStatement[] }
  | { readonly outcome: "silent"; readonly because?: SilenceReason }
  | { readonly outcome: "off_topic" }
  | { readonly outcome: "unclear"; readonly readings: readonly DraftStatement[] }
  | {
      readonly outcome: "unchecked";
      readonly statements: readonly DraftStatement[];
      readonly why: UncheckedReason;
    };

/**
 * What a composer hands to the verifier. Nothing in it has been checked.
 * `nearest` are the passages closest to the question, best first; `headline` is what the texts held
 * are about. The verifier falls back on them when nothing else survives.
 */
export type Draft = DraftOutcome & {
  readonly composer: Composer;
  readonly nearest: readonly Pointer[];
  readonly headline: Pointer;
  readonly repairs: readonly Repair[];
  readonly usage: Usage;
  /** Hash of the prompt that was used, when a model was. */
  readonly promptHash?: string;
};

declare const verified: unique symbol;

/** One sentence of an answer with the quotes that it stands on. Made only by the verifier. */
export type Statement = {
  readonly [verified]: true;
  readonly text: string;
  readonly quotes: NonEmpty<Quote>;
};

type AnswerOutcome =
  /** The source says it. */
  | { readonly outcome: "answered"; readonly statements: NonEmpty<Statement> }
  /** About the subject, but the source does not say. */
  | {
      readonly outcome: "silent";
      readonly nearest: NonEmpty<Quote>;
      readonly because?: SilenceReason;
    }
  /** Not about the texts held: their headline says what can be asked. */
  | { readonly outcome: "off_topic"; readonly headline: Quote }
  /** More than one reading, each with what the source says of it. */
  | { readonly outcome: "unclear"; readonly readings: NonEmpty<Statement> }
  /** The model failed or was not allowed; these sentences are the article's own. */
  | {
      readonly outcome: "unchecked";
      readonly statements: NonEmpty<Statement>;
      readonly why: UncheckedReason;
    };

/**
 * What reaches a person. Made only by the verifier, from a store that it has just read; there is no
 * outcome without source text.
 */
export type Answer = AnswerOutcome & {
  readonly [verified]: true;
  readonly question: string;
  readonly composer: Composer;
  /** ISO date: the newest publication date among the quotes shown. */
  readonly asOf: string;
  /** How many sentences the composer wrote, and how many of them survived. */
  readonly claims: number;
  readonly backed: number;
  readonly repairs: readonly Repair[];
  readonly usage: Usage;
  readonly promptHash?: string;
  /** From question to answer, in milliseconds. */
  readonly ms: number;
};

/** Every quote of an answer, in the order in which a person sees them. */
export function quotesOf(answer: Answer): NonEmpty<Quote> {
  switch (answer.outcome) {
    case "answered":
    case "unchecked":
      return flatten(answer.statements);
    case "unclear":
      return flatten(answer.readings);
    case "silent":
      return answer.nearest;
    case "off_topic":
      return [answer.headline];
  }
}

function flatten([first, ...rest]: NonEmpty<Statement>): NonEmpty<Quote> {
  return [...first.quotes, ...rest.flatMap((statement) => statement.quotes)];
}
