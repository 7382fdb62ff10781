import type { Pointer, Quote } from "../article/quote.ts";
import type { ArticleStore } from "../article/store.ts";
import type { Answer, Draft, DraftStatement, NonEmpty, Statement } from "./answer.ts";
import type { Differing } from "./differ/differing.ts";
import { saysSo } from "./stages/read-stages.ts";
import type { StageNote } from "./stages/stage.ts";
import type { Cut } from "./vouch/vouch.ts";

/** What an answer says of how it came about, besides its words. */
export type Circumstances = {
  readonly question: string;
  /** BCP 47 tag of the language that the question is asked in. */
  readonly language: string;
  /** Whether it is; by default it is not. */
  readonly isLanguageSure?: boolean;
  /** The language that a model was told to answer in, where it is another than the question's. */
  readonly answerIn?: string | undefined;
  /** From question to answer, in milliseconds; read when everything else is done. */
  readonly elapsed: () => number;
  /** A sentence of another text on the same bill that says something else than one of the quotes. */
  readonly differing?: (quotes: readonly Quote[]) => Promise<Differing | undefined>;
  /** How many days old the newest text held about what is quoted is; `undefined` while it is fresh. */
  readonly ageOf?: (quotes: readonly Quote[]) => number | undefined;
  /** Told why sentences were cut, for the log: reasons, never words. */
  readonly onCuts?: (cuts: readonly Cut[]) => void;
};

/** Nothing of a draft could be quoted: the store no longer holds what was searched. */
export class UnquotableError extends Error {
  override readonly name = "UnquotableError";
  constructor() {
    super("None of the passages found is held any longer. Ask again in a moment.");
  }
}

/** A silence shows so many of the passages that a model cites for it. */
const MOST_CITED_NEAREST = 2;

/**
 * The one way from a draft to an {@link Answer}. What a model wrote goes through `vouch` first.
 * Then each pointer is looked up in the store anew and must stand there to the letter. An extracted
 * sentence keeps the quotes that do, and must be its quotes; a model's sentence was vouched for over
 * all of its quotes, so it falls with the first that does not stand. When no sentence is left, the
 * answer is that the source does not say, with the nearest passages; when those are gone too, the
 * headline.
 *
 * @throws UnquotableError when not even the headline stands in the store.
 */
export async function verify(
  draft: Draft,
  store: Pick<ArticleStore, "quote">,
  circumstances: Circumstances,
): Promise<Answer> {
  const { claims, statements: written } = await writtenIn(draft, circumstances);
  const statements = await statementsThatStand(draft, written, store);
  const found = await outcomeOf(draft, statements, written, store);
  const { quotes, ...outcome } = await withNewer(found, draft, { store, circumstances });
  // What the question is not about need not be new.
  const ageDays = found.outcome === "off_topic" ? undefined : circumstances.ageOf?.(quotes);
  return {
    ...outcome,
    question: circumstances.question,
    ...(circumstances.isLanguageSure && { language: circumstances.language }),
    composer: draft.composer,
    asOf: newest(quotes),
    ...(ageDays !== undefined && { ageDays }),
    claims,
    backed: statements.length,
    repairs: draft.repairs,
    usage: draft.usage,
    ...composedBy(draft, circumstances.question),
    ms: circumstances.elapsed(),
  } as Answer;
}

type WrittenIn = { readonly claims: number; readonly statements: readonly DraftStatement[] };

async function writtenIn(
  draft: Draft,
  { question, language, answerIn = language, onCuts }: Circumstances,
): Promise<WrittenIn> {
  if (draft.composer === "extract") {
    const statements = draft.outcome === "answered" ? draft.statements : [];
    return { claims: statements.length, statements };
  }
  // A third of the program, and nobody needs it without a model. `open-model.ts` has it loaded.
  const { vouch } = await import("./vouch/vouch.ts");
  const vouched = vouch(draft, { text: question, language: answerIn });
  const { claims } = vouched;
  if (!makesClaims(draft)) return { claims: 0, statements: vouched.statements };
  const statements = vouched.statements.filter(({ text }) => !draft.disowned?.includes(text));
  const disowned = vouched.statements.length - statements.length;
  const cuts = [...vouched.cuts, ...Array<Cut>(disowned).fill("second_opinion")];
  if (cuts.length > 0) onCuts?.(cuts);
  return { claims, statements };
}

/** What stands under a silence is there for its passages alone. */
function makesClaims({ outcome }: Draft): boolean {
  return outcome === "answered" || outcome === "unclear";
}

function composedBy(draft: Draft, question: string) {
  const unsaid = "unsaid" in draft ? draft.unsaid : undefined;
  const part = unsaid && { unsaid: question.slice(unsaid.start, unsaid.end).trim() };
  if (draft.composer === "extract") {
    return { ...part, ...("hasMore" in draft && { hasMore: draft.hasMore }) };
  }
  const { model, promptHash, stopped } = draft;
  return { model, promptHash, ...part, ...(stopped && { stopped }) };
}

async function statementsThatStand(
  draft: Draft,
  written: readonly DraftStatement[],
  store: Pick<ArticleStore, "quote">,
): Promise<Statement[]> {
  if (!makesClaims(draft)) return [];
  const standing: Statement[] = [];
  for (const { text, citations, note } of written) {
    const quotes = await quotesThatStand(citations, store);
    if (!isNonEmpty(quotes)) continue;
    if (draft.composer === "extract" && text !== wordsOf(quotes)) continue;
    if (draft.composer === "claude" && quotes.length < citations.length) continue;
    if (note !== undefined && !saysSo(note, quotes)) continue;
    standing.push(stand(text, quotes, note));
  }
  return standing;
}

function stand(text: string, quotes: NonEmpty<Quote>, note?: StageNote): Statement {
  return { text, quotes, ...(note !== undefined && { note }) } as Statement;
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
  written: readonly DraftStatement[],
  store: Pick<ArticleStore, "quote">,
) {
  const instead = insteadOfModel(draft);
  if (isNonEmpty(statements)) {
    const quotes = statements.flatMap((statement) => statement.quotes);
    if (draft.outcome === "unclear") {
      return { outcome: draft.outcome, readings: statements, quotes };
    }
    const outcome = "unchecked" in instead ? ("unchecked" as const) : ("answered" as const);
    return { outcome, statements, ...instead, quotes };
  }
  const headline = await quotesThatStand([draft.headline], store);
  if (draft.outcome === "off_topic" && isNonEmpty(headline)) {
    return { outcome: draft.outcome, headline: headline[0], ...instead, quotes: headline };
  }
  const near = await nearestThatStand(draft, written, store);
  const nearest = near.length > 0 ? near : headline;
  if (!isNonEmpty(nearest)) throw new UnquotableError();
  return { outcome: "silent" as const, nearest, ...becauseOf(draft), ...instead, quotes: nearest };
}

type Found = Awaited<ReturnType<typeof outcomeOf>>;

type Looking = {
  readonly store: Pick<ArticleStore, "quote">;
  readonly circumstances: Circumstances;
};

/**
 * Where a newer text on the same bill says otherwise, or an older one did: both sentences, which must
 * stand in the store like any other. Extracted sentences begin with them.
 */
async function withNewer(found: Found, draft: Draft, { store, circumstances }: Looking) {
  if (!("statements" in found) || found.statements.some(({ note }) => note !== undefined))
    return found;
  const pair = await circumstances.differing?.(found.quotes);
  const [newer, older] = pair ? await quotesThatStand([pair.newer, pair.older], store) : [];
  if (newer === undefined || older === undefined) return found;
  const quotes = [newer, older, ...found.quotes];
  const differ = { newer, older };
  if (draft.composer === "claude") return { ...found, differ, quotes };
  const others = found.statements.filter(
    ({ quotes: [own] }) => !isSame(own, newer) && !isSame(own, older),
  );
  const statements = [stand(newer.text, [newer]), stand(older.text, [older]), ...others] as const;
  return { ...found, statements, differ, quotes };
}

function isSame(a: Quote, b: Quote): boolean {
  return a.version === b.version && a.article === b.article && a.start === b.start;
}

function insteadOfModel(draft: Draft) {
  return draft.composer === "extract" && draft.unchecked !== undefined
    ? { unchecked: draft.unchecked }
    : {};
}

function becauseOf(draft: Draft) {
  return draft.composer === "extract" && draft.outcome === "silent" && draft.because !== undefined
    ? { because: draft.because }
    : {};
}

/** A model that finds the source silent cites what comes nearest; else search says what does. */
async function nearestThatStand(
  draft: Draft,
  written: readonly DraftStatement[],
  store: Pick<ArticleStore, "quote">,
): Promise<readonly Quote[]> {
  const isModels = draft.composer === "claude" && draft.outcome === "silent";
  const cited = isModels ? written.flatMap(({ citations }) => citations) : [];
  const quotes = await quotesThatStand(cited.slice(0, MOST_CITED_NEAREST), store);
  return quotes.length > 0 ? quotes : quotesThatStand(draft.nearest, store);
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
