import { createBestDocuments } from "./best-documents.ts";
import { withRoom } from "./growing.ts";
import {
  FREQUENCY_BITS,
  FREQUENCY_UNIT,
  LARGEST_BLOCK,
  MOST_FREQUENT,
  type PostingRows,
  type Postings,
  type RankedTerm,
  type WeightedId,
} from "./postings.ts";

/**
 * BM25's constants: `K1` bounds what a repeated word adds, `B` how much length is held against a
 * passage. .9 and .75 were the best compromise over eleven public question sets.
 * Formula: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
 */
const K1 = 0.9;
const B = 0.75;

/** Which documents to rank: numbers `[from, to)`, and of those whatever `accepts` does not refuse. */
export type DocumentScope = {
  readonly from: number;
  readonly to: number;
  readonly accepts?: ((doc: number) => boolean) | undefined;
};

/** A document and its score. */
export type RankedDocument = { readonly doc: number; readonly score: number };

/** Ranks documents; keeps its working arrays from one query to the next. */
export type Ranking = {
  /**
   * Documents by BM25, best first, at most `limit`; ties keep the order of adding. Of everything
   * that counts as a term, the one that counts most in a document stands for it there.
   */
  rank(terms: readonly RankedTerm[], limit: number, scope: DocumentScope): RankedDocument[];
};

/** A ranking of the documents of these lists, whatever comes and goes in them. */
export function createRanking(postings: Postings): Ranking {
  /** Each document's score so far. All zero between queries, as are the frequencies. */
  let scores = new Float64Array(0);
  /** How often the term in hand stands in a document. */
  let frequencies = new Float64Array(0);
  let scored = new Uint32Array(0);
  let holding = new Uint32Array(0);

  function rank(terms: readonly RankedTerm[], limit: number, scope: DocumentScope) {
    scores = withRoom(scores, postings.numbers);
    scored = withRoom(scored, postings.numbers);
    const { rows } = postings;
    const average = postings.totalLength / Math.max(1, postings.size);
    const shortest = K1 * (1 - B) * FREQUENCY_UNIT;
    const slope = average === 0 ? 0 : (K1 * B * FREQUENCY_UNIT) / average;
    let found = 0;
    for (const { idf, matches } of terms) {
      const worth = idf * (K1 + 1);
      const holders = gather(rows, matches, scope);
      for (let at = 0; at < holders; at += 1) {
        const doc = holding[at] ?? 0;
        const frequency = frequencies[doc] ?? 0;
        frequencies[doc] = 0;
        const norm = shortest + slope * (rows.lengths[doc] ?? 0);
        const gain = (worth * frequency) / (frequency + norm);
        if (!(gain > 0)) continue;
        const before = scores[doc] ?? 0;
        if (before === 0) {
          scored[found] = doc;
          found += 1;
        }
        scores[doc] = before + gain;
      }
    }
    return best(found, limit, scope);
  }

  /**
   * Notes how often anything that counts as the term stands in each document of the scope. Returns
   * how many documents are now noted in `holding`.
   */
  function gather(rows: PostingRows, matches: readonly WeightedId[], scope: DocumentScope): number {
    frequencies = withRoom(frequencies, postings.numbers);
    holding = withRoom(holding, postings.numbers);
    let holders = 0;
    for (const { id, weight } of matches) {
      if (weight > 0) holders = gatherWord(rows, id, weight, scope, holders);
    }
    return holders;
  }

  function gatherWord(
    { pool, heads, entries }: PostingRows,
    id: number,
    weight: number,
    { from, to }: DocumentScope,
    already: number,
  ): number {
    let holders = already;
    let left = entries[id] ?? 0;
    let block = heads[id] ?? 0;
    let size = 1;
    while (left > 0) {
      const held = Math.min(size, left);
      const next = left > size ? (pool[block + size] ?? 0) : 0;
      left -= held;
      const isBefore = left > 0 && (pool[next] ?? 0) >>> FREQUENCY_BITS <= from;
      if (!isBefore) {
        for (let at = block; at < block + held; at += 1) {
          const entry = pool[at] ?? 0;
          const doc = entry >>> FREQUENCY_BITS;
          if (doc < from) continue;
          if (doc >= to) return holders;
          const frequency = weight * (entry & MOST_FREQUENT);
          const before = frequencies[doc] ?? 0;
          if (before === 0) {
            holding[holders] = doc;
            holders += 1;
          }
          if (frequency > before) frequencies[doc] = frequency;
        }
      }
      block = next;
      size = Math.min(size * 2, LARGEST_BLOCK);
    }
    return holders;
  }

  function best(found: number, limit: number, { accepts }: DocumentScope): RankedDocument[] {
    const chosen = createBestDocuments(limit);
    for (let at = 0; at < found; at += 1) {
      const doc = scored[at] ?? 0;
      const score = scores[doc] ?? 0;
      scores[doc] = 0;
      if (chosen.wants(doc, score) && accepts?.(doc) !== false) chosen.put(doc, score);
    }
    return chosen.drain();
  }

  return { rank };
}
