import type { Span } from "../../article/article.ts";
import { splitSentences } from "../../article/sentences.ts";
import type { ClaudeDraft, Written } from "../answer.ts";
import { textOf, without } from "../vouch/plain.ts";

/** What the first and the last line of a reply say of it, and the rest. */
export type ReadReply = Pick<ClaudeDraft, "outcome" | "written" | "unsaid">;

/** The words by which the prompt lets a model say that it does not answer, alone on the first line. */
const OUTCOME = /^[\s*_`"'([]*(SILENT|OFF[_ -]?TOPIC|UNCLEAR)(?![\p{L}\p{N}_-])[\s*_`"')\].:–—-]*/u;

/** The line that names the part of the question which the documents leave open. */
const UNSAID = /^[\s*_`>-]*UNSAID[\s*_`]*:[ \t*_`]*(.*)$/mu;

const OUTCOMES: Readonly<Record<string, ClaudeDraft["outcome"]>> = {
  SILENT: "silent",
  OFFTOPIC: "off_topic",
  UNCLEAR: "unclear",
};

/** Reads the marks of a reply and takes them out of what it wrote. */
export function readReply(written: readonly Written[], question: string): ReadReply {
  const whole = textOf(written);
  const mark = OUTCOME.exec(whole)?.[1]?.replace(/[_ -]/g, "");
  const open = UNSAID.exec(whole)?.[1];
  return {
    outcome: OUTCOMES[mark ?? ""] ?? "answered",
    written: without(without(written, OUTCOME), UNSAID),
    ...(open === undefined ? {} : { unsaid: findIn(question, open) }),
  };
}

/**
 * What was written, without the sentence that a limit of tokens broke off: half a sentence may say
 * the opposite of the whole.
 */
export function withoutBrokenEnd(
  written: readonly Written[],
  language: string,
): readonly Written[] {
  const last = splitSentences(textOf(written), language).at(-1);
  let at = 0;
  return written.map((span) => {
    const start = at;
    at += span.text.length;
    const kept = span.text.slice(0, Math.max(0, (last?.start ?? 0) - start));
    return { ...span, text: kept };
  });
}

/** Where these words stand in the question, one after the other; an empty span if nowhere. */
function findIn(question: string, said: string): Span {
  const words = said.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const found = new RegExp(words.join("[^\\p{L}\\p{N}]+"), "iu").exec(question);
  return words.length === 0 || found === null
    ? { start: 0, end: 0 }
    : { start: found.index, end: found.index + found[0].length };
}
