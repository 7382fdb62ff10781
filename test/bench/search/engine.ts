import type { Article } from "../../../src/article/article.ts";

/** How many passages an engine is asked for. */
export const HITS = 10;

/** Names a passage for every engine alike. */
export function idOf(article: string, paragraph: number): string {
  return `${article} ${paragraph}`;
}

/** A passage as engines take it that know nothing of articles. */
export type Text = { readonly id: string; readonly title: string; readonly text: string };

/** The passages of articles, in order. */
export function* textsOf(articles: readonly Article[]): Generator<Text> {
  for (const { id, meta, text, paragraphs } of articles) {
    for (const [at, { start, end }] of paragraphs.entries()) {
      yield { id: idOf(id, at), title: meta.title, text: text.slice(start, end) };
    }
  }
}

/** The ids of the passages that a question finds, best first, {@link HITS} at most. */
export type Ask = (question: string) => readonly string[];

/** An index over some articles. */
export type Built = {
  readonly ask: Ask;
  /** What the index takes up in megabytes (2^20 bytes) where it lies outside of the program. */
  readonly megabytes?: number;
  /** Writes the index down in whatever form the engine has, and gives what reads it again. */
  save(): Promise<() => Promise<Ask>>;
};

/** Builds an index. Throws {@link MissingError} when the engine is not installed. */
export type Engine = (articles: readonly Article[]) => Promise<Built>;

/** An engine that may be there or not is not there. */
export class MissingError extends Error {
  override readonly name = "MissingError";
}
