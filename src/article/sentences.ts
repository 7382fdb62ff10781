import type { Span } from "./article.ts";

/** Splits one paragraph into sentences. Spans count from the paragraph's own start. */
export function splitSentences(paragraph: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return [...segmenter.segment(paragraph.replaceAll("\n", " "))].flatMap(({ segment, index }) => {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    return start < end ? [{ start, end }] : [];
  });
}
