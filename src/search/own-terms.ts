import { tableOfWords } from "./held-words.ts";
import type { SearchIndex } from "./index.ts";
import type { WeightedId } from "./postings.ts";
import { type ReadTerm, SYNONYM_WEIGHT } from "./query-term.ts";
import { createSpeller } from "./spelling.ts";
import { synonymsOf } from "./synonyms.ts";
import { type Term, termsOf } from "./terms.ts";

/** What a repaired word is worth beside the word itself. */
const REPAIR_WEIGHT = 0.9;

/** Reads the terms of a question that is asked in the language of the articles (BCP 47 tag). */
export function readOwn(text: string, language: string, index: SearchIndex): ReadTerm[] {
  return termsOf(text, language)
    .filter(({ stop }) => !stop)
    .map((term) => readOwnTerm(term, { text, language, index }));
}

/** A question, its language and the index that it is asked of. */
export type Asked = {
  readonly text: string;
  readonly language: string;
  readonly index: SearchIndex;
};

/** Reads one term of such a question. */
export function readOwnTerm(term: Term, { text, language, index }: Asked): ReadTerm {
  const matches = ownMatches(term, language, index);
  const repaired = matches.length > 0 ? undefined : repair(term, language, index);
  return {
    term: {
      word: term.norm,
      stem: term.stem,
      idf: repaired?.idf ?? index.idf(term.stem, language),
      special: isSpecial(term, text, language),
      matches: repaired === undefined ? matches : [{ id: repaired.id, weight: REPAIR_WEIGHT }],
    },
    key: term.stem,
    start: term.start,
    isUnderstood: true,
    repair: repaired?.word,
  };
}

/** Whether a term of a question is a number, an acronym or, by its capital, a name. */
export function isSpecial(term: Term, text: string, language: string): boolean {
  const isName = term.capital && !isFirstWord(term, text) && !hasCapitalNouns(language);
  return term.number || term.acronym || isName;
}

function isFirstWord(term: Term, text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, term.start));
}

function hasCapitalNouns(language: string): boolean {
  return /^de\b/.test(language);
}

/** The word itself and its synonyms, as far as the articles hold them. */
export function ownMatches(term: Term, language: string, index: SearchIndex): WeightedId[] {
  const own = index.idOf(term.stem);
  const matches = own === undefined ? [] : [{ id: own, weight: 1 }];
  if (term.number) return matches;
  for (const synonym of synonymsOf(term.stem, language)) {
    const id = index.idOf(synonym);
    if (id !== undefined) matches.push({ id, weight: SYNONYM_WEIGHT });
  }
  return matches;
}

const spellerOf = tableOfWords(createSpeller);

/** An ordinary word that the store happens to lack is no slip and stays as it is. */
function repair(
  term: Term,
  language: string,
  index: SearchIndex,
): { word: string; id: number; idf: number } | undefined {
  if (term.number || index.background.knows(term.stem, language)) return undefined;
  const { table, words } = spellerOf(index);
  const nearest = table.nearest(term.norm, (at) => words.id(at) !== undefined);
  const id = nearest === undefined ? undefined : words.id(nearest.at);
  if (nearest === undefined || id === undefined) return undefined;
  return { word: nearest.word, id, idf: index.idf(index.stemOf(id), language) };
}
