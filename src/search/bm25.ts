import { createBestDocuments } from "./best-documents.ts";
import { withRoom } from "./growing.ts";
import {
  type DocumentRange,
  documentOf,
  FREQUENCY_UNIT,
  frequencyOf,
  type Postings,
  type RankedTerm,
  stretchesOf,
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
export type DocumentScope = DocumentRange & {
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
  const best = createBestDocuments();
  /** Each document's score so far. All zero between queries, as is `largest`. */
  let scores = new Float64Array(0);
  /** Documents with a score. */
  let scored = new Uint32Array(0);
  let found = 0;
  /** What of the words that count as one term counts most in a document. */
  let largest = new Float64Array(0);
  /** Documents with any of those words. */
  let holding = new Uint32Array(0);

  function rank(terms: readonly RankedTerm[], limit: number, scope: DocumentScope) {
    makeRoom();
    found = 0;
    for (const { idf, matches } of terms) {
      const [only] = matches;
      if (matches.length === 1 && only !== undefined) scoreWord(only, idf, scope);
      else if (matches.length > 1) scoreWords(matches, idf, scope);
    }
    return choose(limit, scope);
  }

  function makeRoom(): void {
    if (postings.numbers <= scores.length) return;
    scores = withRoom(scores, postings.numbers);
    scored = new Uint32Array(scores.length);
    largest = new Float64Array(scores.length);
    holding = new Uint32Array(scores.length);
  }

  /** Adds what a word is worth to the score of each document that holds it. */
  function scoreWord({ id, weight }: WeightedId, idf: number, scope: DocumentScope): void {
    const { rows } = postings;
    for (const { from, to } of stretchesOf(rows, id, scope)) scoreStretch(from, to, weight, idf);
  }

  function scoreStretch(from: number, to: number, weight: number, idf: number): void {
    const { pool, lengths } = postings.rows;
    const { shortest, slope } = lengthNorm(postings);
    const sums = scores;
    const touched = scored;
    const worth = idf * (K1 + 1);
    let count = found;
    for (let at = from; at < to; at += 1) {
      const entry = pool[at] ?? 0;
      const doc = documentOf(entry);
      const frequency = weight * frequencyOf(entry);
      const before = sums[doc] ?? 0;
      const gain = (worth * frequency) / (frequency + shortest + slope * (lengths[doc] ?? 0));
      if (before === 0 && gain > 0) {
        touched[count] = doc;
        count += 1;
      }
      sums[doc] = before + gain;
    }
    found = count;
  }

  /** The same for words that count as one: in each document the one that counts most. */
  function scoreWords(matches: readonly WeightedId[], idf: number, scope: DocumentScope): void {
    const { rows } = postings;
    let holders = 0;
    for (const { id, weight } of matches) {
      for (const { from, to } of stretchesOf(rows, id, scope)) {
        for (let at = from; at < to; at += 1) {
          const entry = rows.pool[at] ?? 0;
          const doc = documentOf(entry);
          const frequency = weight * frequencyOf(entry);
          const before = largest[doc] ?? 0;
          if (before === 0 && frequency > 0) {
            holding[holders] = doc;
            holders += 1;
          }
          if (frequency > before) largest[doc] = frequency;
        }
      }
    }
    scoreHolders(holders, idf);
  }

  function scoreHolders(holders: number, idf: number): void {
    const { lengths } = postings.rows;
    const { shortest, slope } = lengthNorm(postings);
    for (let at = 0; at < holders; at += 1) {
      const doc = holding[at] ?? 0;
      const frequency = largest[doc] ?? 0;
      largest[doc] = 0;
      const before = scores[doc] ?? 0;
      const norm = shortest + slope * (lengths[doc] ?? 0);
      const gain = (idf * (K1 + 1) * frequency) / (frequency + norm);
      if (before === 0 && gain > 0) {
        scored[found] = doc;
        found += 1;
      }
      scores[doc] = before + gain;
    }
  }

  function choose(limit: number, { accepts }: DocumentScope): RankedDocument[] {
    const sums = scores;
    const touched = scored;
    best.start(limit);
    for (let at = 0; at < found; at += 1) {
      const doc = touched[at] ?? 0;
      const score = sums[doc] ?? 0;
      sums[doc] = 0;
      if (best.wants(doc, score) && accepts?.(doc) !== false) best.put(doc, score);
    }
    return best.drain();
  }

  return { rank };
}

/** BM25's norm is `shortest + slope * length`, in units of frequency. */
function lengthNorm({ totalLength, size }: Postings) {
  // Never 0: that times the endless length of a removed document would be no number.
  const average = totalLength === 0 ? 1 : totalLength / size;
  return { shortest: K1 * (1 - B) * FREQUENCY_UNIT, slope: (K1 * B * FREQUENCY_UNIT) / average };
}
