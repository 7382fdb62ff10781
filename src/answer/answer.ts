// Longer than most files: what a draft and an answer hold mirrors each other, and is read side by side.
import type { Article, Span } from "../article/article.ts";
import type { Pointer, Quote } from "../article/quote.ts";
import type { StageNote } from "./stages/stage.ts";

/** A list that has at least one element. */
export type NonEmpty<T> = readonly [T, ...T[]];

/**
 * Who asks, where: names that tell people and chats apart, and nothing more about them. Absent where
 * nobody has to be told apart, as on the command line.
 */
export type Asker = {
  readonly person: string;
  readonly chat: string;
  /** US dollars a day that the chat lets a model cost, below what its owner allows; 0: none. */
  readonly chatBudget?: number;
};

/** A question and what was answered, as plain text. */
export type Exchange = {
  readonly question: string;
  readonly answer: string;
  /** A pseudonym of whoever asked, so that they can have it forgotten. */
  readonly by?: string;
};

/** What somebody asks. */
export type Question = {
  readonly text: string;
  readonly asker?: Asker;
  /** What this question follows up on, oldest first. */
  readonly earlier?: readonly Exchange[];
  /** BCP 47 tag of the language it is asked in; detected from the text when absent. */
  readonly language?: string;
  /** The language that a model is to answer in, as a tag; that of the question when absent. */
  readonly answerIn?: string;
  /** Id of the only article to answer from; all of them when absent. */
  readonly within?: string;
  /**
   * Asks for the stages of bills, by date: of those whose name holds these words, or of all. Where no
   * sentence tells of any, `text` is answered instead.
   */
  readonly stagesOf?: string;
};

/** Who wrote the sentences of an answer: the article itself (`extract`) or Claude. */
export type Composer = "extract" | "claude";

/** What an answer cost, all calls to a model together. All zero when none was made. */
export type Usage = {
  /** Input tokens that were neither read from the model's cache nor written to it. */
  readonly inputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  readonly outputTokens: number;
  /** US dollars; `undefined` when the model's price is unknown. */
  readonly usd: number | undefined;
};

/** One sentence of an answer as a composer wrote it, before anybody checked it. */
export type DraftStatement = {
  readonly text: string;
  readonly citations: readonly Pointer[];
  readonly note?: StageNote;
};

/**
 * A word of the question that no article holds, and the word of the articles that was searched for
 * in its place.
 */
export type Repair = { readonly from: string; readonly to: string };

/** Why nothing was found, where it is known to be more than the source's silence. */
export type SilenceReason = "other_language";

/** Why the model's answer is not shown. */
export type Unchecked =
  /** `stopped`: whoever asked ended it before a sentence was verified. */
  | { readonly reason: "unavailable" | "refused" | "unbacked" | "stopped" }
  /** `resetsAt`: ISO time from which on there is a new budget. */
  | {
      readonly reason: "budget";
      readonly whose: "person" | "chat" | "bot";
      readonly resetsAt: string;
    };

/** An article as it was sent to a model: which spans of its text, one block each, in order. */
export type SentDocument = {
  readonly title: string;
  readonly article: Article;
  readonly blocks: readonly Span[];
};

/**
 * What a model says that a passage rests on: blocks `[start, end)` of a document sent, both counted
 * from 0, and the words that it says stand there. Nothing of it has been checked.
 */
export type Citation = {
  readonly document: number;
  readonly title: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** A stretch of what a model wrote, not always a sentence, and what it cites for it. */
export type Written = { readonly text: string; readonly citations: readonly Citation[] };

type DraftBasics = {
  /** The passages closest to the question, best first. */
  readonly nearest: readonly Pointer[];
  /** What the texts held are about. */
  readonly headline: Pointer;
  readonly repairs: readonly Repair[];
  readonly usage: Usage;
};

/** A draft made of the articles' own sentences. `unchecked`: in place of a model's answer. */
export type ExtractDraft = DraftBasics & {
  readonly composer: "extract";
  readonly unchecked?: Unchecked;
} & (
    | {
        readonly outcome: "answered";
        readonly statements: readonly DraftStatement[];
        /** Part of the question, `[start, end)` of its text, that no sentence answers. */
        readonly unsaid?: Span;
        /** There is more than these statements. */
        readonly hasMore?: true;
      }
    | { readonly outcome: "silent"; readonly because?: SilenceReason }
    | { readonly outcome: "off_topic" }
  );

/** A draft that a model wrote. What it wrote is for the verifier alone to read. */
export type ClaudeDraft = DraftBasics & {
  readonly composer: "claude";
  readonly outcome: "answered" | "silent" | "off_topic" | "unclear";
  readonly written: readonly Written[];
  readonly sent: readonly SentDocument[];
  /**
   * Part of the question, `[start, end)` of its text, that the source does not answer; empty when it
   * is not known which.
   */
  readonly unsaid?: Span;
  /** Whoever asked ended it: the model would have written more. */
  readonly stopped?: true;
  /** Sentences that a second reading of their quotes found unsupported, as they are shown. */
  readonly disowned?: readonly string[];
  /** Name of the model that wrote it. */
  readonly model: string;
  /** Hash of the prompt that it was given. */
  readonly promptHash: string;
  /** The text of that prompt, which it must not repeat to people. */
  readonly told?: string;
};

/**
 * What a composer hands to the verifier. Nothing in it has been checked. The verifier falls back on
 * `nearest` and `headline` when nothing else survives.
 */
export type Draft = ExtractDraft | ClaudeDraft;

declare const verified: unique symbol;

/** One sentence of an answer with the quotes that it stands on. Made only by the verifier. */
export type Statement = {
  readonly [verified]: true;
  readonly text: string;
  readonly quotes: NonEmpty<Quote>;
  readonly note?: StageNote;
};

type AnswerOutcome =
  /** The source says it. */
  | { readonly outcome: "answered"; readonly statements: NonEmpty<Statement> }
  /** About the subject, but the source does not say. */
  | {
      readonly outcome: "silent";
      readonly nearest: NonEmpty<Quote>;
      readonly because?: SilenceReason;
      readonly unchecked?: Unchecked;
    }
  /** Not about the texts held: their headline says what can be asked. */
  | { readonly outcome: "off_topic"; readonly headline: Quote; readonly unchecked?: Unchecked }
  /** More than one reading, each with what the source says of it. */
  | { readonly outcome: "unclear"; readonly readings: NonEmpty<Statement> }
  /** The model failed or was not allowed; these sentences are the article's own. */
  | {
      readonly outcome: "unchecked";
      readonly statements: NonEmpty<Statement>;
      readonly unchecked: Unchecked;
    };

/**
 * What reaches a person. Made only by the verifier, from a store that it has just read; there is no
 * outcome without source text.
 */
export type Answer = AnswerOutcome & {
  readonly [verified]: true;
  readonly question: string;
  /** BCP 47 tag of the language that the question is asked in, where that is sure. */
  readonly language?: string;
  readonly composer: Composer;
  /** ISO date: the newest publication date among the quotes shown. */
  readonly asOf: string;
  /** Two articles on one bill say different things of what is asked; these are their sentences. */
  readonly differ?: { readonly newer: Quote; readonly older: Quote };
  /** How many days old the newest text held about this was; absent while it was fresh. */
  readonly ageDays?: number;
  /** How many sentences the composer wrote, and how many of them survived. */
  readonly claims: number;
  readonly backed: number;
  readonly repairs: readonly Repair[];
  /**
   * The part of the question that the source does not answer, in the asker's own words; empty when it
   * is not known which.
   */
  readonly unsaid?: string;
  /** There is more than is shown. */
  readonly hasMore?: true;
  /** Whoever asked ended it: these are the sentences that were verified by then. */
  readonly stopped?: true;
  readonly usage: Usage;
  readonly model?: string;
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

/** The same answer with no more than its first statements, readings or passages, so many at most. */
export function beginningOf(answer: Answer, most: number): Answer {
  switch (answer.outcome) {
    case "answered":
    case "unchecked":
      return { ...answer, statements: firstOf(answer.statements, most) };
    case "unclear":
      return { ...answer, readings: firstOf(answer.readings, most) };
    case "silent":
      return { ...answer, nearest: firstOf(answer.nearest, most) };
    case "off_topic":
      return answer;
  }
}

function firstOf<T>([first, ...rest]: NonEmpty<T>, most: number): NonEmpty<T> {
  return [first, ...rest.slice(0, Math.max(0, most - 1))];
}

function flatten([first, ...rest]: NonEmpty<Statement>): NonEmpty<Quote> {
  return [...first.quotes, ...rest.flatMap((statement) => statement.quotes)];
}
