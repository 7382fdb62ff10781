/** Something that counts as a word, and how fully. */
export type WeightedId = { readonly id: number; readonly weight: number };

/** A word to rank by: everything that counts as it, taken as one, and what it is worth. */
export type RankedTerm = { readonly idf: number; readonly matches: readonly WeightedId[] };

/**
 * BM25's constants: `K1` bounds what a repeated word adds, `B` how much length is held against a
 * passage. .9 and .75 were the best compromise over eleven public question sets.
 * Formula: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
 */
const K1 = 0.9;
const B = 0.75;

/** Inverted lists on typed arrays: which documents hold which word, and how strongly. */
export type Postings<D> = {
  /** Adds a document; `weights` is its (weighted) word counts by vocabulary id. Returns its number. */
  add(document: D, weights: ReadonlyMap<number, number>): number;
  remove(doc: number): void;
  /** In how many documents the word stands. */
  frequency(id: number): number;
  size(): number;
  /** Documents by BM25, best first; ties keep the order of adding. */
  rank(terms: readonly RankedTerm[], limit: number): { passage: D; score: number }[];
};

type List = { docs: Uint32Array; weights: Float32Array; length: number; frequency: number };

/** Empty inverted lists. */
export function createPostings<D>(): Postings<D> {
  const documents: (D | undefined)[] = [];
  const lengths: number[] = [];
  const words: (readonly number[])[] = [];
  const lists: (List | undefined)[] = [];
  let live = 0;
  let averageLength: number | undefined;

  function add(document: D, weights: ReadonlyMap<number, number>): number {
    const doc = documents.push(document) - 1;
    let length = 0;
    for (const [id, weight] of weights) {
      push(listOf(id), doc, weight);
      length += weight;
    }
    lengths[doc] = length;
    words[doc] = [...weights.keys()];
    live += 1;
    averageLength = undefined;
    return doc;
  }

  function listOf(id: number): List {
    const list = lists[id] ?? emptyList();
    lists[id] = list;
    return list;
  }

  function remove(doc: number): void {
    if (documents[doc] === undefined) return;
    documents[doc] = undefined;
    live -= 1;
    averageLength = undefined;
    for (const id of words[doc] ?? []) forget(id);
    words[doc] = [];
  }

  /** Dead entries stay in a list until they outnumber the live ones. */
  function forget(id: number): void {
    const list = lists[id];
    if (list === undefined) return;
    list.frequency -= 1;
    if (list.length > 2 * list.frequency) compact(list, (doc) => documents[doc] !== undefined);
  }

  function rank(terms: readonly RankedTerm[], limit: number): { passage: D; score: number }[] {
    averageLength ??= averageOfLive();
    const scores = new Map<number, number>();
    for (const { idf, matches } of terms) {
      for (const [doc, frequency] of frequenciesOf(matches)) {
        const norm = K1 * (1 - B + (B * (lengths[doc] ?? 0)) / averageLength);
        const score = (idf * frequency * (K1 + 1)) / (frequency + norm);
        scores.set(doc, (scores.get(doc) ?? 0) + score);
      }
    }
    return [...scores]
      .sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || a - b)
      .slice(0, limit)
      .flatMap(([doc, score]) => {
        const passage = documents[doc];
        return passage === undefined ? [] : [{ passage, score }];
      });
  }

  /** Summed anew: adding and taking away fractions would leave a trace of what is gone. */
  function averageOfLive(): number {
    const total = lengths.reduce(
      (sum, length, doc) => (documents[doc] === undefined ? sum : sum + length),
      0,
    );
    return live === 0 ? 1 : total / live;
  }

  /** How often the word, or whatever best counts as it, stands in each document still held. */
  function frequenciesOf(matches: readonly WeightedId[]): Map<number, number> {
    const frequencies = new Map<number, number>();
    for (const { id, weight } of matches) {
      const list = lists[id];
      if (list === undefined) continue;
      for (let at = 0; at < list.length; at += 1) {
        const doc = list.docs[at] ?? 0;
        if (documents[doc] === undefined) continue;
        const frequency = weight * (list.weights[at] ?? 0);
        frequencies.set(doc, Math.max(frequencies.get(doc) ?? 0, frequency));
      }
    }
    return frequencies;
  }

  return {
    add,
    remove,
    frequency: (id) => lists[id]?.frequency ?? 0,
    size: () => live,
    rank,
  };
}

function emptyList(): List {
  return { docs: new Uint32Array(2), weights: new Float32Array(2), length: 0, frequency: 0 };
}

function push(list: List, doc: number, weight: number): void {
  if (list.length === list.docs.length) {
    const docs = new Uint32Array(list.length * 2);
    docs.set(list.docs);
    const weights = new Float32Array(list.length * 2);
    weights.set(list.weights);
    list.docs = docs;
    list.weights = weights;
  }
  list.docs[list.length] = doc;
  list.weights[list.length] = weight;
  list.length += 1;
  list.frequency += 1;
}

function compact(list: List, isLive: (doc: number) => boolean): void {
  let kept = 0;
  for (let at = 0; at < list.length; at += 1) {
    const doc = list.docs[at] ?? 0;
    if (!isLive(doc)) continue;
    list.docs[kept] = doc;
    list.weights[kept] = list.weights[at] ?? 0;
    kept += 1;
  }
  list.length = kept;
}
