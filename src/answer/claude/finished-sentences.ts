import { splitSentences } from "../../article/sentences.ts";
import type { Written } from "../answer.ts";
import { textOf } from "../vouch/plain.ts";
import { withoutBrokenEnd } from "./read-reply.ts";

/** A mark that ends sentences, and the beginning of another: what comes before is finished. */
const MAY_END = /[.!?…؟।॥։]["'”’»)\]]*\s+\S|[。！？]\s*\S|\n\s*\S/u;

/**
 * Takes all that is written, again and again, and calls `onSentence` with what is finished of it
 * whenever that is one sentence more. A sentence is finished when the next one has begun: "It was
 * passed by Mr." may go on, and half a sentence can say the opposite of the whole.
 */
export function finishedSentences(
  language: string,
  onSentence: (finished: readonly Written[]) => void,
): (written: readonly Written[]) => void {
  let read = 0;
  return (written) => {
    const whole = textOf(written);
    if (!MAY_END.test(whole.slice(read))) return;
    const end = splitSentences(whole, language).at(-1)?.start ?? 0;
    if (end <= read) return;
    read = end;
    onSentence(withoutBrokenEnd(written, language));
  };
}
