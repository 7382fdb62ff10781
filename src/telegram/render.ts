import type { Answer } from "../answer/answer.ts";
import type { Quote } from "../article/quote.ts";
import { followedBy } from "./direction.ts";
import {
  type Outline,
  outlineOf,
  outlineOfBeginning,
  outlineOfQuotes,
  type Piece,
} from "./outline.ts";
import { type Block, MESSAGE_UNITS, pack } from "./pack.ts";
import { type LinkTo, linkToPublisher } from "./passage-link.ts";
import { quoteBlocks } from "./quote-blocks.ts";
import { splitText } from "./split-text.ts";
import { link, type OutgoingMessage, plain } from "./styled.ts";
import type { Words } from "./words.ts";

/** In which words answers are shown, and where their quotes link to: by default the publisher's page. */
export type Look = { readonly words: Words; readonly linkTo?: LinkTo };

/** An answer as messages for a chat: its outline, as {@link renderOutline} shows it. */
export function renderAnswer(answer: Answer, look: Look): OutgoingMessage[] {
  return renderOutline(outlineOf(answer, look.words), look);
}

/**
 * The sentences by which an answer begins that is still being written, with their markers: what
 * {@link renderAnswer} begins with, up to the end of a message. `undefined`: it begins with a quote.
 */
export function renderBeginning(answer: Answer, words: Words): OutgoingMessage | undefined {
  return renderOutline(outlineOfBeginning(answer, words), { words })[0];
}

/** Passages from an article with a line above them that says what they are. */
export function renderQuotes(
  lead: string | undefined,
  quotes: readonly Quote[],
  look: Look,
): OutgoingMessage[] {
  return renderOutline(outlineOfQuotes(lead, quotes), look);
}

/**
 * Classic messages, which every app shows: words with `[1]` markers, each quote verbatim with its
 * source line directly under it. They are divided between sentences and quotes only, except for a quote
 * longer than a message.
 *
 * Telegram by itself makes links of `@names`, `/commands`, `#tags`, addresses and phone numbers in
 * any text, quotes included. The words arrive as they are: nothing is put between their letters to
 * prevent it, since what is quoted is never altered. What Telegram takes out of every text (carriage
 * returns, U+2028 to U+202E, the marks U+030A, U+0333 and U+033F) it takes out of a quote as well.
 * Nor is anything put into a quote for the sake of direction; only around it, where a line holds words
 * of both directions (see `direction.ts`).
 */
export function renderOutline(outline: Outline, look: Look): OutgoingMessage[] {
  const groups: Block[][] = [];
  let isLed = false;
  for (const piece of outline) {
    // A lead stays with what it leads to, as far as a message allows.
    const group = isLed ? groups.pop() : undefined;
    groups.push([...(group ?? []), ...blocksOf(piece, look)]);
    isLed = piece.leads === true;
  }
  return pack(groups);
}

function blocksOf(piece: Piece, { words, linkTo = linkToPublisher }: Look): Block[] {
  if (piece.kind === "words") return paragraph(wordsOf(piece));
  if (piece.kind === "link") return [link(piece.text, piece.url)];
  const { quote, number, marked } = piece;
  return quoteBlocks(quote, {
    ...{ words, linkTo },
    ...(number !== undefined && { marker: number }),
    ...(marked !== undefined && { marked }),
  });
}

function wordsOf({ text, on }: Extract<Piece, { kind: "words" }>): string {
  return on === undefined ? text : followedBy(text, on.map((number) => `[${number}]`).join(""));
}

/** Own words of the bot or the composer; longer than a message, they are divided at word borders. */
function paragraph(text: string): Block[] {
  return splitText(text, MESSAGE_UNITS).map(plain);
}
