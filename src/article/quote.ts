import type { ArticleMeta, Span } from "./article.ts";

/**
 * A claim that some words stand at a place of an article. Anybody may make one; only the store can
 * turn it into a {@link Quote}.
 */
export type Pointer = Span & {
  readonly article: string;
  readonly version: string;
  /** The words that whoever made the pointer believes to stand there. */
  readonly text: string;
};

declare const cutFromTheStore: unique symbol;

/**
 * Words that were cut out of a stored article by offset. The brand cannot be written outside
 * `store.ts`, so a value of this type proves that the store was read.
 */
export type Quote = Span & {
  readonly [cutFromTheStore]: true;
  readonly article: string;
  readonly version: string;
  /** `canonical.slice(start, end)`, to the letter. */
  readonly text: string;
  /** The number of the first sentence that the quote touches, counted from 1. */
  readonly sentence: number;
  /** How the text cites the place, such as "Art. 5(2)", where it is numbered like a law. */
  readonly section?: string;
  /** The page that the quote begins on, counted from 1, where the text came with pages. */
  readonly page?: number;
  readonly meta: ArticleMeta;
};
