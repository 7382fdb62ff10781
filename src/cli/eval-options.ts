import type { ModelSettings } from "../answer/model-settings.ts";
import type { Environment } from "../config.ts";
import { type OptionValues, UsageError } from "./command.ts";
import { type composerOption, modelFor } from "./composer.ts";
import { PARTINGS } from "./eval-parts.ts";
import type { SetOptions } from "./eval-set.ts";
import type { SquadOptions } from "./eval-squad.ts";

/** The options of `npm run eval` beside that of the composer. */
export const evalOptions = {
  set: { type: "string" },
  squad: { type: "string" },
  support: { type: "string" },
  differ: { type: "string" },
  articles: { type: "string" },
  "max-usd": { type: "string" },
  sample: { type: "string" },
  scope: { type: "string" },
  without: { type: "string" },
  by: { type: "string" },
  slips: { type: "string" },
  failures: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

type Given = OptionValues<typeof evalOptions & typeof composerOption>;

/** What to ask of what. `failures`: the file for the questions that went wrong. */
export type EvalOptions = { readonly file: string; readonly failures?: string | undefined } & (
  | { readonly form: "support" }
  | { readonly form: "differ" }
  | ({ readonly form: "squad" } & SquadOptions)
  | ({
      readonly form: "set";
      readonly articles: string;
      readonly model: ModelSettings | undefined;
    } & SetOptions)
);

/** The options that mean something for one form alone. */
const ONLY_FOR = {
  set: ["articles", "max-usd"],
  squad: ["sample", "scope", "without"],
} as const;

/**
 * @throws UsageError when the options name no question set, or contradict each other; ConfigError
 *   when a setting of the model is wrong.
 */
export function readEvalOptions(
  words: readonly string[],
  given: Given,
  environment: Environment,
): EvalOptions {
  if (words.length > 0) throw new UsageError(`${words[0]} is no option.`);
  const { set, squad, support, differ, failures } = given;
  if ([set, squad, support, differ].filter((file) => file !== undefined).length !== 1)
    throw new UsageError("Name one: --set, --squad, --support or --differ.");
  const pairs = support ?? differ;
  if (pairs !== undefined) {
    refuse([...ONLY_FOR.set, ...ONLY_FOR.squad, "by", "slips"], given, "--set or --squad");
    return { form: support === undefined ? "differ" : "support", file: pairs, failures };
  }
  const both = {
    failures,
    slips: count("slips", given.slips) ?? 0,
    by: oneOf("by", given.by, PARTINGS),
  };
  const model = within(given["max-usd"], modelFor(given.composer, environment));
  if (squad === undefined) {
    refuse(ONLY_FOR.squad, given, "--squad");
    const articles = given.articles ?? "articles";
    return { form: "set", file: set ?? "", articles, model, ...both };
  }
  refuse(ONLY_FOR.set, given, "--set");
  const scope = oneOf("scope", given.scope, ["store", "article"]) ?? "store";
  const without = oneOf("without", given.without, ["paragraph", "article"]);
  if (scope === "article" && without === "article")
    throw new UsageError("--scope article leaves nothing to search --without article.");
  const sample = count("sample", given.sample) ?? Number.POSITIVE_INFINITY;
  return { form: "squad", file: squad, sample, scope, without, ...both };
}

function refuse(names: readonly (keyof Given)[], given: Given, form: string): void {
  const wrong = names.find((name) => given[name] !== undefined);
  if (wrong !== undefined) throw new UsageError(`--${wrong} goes with ${form} alone.`);
}

/** A run may spend so much and no more: the same count that keeps the bot's budget keeps it. */
function within(maxUsd: string | undefined, model: ModelSettings | undefined) {
  if (maxUsd === undefined) return model;
  const bot = Number(maxUsd);
  if (!(bot >= 0 && bot < 1e6) || maxUsd.trim() === "")
    throw new UsageError(`--max-usd ${maxUsd} is no amount of US dollars.`);
  return model && { ...model, budgets: { bot } };
}

function count(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new UsageError(`--${option} ${text} is not a whole number from 1.`);
  return Number(text);
}

function oneOf<Name extends string>(
  option: string,
  text: string | undefined,
  names: readonly Name[],
): Name | undefined {
  if (text === undefined) return undefined;
  const known = names.find((name) => name === text);
  if (known !== undefined) return known;
  const list = `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
  throw new UsageError(`--${option} is ${list}, not ${text}.`);
}
