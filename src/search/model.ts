import data from "./data/sentence-model.json" with { type: "json" };
import { FEATURES, type Features } from "./features.ts";
import type { Query } from "./query.ts";

/** What is measured of a found sentence besides {@link FEATURES}, to say whether it answers. */
export const ANSWER_FEATURES = [
  ...FEATURES,
  /** Logarithm of the number of the question's terms. */
  "terms",
  /** Share of the question that no article holds anywhere. */
  "unknown",
  /** How far the sentence's score lies above the next one's, at most {@link WIDEST_MARGIN}. */
  "margin",
] as const;

/** What is measured of a question against everything found, to say whether it is on the subject. */
export const SUBJECT_FEATURES = ["covered", "unknown", "terms"] as const;

/** Weights by feature name, and the constant that is added. */
export type Linear = { readonly bias: number; readonly weights: Readonly<Record<string, number>> };

/** The learned weights, with where they come from. Made by `scripts/train/sentences.ts`. */
export type SentenceModel = {
  readonly source: string;
  readonly trained: string;
  readonly figures: Readonly<Record<string, number>>;
  /** Which sentence answers best: a score to sort by. */
  readonly rank: Linear;
  /** Whether the best sentence answers: the log odds. */
  readonly answers: Linear;
  /** Whether the question is about the texts held: the log odds. */
  readonly subject: Linear;
};

/** The model that ships. */
export const SHIPPED_MODEL: SentenceModel = data;

const WIDEST_MARGIN = 6;

/** Score of a sentence; only its order among others means anything. */
export function rankScore(model: SentenceModel, features: Features): number {
  return linear(model.rank, FEATURES, features);
}

/** Probability, 0 to 1, that the sentence answers. `margin`: see {@link ANSWER_FEATURES}. */
export function answerProbability(
  model: SentenceModel,
  query: Query,
  features: Features,
  margin: number,
): number {
  return logistic(linear(model.answers, ANSWER_FEATURES, answerFeatures(query, features, margin)));
}

/** Values in the order of {@link ANSWER_FEATURES}. */
export function answerFeatures(query: Query, features: Features, margin: number): Float64Array {
  return Float64Array.of(
    ...features,
    Math.log(1 + query.terms.length),
    unknownShare(query),
    Math.min(WIDEST_MARGIN, margin),
  );
}

/** Probability, 0 to 1, that the question is about the texts; `covered`: most of it in one place. */
export function subjectProbability(model: SentenceModel, query: Query, covered: number): number {
  return logistic(linear(model.subject, SUBJECT_FEATURES, subjectFeatures(query, covered)));
}

/** Values in the order of {@link SUBJECT_FEATURES}. */
export function subjectFeatures(query: Query, covered: number): Float64Array {
  return Float64Array.of(covered, unknownShare(query), Math.log(1 + query.terms.length));
}

function unknownShare(query: Query): number {
  if (query.mass === 0) return 1;
  const unknown = query.terms.filter((term) => term.matches.length === 0);
  return unknown.reduce((sum, term) => sum + term.idf, 0) / query.mass;
}

function linear(model: Linear, names: readonly string[], values: ArrayLike<number>): number {
  return names.reduce(
    (sum, name, at) => sum + (model.weights[name] ?? 0) * (values[at] ?? 0),
    model.bias,
  );
}

function logistic(z: number): number {
  return 1 / (1 + Math.exp(-z));
}
