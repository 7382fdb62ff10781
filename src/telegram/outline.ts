import { type Answer, quotesOf, type Statement } from "../answer/answer.ts";
import type { StageNote } from "../answer/stages/stage.ts";
import type { Quote } from "../article/quote.ts";
import { silence, unsaid } from "./plain-answer.ts";
import type { Marked } from "./styled.ts";
import type { Words } from "./words.ts";

/**
 * A piece of what is shown of an answer. `Of` is what stands for a quote: itself, or the place in an
 * article where it stands.
 */
export type Piece<Of = Quote> = {
  /** Belongs with the piece after it, such as a line above a quote that says what the quote is. */
  readonly leads?: true;
} & (
  | {
      /** Words of the bot's or the composer's. */
      readonly kind: "words";
      readonly text: string;
      /** Numbers of the quotes that the words stand on. */
      readonly on?: readonly number[];
    }
  | {
      readonly kind: "quote";
      readonly quote: Of;
      /** By which words point at the quote; absent where none do. */
      readonly number?: number;
      /** Ranges of the article that are marked where the quote holds them; only classic messages do. */
      readonly marked?: readonly Marked[];
    }
  /** Words that open `url`. */
  | { readonly kind: "link"; readonly text: string; readonly url: string }
);

/** What is shown of an answer, in the order in which people read it, whatever it looks like. */
export type Outline<Of = Quote> = readonly Piece<Of>[];

/**
 * An answer in outline: why no model wrote it, where one should have; what it says, with the numbers of
 * the quotes that it stands on, and what it leaves open; then each quote once; then how much was left
 * out, and the date. Sentences that all are their own quotes are shown as the quotes alone.
 */
export function outlineOf(answer: Answer, words: Words): Outline {
  return [
    ...("unchecked" in answer ? [said(words.uncheckedBecause(answer.unchecked))] : []),
    ...answer.repairs.map(({ from, to }) => said(words.repaired(from, to))),
    ...body(answer, words),
    ...closing(answer, words),
  ];
}

/** The sentences by which an answer begins that is still being written; empty if it begins with a quote. */
export function outlineOfBeginning(answer: Answer, words: Words): Outline {
  const statements = "statements" in answer ? answer.statements : [];
  if (statements.every(isItsOwnQuote)) return [];
  const numbers = numbered(statements.flatMap(({ quotes }) => quotes));
  return [...lead(leadOf(answer, words)), ...marked(statements, numbers)];
}

/** Passages from an article with a line above them that says what they are. */
export function outlineOfQuotes(above: string | undefined, quotes: readonly Quote[]): Outline {
  return [...lead(above), ...shown(quotes)];
}

/** That the newest text held about it is old, where it is. */
export function outlineOfAge({ ageDays }: Pick<Answer, "ageDays">, words: Words): Outline {
  return ageDays === undefined ? [] : lead(words.newestHeld(ageDays));
}

/** The same outline with something else in the place of each quote. */
export function withQuotes<From, To>(
  outline: Outline<From>,
  change: (quote: From) => To,
): Outline<To> {
  return outline.map((piece) =>
    piece.kind === "quote" ? { ...piece, quote: change(piece.quote) } : piece,
  );
}

function body(answer: Answer, words: Words): Outline {
  const open = unsaid(answer, words).map(said);
  switch (answer.outcome) {
    case "answered":
    case "unchecked":
      return told(
        answer.statements,
        leadOf(answer, words),
        [...open, ...newerOf(answer, words)],
        words,
      );
    case "unclear":
      return told(answer.readings, leadOf(answer, words), open, words);
    case "silent":
      return [
        said(silence(answer, words)),
        ...outlineOfQuotes(
          answer.because === undefined ? words.nearestPassages : words.opensWith,
          answer.nearest,
        ),
      ];
    case "off_topic":
      return outlineOfQuotes(`${words.offTopic} ${words.askAbout}`, [answer.headline]);
  }
}

/** The stages of bills: above each quote what it says of them, and as of when; each bill by itself. */
function toldOfStages(statements: readonly Statement[], words: Words): Outline {
  const bills = new Set(statements.map(({ note }) => note?.about));
  let before: string | undefined;
  return statements.flatMap(({ quotes: [quote], note }): Outline => {
    const isNew = bills.size > 1 && note !== undefined && note.about !== before;
    before = note?.about;
    return [
      ...(isNew ? lead(note.isBill ? words.aboutBills([note.about]) : note.about) : []),
      ...lead(note && stagesIn(note, quote, words)),
      { kind: "quote", quote },
    ];
  });
}

function stagesIn({ stages, weekday }: StageNote, { meta }: Quote, words: Words): string {
  const states = [...new Set(stages.map(({ state }) => state))];
  const told = states.map((state) =>
    words.stagesAre(
      stages.filter((event) => event.state === state).map(({ stage }) => stage),
      state,
    ),
  );
  const day = weekday === undefined ? [] : [words.weekdayWas(weekday, meta.published)];
  return [words.asOf(meta.published), ...told, ...day].join(" ");
}

/** `open`: what is said of the part of the question that is not answered. */
function told(
  statements: readonly Statement[],
  above: string | undefined,
  open: Outline,
  words: Words,
): Outline {
  if (statements.some(({ note }) => note !== undefined)) {
    return [...lead(words.statusLead), ...toldOfStages(statements, words)];
  }
  const quotes = statements.flatMap((statement) => statement.quotes);
  if (statements.every(isItsOwnQuote)) {
    return [...outlineOfQuotes(above ?? words.ownSentences, quotes), ...open];
  }
  const numbers = numbered(quotes);
  const pieces = [...numbers.values()].map((one) => ({ kind: "quote" as const, ...one }));
  return [...lead(above), ...marked(statements, numbers), ...open, ...pieces];
}

/** What stands above the sentences of an answer. */
function leadOf(answer: Answer, words: Words): string | undefined {
  const { outcome, composer, differ } = answer;
  if (outcome === "unclear") return words.severalReadings;
  if (composer === "extract" && differ !== undefined) return differenceIn(differ, words);
  return composer === "extract" ? words.ownSentences : undefined;
}

function differenceIn({ newer, older }: NonNullable<Answer["differ"]>, words: Words): string {
  return words.textsDiffer(newer.meta.published, older.meta.published);
}

/** Under what a model wrote: where two texts differ, both, unless it quotes them in this order itself. */
function newerOf(answer: Answer, words: Words): Outline {
  const { composer, differ } = answer;
  if (composer === "extract" || differ === undefined) return [];
  const places = quotesOf(answer).map(place);
  const [first, second] = [
    places.indexOf(place(differ.newer)),
    places.indexOf(place(differ.older)),
  ];
  if (first >= 0 && first < second) return [];
  return outlineOfQuotes(differenceIn(differ, words), [differ.newer, differ.older]);
}

function marked(statements: readonly Statement[], numbers: Numbers): Outline {
  return statements.map(({ text, quotes }) => {
    const own = new Set(quotes.map((quote) => numbers.get(place(quote))?.number ?? 0));
    return { kind: "words", text, on: [...own] };
  });
}

function closing(answer: Answer, words: Words): Outline {
  const left = answer.claims - answer.backed;
  return [
    ...(left > 0 ? lead(words.leftOut(left, answer.claims)) : []),
    ...(answer.stopped ? lead(words.stopped) : []),
    ...(answer.hasMore ? lead(words.statusMore) : []),
    ...outlineOfAge(answer, words),
    said(words.asOf(answer.asOf)),
  ];
}

function said(text: string): Piece {
  return { kind: "words", text };
}

function lead(text: string | undefined): Outline {
  return text === undefined ? [] : [{ ...said(text), leads: true }];
}

function shown(quotes: readonly Quote[]): Outline {
  return [...numbered(quotes).values()].map(({ quote }) => ({ kind: "quote", quote }));
}

function isItsOwnQuote({ text, quotes }: Statement): boolean {
  return quotes.some((quote) => quote.text === text);
}

/** Quotes by their places, each place once, numbered from 1 in the order of first mention. */
type Numbers = ReadonlyMap<string, { readonly quote: Quote; readonly number: number }>;

function numbered(quotes: readonly Quote[]): Numbers {
  const numbers = new Map<string, { readonly quote: Quote; readonly number: number }>();
  for (const quote of quotes) {
    const key = place(quote);
    if (!numbers.has(key)) numbers.set(key, { quote, number: numbers.size + 1 });
  }
  return numbers;
}

function place({ article, version, start, end }: Quote): string {
  return `${start}:${end}:${version}:${article}`;
}
