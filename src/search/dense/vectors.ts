import { createBestDocuments } from "../best-documents.ts";
import { EmbeddingsError } from "./embeddings-error.ts";

/** A paragraph of an article: its place among `Article.paragraphs`. */
export type Place = { readonly article: string; readonly paragraph: number };

/** The vectors of an article's paragraphs, one after the other. */
export type ArticleVectors = {
  readonly paragraphs: readonly number[];
  /** As many rows as there are paragraphs, each of length 1. */
  readonly rows: Float32Array;
};

/** Vectors of paragraphs, all in one array. */
export type Vectors = {
  /**
   * Replaces what was held of that article.
   *
   * @throws EmbeddingsError when they have another dimension than the rest.
   */
  put(article: string, vectors: ArticleVectors): void;
  remove(article: string): void;
  isEmpty(): boolean;
  /**
   * The paragraphs nearest to a vector of length 1 by its dot product with theirs, nearest first.
   * `within`: only of that article.
   *
   * @throws EmbeddingsError when it has another dimension than they have.
   */
  nearest(vector: Float32Array, limit: number, within?: string): readonly Place[];
};

/** An article's rows: `[from, from + paragraphs.length)`. */
type Block = { readonly article: string; readonly paragraphs: readonly number[]; from: number };

/** Room for vectors. The first ones say which dimension all have, until none is left. */
export function createVectors(): Vectors {
  let blocks: Block[] = [];
  let all = new Float32Array(0);
  let count = 0;
  let dimension = 0;
  const best = createBestDocuments();

  function remove(article: string): void {
    const at = blocks.findIndex((block) => block.article === article);
    const block = blocks[at];
    if (block === undefined) return;
    const gap = block.paragraphs.length;
    all.copyWithin(block.from * dimension, (block.from + gap) * dimension, count * dimension);
    blocks = blocks.toSpliced(at, 1);
    for (const later of blocks.slice(at)) later.from -= gap;
    count -= gap;
  }

  function grow(rows: number): void {
    if (rows * dimension <= all.length) return;
    const larger = new Float32Array(Math.max(rows, 2 * count) * dimension);
    larger.set(all.subarray(0, count * dimension));
    all = larger;
  }

  function similarity(row: number, vector: Float32Array): number {
    const from = row * dimension;
    let sum = 0;
    for (let at = 0; at < dimension; at += 1) sum += (all[from + at] ?? 0) * (vector[at] ?? 0);
    return sum;
  }

  function check(found: number): void {
    if (found === dimension) return;
    throw new EmbeddingsError(
      "garbled",
      `The embeddings server sent vectors of ${found} dimensions after such of ${dimension}: if EMBEDDINGS_MODEL names another model than before, give it another name`,
    );
  }

  function placeOf(row: number): Place[] {
    const block = blocks.findLast(({ from }) => from <= row);
    const paragraph = block?.paragraphs[row - block.from];
    return block === undefined || paragraph === undefined
      ? []
      : [{ article: block.article, paragraph }];
  }

  return {
    put(article, { paragraphs, rows }) {
      remove(article);
      if (paragraphs.length === 0) return;
      const found = rows.length / paragraphs.length;
      if (count === 0) dimension = found;
      check(found);
      grow(count + paragraphs.length);
      all.set(rows, count * dimension);
      blocks.push({ article, paragraphs, from: count });
      count += paragraphs.length;
    },
    remove,
    isEmpty: () => count === 0,
    nearest(vector, limit, within) {
      if (count === 0) return [];
      check(vector.length);
      best.start(limit);
      const looked =
        within === undefined ? blocks : blocks.filter(({ article }) => article === within);
      for (const { from, paragraphs } of looked) {
        for (let row = from; row < from + paragraphs.length; row += 1) {
          const score = similarity(row, vector);
          if (best.wants(row, score)) best.put(row, score);
        }
      }
      return best.drain().flatMap(({ doc }) => placeOf(doc));
    },
  };
}
