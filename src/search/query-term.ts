import type { WeightedId } from "./postings.ts";

/** What a synonym is worth beside the word itself. */
export const SYNONYM_WEIGHT = 0.6;

/** A word that a question asks about. */
export type QueryTerm = {
  /** As normalised by the tokeniser; what a person would recognise. */
  readonly word: string;
  /** Of a word in another language than the articles': the stem of what it was found to mean. */
  readonly stem: string;
  readonly idf: number;
  /** It is a name, an acronym or a number: an answer without it is an answer to something else. */
  readonly special: boolean;
  /** What of the store's vocabulary counts as this word. Empty when no article holds it. */
  readonly matches: readonly WeightedId[];
};

/** A term as it was read in a question. */
export type ReadTerm = {
  readonly term: QueryTerm;
  /** Two with the same key ask for the same. */
  readonly key: string;
  /** UTF-16 offset in the question. */
  readonly start: number;
  /** It is known what it means in the language of an article. */
  readonly isUnderstood: boolean;
  /** What it was repaired to, as normalised; `undefined` when it was not. */
  readonly repair?: string | undefined;
};
