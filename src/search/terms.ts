import { primaryTag } from "./language-tag.ts";
import { remembered } from "./remembered.ts";
import { stemmerFor } from "./stem.ts";
import { stopWords } from "./stop-words.ts";
import { type Token, tokenize } from "./tokens.ts";

/** A token with the stem it is searched by. */
export type Term = Token & {
  readonly stem: string;
  /** It carries no subject of its own and is not searched for. */
  readonly stop: boolean;
};

/** The terms of a text in a language (BCP 47 tag), stop words among them, in order. */
export function termsOf(text: string, language: string): Term[] {
  return tokenize(text).map(termReader(language));
}

const readers = new Map<string, (token: Token) => Term>();

/** What makes terms of tokens of a text in that language. */
export function termReader(language: string): (token: Token) => Term {
  const primary = primaryTag(language);
  const known = readers.get(primary) ?? createReader(remembered(normReader(primary)));
  readers.set(primary, known);
  return known;
}

/** {@link termReader}, but keeping nothing: for whoever keeps what is made of a word. */
export function freshTermReader(language: string): (token: Token) => Term {
  return createReader(normReader(primaryTag(language)));
}

type NormReader = (norm: string) => { readonly stem: string; readonly isStop: boolean };

function normReader(primary: string): NormReader {
  const stops = stopWords(primary);
  const stemOf = stemmerFor(primary);
  return (norm) => ({ stem: stemOf(norm), isStop: isLetter(norm) || stops.has(norm) });
}

function createReader(readNorm: NormReader): (token: Token) => Term {
  return ({ start, end, norm, capital, acronym, number }) => {
    const { stem, isStop } = readNorm(norm);
    const stop = isStop && !number && !acronym;
    // Named one by one: spreading the token costs more than reading it out of the text.
    return { start, end, norm, capital, acronym, number, stem, stop };
  };
}

function isLetter(norm: string): boolean {
  return norm.length === 1 && /[a-z]/.test(norm);
}
