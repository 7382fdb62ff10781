import type { Exchange } from "../answer.ts";
import type { AnswerSlots } from "../prompts.ts";

/** What a turn is made of. */
export type Turn = {
  readonly question: string;
  /** BCP 47 tag of the question's language; it is named to the model only when it is sure. */
  readonly language: string;
  readonly isLanguageSure: boolean;
  /** The language to answer in, where it is not to be the question's. */
  readonly answerIn?: string | undefined;
  /** What the question follows up on, oldest first. */
  readonly earlier: readonly Exchange[];
};

const CORRECTION =
  "Your last answer to this was thrown away whole: no sentence of it was backed by what it cited. Cite, for every sentence, the passage that says it, and add nothing to what the passage says. If no passage says it, begin with SILENT.\n\n";

/** The slots of the answer's prompt. `correct`: of the last answer, nothing was left. */
export function turnSlots({ question, earlier, ...spoken }: Turn, correct: boolean): AnswerSlots {
  return {
    earlier: earlier.length === 0 ? "" : `${earlier.map(exchange).join("\n")}\n\n`,
    correction: correct ? CORRECTION : "",
    question: asData(question),
    language: languageOrder(spoken),
  };
}

function languageOrder({ answerIn, language, isLanguageSure }: Omit<Turn, "question" | "earlier">) {
  if (answerIn !== undefined) return `Answer in ${languageName(answerIn)}.`;
  return isLanguageSure
    ? `Answer in ${languageName(language)}, the language of the question.`
    : "Answer in the language that the question is written in.";
}

function exchange({ question, answer }: Exchange): string {
  return `<earlier_question>${asData(question)}</earlier_question>\n<earlier_answer>${asData(answer)}</earlier_answer>`;
}

/** What somebody wrote must not end the tags that it stands in. */
function asData(text: string): string {
  return text.replace(/<(?=\s*\/?\s*(?:earlier_)?(?:question|answer))/giu, "‹");
}

function languageName(tag: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
}
