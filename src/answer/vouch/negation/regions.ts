import { isAdverb, isContent, isForm, isWord } from "./english-words.ts";
import type { Word } from "./words.ts";

/** The words that something governs. `heads`: those it turns first, mostly a verb. */
export type Region = { readonly heads: readonly Word[]; readonly governed: readonly Word[] };

/** How far a clause is followed, in words. */
const LONGEST_CLAUSE = 24;

/** The words from `from` to the end of their clause. */
export function clauseFrom(words: readonly Word[], from: number): readonly Word[] {
  const clause: Word[] = [];
  let subjects = 0;
  for (const word of words.slice(from, from + LONGEST_CLAUSE)) {
    const before = words[word.at - 1];
    if (before !== undefined && word.sentence !== before.sentence) break;
    if (word.apart && clause.some(({ norm }) => norm !== "however")) break;
    if (subjects > 0 && opensClause(words, word)) break;
    if (clause.length > 0 && isWord(word, "boundaries")) break;
    clause.push(word);
    if (isContent(word) && !isAdverb(word)) subjects += 1;
  }
  return clause;
}

/** A subject of its own, or a verb that tells of somebody's words, opens a clause. */
export function opensClause(words: readonly Word[], word: Word): boolean {
  if (/^(?:he|she|they|we|i)$/.test(word.norm)) return true;
  if (word.norm !== "and" && word.norm !== "or") return false;
  const next = words[word.at + 1];
  return (
    next !== undefined &&
    ["auxiliaries", "pronouns", "attribution"].some((list) => isWord(next, list as "pronouns"))
  );
}

/** The words before `at`, back to the start of their clause. */
export function clauseBefore(words: readonly Word[], at: number): readonly Word[] {
  const own = words[at];
  let from = at;
  while (from > 0 && at - from < LONGEST_CLAUSE) {
    const word = words[from];
    const before = words[from - 1];
    if (word === undefined || before === undefined || before.sentence !== own?.sentence) break;
    if (word.apart || isWord(before, "boundaries")) break;
    from -= 1;
  }
  return words.slice(from, at);
}

/** The rest of the sentence from `from` on. */
export function sentenceFrom(words: readonly Word[], from: number): readonly Word[] {
  const sentence = words[from - 1]?.sentence;
  return words.slice(from).filter((word) => word.sentence === sentence);
}

/** What carries a subject among the words. */
export function contentOf(words: readonly Word[]): readonly Word[] {
  return words.filter((word) => isContent(word));
}

/** The first word that is turned, and the next where the first says little: "make it illegal". */
export function firstHeads(clause: readonly Word[]): readonly Word[] {
  const [first, second] = contentOf(clause).filter((word) => !isAdverb(word));
  if (first === undefined) return contentOf(clause).slice(0, 1);
  return isForm(first, "light") && second !== undefined ? [first, second] : [first];
}

/** The verbs of a clause that stand behind an auxiliary, and those that "and" joins to them. */
export function verbsOf(clause: readonly Word[]): readonly Word[] {
  const verbs: Word[] = [];
  for (const [index, word] of clause.entries()) {
    if (isWord(word, "auxiliaries")) {
      const [verb] = firstHeads(clause.slice(index + 1, index + 5));
      if (verb !== undefined) verbs.push(verb);
    }
    if (/^(?:and|or)$/.test(word.norm) && verbs.length > 0) {
      const [next] = contentOf(clause.slice(index + 1, index + 3)).filter((one) => !isAdverb(one));
      if (next !== undefined && isSameForm(next, verbs.at(-1))) verbs.push(next);
    }
  }
  return [...new Set(verbs)];
}

function isSameForm(word: Word, verb: Word | undefined): boolean {
  return verb !== undefined && word.norm.slice(-2) === verb.norm.slice(-2) && !word.capital;
}
