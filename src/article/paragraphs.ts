import type { ArticleMeta, ParagraphKind, Span } from "./article.ts";

/** A paragraph before its sentences are found. */
export type ParagraphSpan = Span & { readonly kind: ParagraphKind };

/** Finds the paragraphs of a canonical text, in order, without the blank lines between them. */
export function findParagraphs(text: string, meta: ArticleMeta): ParagraphSpan[] {
  let headline = false;
  return [...text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/g)].map((match) => {
    const words = match[0].trimEnd();
    const isHeadline = !headline && words === meta.title;
    headline ||= isHeadline;
    const start = match.index;
    return { start, end: start + words.length, kind: isHeadline ? "headline" : "body" };
  });
}
