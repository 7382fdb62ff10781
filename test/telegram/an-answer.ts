import {
  type Answer,
  type NonEmpty,
  quotesOf,
  type Statement,
  type Unchecked,
} from "../../src/answer/answer.ts";
import { NO_USAGE } from "../../src/answer/extract.ts";
import type { ArticleMeta, Span } from "../../src/article/article.ts";
import type { Quote } from "../../src/article/quote.ts";

/**
 * The one place of the tests where the brands of `Quote`, `Statement` and `Answer` are written
 * without the store and the verifier. It refuses what those would refuse.
 */

/** A text to cut quotes from, by way of {@link aSource}. */
export type Source = {
  readonly id: string;
  readonly version: string;
  readonly meta: ArticleMeta;
  readonly text: string;
};

export const meta: ArticleMeta = {
  title: "State Duma Passes Bill Protecting Foreign Fighters From Criminal Prosecution Back Home",
  publisher: "The Moscow Times",
  published: "2026-02-26",
  url: "https://www.themoscowtimes.com/2026/02/26/state-duma-passes-bill-a92057",
  language: "en",
};

export function aSource(text: string, over: Partial<ArticleMeta> = {}): Source {
  return { id: "bill", version: "0123456789abcdef", meta: { ...meta, ...over }, text };
}

/** The words at `[start, end)`, as the store would cut them. */
export function aQuote(source: Source, { start, end }: Span, sentence = 1): Quote {
  const text = source.text.slice(start, end);
  if (!(Number.isInteger(start) && start >= 0 && start < end && end <= source.text.length)) {
    throw new RangeError(`No quote stands at [${start}, ${end})`);
  }
  const { id: article, version } = source;
  return { article, version, meta: source.meta, start, end, text, sentence } as unknown as Quote;
}

/** The quote of some words, wherever in the source they first stand. */
export function quoteOf(source: Source, words: string, sentence = 1): Quote {
  const start = source.text.indexOf(words);
  if (start < 0) throw new RangeError(`The source does not say “${words}”`);
  return aQuote(source, { start, end: start + words.length }, sentence);
}

export function aStatement(text: string, ...quotes: NonEmpty<Quote>): Statement {
  if (text.trim() === "") throw new RangeError("A statement says something");
  return { text, quotes } as unknown as Statement;
}

type Outcome =
  | { outcome: "answered"; statements: NonEmpty<Statement> }
  | {
      outcome: "silent";
      nearest: NonEmpty<Quote>;
      because?: "other_language";
      unchecked?: Unchecked;
    }
  | { outcome: "off_topic"; headline: Quote; unchecked?: Unchecked }
  | { outcome: "unclear"; readings: NonEmpty<Statement> }
  | { outcome: "unchecked"; statements: NonEmpty<Statement>; unchecked: Unchecked };

type Rest = Partial<Pick<Answer, "question" | "claims" | "repairs" | "ageDays">>;

/** An answer made of the article's own sentences. */
export function anAnswer(
  outcome: Exclude<Outcome, { outcome: "unclear" }>,
  rest: Rest = {},
): Answer {
  for (const { text, quotes } of statementsOf(outcome)) {
    const own = quotes.map((quote) => quote.text).join(" ");
    if (text !== own) throw new RangeError("An extracted sentence is its quotes");
  }
  return whole(outcome, { composer: "extract", usage: NO_USAGE, ...rest });
}

/** An answer that Claude wrote, as far as it could be vouched for. */
export function composed(
  outcome: Exclude<Outcome, { outcome: "unchecked" } | { unchecked: Unchecked }>,
  { repairs, ...rest }: Rest & { readonly unsaid?: string } = {},
): Answer {
  if ("unchecked" in outcome || "because" in outcome || repairs !== undefined) {
    throw new RangeError("Only what was extracted says why no model wrote it");
  }
  for (const { text, quotes } of statementsOf(outcome)) {
    if (text !== text.trim().replace(/\s+/gu, " ")) throw new RangeError("A statement is one line");
    if (text.length > 700 || quotes.length > 6) throw new RangeError("A statement is short");
  }
  const usage = { ...NO_USAGE, inputTokens: 900, outputTokens: 120, usd: 0.00015 };
  const made = { composer: "claude", model: "claude-haiku-5-5", promptHash: "0123456789abcdef" };
  return whole(outcome, { ...made, usage, ...rest });
}

function whole(outcome: Outcome, rest: object): Answer {
  const backed = statementsOf(outcome).length;
  const answer = {
    question: "Who has to sign it?",
    claims: backed,
    repairs: [],
    ms: 1,
    ...outcome,
    ...rest,
    backed,
  } as unknown as Answer;
  if (answer.backed > answer.claims) throw new RangeError("More is backed than was claimed");
  const dates = quotesOf(answer).map((quote) => quote.meta.published);
  return { ...answer, asOf: dates.sort().at(-1)! };
}

function statementsOf(outcome: Outcome): readonly Statement[] {
  if ("statements" in outcome) return outcome.statements;
  return "readings" in outcome ? outcome.readings : [];
}

/** Words of the article as an extractive statement: its text is its quote. */
export function ownWords(source: Source, words: string, sentence = 1): Statement {
  return aStatement(words, quoteOf(source, words, sentence));
}
