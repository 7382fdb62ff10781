import type { Quote } from "../../article/quote.ts";
import type { ArticleStore } from "../../article/store.ts";
import type { Outline } from "../outline.ts";

/**
 * For each quote of an outline the paragraph that it stands in, or the paragraphs that it runs over, cut
 * from the store as it is. Quotes that are paragraphs by themselves have none.
 */
export async function paragraphsAround(
  outline: Outline,
  store: Pick<ArticleStore, "get" | "quote">,
): Promise<ReadonlyMap<Quote, Quote>> {
  const around = new Map<Quote, Quote>();
  for (const piece of outline) {
    if (piece.kind !== "quote") continue;
    const { quote } = piece;
    const { article, version, start, end } = quote;
    const held = await store.get(article, version);
    const touched = (held?.paragraphs ?? []).filter(
      (paragraph) => paragraph.start < end && start < paragraph.end,
    );
    const [first, last] = [touched[0], touched.at(-1)];
    if (first === undefined || last === undefined) continue;
    const span = { start: Math.min(first.start, start), end: Math.max(last.end, end) };
    if (span.end - span.start === end - start) continue;
    const passage = await store.quote({ article, version, ...span });
    if (passage !== undefined) around.set(quote, passage);
  }
  return around;
}
