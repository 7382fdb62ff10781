import { createMemory } from "../answer/vouch/remembered.ts";
import type { Quote } from "../article/quote.ts";
import { readerAddress } from "../web/reader/address.ts";

/** Where a person can see a quote in its surroundings. `undefined`: nowhere, so no link is drawn. */
export type LinkTo = (quote: Quote) => string | undefined;

/** A quote up to this many UTF-16 units is named whole in the link; a longer one by its two ends. */
const WHOLE_UNITS = 100;
const WORDS_AT_EACH_END = 6;

/** The same sentences are quoted time and again. */
const directives = createMemory<string>(500);

const byWord = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * The publisher's page, opened at the quoted words by a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/). A quote that is long, or that runs over a line
 * break, is named as `first words,last words`: a fragment's single text must lie in one block of
 * the page. Browsers that do not know text fragments open the page at its top, as all do without words.
 */
export function linkToPublisher({ meta, text }: Pick<Quote, "meta" | "text">): string | undefined {
  const { url } = meta;
  if (url === undefined || !URL.canParse(url)) return undefined;
  const page = new URL(url);
  if (page.protocol !== "https:" && page.protocol !== "http:") return undefined;
  if (text === "" || /\p{Surrogate}/u.test(text)) return page.href;
  const directive = `:~:text=${directives(text, () => textDirective(text.trim()))}`;
  return `${page.href}${page.hash === "" && !page.href.endsWith("#") ? "#" : ""}${directive}`;
}

/** The reader page, opened at the quoted words, of the web server that people reach at `root`. */
export function linkToReader(root: string): LinkTo {
  return (quote) => readerAddress(root, quote);
}

function textDirective(text: string): string {
  if (text.length <= WHOLE_UNITS && !text.includes("\n")) return encode(text);
  const words = wordsFrom("start", text, 2 * WORDS_AT_EACH_END);
  const count = Math.floor(words.length / 2);
  const [headEnd, tailStart] = [words[count - 1], wordsFrom("end", text, count).at(-1)];
  if (headEnd === undefined || tailStart === undefined) return encode(firstLine(text));
  const head = text.slice(0, headEnd.index + headEnd.segment.length);
  return `${encode(firstLine(head))},${encode(lastLine(text.slice(tailStart.index)))}`;
}

/**
 * So many words at most, going inwards from one end of the text. A segmenter's pieces hold on to
 * memory of their own, so nobody should go through those of a whole quote for twelve words.
 */
function wordsFrom(end: "start" | "end", text: string, most: number): Intl.SegmentData[] {
  const segments = byWord.segment(text);
  const words: Intl.SegmentData[] = [];
  let at = end === "start" ? 0 : text.length - 1;
  while (words.length < most) {
    const segment = segments.containing(at);
    if (segment === undefined) break;
    if (segment.isWordLike) words.push(segment);
    at = end === "start" ? segment.index + segment.segment.length : segment.index - 1;
  }
  return words;
}

function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? "").trim();
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1).trim();
}

/** `encodeURIComponent` leaves `-` alone, which a text directive reads as a part of its syntax. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
