import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPostings, type RankedTerm } from "../../src/search/postings.ts";

type Weights = readonly (readonly [id: number, weight: number])[];

/** Weights that 32-bit floats hold exactly, so that nothing is lost on the way into the lists. */
const weight = fc.integer({ min: 1, max: 12 }).map((n) => n / 4);
const weightsOf: fc.Arbitrary<Weights> = fc.uniqueArray(fc.tuple(fc.nat(5), weight), {
  selector: ([id]) => id,
  maxLength: 6,
});
const query: fc.Arbitrary<RankedTerm[]> = fc.array(
  fc.record({
    idf: fc.integer({ min: 1, max: 20 }).map((n) => n / 4),
    matches: fc.array(fc.record({ id: fc.nat(7), weight: fc.constantFrom(1, 0.5) }), {
      maxLength: 3,
    }),
  }),
  { maxLength: 4 },
);

/** BM25 as the book writes it, document by document, with what is held at the end. */
function byTheBook(documents: ReadonlyMap<number, Weights>, terms: readonly RankedTerm[]) {
  const lengthOf = (weights: Weights) => weights.reduce((sum, [, weight]) => sum + weight, 0);
  const all = [...documents.values()].map(lengthOf);
  const average = all.reduce((sum, length) => sum + length, 0) / all.length;
  return [...documents]
    .flatMap(([passage, weights]) => {
      const counts = new Map(weights);
      const found = terms.flatMap(({ idf, matches }) => {
        const tf = Math.max(0, ...matches.map((m) => m.weight * (counts.get(m.id) ?? 0)));
        const norm = 0.9 * (0.25 + (0.75 * lengthOf(weights)) / average);
        return tf === 0 ? [] : [(idf * tf * 1.9) / (tf + norm)];
      });
      const score = found.reduce((sum, part) => sum + part, 0);
      return found.length === 0 ? [] : [{ passage, score }];
    })
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

describe("postings", () => {
  it("score as the formula does, whatever was added and removed before", () => {
    const steps = fc.array(
      fc.oneof(fc.record({ add: weightsOf }), fc.record({ remove: fc.nat(12) })),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(steps, query, (given, terms) => {
        const postings = createPostings<number>();
        const held = new Map<number, Weights>();
        let added = 0;
        for (const step of given) {
          if ("add" in step) {
            const doc = postings.add(added, new Map(step.add));
            held.set(doc, step.add);
            added += 1;
          } else {
            postings.remove(step.remove);
            held.delete(step.remove);
          }
        }
        expect(postings.size()).toBe(held.size);
        for (let id = 0; id < 8; id += 1) {
          const standing = [...held.values()].filter((w) => w.some(([word]) => word === id));
          expect(postings.frequency(id)).toBe(standing.length);
        }
        const ranked = postings.rank(terms, Number.POSITIVE_INFINITY);
        const expected = byTheBook(held, terms);
        const scores = new Map(expected.map(({ passage, score }) => [passage, score]));
        expect(ranked.length).toBe(expected.length);
        expect(postings.rank(terms, 2)).toEqual(ranked.slice(0, 2));
        for (const { passage, score } of ranked) {
          expect(score).toBeCloseTo(scores.get(passage) ?? Number.NaN, 9);
        }
        expect(ranked).toEqual(
          [...ranked].sort((a, b) => b.score - a.score || a.passage - b.passage),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("do not count a document as gone twice", () => {
    const postings = createPostings<string>();
    const doc = postings.add("a", new Map([[0, 1]]));
    postings.add("b", new Map([[0, 1]]));
    postings.remove(doc);
    postings.remove(doc);
    postings.remove(99);
    expect(postings.size()).toBe(1);
    expect(postings.frequency(0)).toBe(1);
  });
});
