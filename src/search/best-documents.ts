/**
 * The best documents of those offered: a heap with the worst of them on top. Of two with the same
 * score the one with the smaller number is better.
 */
export type BestDocuments = {
  /** Begins anew, for at most `limit` documents, which may be endless. */
  start(limit: number): void;
  /** Whether a document with that score would be among the best so far. */
  wants(doc: number, score: number): boolean;
  /** Puts in a document that is wanted, and drops the worst one when there would be too many. */
  put(doc: number, score: number): void;
  /** Takes all of them out, best first. */
  drain(): { readonly doc: number; readonly score: number }[];
};

/** Room for the best documents of one ranking after the other. */
export function createBestDocuments(): BestDocuments {
  let limit = 0;
  const docs: number[] = [];
  const scores: number[] = [];

  function isWorse(a: number, b: number): boolean {
    const scoreOfA = scores[a] ?? 0;
    const scoreOfB = scores[b] ?? 0;
    return scoreOfA < scoreOfB || (scoreOfA === scoreOfB && (docs[a] ?? 0) > (docs[b] ?? 0));
  }

  function swap(a: number, b: number): void {
    const doc = docs[a] ?? 0;
    const score = scores[a] ?? 0;
    docs[a] = docs[b] ?? 0;
    scores[a] = scores[b] ?? 0;
    docs[b] = doc;
    scores[b] = score;
  }

  function rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isWorse(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  }

  function sink(length: number): void {
    let at = 0;
    while (true) {
      let worst = at;
      const left = 2 * at + 1;
      if (left < length && isWorse(left, worst)) worst = left;
      if (left + 1 < length && isWorse(left + 1, worst)) worst = left + 1;
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  }

  return {
    start(most) {
      limit = most;
      docs.length = 0;
      scores.length = 0;
    },
    wants(doc, score) {
      if (docs.length < limit) return true;
      const worst = scores[0];
      if (worst === undefined) return false;
      return score > worst || (score === worst && doc < (docs[0] ?? 0));
    },
    put(doc, score) {
      if (docs.length < limit) {
        docs.push(doc);
        scores.push(score);
        rise(docs.length - 1);
        return;
      }
      docs[0] = doc;
      scores[0] = score;
      sink(docs.length);
    },
    drain() {
      for (let last = docs.length - 1; last > 0; last -= 1) {
        swap(0, last);
        sink(last);
      }
      return docs.map((doc, at) => ({ doc, score: scores[at] ?? 0 }));
    },
  };
}
