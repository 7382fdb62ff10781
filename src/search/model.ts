import { FEATURES, type Features } from "./features.ts";
import type { Query } from "./query.ts";
import { plantTrees, type Tree, type Trees } from "./trees.ts";

/** What is measured of a found sentence besides {@link FEATURES}, to say whether it answers. */
export const ANSWER_FEATURES = [
  ...FEATURES,
  /** Share of the question that no article holds anywhere. */
  "unknown",
] as const;

/** What is measured of a question against everything found, to say whether it is on the subject. */
export const SUBJECT_FEATURES = ["covered", "unknown", "terms"] as const;

/** Weights by feature name, and the constant that is added. */
export type Linear = { readonly bias: number; readonly weights: Readonly<Record<string, number>> };

/** The learned model, with where it comes from. Made by `scripts/train/sentences.ts`. */
export type ModelData = {
  readonly source: string;
  readonly trained: string;
  readonly figures: Readonly<Record<string, number>>;
  /** Names of the values that the trees number. */
  readonly features: readonly string[];
  /** Which sentence answers best: scores to sort by. */
  readonly rank: readonly Tree[];
  /** Whether the best sentence answers: the log odds. */
  readonly answers: { readonly bias: number; readonly trees: readonly Tree[] };
  /** Whether the question is about the texts held: the log odds. */
  readonly subject: Linear;
};

/** A model ready for use. */
export type SentenceModel = {
  /** Scores of sentences; only their order means anything. */
  readonly scores: (sentences: readonly Features[]) => Float64Array;
  /** Probability, 0 to 1, that the sentence answers; values as in {@link ANSWER_FEATURES}. */
  readonly answers: (values: ArrayLike<number>) => number;
  /** Probability, 0 to 1, that the question is about the texts; values as in {@link SUBJECT_FEATURES}. */
  readonly subject: (values: ArrayLike<number>) => number;
};

/** @throws Error when the model was learnt over other values than are measured. */
export function createModel({ features, rank, answers, subject }: ModelData): SentenceModel {
  if (features.join() !== ANSWER_FEATURES.join()) {
    throw new Error("The sentence model knows other features. Learn it again: scripts/train.");
  }
  const scores: Trees = plantTrees(rank);
  const odds: Trees = plantTrees(answers.trees);
  return {
    scores,
    answers: (values) => logistic(answers.bias + (odds([values])[0] ?? 0)),
    subject: (values) => logistic(linear(subject, SUBJECT_FEATURES, values)),
  };
}

/** Values in the order of {@link ANSWER_FEATURES}. */
export function answerFeatures(query: Query, features: Features): Float32Array {
  return Float32Array.of(...features, unknownShare(query));
}

/** Values in the order of {@link SUBJECT_FEATURES}; `covered`: most of the question in one place. */
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
