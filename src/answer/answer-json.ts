import type { Quote } from "../article/quote.ts";
import type { Answer, Composer, Statement, Unchecked, Usage } from "./answer.ts";

/** A quote as other programs read it. `url` is the publisher's page. */
export type QuoteJson = {
  readonly article: string;
  readonly version: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly url?: string;
};

/** An answer as other programs read it; what `npm run ask -- --json` prints. */
export type AnswerJson = {
  readonly question: string;
  readonly outcome: Answer["outcome"];
  readonly composer: Composer;
  /** The sentences of the answer, or its readings; none when the source is silent. */
  readonly statements: readonly { readonly text: string; readonly quotes: readonly QuoteJson[] }[];
  /** The nearest passages when the source is silent, the headline when the question is off topic. */
  readonly nearest: readonly QuoteJson[];
  /** Why no model composed this, where one should have. */
  readonly unchecked?: Unchecked;
  /** The part of the question that the source does not answer; empty when it is not known which. */
  readonly unsaid?: string;
  readonly asOf: string;
  /** How many sentences were composed, and how many of them the quotes bear out. */
  readonly claims: number;
  readonly backed: number;
  readonly usage: Usage;
  readonly model?: string;
  readonly promptHash?: string;
  readonly ms: number;
};

/** The plain form of an answer, with nothing left out that a quote is checked by. */
export function toJson(answer: Answer): AnswerJson {
  const { question, outcome, composer, asOf, claims, backed, usage, ms } = answer;
  const { unsaid, model, promptHash } = answer;
  return {
    question,
    outcome,
    composer,
    statements: statementsOf(answer).map(({ text, quotes }) => ({
      text,
      quotes: quotes.map(quoteJson),
    })),
    nearest: nearestOf(answer).map(quoteJson),
    ...("unchecked" in answer ? { unchecked: answer.unchecked } : {}),
    ...(unsaid === undefined ? {} : { unsaid }),
    asOf,
    claims,
    backed,
    usage,
    ...(model === undefined ? {} : { model }),
    ...(promptHash === undefined ? {} : { promptHash }),
    ms,
  };
}

function statementsOf(answer: Answer): readonly Statement[] {
  switch (answer.outcome) {
    case "answered":
    case "unchecked":
      return answer.statements;
    case "unclear":
      return answer.readings;
    case "silent":
    case "off_topic":
      return [];
  }
}

function nearestOf(answer: Answer): readonly Quote[] {
  switch (answer.outcome) {
    case "silent":
      return answer.nearest;
    case "off_topic":
      return [answer.headline];
    default:
      return [];
  }
}

function quoteJson({ article, version, start, end, text, meta }: Quote): QuoteJson {
  const { title, publisher, published, url } = meta;
  return {
    article,
    version,
    start,
    end,
    text,
    title,
    publisher,
    published,
    ...(url === undefined ? {} : { url }),
  };
}
