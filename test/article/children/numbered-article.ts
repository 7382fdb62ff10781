import type { ArticleSource } from "../../../src/article/store.ts";

/** The article that is written n-th: which one, and which words, follow from n alone. */
export function numberedArticle(n: number): ArticleSource {
  const sentence = `Sentence of article number ${n}, which says «${(n * 2_654_435_761) % 4_294_967_291}». `;
  const paragraphs = Array.from({ length: 1 + ((n * 7) % 12) }, () => sentence.repeat(8).trim());
  return {
    id: `article-${n % 17}`,
    meta: {
      title: `Number ${n}`,
      publisher: "Test",
      published: "2026-02-26",
      language: "en",
    },
    text: paragraphs.join("\n\n"),
  };
}
