/** From where on the evidence counts. See `docs/retrieval.md` for the data behind each. */
export const THRESHOLDS = {
  /** Least probability that the best sentence answers. */
  answers: 0.24,
  /** Least probability that the question is about the texts held. */
  onSubject: 0.5,
  /** A sentence whose score is this much below the best one's is given beside it. */
  alsoAnswers: 0.7,
} as const;
