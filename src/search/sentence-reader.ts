import { withRoom } from "./growing.ts";
import { remembered } from "./remembered.ts";
import { type Term, termReader } from "./terms.ts";
import { flagsOf, TOKEN_FLAG } from "./token-kinds.ts";
import type { TokenPool } from "./token-pool.ts";
import { scan, type Token, wordToken } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Flags fit into this many bits below the form. */
const FLAG_BITS = 8;

/**
 * Reads sentences of a language into the pool, and their words into the vocabulary. What is made of
 * a word is a form and its flags, as one number (no form for a stop word). A word that was written so
 * lately costs one look-up; one that the vocabulary has from this language costs two, and no
 * stemming.
 */
export function createSentenceReader(
  language: string,
  { pool, vocabulary }: { readonly pool: TokenPool; readonly vocabulary: Vocabulary },
): (sentence: string) => void {
  const termOf = termReader(language);
  const readWord = remembered((written) => readAnew(wordToken(written, 0)));
  /** What was made of words that are no acronyms, by the id of their norm. 0: nothing yet. */
  let made = new Int32Array(0);
  let first: number = TOKEN_FLAG.first;

  function readAnew(token: Token): number {
    const id = token.acronym ? undefined : vocabulary.idOf(token.norm);
    const capital = token.capital ? TOKEN_FLAG.capital : 0;
    const known = id === undefined ? 0 : (made[id] ?? 0);
    if (known !== 0) return known | capital;
    const word = read(termOf(token));
    if (!token.acronym) keep(vocabulary.idOf(token.norm), word & ~TOKEN_FLAG.capital);
    return word;
  }

  function keep(id: number | undefined, word: number): void {
    if (id === undefined) return;
    made = withRoom(made, id + 1);
    made[id] = word;
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
    word: (written: string) => push(readWord(written)),
    other: (token: Token) => push(read(termOf(token))),
  };
  return (sentence) => {
    first = TOKEN_FLAG.first;
    scan(sentence, found);
  };
}
