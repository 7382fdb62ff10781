import { readFileSync } from "node:fs";
import { runCommand, say, sayJson, UsageError } from "./command.ts";
import { evaluateSet, readQuestionSet } from "./eval-set.ts";
import { evaluateSquad } from "./eval-squad.ts";
import { openArticles } from "./open-articles.ts";
import { readSquad } from "./squad-file.ts";

await runCommand({
  usage: `Usage:
  npm run eval -- --set FILE.jsonl [--articles DIR] [--json]
  npm run eval -- --squad FILE.json [--sample N] [--scope article] [--json]`,
  options: {
    set: { type: "string" },
    squad: { type: "string" },
    sample: { type: "string" },
    scope: { type: "string", default: "store" },
    articles: { type: "string", default: "articles" },
    json: { type: "boolean", default: false },
  },
  async run({ options }) {
    const { set, squad, json } = options;
    if ((set === undefined) === (squad === undefined))
      throw new UsageError("Name one: --set or --squad.");
    const result =
      set === undefined
        ? evaluateSquad(readSquad(squad ?? ""), {
            sample:
              options.sample === undefined ? Number.POSITIVE_INFINITY : positive(options.sample),
            scope: scopeOf(options.scope),
          })
        : await evaluateSet(
            readQuestionSet(readFileSync(set, "utf8"), set),
            await openArticles(options.articles),
          );
    if (json) sayJson(result);
    else say(table(result));
  },
});

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
