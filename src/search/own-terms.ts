import { tableOfWords } from "./held-words.ts";
import type { SearchIndex } from "./index.ts";
import { perRevision } from "./per-revision.ts";
import type { WeightedId } from "./postings.ts";
import { type QueryTerm, type ReadTerm, SYNONYM_WEIGHT } from "./query-term.ts";
import { createSpeller } from "./spelling.ts";
import { synonymsOf } from "./synonyms.ts";
import { type Term, termReader } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** What a repaired word is worth beside the word itself. */
const REPAIR_WEIGHT = 0.9;

/** Reads the terms of a question that is asked in the language of the articles. */
export function readOwn(asked: Asked): ReadTerm[] {
  return asked.tokens
    .map(termReader(asked.language))
    .filter(({ stop }) => !stop)
    .map((term) => readOwnTerm(term, asked));
}

/** A question, its tokens and language (BCP 47 tag), and the index that it is asked of. */
export type Asked = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: string;
  readonly index: SearchIndex;
};

/** Reads one term of such a question. */
export function readOwnTerm(term: Term, { text, language, index }: Asked): ReadTerm {
  const { idf, matches, repair } = standingOf(term, language, index);
  return {
    term: {
      word: term.norm,
      stem: term.stem,
      idf,
      special: isSpecial(term, text, language),
      matches,
    },
    key: term.stem,
    start: term.start,
    isUnderstood: true,
    repair,
  };
}

/** What a word is to the articles held: the same for every question until they are others. */
type Standing = Pick<QueryTerm, "idf" | "matches"> & Pick<ReadTerm, "repair">;

/** Words of questions whose standing is kept, for each language. */
const KEPT = 16_384;

const standings = perRevision(() => new Map<string, Map<string, Standing>>());

function standingOf(term: Term, language: string, index: SearchIndex): Standing {
  const byLanguage = standings(index);
  const byWord = byLanguage.get(language) ?? new Map<string, Standing>();
  const known = byWord.get(term.norm);
  if (known !== undefined) return known;
  const standing = readStanding(term, language, index);
  if (byWord.size >= KEPT) byWord.clear();
  byWord.set(term.norm, standing);
  byLanguage.set(language, byWord);
  return standing;
}

function readStanding(term: Term, language: string, index: SearchIndex): Standing {
  const matches = ownMatches(term, language, index);
  const repaired = matches.length > 0 ? undefined : repair(term, language, index);
  return {
    idf: repaired?.idf ?? index.idf(term.stem, language),
    matches: repaired === undefined ? matches : [{ id: repaired.id, weight: REPAIR_WEIGHT }],
    repair: repaired?.word,
  };
}

/** Whether a term of a question is a number, an acronym or, by its capital, a name. */
export function isSpecial(term: Term, text: string, language: string): boolean {
  if (term.number || term.acronym) return true;
  return term.capital && !hasCapitalNouns(language) && !isFirstWord(term, text);
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
