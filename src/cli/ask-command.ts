import type { Answer } from "../answer/answer.ts";
import { toJson } from "../answer/answer-json.ts";
import { readEmbeddingsSettings } from "../config.ts";
import { command, UsageError } from "./command.ts";
import { composerOption, modelFor } from "./composer.ts";
import { costLine } from "./cost.ts";
import { openArticles } from "./open-articles.ts";
import { plainAnswer } from "./plain-answer.ts";

/** `npm run ask`: a question, and its answer. */
export const askCommand = command({
  usage:
    'Usage: npm run ask -- "QUESTION" [--json] [--articles DIR] [--lang xx] [--composer extract|claude]',
  options: {
    json: { type: "boolean", default: false },
    articles: { type: "string", default: "articles" },
    lang: { type: "string" },
    ...composerOption,
  },
  async run({ words, options, environment, stderr, say, sayJson, complain }) {
    const text = words.join(" ").trim();
    if (text === "") throw new UsageError("There is no question.");
    const language = options.lang === undefined ? {} : { language: languageTag(options.lang) };
    const settings = environment();
    const model = modelFor(options.composer, settings);
    const { answerer } = await openArticles(options.articles, {
      model,
      embeddings: readEmbeddingsSettings(settings),
      complain,
      stderr,
    });
    const answer = await answerer.answer({ text, ...language });
    if (options.json) sayJson(toJson(answer));
    else say(model === undefined ? plainAnswer(answer) : withCost(answer));
  },
});

function withCost(answer: Answer): string {
  return `${plainAnswer(answer)}\n\n${costLine(answer.usage)}`;
}

function languageTag(tag: string): string {
  try {
    return new Intl.Locale(tag).toString();
  } catch (cause) {
    throw new UsageError(`--lang ${tag} is not a language tag such as en or pt-BR.`, { cause });
  }
}
