/**
 * Words used everywhere:
 *
 * - article: a source text with metadata.
 * - canonical text: the article's text after decoding, Unicode NFC and healing of torn
 *   paragraphs. Nothing that the publisher wrote is dropped from it: headline, dateline, captions
 *   and "related" lines are paragraphs like any other.
 * - version: a hash of the canonical text. An article may have several; the newest is current.
 * - span: `[start, end)` into the canonical text, in UTF-16 code units.
 * - paragraph, sentence: spans of the canonical text.
 */

/** A half-open range `[start, end)` of a canonical text, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };

/** What is known about an article besides its words. Kept as front matter in `articles/`. */
export type ArticleMeta = {
  readonly title: string;
  readonly publisher: string;
  /** ISO date, `YYYY-MM-DD`: what the article says is true as of this day. */
  readonly published: string;
  /** Where the publisher shows it. Absent when the text was never on the web. */
  readonly url?: string;
  /** BCP 47 tag of the text's language, such as `en`. */
  readonly language: string;
  /** The bills that it is about, by number or name, as whoever keeps the articles calls them. */
  readonly bill?: readonly string[];
  /** Who wrote it, as the publisher names them; several are parted by commas. */
  readonly author?: string;
  /** Who made the picture, as printed in its caption. */
  readonly credit?: string;
  /** Whose the text is, in a sentence. */
  readonly licence?: string;
  /** Where the pages of a text from a PDF begin, and in which version: see `pages.ts`. */
  readonly pages?: string;
};

/** A sentence of a canonical text. */
export type Sentence = Span & {
  /** Counted from 1 through the whole article; what people see beside a quote and in `/source`. */
  readonly number: number;
};

/**
 * What a paragraph is to a reader. `headline`, `dateline`, `caption` and `source` (where the text
 * is from) can be quoted when somebody asks for them; `related` points at another article.
 */
export type ParagraphKind =
  | "headline"
  | "dateline"
  | "caption"
  | "heading"
  | "body"
  | "related"
  | "source";

/** A paragraph of a canonical text and its sentences, in order. */
export type Paragraph = Span & {
  readonly kind: ParagraphKind;
  readonly sentences: readonly Sentence[];
};

/** One version of one article, whole. */
export type Article = {
  /** The file's name without its ending, such as `2026-02-26-state-duma-foreign-fighters`. */
  readonly id: string;
  /** First 16 hexadecimal digits of the SHA-256 of `text`. */
  readonly version: string;
  readonly meta: ArticleMeta;
  /** The canonical text. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
};
