import type { Quote } from "../article/quote.ts";
import { apart, markBefore } from "./direction.ts";
import { type Block, MESSAGE_UNITS } from "./pack.ts";
import type { LinkTo } from "./passage-link.ts";
import { shorten } from "./shorten.ts";
import { splitText } from "./split-text.ts";
import { blockquote, join, link, type Marked, plain, type Styled } from "./styled.ts";
import type { Words } from "./words.ts";

/** Longest title and publisher in a source line, in UTF-16 units; a longer one ends in "…". */
const TITLE_UNITS = 160;
const PUBLISHER_UNITS = 80;

/** More parts than any quote has: keeps room for the longest "part N of M". */
const MOST_PARTS = 999;

/** How a quote is shown. */
export type QuoteLook = {
  readonly linkTo: LinkTo;
  readonly words: Words;
  /** The number by which the sentences above point at this quote. */
  readonly marker?: number;
  /** Ranges of the article that are marked where the quote holds them. */
  readonly marked?: readonly Marked[];
};

/**
 * A quote, verbatim, with its source line directly under it in the same block, so that packing can
 * never part them. Only the article's words are inside the quotation styling. A quote that is
 * longer than a message becomes several blocks, each with its source line; the parts joined are the
 * quote.
 */
export function quoteBlocks(quote: Quote, look: QuoteLook): Block[] {
  const reserve = sourceLine(quote, look, look.words.part(MOST_PARTS, MOST_PARTS)).text.length;
  const parts = splitText(quote.text, MESSAGE_UNITS - reserve - "\n".length);
  let at = quote.start;
  return parts.map((part, index) => {
    const marked = look.marked?.map((one) => ({
      ...one,
      start: one.start - at,
      end: one.end - at,
    }));
    at += part.length;
    const which = parts.length === 1 ? undefined : look.words.part(index + 1, parts.length);
    return join([blockquote(part, marked), sourceLine(quote, look, which)], "\n");
  });
}

/** What stands under a quote: where it is from, and a link that opens it there. */
export function sourceLine(
  quote: Quote,
  { linkTo, words, marker }: QuoteLook,
  part?: string,
): Styled {
  const url = linkTo(quote);
  const facts = [...factsOf(quote, words), ...(part === undefined ? [] : [part])].map(plain);
  const opening = url === undefined ? [] : [link(words.openThePassage, url)];
  const line = join([...facts, ...opening], " · ");
  const mark = markBefore(line.text, words.direction);
  const number = marker === undefined ? "" : `[${marker}] `;
  return join([plain(`${mark}${number}`), line]);
}

/** Where a quote is from, on one line of plain text. */
export function sourceOf(quote: Quote, words: Words): string {
  const line = factsOf(quote, words).join(" · ");
  return `${markBefore(line, words.direction)}${line}`;
}

function factsOf({ meta, section, page, sentence }: Quote, words: Words): string[] {
  return [
    apart(shorten(meta.title, TITLE_UNITS), words.direction),
    apart(shorten(meta.publisher, PUBLISHER_UNITS), words.direction),
    words.day(meta.published),
    ...(section === undefined ? [] : [apart(section, words.direction)]),
    ...(page === undefined ? [] : [words.page(page)]),
    words.sentence(sentence),
  ];
}
