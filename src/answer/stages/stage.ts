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
