import type { ArticleMeta } from "./article.ts";
import { findParagraphs } from "./paragraphs.ts";

/** A line that only the older (`-`) or only the newer (`+`) of two articles has. */
export type LineDifference = { readonly sign: "-" | "+"; readonly line: string };

/** The lines that only one of two articles has: its details, then its paragraphs; first what goes. */
export function lineDifference(before: Compared, after: Compared): readonly LineDifference[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const [olds, freshes] = [new Set(old), new Set(fresh)];
  return [
    ...old.filter((line) => !freshes.has(line)).map((line) => ({ sign: "-" as const, line })),
    ...fresh.filter((line) => !olds.has(line)).map((line) => ({ sign: "+" as const, line })),
  ];
}

type Compared = { readonly meta: ArticleMeta; readonly text: string };

function linesOf({ meta, text }: Compared): string[] {
  // Where pages begin belongs to the text, and says nothing by itself.
  const { pages: _, ...details } = meta;
  const fields = Object.entries(details).map(
    ([field, value]) => `${field}: ${[value].flat().join(", ")}`,
  );
  const paragraphs = findParagraphs(text, meta).map(({ start, end }) => text.slice(start, end));
  return [...fields, ...paragraphs];
}
