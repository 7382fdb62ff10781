/**
 * What is measured of a sentence against a question; the order of the learned trees' numbers. Shares
 * are of the question's idf mass, 0 to 1, unless they are said to be *local* (idf within the article
 * alone) or *salient* (idf times how likely an answer holds the word: `salience.ts`). *Near* ones count
 * words that are used like the question's own (`near-words.ts`). Values *behind* are what the best of
 * all sentences found has more.
 */
export const FEATURES = [
  /** Share of the question that the sentence itself holds. */
  "covered",
  "coveredNear",
  "coveredBehind",
  "nearBehind",
  /** What the sentences before and after add to that. */
  "around",
  "aroundNear",
  /** What the rest of the paragraph adds to that. */
  "inParagraph",
  "inParagraphNear",
  /** What the title adds to that, and what it holds by itself. */
  "byTitle",
  "title",
  /** Shares of the two heaviest terms that the sentence lacks. */
  "heaviestMissing",
  "secondMissing",
  /** Share of names and numbers that the sentence lacks; that neither paragraph nor title holds. */
  "namesMissing",
  "namesMissingAround",
  "local",
  "localBehind",
  "localInParagraph",
  /** The local share of the heaviest term that the paragraph lacks. */
  "localMissing",
  /** Local BM25 of the paragraph as a share of the best paragraph's. */
  "localScore",
  "salient",
  "salientNear",
  "salientBehind",
  "salientInParagraph",
  /** The salient share of the heaviest term that the sentence lacks. */
  "salientMissing",
  /** Salient mass of the question by its idf mass: how much of it an answer is likely to repeat. */
  "salience",
  /** Share of the question's grams (four letters each) in the sentence, and in the paragraph. */
  "grams",
  "gramsInParagraph",
  /** Share of neighbouring pairs of the question's terms that are neighbours here too. */
  "pairs",
  /** Longest run of the question's terms that stands here in order, by the number of terms. */
  "run",
  /** Words of the shortest stretch that holds every matched term, and matched terms for each of them. */
  "span",
  "density",
  /** Share of matches that stand in the order of the question. */
  "inOrder",
  /** How many tokens are of the kind asked for (a name, a date, …), at most 4; -1 where none can be. */
  "wanted",
  /** How near one of them stands to what the question word asks about: 1 for neighbours, 0 for none. */
  "wantedNearFocus",
  /** How near they stand to the question's terms, by weight. */
  "wantedNear",
  /** How well the sentence holds what the question word asks about, and the question's last term. */
  "focus",
  "focusNear",
  "lastNear",
  /** It opens with what the question word asks about: both have the same subject. */
  "subject",
  /** Logarithm of the sentence's length in words, and its position in the paragraph. */
  "length",
  "position",
  /** Share of its words that the question does not hold already. */
  "novelty",
  /** Terms of the question that the sentence holds, and that it lacks. */
  "matched",
  "unmatched",
  /** BM25 of the sentence, by mass. */
  "sentenceScore",
  "sentenceScoreBehind",
  /** BM25 of the paragraph and of its pairs, by mass. */
  "passageScore",
  "pairScore",
  /** The paragraph's score as a share of the best one's, and how many paragraphs have more. */
  "passageRank",
  "passageOrder",
  /** What the article's best paragraphs score, as a share of the best article's. */
  "article",
  /** Of the question: its terms, its names and numbers, and what it asks for (`QUESTION_KINDS`). */
  "terms",
  "specials",
  "kind",
] as const;

/** The name of a value. */
export type FeatureName = (typeof FEATURES)[number];

/** Values in the order of {@link FEATURES}. */
export type Features = Float32Array;

/** Positions of the values by name. */
export const AT = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Readonly<
  Record<FeatureName, number>
>;

/** One of the values, by its name. */
export function measured(features: Features, name: FeatureName): number {
  return features[AT[name]] ?? 0;
}
