import type { Answer, Statement } from "../answer/answer.ts";
import type { Quote } from "../article/quote.ts";
import { type Block, MESSAGE_UNITS, pack } from "./pack.ts";
import { type LinkTo, linkToPublisher } from "./passage-link.ts";
import { quoteBlocks } from "./quote-blocks.ts";
import { splitText } from "./split-text.ts";
import { type OutgoingMessage, plain } from "./styled.ts";
import { words } from "./words.ts";

/**
 * An answer as messages for a chat: what the answer says with `[1]` markers, then each quote once,
 * verbatim, with its source line directly under it, then the date. A sentence that is its own quote
 * is shown as the quote alone. Messages are divided between sentences and quotes only, except for a
 * quote longer than a message.
 *
 * Telegram by itself makes links of `@names`, `/commands`, `#tags`, addresses and phone numbers in
 * any text, quotes included. The words arrive as they are: nothing is put between their letters to
 * prevent it, since what is quoted is never altered. What Telegram takes out of every text (carriage
 * returns, U+2028 to U+202E, the marks U+030A, U+0333 and U+033F) it takes out of a quote as well.
 */
export function renderAnswer(
  answer: Answer,
  { linkTo = linkToPublisher }: { readonly linkTo?: LinkTo } = {},
): OutgoingMessage[] {
  return pack([
    ...answer.repairs.map(({ from, to }) => paragraph(words.repaired(from, to))),
    ...body(answer, linkTo),
    closing(answer),
  ]);
}

/** Passages from an article with a line above them that says what they are. */
export function renderQuotes(
  lead: string | undefined,
  quotes: readonly Quote[],
  { linkTo = linkToPublisher }: { readonly linkTo?: LinkTo } = {},
): OutgoingMessage[] {
  return pack(led(lead, shown(quotes, linkTo)));
}

type Group = readonly Block[];

function body(answer: Answer, linkTo: LinkTo): Group[] {
  switch (answer.outcome) {
    case "answered":
      return told(answer.composer === "extract" ? words.ownSentences : undefined, {
        statements: answer.statements,
        linkTo,
      });
    case "unchecked":
      return [
        paragraph(words.uncheckedBecause(answer.why)),
        ...told(words.ownSentences, { statements: answer.statements, linkTo }),
      ];
    case "unclear":
      return told(words.severalReadings, { statements: answer.readings, linkTo });
    case "silent":
      return [
        paragraph(silence(answer)),
        ...led(words.nearestPassages, shown(answer.nearest, linkTo)),
      ];
    case "off_topic":
      return led(words.offTopic, shown([answer.headline], linkTo));
  }
}

function silence({ because, nearest }: Extract<Answer, { outcome: "silent" }>): string {
  return because === undefined
    ? words.sourceDoesNotSay
    : words.silentBecause(because, nearest[0].meta.language);
}

function told(
  lead: string | undefined,
  { statements, linkTo }: { statements: readonly Statement[]; linkTo: LinkTo },
): Group[] {
  const numbers = numbered(statements.flatMap(({ quotes }) => quotes));
  const sentences = statements.filter((statement) => !isItsOwnQuote(statement));
  const quotes = [...numbers.values()].map(({ quote, number }) =>
    quoteBlocks(quote, sentences.length > 0 ? { linkTo, marker: number } : { linkTo }),
  );
  const markers = ({ quotes }: Statement) =>
    [...new Set(quotes.map((quote) => numbers.get(place(quote))?.number))]
      .map((number) => `[${number}]`)
      .join("");
  return led(lead, [
    ...sentences.map((statement) => paragraph(`${statement.text} ${markers(statement)}`)),
    ...quotes,
  ]);
}

function closing(answer: Answer): Group {
  const left = answer.claims - answer.backed;
  return [
    ...(left > 0 ? paragraph(words.leftOut(left)) : []),
    ...paragraph(words.asOf(answer.asOf)),
  ];
}

/** A lead stays with the first thing that it leads to, as far as a message allows. */
function led(lead: string | undefined, [first = [], ...rest]: readonly Group[]): Group[] {
  return lead === undefined ? [first, ...rest] : [[...paragraph(lead), ...first], ...rest];
}

function shown(quotes: readonly Quote[], linkTo: LinkTo): Group[] {
  return [...numbered(quotes).values()].map(({ quote }) => quoteBlocks(quote, { linkTo }));
}

/** Own words of the bot or the composer; longer than a message, they are divided at word borders. */
function paragraph(text: string): Group {
  return splitText(text, MESSAGE_UNITS).map(plain);
}

function isItsOwnQuote({ text, quotes }: Statement): boolean {
  return quotes.some((quote) => quote.text === text);
}

/** Each place once, numbered from 1 in the order of first mention. */
function numbered(quotes: readonly Quote[]) {
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
