import type { Answer, Statement } from "../answer/answer.ts";
import { strayMarkup } from "../answer/vouch/markup.ts";
import type { Words } from "./words.ts";

/** What an answer says, on one line: its sentences or its silence, without quotes, markers and date. */
export function plainAnswer(answer: Answer, words: Words): string {
  return [saying(answer, words), ...unsaid(answer, words)].join(" ");
}

/** How an answer says that nothing was found. */
export function silence(
  { because, unchecked, nearest }: Extract<Answer, { outcome: "silent" }>,
  words: Words,
): string {
  if (because !== undefined) return words.silentBecause(because, nearest[0].meta.language);
  return unchecked === undefined ? words.sourceDoesNotSay : words.nothingFound;
}

/**
 * What an answer says of the part of the question that it leaves open; nothing if it leaves none.
 * The asker's words are not repeated where a chat would make a link or a mention of them.
 */
export function unsaid({ outcome, unsaid: part }: Answer, words: Words): readonly string[] {
  if (part === undefined || (outcome !== "answered" && outcome !== "unclear")) return [];
  return [words.unsaid(strayMarkup(part, []).length > 0 ? "" : part)];
}

function saying(answer: Answer, words: Words): string {
  switch (answer.outcome) {
    case "answered":
    case "unchecked":
      return textOf(answer.statements);
    case "unclear":
      return textOf(answer.readings);
    case "silent":
      return silence(answer, words);
    case "off_topic":
      return words.offTopic;
  }
}

function textOf(statements: readonly Statement[]): string {
  return statements.map(({ text }) => text).join(" ");
}
