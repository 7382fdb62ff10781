import { withRoom } from "./growing.ts";
import { freshTermReader, type Term } from "./terms.ts";
import { flagsOf, TOKEN_FLAG } from "./token-kinds.ts";
import type { TokenPool } from "./token-pool.ts";
import { scan, type Token, wordToken } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

const PLAIN = { start: 0, end: 0, capital: false, acronym: false, number: false } as const;

/** Flags fit into this many bits below the form. */
const FLAG_BITS = 8;

/**
 * Reads sentences of a language into the pool, and their words into the vocabulary. What is made of
 * a word is a form and its flags, as one number (no form for a stop word). A word that was met before
 * costs one look-up, in the vocabulary itself, and no stemming.
 */
export function createSentenceReader(
  language: string,
  { pool, vocabulary }: { readonly pool: TokenPool; readonly vocabulary: Vocabulary },
): (sentence: string) => void {
  const termOf = freshTermReader(language);
  /** What was made of words that are no acronyms, by the id of their norm, plus 1. 0: nothing yet. */
  let made = new Int32Array(0);
  let first: number = TOKEN_FLAG.first;

  function readWord(written: string, plain: boolean): number {
    if (plain && !isUpperCase(written.charCodeAt(1))) return readPlain(written);
    const token = wordToken(written, 0);
    if (token.acronym) return read(termOf(token));
    return withCapital(known(token.norm) ?? learn(token), token.capital);
  }

  /** What {@link wordToken} would find, for a word that is its own norm but for a capital. */
  function readPlain(written: string): number {
    const norm = written.toLowerCase();
    const capital = isUpperCase(written.charCodeAt(0));
    return withCapital(known(norm) ?? learn({ ...PLAIN, norm }), capital);
  }

  function known(norm: string): number | undefined {
    const id = vocabulary.idOf(norm);
    const word = id === undefined ? 0 : (made[id] ?? 0);
    return word === 0 ? undefined : word - 1;
  }

  function learn(token: Token): number {
    const word = read(termOf(token)) & ~TOKEN_FLAG.capital;
    const id = vocabulary.idFor(token.norm);
    made = withRoom(made, id + 1);
    made[id] = word + 1;
    return word;
  }

  function read(term: Term): number {
    const form = term.stop ? -1 : vocabulary.formFor(term.norm, term.stem);
    return ((form + 1) << FLAG_BITS) | flagsOf(term, false, language);
  }

  function push(word: number): void {
    const form = (word >>> FLAG_BITS) - 1;
    const flags = (word & ((1 << FLAG_BITS) - 1)) | first;
    first = 0;
    if (form < 0) {
      pool.push(-1, 0, flags);
      return;
    }
    vocabulary.use(form);
    pool.push(vocabulary.stemOf(form), vocabulary.spellingOf(form), flags);
  }

  const found = {
    word: (written: string, _: number, plain: boolean) => push(readWord(written, plain)),
    other: (token: Token) => push(read(termOf(token))),
  };
  return (sentence) => {
    first = TOKEN_FLAG.first;
    scan(sentence, found);
  };
}

function withCapital(word: number, isCapital: boolean): number {
  return isCapital ? word | TOKEN_FLAG.capital : word;
}

function isUpperCase(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}
