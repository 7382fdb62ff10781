import type { ArticleStore } from "../article/store.ts";
import type { RatedAnswer } from "./feedback.ts";
import type { Report, Vote } from "./opinion.ts";
import { type QuotePlace, quotesShown, type ShownAnswer } from "./shown-answer.ts";

/**
 * A question with its answer, as `npm run eval -- --set FILE` reads questions. What it expects is what
 * was answered, without the quotes that somebody reported: whoever makes a question set of it judges
 * that. `must_quote` is theirs to write.
 */
export type ExportedAnswer = {
  readonly id: string;
  /** BCP 47 tag; `und` where the language is not sure. */
  readonly lang: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly evidence: readonly string[];
  readonly must_quote: string;
  readonly day: string;
  /** The sentences of the answer; empty when the source is silent. */
  readonly answer: string;
  readonly outcome: ShownAnswer["outcome"];
  readonly composer: ShownAnswer["composer"];
  /** In the order of their numbers, from 1. `text` is `null` when the article is not held any more. */
  readonly quotes: readonly (QuotePlace & { readonly text: string | null })[];
  readonly votes: Readonly<Record<Vote, number>>;
  /** `quote`: which of the quotes; 0 when nobody said. */
  readonly reports: readonly Report[];
};

/**
 * An answer as it is exported. The words of its quotes are cut from the store, now.
 *
 * @throws StoreError
 */
export async function exported(
  answer: RatedAnswer,
  store: Pick<ArticleStore, "quote">,
): Promise<ExportedAnswer> {
  const { id, day, language = "und", question, outcome, composer, votes, reports } = answer;
  const texts = async (place: QuotePlace) => (await store.quote(place))?.text ?? null;
  const quotes = await Promise.all(
    quotesShown(answer).map(async (place) => ({ ...place, text: await texts(place) })),
  );
  const answerable = answer.statements.length > 0;
  const isWrong = (at: number) => reports.some(({ quote }) => quote === at + 1);
  const evidence = quotes.flatMap(({ text }, at) => (text === null || isWrong(at) ? [] : [text]));
  return {
    ...{ id, lang: language, question, answerable },
    evidence: answerable ? evidence : [],
    must_quote: "",
    day,
    answer: answer.statements.map(({ text }) => text).join(" "),
    ...{ outcome, composer, quotes, votes, reports },
  };
}

/** As many of the lines as fit into so many bytes of UTF-8, newest first to go in; in their order. */
export function newestThatFit(lines: readonly string[], bytes: number): readonly string[] {
  let left = bytes;
  const first = lines.findLastIndex((line) => {
    left -= Buffer.byteLength(line) + "\n".length;
    return left < 0;
  });
  return lines.slice(first + 1);
}
