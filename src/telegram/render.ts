import type { Answer, Statement } from "../answer/answer.ts";
import type { Quote } from "../article/quote.ts";
import { followedBy } from "./direction.ts";
import { type Block, MESSAGE_UNITS, pack } from "./pack.ts";
import { type LinkTo, linkToPublisher } from "./passage-link.ts";
import { silence, unsaid } from "./plain-answer.ts";
import { type QuoteLook, quoteBlocks } from "./quote-blocks.ts";
import { splitText } from "./split-text.ts";
import { type OutgoingMessage, plain } from "./styled.ts";
import type { Words } from "./words.ts";

/** In which words answers are shown, and where their quotes link to: by default the publisher's page. */
export type Look = { readonly words: Words; readonly linkTo?: LinkTo };

/**
 * An answer as messages for a chat: why no model wrote it, where one should have; what it says with
 * `[1]` markers, and what it leaves open; then each quote once, verbatim, with its source line
 * directly under it; then how much was left out, and the date. Sentences that all are their own
 * quotes are shown as the quotes alone. Messages are divided between sentences and quotes only,
 * except for a quote longer than a message.
 *
 * Telegram by itself makes links of `@names`, `/commands`, `#tags`, addresses and phone numbers in
 * any text, quotes included. The words arrive as they are: nothing is put between their letters to
 * prevent it, since what is quoted is never altered. What Telegram takes out of every text (carriage
 * returns, U+2028 to U+202E, the marks U+030A, U+0333 and U+033F) it takes out of a quote as well.
 * Nor is anything put into a quote for the sake of direction; only around it, where a line holds words
 * of both directions (see `direction.ts`).
 */
export function renderAnswer(
  answer: Answer,
  { words, linkTo = linkToPublisher }: Look,
): OutgoingMessage[] {
  return pack([
    ...("unchecked" in answer ? [paragraph(words.uncheckedBecause(answer.unchecked))] : []),
    ...answer.repairs.map(({ from, to }) => paragraph(words.repaired(from, to))),
    ...body(answer, { words, linkTo }),
    closing(answer, words),
  ]);
}

/**
 * The sentences by which an answer begins that is still being written, with their markers: what
 * {@link renderAnswer} begins with, up to the end of a message. `undefined`: it begins with a quote.
 */
export function renderBeginning(answer: Answer, words: Words): OutgoingMessage | undefined {
  const statements = "statements" in answer ? answer.statements : [];
  if (statements.every(isItsOwnQuote)) return undefined;
  const numbers = numbered(statements.flatMap(({ quotes }) => quotes));
  return pack(led(leadOf(answer, words), marked(statements, numbers)))[0];
}

/** Passages from an article with a line above them that says what they are. */
export function renderQuotes(
  lead: string | undefined,
  quotes: readonly Quote[],
  { words, linkTo = linkToPublisher }: Look,
): OutgoingMessage[] {
  return pack(led(lead, shown(quotes, { words, linkTo })));
}

type Group = readonly Block[];

function body(answer: Answer, look: QuoteLook): Group[] {
  const { words } = look;
  const open = unsaid(answer, words).map(paragraph);
  switch (answer.outcome) {
    case "answered":
    case "unchecked":
      return told(answer.statements, { lead: leadOf(answer, words), open, look });
    case "unclear":
      return told(answer.readings, { lead: leadOf(answer, words), open, look });
    case "silent":
      return [
        paragraph(silence(answer, words)),
        ...led(
          answer.because === undefined ? words.nearestPassages : words.opensWith,
          shown(answer.nearest, look),
        ),
      ];
    case "off_topic":
      return led(`${words.offTopic} ${words.askAbout}`, shown([answer.headline], look));
  }
}

/** `open`: what is said of the part of the question that is not answered. */
type Telling = {
  readonly lead: string | undefined;
  readonly open: readonly Group[];
  readonly look: QuoteLook;
};

function told(statements: readonly Statement[], { lead, open, look }: Telling): Group[] {
  const quotes = statements.flatMap((statement) => statement.quotes);
  if (statements.every(isItsOwnQuote)) {
    return [...led(lead ?? look.words.ownSentences, shown(quotes, look)), ...open];
  }
  const numbers = numbered(quotes);
  const blocks = [...numbers.values()].map(({ quote, number }) =>
    quoteBlocks(quote, { ...look, marker: number }),
  );
  return led(lead, [...marked(statements, numbers), ...open, ...blocks]);
}

/** What stands above the sentences of an answer. */
function leadOf({ outcome, composer }: Answer, words: Words): string | undefined {
  if (outcome === "unclear") return words.severalReadings;
  return composer === "extract" ? words.ownSentences : undefined;
}

function marked(statements: readonly Statement[], numbers: Numbers): Group[] {
  return statements.map((statement) =>
    paragraph(followedBy(statement.text, markers(statement, numbers))),
  );
}

function markers({ quotes }: Statement, numbers: Numbers): string {
  const own = new Set(quotes.map((quote) => numbers.get(place(quote))?.number));
  return [...own].map((number) => `[${number}]`).join("");
}

function closing(answer: Answer, words: Words): Group {
  const left = answer.claims - answer.backed;
  return [
    ...(left > 0 ? paragraph(words.leftOut(left, answer.claims)) : []),
    ...(answer.stopped ? paragraph(words.stopped) : []),
    ...paragraph(words.asOf(answer.asOf)),
  ];
}

/** A lead stays with the first thing that it leads to, as far as a message allows. */
function led(lead: string | undefined, [first = [], ...rest]: readonly Group[]): Group[] {
  return lead === undefined ? [first, ...rest] : [[...paragraph(lead), ...first], ...rest];
}

function shown(quotes: readonly Quote[], look: QuoteLook): Group[] {
  return [...numbered(quotes).values()].map(({ quote }) => quoteBlocks(quote, look));
}

/** Own words of the bot or the composer; longer than a message, they are divided at word borders. */
function paragraph(text: string): Group {
  return splitText(text, MESSAGE_UNITS).map(plain);
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
