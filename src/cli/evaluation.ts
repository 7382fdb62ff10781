/** Figures by name: counts, shares of 0 to 1, milliseconds, or such again by name. */
export type Figures = {
  readonly [name: string]: number | null | Figures;
};

/** A question that did not go as it should, with what is needed to see why. */
export type Miss = {
  readonly id: string;
  readonly language: string;
  readonly question: string;
  /** The figures that count this question against the answerer. */
  readonly missed: readonly string[];
  readonly outcome: string;
  /** What answers it: passages or words of the source; nothing when nothing does. */
  readonly expected: readonly string[];
  /** Probability that the first sentence found answers it. */
  readonly answers?: number;
  /** What was quoted, or the best sentences that were found, with their scores. */
  readonly found: readonly { readonly text: string; readonly score?: number }[];
};

/** What came of asking many questions. */
export type Evaluation = {
  readonly figures: Figures;
  /** The same figures for parts of the questions, by what they were parted by ("byLanguage"). */
  readonly parts: Readonly<Record<string, Readonly<Record<string, Figures>>>>;
  readonly misses: readonly Miss[];
};

/** Hears how many of how many questions were asked. */
export type Progress = (asked: number, all: number) => void;
