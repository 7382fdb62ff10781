import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRanking } from "../../src/search/bm25.ts";
import {
  createPostings,
  FREQUENCY_UNIT,
  IndexFullError,
  MOST_DOCUMENTS,
  type RankedTerm,
} from "../../src/search/postings.ts";
import { createWordCounts, type WordCounts } from "../../src/search/word-counts.ts";

/** How often words stand in a document; a word in a title counts three tenths. */
type Words = readonly (readonly [id: number, frequency: number])[];

const wordsOf: fc.Arbitrary<Words> = fc.uniqueArray(
  fc.tuple(
    fc.nat(5),
    fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / FREQUENCY_UNIT),
  ),
  { selector: ([id]) => id, maxLength: 6 },
);
const query: fc.Arbitrary<RankedTerm[]> = fc.array(
  fc.record({
    idf: fc.integer({ min: 1, max: 20 }).map((n) => n / 4),
    matches: fc.array(fc.record({ id: fc.nat(7), weight: fc.constantFrom(1, 0.5) }), {
      maxLength: 3,
    }),
  }),
  { maxLength: 4 },
);

function counted(words: Words): WordCounts {
  const counts = createWordCounts();
  for (const [id, frequency] of words) counts.count(id, Math.round(frequency * FREQUENCY_UNIT));
  return counts;
}

/** BM25 as the book writes it, document by document, with what is held at the end. */
function byTheBook(documents: ReadonlyMap<number, Words>, terms: readonly RankedTerm[]) {
  const lengthOf = (words: Words) => words.reduce((sum, [, frequency]) => sum + frequency, 0);
  const all = [...documents.values()].map(lengthOf);
  const average = all.reduce((sum, length) => sum + length, 0) / all.length;
  return [...documents]
    .flatMap(([doc, words]) => {
      const counts = new Map(words);
      const found = terms.flatMap(({ idf, matches }) => {
        const tf = Math.max(0, ...matches.map((m) => m.weight * (counts.get(m.id) ?? 0)));
        const norm = 0.9 * (0.25 + (0.75 * lengthOf(words)) / average);
        return tf === 0 ? [] : [(idf * tf * 1.9) / (tf + norm)];
      });
      const score = found.reduce((sum, part) => sum + part, 0);
      return found.length === 0 ? [] : [{ doc, score }];
    })
    .sort((a, b) => b.score - a.score || a.doc - b.doc);
}

/** Lists that lived through some adding and removing, and what they hold at the end. */
function livedThrough(steps: readonly ({ add: Words } | { remove: number })[]) {
  const postings = createPostings();
  const held = new Map<number, Words>();
  for (const step of steps) {
    if ("add" in step) held.set(postings.add(counted(step.add)), step.add);
    else {
      postings.remove(step.remove, counted(held.get(step.remove) ?? []).ids);
      held.delete(step.remove);
    }
  }
  return { postings, held };
}

const steps = fc.array(fc.oneof(fc.record({ add: wordsOf }), fc.record({ remove: fc.nat(12) })), {
  maxLength: 25,
});

describe("postings", () => {
  it("score as the formula does, whatever was added and removed before", () => {
    fc.assert(
      fc.property(steps, query, (given, terms) => {
        const { postings, held } = livedThrough(given);
        expect(postings.size).toBe(held.size);
        for (let id = 0; id < 8; id += 1) {
          const standing = [...held.values()].filter((w) => w.some(([word]) => word === id));
          expect(postings.frequency(id)).toBe(standing.length);
        }
        const { rank } = createRanking(postings);
        const everywhere = { from: 0, to: postings.numbers };
        const ranked = rank(terms, Number.POSITIVE_INFINITY, everywhere);
        const expected = byTheBook(held, terms);
        const scores = new Map(expected.map(({ doc, score }) => [doc, score]));
        expect(ranked.length).toBe(expected.length);
        expect(rank(terms, 2, everywhere)).toEqual(ranked.slice(0, 2));
        for (const { doc, score } of ranked) {
          expect(score).toBeCloseTo(scores.get(doc) ?? Number.NaN, 9);
        }
        expect(ranked).toEqual([...ranked].sort((a, b) => b.score - a.score || a.doc - b.doc));
      }),
      { numRuns: 500 },
    );
  });

  it("rank what a scope lets through as they would among all", () => {
    const range = fc
      .tuple(fc.nat(12), fc.nat(12))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(steps, query, range, fc.nat(3), (given, terms, [from = 0, to = 0], residue) => {
        const { postings } = livedThrough(given);
        const { rank } = createRanking(postings);
        const all = rank(terms, Number.POSITIVE_INFINITY, { from: 0, to: postings.numbers });
        const accepts = (doc: number) => doc % 4 !== residue;
        const scoped = rank(terms, 3, { from, to, accepts });
        const expected = all.filter(({ doc }) => doc >= from && doc < to && accepts(doc));
        expect(scoped).toEqual(expected.slice(0, 3));
      }),
      { numRuns: 500 },
    );
  });

  it("find one document in a list of many blocks", () => {
    const postings = createPostings();
    for (let doc = 0; doc < 5000; doc += 1) postings.add(counted([[doc % 3, 1]]));
    const { rank } = createRanking(postings);
    const terms = [{ idf: 1, matches: [{ id: 1, weight: 1 }] }];
    for (const doc of [1, 4, 1534, 1537, 3070, 4999]) {
      const found = rank(terms, 9, { from: doc, to: doc + 2 }).map((hit) => hit.doc);
      expect(found).toEqual(doc % 3 === 1 ? [doc] : []);
    }
    expect(rank(terms, 9999, { from: 0, to: 5000 }).length).toBe(1667);
    expect(rank(terms, 0, { from: 0, to: 5000 })).toEqual([]);
  });

  it("do not count a document as gone twice", () => {
    const postings = createPostings();
    const words = counted([[0, 1]]);
    const doc = postings.add(words);
    postings.add(words);
    postings.remove(doc, words.ids);
    postings.remove(doc, words.ids);
    postings.remove(99, words.ids);
    expect(postings.size).toBe(1);
    expect(postings.frequency(0)).toBe(1);
  });

  it("take a word that fills a document for one that stands there a hundred times", () => {
    const postings = createPostings();
    postings.add(counted([[0, 103]]));
    postings.add(
      counted([
        [0, 102.3],
        [1, 0.7],
      ]),
    );
    const [first, second] = createRanking(postings).rank(
      [{ idf: 1, matches: [{ id: 0, weight: 1 }] }],
      2,
      { from: 0, to: 2 },
    );
    expect(first?.score).toBe(second?.score);
  });

  it("refuse a document that they have no number for", () => {
    const postings = createPostings();
    const nothing = createWordCounts();
    for (let doc = 0; doc < MOST_DOCUMENTS; doc += 1) postings.add(nothing);
    expect(() => postings.add(nothing)).toThrow(IndexFullError);
  });
});
