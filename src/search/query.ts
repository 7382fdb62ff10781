import type { SearchIndex } from "./index.ts";
import type { WeightedId } from "./postings.ts";
import { type QuestionKind, readOpening } from "./question.ts";
import { nearestWord } from "./spelling.ts";
import { synonymsOf } from "./synonyms.ts";
import { type Term, termsOf } from "./terms.ts";

/** What a synonym is worth beside the word itself. */
export const SYNONYM_WEIGHT = 0.6;
/** What a repaired word is worth beside the word itself. */
const REPAIR_WEIGHT = 0.9;

/** A word that a question asks about. */
export type QueryTerm = {
  /** As normalised by the tokeniser; what a person would recognise. */
  readonly word: string;
  readonly stem: string;
  readonly idf: number;
  /** It is a name, an acronym or a number: an answer without it is an answer to something else. */
  readonly special: boolean;
  /** What of the store's vocabulary counts as this word. Empty when no article holds it. */
  readonly matches: readonly WeightedId[];
};

/** A question made ready for search. */
export type Query = {
  readonly kind: QuestionKind;
  readonly language: string;
  readonly terms: readonly QueryTerm[];
  /** Sum of the terms' idf: what a perfect passage would cover. */
  readonly mass: number;
  /** Pairs of neighbouring terms, as positions in `terms`. */
  readonly pairs: readonly (readonly [number, number])[];
  /**
   * Position in `terms` of what the question word asks about: "How many *deputies* voted", "Which
   * *countries* send". `undefined` when there is no term.
   */
  readonly focus: number | undefined;
  readonly repairs: readonly { readonly from: string; readonly to: string }[];
};

/** Reads a question against the vocabulary of the articles held. `language` is a BCP 47 tag. */
export function readQuery(text: string, language: string, index: SearchIndex): Query {
  const found = termsOf(text, language).filter((term) => !term.stop);
  const unique = found.filter((term, at) => found.findIndex((t) => t.stem === term.stem) === at);
  const opening = readOpening(text, language);
  const focus = unique.findIndex((term) => term.start >= opening.end);
  const repairs: { from: string; to: string }[] = [];
  const terms = unique.map((term) => readTerm(term, text, language, index, repairs));
  return {
    kind: opening.kind,
    language,
    terms,
    mass: terms.reduce((sum, term) => sum + term.idf, 0),
    pairs: pairsOf(found, unique),
    focus: focus < 0 ? undefined : focus,
    repairs,
  };
}

function readTerm(
  term: Term,
  text: string,
  language: string,
  index: SearchIndex,
  repairs: { from: string; to: string }[],
): QueryTerm {
  const matches = matchesOf(term, language, index);
  const repaired = matches.length > 0 ? undefined : repair(term, language, index);
  if (repaired !== undefined) repairs.push({ from: term.norm, to: repaired.word });
  return {
    word: term.norm,
    stem: term.stem,
    idf: repaired?.idf ?? index.idf(term.stem, language),
    special: term.number || term.acronym || (term.capital && !isFirstWord(term, text)),
    matches: repaired === undefined ? matches : [{ id: repaired.id, weight: REPAIR_WEIGHT }],
  };
}

function isFirstWord(term: Term, text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, term.start));
}

function matchesOf(term: Term, language: string, index: SearchIndex): WeightedId[] {
  const own = index.idOf(term.stem);
  const matches = own === undefined ? [] : [{ id: own, weight: 1 }];
  if (term.number) return matches;
  for (const synonym of synonymsOf(term.stem, language)) {
    const id = index.idOf(synonym);
    if (id !== undefined) matches.push({ id, weight: SYNONYM_WEIGHT });
  }
  return matches;
}

/** An ordinary word that the store happens to lack is no slip and stays as it is. */
function repair(
  term: Term,
  language: string,
  index: SearchIndex,
): { word: string; id: number; idf: number } | undefined {
  if (term.number || index.background.knows(term.stem, language)) return undefined;
  const words = new Map(index.words());
  const word = nearestWord(term.norm, words.keys());
  const id = word === undefined ? undefined : words.get(word);
  if (word === undefined || id === undefined) return undefined;
  const [repaired] = termsOf(word, language);
  return { word, id, idf: index.idf(repaired?.stem ?? word, language) };
}

function pairsOf(found: readonly Term[], unique: readonly Term[]): [number, number][] {
  const position = (term: Term | undefined) => unique.findIndex((t) => t.stem === term?.stem);
  return found
    .slice(1)
    .map((term, at): [number, number] => [position(found[at]), position(term)])
    .filter(([a, b]) => a !== b);
}
