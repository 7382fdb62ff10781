import { readFileSync, writeFileSync } from "node:fs";
import { readEmbeddingsSettings } from "../config.ts";
import { command } from "./command.ts";
import { composerOption } from "./composer.ts";
import { evaluateDiffer, readDifferSet } from "./eval-differ.ts";
import { type EvalOptions, evalOptions, readEvalOptions } from "./eval-options.ts";
import { progressOn } from "./eval-progress.ts";
import { evaluateSet, readQuestionSet } from "./eval-set.ts";
import { evaluateSquad } from "./eval-squad.ts";
import { evaluateSupport, readSupportSet } from "./eval-support.ts";
import { evaluationTable } from "./eval-table.ts";
import type { Evaluation } from "./evaluation.ts";
import { openArticles } from "./open-articles.ts";
import { readSquad } from "./squad-file.ts";

/** `npm run eval`: the questions of a file, and how well they are answered. */
export const evalCommand = command({
  usage: `Usage:
  npm run eval -- --set FILE.jsonl [--articles DIR] [--composer extract|claude] [--max-usd N]
  npm run eval -- --squad FILE.json [--sample N] [--scope store|article] [--without paragraph|article]
  npm run eval -- --support FILE.jsonl
  npm run eval -- --differ FILE.jsonl
All: [--failures FILE] [--json]; --set and --squad: [--by language|word|length] [--slips N]`,
  options: { ...evalOptions, ...composerOption },
  async run({ words, options, environment, stderr, say, sayJson, complain }) {
    const settings = environment();
    const asked = readEvalOptions(words, options, settings);
    if (asked.failures !== undefined) writeFileSync(asked.failures, "");
    const evaluation = await evaluationOf(asked);
    if (asked.failures !== undefined) writeFileSync(asked.failures, linesOf(evaluation.misses));
    if (options.json) sayJson({ ...evaluation.figures, ...evaluation.parts });
    else say(evaluationTable(evaluation));

    async function evaluationOf(asked: EvalOptions): Promise<Evaluation> {
      const progress = progressOn(stderr);
      const { file } = asked;
      if (asked.form === "squad") return evaluateSquad(readSquad(file), asked, progress);
      const text = readFileSync(file, "utf8");
      if (asked.form === "support") return evaluateSupport(readSupportSet(text, file), progress);
      if (asked.form === "differ") return evaluateDiffer(readDifferSet(text, file), progress);
      const questions = readQuestionSet(text, file);
      const embeddings = readEmbeddingsSettings(settings);
      const { model } = asked;
      const open = await openArticles(asked.articles, { model, embeddings, complain, stderr });
      return evaluateSet(questions, asked, open, progress);
    }
  },
});

function linesOf(misses: Evaluation["misses"]): string {
  return misses.map((miss) => `${JSON.stringify(miss)}\n`).join("");
}
