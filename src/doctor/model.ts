import type { ModelSettings } from "../answer/model-settings.ts";
import type { EmbeddingsSettings } from "../search/dense/embeddings-api.ts";
import { sleep } from "../sleep.ts";
import { type Finding, ill, note, well } from "./finding.ts";

/** How long an API may take (ms). */
const PATIENCE_MS = 15_000;

/** Whether Claude's API takes the key and has the model. Costs nothing: no model is asked anything. */
export async function claude(settings: ModelSettings | undefined): Promise<Finding> {
  if (settings === undefined) {
    return note(
      "claude",
      "No ANTHROPIC_API_KEY is set: answers are the articles' own sentences.",
      "Set one if Claude shall write the answers.",
    );
  }
  const { createApi } = await import("../answer/claude/api.ts");
  const { adviceOn, ModelError } = await import("../answer/claude/failure.ts");
  const { model, budgets } = settings;
  try {
    const facts = await createApi(settings).describe(model, AbortSignal.timeout(PATIENCE_MS));
    if (facts === undefined) {
      return ill(
        "claude",
        `The API has no model ${model}.`,
        "Set CLAUDE_MODEL to one that it has.",
      );
    }
    if (!facts.citations) {
      return ill("claude", `${model} cannot cite.`, "Set CLAUDE_MODEL to one that can.");
    }
    if (budgets.bot !== undefined) return well("claude", `The API takes the key and has ${model}.`);
    return note(
      "claude",
      `The API takes the key and has ${model}; nothing limits what a day may cost.`,
      "Set BUDGET_BOT, and BUDGET_PERSON if strangers may ask.",
    );
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    if (error.status === undefined) {
      return ill(
        "claude",
        `The API cannot be reached (${error.kind}).`,
        "Look at the network, and at ANTHROPIC_BASE_URL if it is set.",
      );
    }
    return ill("claude", `The API answers with ${error.status}.`, `${adviceOn(error)}.`);
  }
}

/** Whether the server of embeddings turns a word into a vector. */
export async function embeddings(
  settings: EmbeddingsSettings | undefined,
): Promise<readonly Finding[]> {
  if (settings === undefined) return [];
  const { createEmbed } = await import("../search/dense/embeddings-api.ts");
  const { EmbeddingsError } = await import("../search/dense/embeddings-error.ts");
  try {
    const [vector] = await createEmbed(settings, sleep)(["law"], AbortSignal.timeout(PATIENCE_MS));
    return [well("embeddings", `${settings.model} gives vectors of ${vector?.length} numbers.`)];
  } catch (error) {
    if (!(error instanceof EmbeddingsError)) throw error;
    return [ill("embeddings", error.message, "Look at the EMBEDDINGS_ variables and that server.")];
  }
}
