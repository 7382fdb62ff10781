import { documentsOf, type RequestBody } from "./body-shape.ts";
import type { KnownModel } from "./models.ts";
import { invalid, notOurs, type Refusal } from "./refusal.ts";

type Rule = (body: RequestBody, model: KnownModel) => Refusal | undefined;

/** What is wrong with the settings of a request that has the right shape. */
export function refusedSettings(body: RequestBody, model: KnownModel): Refusal | undefined {
  for (const rule of RULES) {
    const refusal = rule(body, model);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

const RULES: readonly Rule[] = [
  function tooManyTokens({ max_tokens: asked }, { id, maxTokens }) {
    return asked <= maxTokens
      ? undefined
      : invalid(
          `max_tokens: ${asked} > ${maxTokens}, which is the maximum allowed number of output tokens for ${id}`,
        );
  },

  function budgetAndThinkingType({ thinking, max_tokens }) {
    if (thinking === undefined) return undefined;
    const { type, budget_tokens: budget } = thinking;
    if (type !== "enabled") {
      return budget === undefined
        ? undefined
        : invalid(`thinking.${type}.budget_tokens: Extra inputs are not permitted`);
    }
    if (budget === undefined) return invalid("thinking.enabled.budget_tokens: Field required");
    return budget < max_tokens
      ? undefined
      : invalid("`max_tokens` must be greater than `thinking.budget_tokens`.");
  },

  function thinkingOfAnotherModel({ thinking }, { thinking: known }) {
    return thinking === undefined || known.includes(thinking.type)
      ? undefined
      : invalid(`thinking.type: "${thinking.type}" is not supported by this model`);
  },

  function effortWithoutThinking({ thinking, output_config }) {
    const isHigh = output_config?.effort === "xhigh" || output_config?.effort === "max";
    return thinking?.type === "disabled" && isHigh
      ? invalid(
          `output_config.effort: "${output_config.effort}" is not allowed with thinking disabled`,
        )
      : undefined;
  },

  function effortOfAnotherModel({ output_config }, { effort }) {
    return effort || output_config?.effort == null
      ? undefined
      : invalid("This model does not support the effort parameter.");
  },

  function formatWithCitations(body) {
    const cites = documentsOf(body).some(({ citations }) => citations?.enabled === true);
    return cites && body.output_config?.format != null
      ? invalid("output_config.format: cannot be used when citations are enabled")
      : undefined;
  },

  function userWhoCanBeFound({ metadata }) {
    const user = metadata?.user_id;
    return user == null || isOpaque(user)
      ? undefined
      : notOurs("metadata.user_id: must be an opaque hash of 32 characters or more");
  },
];

/** A hash in hexadecimal or base64url; an address, a telephone number or a bare id is none. */
function isOpaque(user: string): boolean {
  return /^[\w-]{32,}$/.test(user) && !/^[\d_-]+$/.test(user);
}
