import { tableOfWords } from "../held-words.ts";
import type { SearchIndex } from "../index.ts";
import { primaryTag } from "../language-tag.ts";
import type { WeightedId } from "../postings.ts";
import { SYNONYM_WEIGHT } from "../query-term.ts";
import { synonymsOf } from "../synonyms.ts";
import { termsOf } from "../terms.ts";
import { type Concept, lexiconOf } from "./lexicon.ts";

/** A word of the articles for a concept, its stem, and what it counts: 1, and less for a synonym. */
export type ConceptWord = WeightedId & { readonly stem: string };

/**
 * The words of the articles in a language (BCP 47 tag) that stand for a concept. English ones are the
 * concept's own and their synonyms; others come from that language's lexicon.
 */
export function wordsFor(concept: Concept, language: string, index: SearchIndex): ConceptWord[] {
  const primary = primaryTag(language);
  const found = primary === "en" ? englishWords(concept) : listedWords(concept, primary, index);
  return found.flatMap(({ stem, weight }) => {
    const id = index.idOf(stem);
    return id === undefined ? [] : [{ id, stem, weight }];
  });
}

type Weighted = { readonly stem: string; readonly weight: number };

function englishWords(concept: Concept): Weighted[] {
  return stemsOf(concept).flatMap((stem) => [
    { stem, weight: 1 },
    ...Array.from(synonymsOf(stem, "en"), (synonym) => ({
      stem: synonym,
      weight: SYNONYM_WEIGHT,
    })),
  ]);
}

const stems = new Map<Concept, readonly string[]>();

/** Stems of a concept's English words that can be searched for; none of "not", "before", "give". */
export function stemsOf(concept: Concept): readonly string[] {
  let known = stems.get(concept);
  if (known === undefined) {
    known = termsOf(concept, "en").flatMap(({ stem, stop }) => (stop ? [] : [stem]));
    stems.set(concept, known);
  }
  return known;
}

type ConceptTable = {
  add(word: string, at: number): void;
  readonly wordsOf: ReadonlyMap<Concept, readonly number[]>;
};

const tables = new Map<string, (index: SearchIndex) => ReturnType<ReturnType<typeof tableFor>>>();

function tableFor(primary: string) {
  return tableOfWords((): ConceptTable => {
    const lexicon = lexiconOf(primary);
    const wordsOf = new Map<Concept, number[]>();
    return {
      wordsOf,
      add(word, at) {
        for (const concept of lexicon.conceptsOf(word)) {
          const list = wordsOf.get(concept);
          if (list === undefined) wordsOf.set(concept, [at]);
          else list.push(at);
        }
      },
    };
  });
}

function listedWords(concept: Concept, primary: string, index: SearchIndex): Weighted[] {
  const tableOf = tables.get(primary) ?? tableFor(primary);
  tables.set(primary, tableOf);
  const { table, words } = tableOf(index);
  return (table.wordsOf.get(concept) ?? []).flatMap((at) => {
    const id = words.id(at);
    return id === undefined ? [] : [{ stem: index.stemOf(id), weight: 1 }];
  });
}
