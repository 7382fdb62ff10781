import type { Article, ParagraphKind } from "../../article/article.ts";

/** A paragraph, and the words that stand for it when it becomes a vector. */
export type PassageText = { readonly paragraph: number; readonly text: string };

/**
 * What says something. A headline or a dateline is asked for by words; its vector, which the title
 * in front makes near to all that the article is about, would only push others down.
 */
const SAYING: readonly ParagraphKind[] = ["body", "heading", "caption"];

/**
 * The most of a text that is sent, in UTF-16 code units. Small models read 512 tokens; some servers
 * refuse what is longer, and a token of Cyrillic text has two or three letters.
 */
const MOST_UNITS = 1_200;

/** The paragraphs of an article that have vectors, each with the title in front: it says whom "he" means. */
export function passageTexts({ meta, text, paragraphs }: Article): readonly PassageText[] {
  return paragraphs.flatMap(({ kind, start, end }, paragraph) =>
    SAYING.includes(kind)
      ? [{ paragraph, text: sendable(`${meta.title}\n\n${text.slice(start, end)}`) }]
      : [],
  );
}

/** What is sent of a text: its beginning, without halves of characters. */
export function sendable(text: string): string {
  return text.slice(0, MOST_UNITS).replace(/\p{Surrogate}/gu, "");
}
