import type { Keyv } from "keyv";
import type { Logger } from "pino";
import { createInTurn } from "../store/in-turn.ts";
import type { Store } from "../store/open.ts";
import { createPseudonyms } from "../store/pseudonyms.ts";
import type { AnswererModel } from "./answerer.ts";
import { createBudget } from "./budget.ts";
import { type ClaudeApi, createApi, type ModelFacts } from "./claude/api.ts";
import { createCircuit } from "./claude/circuit.ts";
import { adviceOn, ModelError } from "./claude/failure.ts";
import type { Model } from "./claude/request.ts";
import { createClaude } from "./claude.ts";
import { createKeptAnswers } from "./kept-answers.ts";
import { createModelAnswers, type ModelParts } from "./model-answers.ts";
import { ModelSettingError, type ModelSettings } from "./model-settings.ts";
import { hasPrice } from "./prices.ts";
import { loadPrompts } from "./prompts.ts";
import { createSecondOpinion } from "./second-opinion.ts";
// The verifier loads it with a model's first draft, which would keep the first asker waiting.
import "./vouch/vouch.ts";

/** What a model is opened with. */
export type ModelDeps = {
  readonly keyv: Keyv;
  /** The store's own turns, where other processes use it, too. */
  readonly turns?: Store["turns"];
  readonly log: Logger;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** A monotonic clock in milliseconds. */
  readonly now?: () => number;
  /** Told what each second opinion came to. */
  readonly onReread?: ModelParts["onReread"];
};

/** The check at the start must not keep people waiting when the API is down, in milliseconds. */
const CHECK_MS = 10_000;

/**
 * Builds everything that answers with Claude, after asking the API once whether it has the model.
 * When that cannot be found out, the model is taken as it is set: the bot has to start without it.
 *
 * @throws ModelSettingError when the API does not have the model, when the model cannot cite, or
 *   when a budget is set for a model whose price is not known.
 * @throws PromptError when a prompt cannot be used.
 */
export async function openModel(settings: ModelSettings, deps: ModelDeps): Promise<AnswererModel> {
  const { model: name, budgets } = settings;
  if (Object.values(budgets).some((limit) => limit !== undefined && limit > 0) && !hasPrice(name)) {
    throw new ModelSettingError(
      `CLAUDE_MODEL "${name}" has no known price, so the BUDGET_ variables cannot be kept. Take another model, or empty them.`,
    );
  }
  const prompts = loadPrompts();
  const api = createApi(settings);
  const model = await modelOf(settings, await factsOf(name, api, deps.log));
  const { keyv, turns = createInTurn, log, sleep, now = () => performance.now(), onReread } = deps;
  const pseudonym = await createPseudonyms(keyv, turns("pseudonyms"));
  return {
    pseudonym,
    answer: createModelAnswers({
      claude: createClaude({ api, model, prompts, limits: settings.limits, log }),
      circuit: createCircuit(now),
      budget: createBudget({
        keyv,
        limits: budgets,
        now: Date.now,
        hash: pseudonym,
        inTurn: turns("budget"),
      }),
      kept: createKeptAnswers(keyv),
      deadlineMs: settings.deadlineMs,
      sleep,
      log,
      ...(settings.secondOpinion && {
        secondOpinion: createSecondOpinion({ api, model, prompts }),
      }),
      ...(onReread && { onReread }),
    }),
  };
}

function modelOf({ model: name, effort }: ModelSettings, facts: ModelFacts): Model {
  if (!facts.citations) {
    throw new ModelSettingError(`CLAUDE_MODEL "${name}" cannot cite. Take one that can.`);
  }
  return { name, effort: facts.effort ? effort : undefined, thinks: facts.adaptiveThinking };
}

const AS_SET: ModelFacts = { citations: true, effort: true, adaptiveThinking: true };

async function factsOf(model: string, api: ClaudeApi, log: Logger): Promise<ModelFacts> {
  try {
    const facts = await api.describe(model, AbortSignal.timeout(CHECK_MS));
    if (facts !== undefined) return facts;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const { kind, status, type, requestId } = error;
    log.warn({ kind, status, type, requestId, model }, adviceOn(error));
    return AS_SET;
  }
  throw new ModelSettingError(
    `CLAUDE_MODEL "${model}" is no model that the API knows. Write one such as claude-haiku-5-5.`,
  );
}
