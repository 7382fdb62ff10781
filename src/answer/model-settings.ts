import type { BudgetLimits } from "./budget.ts";
import type { ClaudeLimits } from "./claude.ts";

/** How hard a model thinks before it answers; the API's own words. */
export const EFFORTS = ["low", "medium", "high", "xhigh", "max"] as const;
export type Effort = (typeof EFFORTS)[number];

/** Which model answers, and what it may take. */
export type ModelSettings = {
  readonly apiKey: string;
  /** Another address than Anthropic's. */
  readonly baseUrl: string | undefined;
  readonly model: string;
  readonly effort: Effort;
  readonly limits: ClaudeLimits;
  /** How long a question may wait for an answer, in milliseconds. */
  readonly deadlineMs: number;
  /** How long a stream may be silent, in milliseconds. */
  readonly idleMs: number;
  readonly budgets: BudgetLimits;
  /** Every sentence that passed the verifier is judged once more, by a call of its own. */
  readonly secondOpinion?: boolean;
};

/** A setting of the model is wrong. The message names the variable and says what to do. */
export class ModelSettingError extends Error {
  override readonly name = "ModelSettingError";
}
