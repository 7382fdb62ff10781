import type { NonEmpty } from "../answer.ts";

/** The stages of a bill, in the order in which it goes through them. */
export const STAGES = [
  "introduction",
  "first-reading",
  "second-reading",
  "third-reading",
  "lower-house",
  "parliament",
  "upper-house",
  "signature",
  "entry-into-force",
] as const;

/** A stage of a bill; `parliament` is a vote of which it is not said in which house. */
export type Stage = (typeof STAGES)[number];

/** How far a stage is: behind the bill, still to come (it must, may or will), or not passed. */
export type StageState = "done" | "pending" | "refused";

/** What some words say of a stage. */
export type StageEvent = { readonly stage: Stage; readonly state: StageState };

/** What a sentence says of a bill's stages. */
export type StageNote = {
  /** The bill, as whoever keeps the articles calls it; else the article's title. */
  readonly about: string;
  readonly isBill: boolean;
  readonly stages: NonEmpty<StageEvent>;
  /** The name of a weekday, as the sentence writes it, that was the day of publication. */
  readonly weekday?: string;
};
