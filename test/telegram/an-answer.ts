import type { Answer, NonEmpty, Statement } from "../../src/answer/answer.ts";
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
  | { outcome: "silent"; nearest: NonEmpty<Quote>; because?: "other_language" }
  | { outcome: "off_topic"; headline: Quote }
  | { outcome: "unclear"; readings: NonEmpty<Statement> }
  | {
      outcome: "unchecked";
      statements: NonEmpty<Statement>;
      why: "unavailable" | "refused" | "unbacked" | "budget";
    };

type Rest = Partial<
  Pick<Answer, "question" | "composer" | "asOf" | "claims" | "backed" | "repairs">
>;

export function anAnswer(outcome: Outcome, rest: Rest = {}): Answer {
  const count =
    outcome.outcome === "answered" || outcome.outcome === "unchecked"
      ? outcome.statements.length
      : 0;
  const answer = {
    question: "Who has to sign it?",
    composer: "extract",
    asOf: "2026-02-26",
    claims: count,
    backed: count,
    repairs: [],
    usage: { inputTokens: 0, outputTokens: 0, usd: 0 },
    ms: 1,
    ...outcome,
    ...rest,
  };
  if (answer.backed > answer.claims) throw new RangeError("More is backed than was claimed");
  return answer as unknown as Answer;
}

/** Words of the article as an extractive statement: its text is its quote. */
export function ownWords(source: Source, words: string, sentence = 1): Statement {
  return aStatement(words, quoteOf(source, words, sentence));
}
