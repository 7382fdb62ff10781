import { readFileSync } from "node:fs";
import type { ModelSettings } from "../answer/model-settings.ts";
import { runCommand, say, sayJson, UsageError } from "./command.ts";
import { composerOption, modelFor } from "./composer.ts";
import { evaluateSet, readQuestionSet } from "./eval-set.ts";
import { evaluateSquad } from "./eval-squad.ts";
import { openArticles } from "./open-articles.ts";
import { readSquad } from "./squad-file.ts";

await runCommand({
  usage: `Usage:
  npm run eval -- --set FILE.jsonl [--articles DIR] [--composer extract|claude] [--max-usd N] [--json]
  npm run eval -- --squad FILE.json [--sample N] [--scope article] [--json]`,
  options: {
    set: { type: "string" },
    squad: { type: "string" },
    sample: { type: "string" },
    scope: { type: "string", default: "store" },
    articles: { type: "string", default: "articles" },
    "max-usd": { type: "string" },
    json: { type: "boolean", default: false },
    ...composerOption,
  },
  async run({ options }) {
    const { set, squad, json } = options;
    if ((set === undefined) === (squad === undefined))
      throw new UsageError("Name one: --set or --squad.");
    const model = within(options["max-usd"], modelFor(options.composer));
    const result =
      set === undefined
        ? evaluateSquad(readSquad(squad ?? ""), {
            sample:
              options.sample === undefined ? Number.POSITIVE_INFINITY : positive(options.sample),
            scope: scopeOf(options.scope),
          })
        : await evaluateSet(
            readQuestionSet(readFileSync(set, "utf8"), set),
            await openArticles(options.articles, model),
          );
    if (json) sayJson(result);
    else say(table(result));
  },
});

/** A run may spend so much and no more: the same count that keeps the bot's budget keeps it. */
function within(maxUsd: string | undefined, model: ModelSettings | undefined) {
  if (maxUsd === undefined) return model;
  const bot = Number(maxUsd);
  if (!(bot >= 0 && bot < 1e6) || maxUsd.trim() === "")
    throw new UsageError(`--max-usd ${maxUsd} is no amount of US dollars.`);
  return model && { ...model, budgets: { bot } };
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`--sample ${text} is not a whole number from 1.`);
  return number;
}

function scopeOf(text: string): "store" | "article" {
  if (text === "store" || text === "article") return text;
  throw new UsageError(`--scope is store or article, not ${text}.`);
}

function table(result: object, indent = ""): string {
  return Object.entries(result)
    .map(([name, value]) =>
      typeof value === "object" && value !== null
        ? `${indent}${name}\n${table(value, `${indent}  `)}`
        : `${indent}${name.padEnd(24 - indent.length)}${shown(value)}`,
    )
    .join("\n");
}

function shown(value: unknown): string {
  return typeof value === "number" && !Number.isInteger(value) ? value.toFixed(4) : String(value);
}
