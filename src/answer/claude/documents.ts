import type { Article, Span } from "../../article/article.ts";
import type { SentDocument } from "../answer.ts";
import { estimateTokens } from "../token-estimate.ts";

/** What a block and a document cost besides their words, in tokens: their framing in the prompt. */
const BLOCK_TOKENS = 6;
const DOCUMENT_TOKENS = 80;

/** The API refuses a longer title. */
const TITLE_UNITS = 500;

/** An article whole, a block for each sentence. */
export function wholeDocument(article: Article): SentDocument {
  return documentOf(
    article,
    article.paragraphs.flatMap(({ sentences }) => sentences),
  );
}

/** Some sentences of an article, in the order in which they stand there. */
export function documentOf(article: Article, sentences: readonly Span[]): SentDocument {
  return {
    title: article.meta.title.slice(0, TITLE_UNITS),
    article,
    blocks: sentences
      .map(({ start, end }) => ({ start, end }))
      .filter(({ start, end }) => article.text.slice(start, end).trim() !== "")
      .sort((a, b) => a.start - b.start),
  };
}

/** Tokens of a prompt that a document takes up: an upper-leaning estimate. */
export function tokensOf({ article, blocks }: SentDocument): number {
  return blocks.reduce((sum, block) => sum + blockTokens(article, block), DOCUMENT_TOKENS);
}

/** Tokens of a prompt that these words of an article take up as blocks. */
export function blockTokens({ text }: Article, { start, end }: Span): number {
  return BLOCK_TOKENS + estimateTokens(text.slice(start, end));
}
