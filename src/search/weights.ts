import type { ArticleWords } from "./article-words.ts";
import { type Query, SYNONYM_WEIGHT } from "./query.ts";
import { salience } from "./salience.ts";

/** A share for each term of a question, 1 together. */
export type Weights = Float64Array;

/** Terms by inverse document frequency in the whole store. */
export function idfWeights({ terms }: Query): Weights {
  return shares(terms.map(({ idf }) => idf)).weights;
}

/** The same, times how likely an answer holds the term; `mass`: how much of the idf is left. */
export function salientWeights({ terms, language, mass }: Query): {
  readonly weights: Weights;
  readonly mass: number;
} {
  const salient = shares(
    terms.map(({ idf, stem, special }) => idf * salience(stem, special, language)),
  );
  return { weights: salient.weights, mass: mass === 0 ? 0 : salient.sum / mass };
}

/** Terms by inverse document frequency within one article. */
export function localWeights({ terms }: Query, words: ArticleWords): Weights {
  return shares(
    terms.map(({ matches }) => {
      const frequency = matches.reduce((most, { id, weight }) => {
        return weight <= SYNONYM_WEIGHT ? most : Math.max(most, words.frequency(id));
      }, 0);
      return Math.log(1 + (words.passages - frequency + 0.5) / (frequency + 0.5));
    }),
  ).weights;
}

function shares(values: readonly number[]): { readonly weights: Weights; readonly sum: number } {
  const sum = values.reduce((all, value) => all + value, 0);
  return { weights: Float64Array.from(values, (value) => (sum === 0 ? 0 : value / sum)), sum };
}
