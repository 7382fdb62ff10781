import { type Answer, quotesOf, type Statement } from "../answer/answer.ts";
import type { Span } from "../article/article.ts";
import type { Quote } from "../article/quote.ts";

/** Where the words of a quote stand. The words themselves are read from the article store again. */
export type QuotePlace = Span & { readonly article: string; readonly version: string };

/** An answer as it was shown to somebody. Who that was is in it as a salted hash, and where is not. */
export type ShownAnswer = {
  /** 16 hexadecimal digits that cannot be led back to the question's message. */
  readonly id: string;
  /** When it was shown (ms since 1970), and on which day (ISO date, UTC). */
  readonly at: number;
  readonly day: string;
  readonly question: string;
  /** A pseudonym of whoever asked, so that they can have it forgotten. */
  readonly by?: string;
  /** BCP 47 tag of the language that the question is asked in, where that is sure. */
  readonly language?: string;
  readonly outcome: Answer["outcome"];
  readonly composer: Answer["composer"];
  /** The sentences of the answer, or its readings; none when the source is silent. */
  readonly statements: readonly {
    readonly text: string;
    readonly quotes: readonly QuotePlace[];
  }[];
  /** The nearest passages when the source is silent, the headline when the question is off topic. */
  readonly nearest: readonly QuotePlace[];
  /** The part of the question that the source does not answer; empty when it is not known which. */
  readonly unsaid?: string;
  /** The questions that were suggested under it. */
  readonly suggested?: readonly string[];
  /** How many sentences were composed and then cut. */
  readonly cut: number;
  /** US dollars; absent when the model's price is unknown. */
  readonly usd?: number;
};

/** What is kept of an answer. */
export function shownAnswer(
  answer: Answer,
  { id, at, day }: Pick<ShownAnswer, "id" | "at" | "day">,
): ShownAnswer {
  const { question, language, outcome, composer, unsaid, claims, backed, usage } = answer;
  return {
    ...{ id, at, day, question, outcome, composer },
    ...(language !== undefined && { language }),
    statements: statementsOf(answer).map(({ text, quotes }) => ({
      text,
      quotes: quotes.map(place),
    })),
    nearest: nearestOf(answer).map(place),
    ...(unsaid !== undefined && { unsaid }),
    cut: claims - backed,
    ...(usage.usd !== undefined && { usd: usage.usd }),
  };
}

/**
 * The quotes of an answer, each place once, in the order in which people see them: quote `n` of an
 * answer, counted from 1, is the one that stands behind the marker `[n]`.
 */
export function quotesShown({ statements, nearest }: ShownAnswer): readonly QuotePlace[] {
  return once([...statements.flatMap((statement) => statement.quotes), ...nearest]);
}

/** The places of an answer's quotes, as {@link quotesShown} orders them. */
export function placesOf(answer: Answer): readonly QuotePlace[] {
  return once(quotesOf(answer).map(place));
}

function once(places: readonly QuotePlace[]): readonly QuotePlace[] {
  return [...new Map(places.map((one) => [keyOf(one), one])).values()];
}

function keyOf({ article, version, start, end }: QuotePlace): string {
  return `${start}:${end}:${version}:${article}`;
}

function place({ article, version, start, end }: Quote): QuotePlace {
  return { article, version, start, end };
}

function statementsOf(answer: Answer): readonly Statement[] {
  if ("statements" in answer) return answer.statements;
  return "readings" in answer ? answer.readings : [];
}

function nearestOf(answer: Answer): readonly Quote[] {
  if (answer.outcome === "silent") return answer.nearest;
  return answer.outcome === "off_topic" ? [answer.headline] : [];
}
