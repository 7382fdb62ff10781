import { stem } from "./stem.ts";
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
  const stops = stopWords(language);
  return tokenize(text).map((token) => ({
    ...token,
    stem: stem(token.norm, language),
    stop: isStop(token, stops),
  }));
}

function isStop(token: Token, stops: ReadonlySet<string>): boolean {
  if (token.number || token.acronym) return false;
  if (token.norm.length === 1 && /[a-z]/.test(token.norm)) return true;
  return stops.has(token.norm);
}
