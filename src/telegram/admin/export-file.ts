import { InputFile } from "grammy";
import type { ArticleStore } from "../../article/store.ts";
import { exported, newestThatFit } from "../../feedback/export.ts";
import type { Feedback } from "../../feedback/feedback.ts";

/** Bots may send 50 MB (https://core.telegram.org/bots/api#senddocument). */
const MOST_BYTES = 49_000_000;

/**
 * What is kept of questions and answers, one JSON object a line, oldest first. It is made when it is
 * sent: nothing is in it that may not be kept any longer. The oldest are left out where there are more
 * than Telegram takes.
 *
 * @throws StoreError
 */
export async function exportFile(
  feedback: Pick<Feedback, "all">,
  store: Pick<ArticleStore, "quote">,
): Promise<InputFile> {
  const lines: string[] = [];
  for (const answer of await feedback.all())
    lines.push(JSON.stringify(await exported(answer, store)));
  const text = newestThatFit(lines, MOST_BYTES).join("\n");
  return new InputFile(Buffer.from(`${text}\n`), "answers.jsonl");
}
