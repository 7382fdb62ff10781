import type { Answer } from "./answer.ts";

/** Somebody who watches how an answer comes along, and may end it. */
export type Onlooker = {
  /** A model has been asked, which takes seconds. Not called when the answer is there already. */
  readonly onAsked?: () => void;
  /**
   * What has been verified so far, each time all of it. Called with every further sentence, and never
   * once the answer is there.
   */
  readonly onVerified?: (answer: Answer) => void;
  /** Aborted when the person wants no more; then what was verified is the answer. */
  readonly stop?: AbortSignal;
};
