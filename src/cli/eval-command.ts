import { readFileSync, writeFileSync } from "node:fs";
import { readEmbeddingsSettings } from "../config.ts";
import { command } from "./command.ts";
import { composerOption } from "./composer.ts";
import { evalOptions, readEvalOptions } from "./eval-options.ts";
import { progressOn } from "./eval-progress.ts";
import { evaluateSet, readQuestionSet } from "./eval-set.ts";
import { evaluateSquad } from "./eval-squad.ts";
import { evaluationTable } from "./eval-table.ts";
import type { Evaluation } from "./evaluation.ts";
import { openArticles } from "./open-articles.ts";
import { readSquad } from "./squad-file.ts";

/** `npm run eval`: the questions of a file, and how well they are answered. */
export const evalCommand = command({
  usage: `Usage:
  npm run eval -- --set FILE.jsonl [--articles DIR] [--composer extract|claude] [--max-usd N]
  npm run eval -- --squad FILE.json [--sample N] [--scope store|article] [--without paragraph|article]
Both: [--by language|word|length] [--slips N] [--failures FILE] [--json]`,
  options: { ...evalOptions, ...composerOption },
  async run({ words, options, environment, stderr, say, sayJson, complain }) {
    const settings = environment();
    const asked = readEvalOptions(words, options, settings);
    const progress = progressOn(stderr);
    if (asked.failures !== undefined) writeFileSync(asked.failures, "");
    const evaluation =
      asked.form === "squad"
        ? evaluateSquad(readSquad(asked.file), asked, progress)
        : await evaluateSet(
            readQuestionSet(readFileSync(asked.file, "utf8"), asked.file),
            asked,
            await openArticles(asked.articles, {
              model: asked.model,
              embeddings: readEmbeddingsSettings(settings),
              complain,
              stderr,
            }),
            progress,
          );
    if (asked.failures !== undefined) writeFileSync(asked.failures, linesOf(evaluation.misses));
    if (options.json) sayJson({ ...evaluation.figures, ...evaluation.parts });
    else say(evaluationTable(evaluation));
  },
});

function linesOf(misses: Evaluation["misses"]): string {
  return misses.map((miss) => `${JSON.stringify(miss)}\n`).join("");
}
