import type { Article } from "../article/article.ts";

/** How long an article is, in words: `14 paragraphs, 17 sentences`. */
export function countOf(article: Article): string {
  return `${article.paragraphs.length} paragraphs, ${sentencesOf(article)} sentences`;
}

export function sentencesOf({ paragraphs }: Article): number {
  return paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0);
}
