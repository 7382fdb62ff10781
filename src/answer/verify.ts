import type { Pointer, Quote } from "../article/quote.ts";
import type { ArticleStore } from "../article/store.ts";
import type { Answer, Draft, DraftStatement, NonEmpty, Statement } from "./answer.ts";

/** What an answer says of how it came about, besides its words. */
export type Circumstances = {
  readonly question: string;
  /** From question to answer, in milliseconds; read when everything else is done. */
  readonly elapsed: () => number;
};

/** Nothing of a draft could be quoted: the store no longer holds what was searched. */
export class UnquotableError extends Error {
  override readonly name = "UnquotableError";
  constructor() {
    super("None of the passages found is held any longer. Ask again in a moment.");
  }
}

/**
 * The one way from a draft to an {@link Answer}. Each pointer is looked up in the store anew and
 * must stand there to the letter. A sentence keeps the quotes that do and is cut when none is left;
 * an extracted sentence must be its quote. When no sentence is left, the answer is that the source
 * does not say, with the nearest passages; when those are gone too, the headline.
 *
 * @throws UnquotableError when not even the headline stands in the store.
 */
export async function verify(
  draft: Draft,
  store: Pick<ArticleStore, "quote">,
  circumstances: Circumstances,
): Promise<Answer> {
  const written = statementsOf(draft);
  const statements = await statementsThatStand(draft, written, store);
  const outcome = await outcomeOf(draft, statements, store);
  const shown = outcome.quotes;
  const { quotes: _, ...rest } = outcome;
  return {
    ...rest,
    question: circumstances.question,
    composer: draft.composer,
    asOf: newest(shown),
    claims: written.length,
    backed: statements.length,
    repairs: draft.repairs,
    usage: draft.usage,
    ...(draft.promptHash === undefined ? {} : { promptHash: draft.promptHash }),
    ms: circumstances.elapsed(),
  } as Answer;
}

function statementsOf(draft: Draft): readonly DraftStatement[] {
  switch (draft.outcome) {
    case "answered":
    case "unchecked":
      return draft.statements;
    case "unclear":
      return draft.readings;
    case "silent":
    case "off_topic":
      return [];
  }
}

async function statementsThatStand(
  draft: Draft,
  written: readonly DraftStatement[],
  store: Pick<ArticleStore, "quote">,
): Promise<Statement[]> {
  const standing: Statement[] = [];
  for (const { text, citations } of written) {
    const quotes = await quotesThatStand(citations, store);
    if (text.trim() === "" || !isNonEmpty(quotes)) continue;
    if (draft.composer === "extract" && text !== wordsOf(quotes)) continue;
    standing.push(stand(text, quotes));
  }
  return standing;
}

function stand(text: string, quotes: NonEmpty<Quote>): Statement {
  return { text, quotes } as Statement;
}

async function quotesThatStand(
  pointers: readonly Pointer[],
  store: Pick<ArticleStore, "quote">,
): Promise<Quote[]> {
  const quotes = await Promise.all(pointers.map((pointer) => quoteThatStands(pointer, store)));
  return quotes.filter((quote) => quote !== undefined);
}

async function quoteThatStands(
  pointer: Pointer,
  store: Pick<ArticleStore, "quote">,
): Promise<Quote | undefined> {
  const quote = await store.quote(pointer);
  return quote?.text === pointer.text ? quote : undefined;
}

function wordsOf(quotes: readonly Quote[]): string {
  return quotes.map((quote) => quote.text).join(" ");
}

async function outcomeOf(
  draft: Draft,
  statements: readonly Statement[],
  store: Pick<ArticleStore, "quote">,
) {
  if (isNonEmpty(statements)) {
    const quotes = statements.flatMap((statement) => statement.quotes);
    if (draft.outcome === "unclear")
      return { outcome: draft.outcome, readings: statements, quotes };
    if (draft.outcome === "unchecked") {
      return { outcome: draft.outcome, statements, why: draft.why, quotes };
    }
    return { outcome: "answered" as const, statements, quotes };
  }
  const headline = await quotesThatStand([draft.headline], store);
  if (draft.outcome === "off_topic" && isNonEmpty(headline)) {
    return { outcome: draft.outcome, headline: headline[0], quotes: headline };
  }
  const near = await quotesThatStand(draft.nearest, store);
  const nearest = near.length > 0 ? near : headline;
  if (!isNonEmpty(nearest)) throw new UnquotableError();
  const because = draft.outcome === "silent" ? draft.because : undefined;
  return {
    outcome: "silent" as const,
    nearest,
    ...(because === undefined ? {} : { because }),
    quotes: nearest,
  };
}

/** ISO dates sort as text. */
function newest(quotes: readonly Quote[]): string {
  return (
    quotes
      .map(({ meta }) => meta.published)
      .sort()
      .at(-1) ?? ""
  );
}

function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}
