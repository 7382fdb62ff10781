/**
 * How much evidence an answer without a model needs. `cautious` keeps silent when in doubt; `helpful`
 * answers more, and wrongly more often.
 */
export const CAUTION = ["cautious", "helpful"] as const;

/** One of {@link CAUTION}. */
export type Caution = (typeof CAUTION)[number];

/**
 * Least probabilities that the best sentence answers: in a small store, whose few passages share
 * their words, and in a large one, where something always looks like an answer. See
 * `docs/retrieval.md` for the data behind each.
 */
const LEAST: Readonly<Record<Caution, { readonly small: number; readonly large: number }>> = {
  cautious: { small: 0.12, large: 0.5 },
  helpful: { small: 0.06, large: 0.28 },
};

/** Passages of a small store and of a large one: a news article, and twelve long ones. */
const SMALL = 30;
const LARGE = 400;

/** Least probability that the best sentence answers, in a store of so many passages. */
export function leastProbability(caution: Caution, passages: number): number {
  const { small, large } = LEAST[caution];
  const share = Math.log(passages / SMALL) / Math.log(LARGE / SMALL);
  return small + (large - small) * Math.min(1, Math.max(0, share));
}

/** Least probability that the question is about the texts held. */
export const LEAST_ON_SUBJECT = 0.5;

/** A sentence whose score is this much below the best one's is given beside it. */
export const ALSO_ANSWERS = 0.7;
