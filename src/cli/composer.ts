import type { ModelSettings } from "../answer/model-settings.ts";
import { type Environment, readModelSettings } from "../config.ts";
import { UsageError } from "./command.ts";

/** The option that says who composes answers. */
export const composerOption = { composer: { type: "string" } } as const;

/**
 * The model to answer with; `undefined` for the articles' own sentences. Without the option a model
 * answers when there is a key.
 *
 * @param composer what `--composer` says.
 * @throws UsageError when it is neither `extract` nor `claude`, or is `claude` without a key;
 *   ConfigError when a setting of the model is wrong.
 */
export function modelFor(
  composer: string | undefined,
  environment: Environment,
): ModelSettings | undefined {
  switch (composer) {
    case undefined:
      return readModelSettings(environment);
    case "extract":
      return undefined;
    case "claude": {
      const settings = readModelSettings(environment);
      if (settings !== undefined) return settings;
      throw new UsageError("--composer claude needs a key. Set ANTHROPIC_API_KEY.");
    }
    default:
      throw new UsageError(`--composer is extract or claude, not ${composer}.`);
  }
}
