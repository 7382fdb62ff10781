import { readAcross } from "./foreign/foreign-terms.ts";
import { heldLanguages } from "./held-languages.ts";
import type { SearchIndex } from "./index.ts";
import { primaryTag } from "./language-tag.ts";
import { readOwn } from "./own-terms.ts";
import type { QueryTerm, ReadTerm } from "./query-term.ts";
import { type QuestionKind, readOpening } from "./question.ts";
import { tokenize } from "./tokens.ts";

export { type QueryTerm, SYNONYM_WEIGHT } from "./query-term.ts";

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
   * *countries* send"; in a yes/no question, and where nothing follows the question word, the first
   * term. `undefined` when there is no term.
   */
  readonly focus: number | undefined;
  readonly repairs: readonly { readonly from: string; readonly to: string }[];
  /**
   * Share of the terms of which it is known what they mean in the language of an article, 0 to 1: 1
   * for a question in that language, and for one without terms.
   */
  readonly understood: number;
};

/** Reads a question against the vocabulary of the articles held. `language` is a BCP 47 tag. */
export function readQuery(text: string, language: string, index: SearchIndex): Query {
  const others = heldLanguages(index).filter((held) => held !== primaryTag(language));
  const asked = { text, tokens: tokenize(text), language, index };
  const found = others.length === 0 ? readOwn(asked) : readAcross(asked, others);
  const unique = firstOfEach(found);
  const terms = unique.map(({ term }) => term);
  const opening = readOpening(text, language, asked.tokens);
  const openingEnd = opening.kind === "yes_no" ? 0 : opening.end;
  const focus = unique.findIndex(({ start }) => start >= openingEnd);
  return {
    kind: opening.kind,
    language,
    terms,
    mass: terms.reduce((sum, term) => sum + term.idf, 0),
    pairs: pairsOf(found, unique),
    focus: terms.length === 0 ? undefined : Math.max(0, focus),
    repairs: unique.flatMap(({ term, repair }) =>
      repair === undefined ? [] : [{ from: term.word, to: repair }],
    ),
    understood:
      unique.length === 0
        ? 1
        : unique.filter(({ isUnderstood }) => isUnderstood).length / unique.length,
  };
}

function firstOfEach(found: readonly ReadTerm[]): readonly ReadTerm[] {
  const seen = new Set<string>();
  return found.filter(({ key }) => seen.size < seen.add(key).size);
}

function pairsOf(found: readonly ReadTerm[], unique: readonly ReadTerm[]): [number, number][] {
  const positions = new Map(unique.map(({ key }, at) => [key, at]));
  const inOrder = found.map(({ key }) => positions.get(key) ?? 0);
  return inOrder
    .slice(1)
    .map((position, at): [number, number] => [inOrder[at] ?? 0, position])
    .filter(([a, b]) => a !== b);
}
