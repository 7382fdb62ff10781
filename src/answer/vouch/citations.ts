import type { Article, Span } from "../../article/article.ts";
import type { Citation, SentDocument } from "../answer.ts";

/** A run of sentences that a citation points at, with nothing but blanks between them. */
export type CitedRun = {
  readonly article: Article;
  readonly sentences: readonly [Span, ...Span[]];
};

/**
 * The passages that a citation points at, looked up in what was sent. `undefined` when the citation
 * does not hold: its document or its blocks do not exist, its title is another document's, or the
 * words that it cites are not those that were sent (white space aside).
 *
 * Blocks that were sent side by side need not stand side by side in the article; such a citation
 * gives several runs, so that no sentence comes in that the model has not seen.
 */
export function citedRuns(
  citation: Citation,
  sent: readonly SentDocument[],
): readonly CitedRun[] | undefined {
  const { document: at, start, end } = citation;
  const document = Number.isInteger(at) ? sent[at] : undefined;
  if (document === undefined || document.title !== citation.title) return undefined;
  const isRange = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end;
  if (!isRange || end > document.blocks.length) return undefined;
  const blocks = document.blocks.slice(start, end);
  const { text } = document.article;
  const words = blocks.map((block) => text.slice(block.start, block.end)).join("");
  if (words !== citation.text && withoutBlanks(words) !== withoutBlanks(citation.text)) {
    return undefined;
  }
  return runsOf(blocks, document.article);
}

function runsOf(blocks: readonly Span[], article: Article): readonly CitedRun[] {
  const runs: [Span, ...Span[]][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last !== undefined &&
      block.start >= last.end &&
      article.text.slice(last.end, block.start).trim() === "";
    if (run !== undefined && follows) run.push(block);
    else runs.push([block]);
  }
  return runs.map((sentences) => ({ article, sentences }));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, "");
}
