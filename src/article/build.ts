import { createHash } from "node:crypto";
import type { Article, ArticleMeta, Paragraph } from "./article.ts";
import { findParagraphs } from "./paragraphs.ts";
import { splitSentences } from "./sentences.ts";

/**
 * Makes an article out of its canonical text. Its paragraphs and sentences are found when they are
 * first asked for, which takes longer than all the rest, and are frozen. The same text and metadata
 * always give the same article; the version depends on the text alone.
 */
export function buildArticle(id: string, meta: ArticleMeta, text: string): Article {
  let found: readonly Paragraph[] | undefined;
  return {
    id,
    version: versionOf(text),
    meta,
    text,
    get paragraphs() {
      found ??= paragraphsOf(text, meta);
      return found;
    },
  };
}

/** Numbers the sentences from 1 through the whole article. */
function paragraphsOf(text: string, meta: ArticleMeta): readonly Paragraph[] {
  let number = 0;
  const paragraphs = findParagraphs(text, meta).map(({ start, end, kind }): Paragraph => {
    const words = text.slice(start, end);
    const spans = isOneSentence(kind)
      ? [{ start: 0, end: words.length }]
      : splitSentences(words, meta.language);
    const sentences = spans.map((span) => {
      number += 1;
      return Object.freeze({ start: start + span.start, end: start + span.end, number });
    });
    return Object.freeze({ start, end, kind, sentences: Object.freeze(sentences) });
  });
  return Object.freeze(paragraphs);
}

/** First 16 hexadecimal digits of the SHA-256 of a canonical text, encoded as UTF-8. */
export function versionOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16);
}

/** A headline or an address is one thing to quote, whatever stops stand inside it. */
function isOneSentence(kind: Paragraph["kind"]): boolean {
  return kind !== "body" && kind !== "caption";
}
