import { isWord } from "./english-words.ts";
import { opensClause } from "./regions.ts";
import type { Word } from "./words.ts";

/** The number of the clause that each word is in, in the order of the words. */
export function clausesOf(words: readonly Word[]): readonly number[] {
  const clauses: number[] = [];
  let clause = 0;
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    const isNew =
      before !== undefined &&
      (before.sentence !== word.sentence ||
        word.apart ||
        isWord(word, "boundaries") ||
        opensClause(words, word));
    if (isNew) clause += 1;
    clauses.push(clause);
  }
  return clauses;
}
