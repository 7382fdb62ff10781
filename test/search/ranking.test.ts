import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPostings, type RankedTerm } from "../../src/search/postings.ts";

type Doc = ReadonlyMap<number, number>;

/** BM25 as in the books, over the documents that are there. */
function bookRank(docs: readonly { name: string; doc: Doc }[], terms: readonly RankedTerm[]) {
  const length = (doc: Doc) => [...doc.values()].reduce((sum, count) => sum + count, 0);
  const average = docs.reduce((sum, { doc }) => sum + length(doc), 0) / docs.length;
  return docs
    .map(({ name, doc }) => ({
      name,
      score: terms.reduce((sum, { idf, matches }) => {
        const frequency = Math.max(
          0,
          ...matches.map(({ id, weight }) => weight * (doc.get(id) ?? 0)),
        );
        return (
          sum +
          (idf * frequency * 1.9) / (frequency + 0.9 * (0.25 + (0.75 * length(doc)) / average))
        );
      }, 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

const doc = fc
  .uniqueArray(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 4 })), {
    selector: ([id]) => id,
    minLength: 1,
  })
  .map((entries): Doc => new Map(entries));
const terms = fc.array(
  fc.record({
    idf: fc.integer({ min: 1, max: 5 }),
    matches: fc.array(fc.record({ id: fc.nat(6), weight: fc.constantFrom(1, 0.6) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  { minLength: 1, maxLength: 3 },
);

describe("postings", () => {
  it("rank as BM25 does, whatever was added and removed before", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(doc, fc.boolean()), { minLength: 1, maxLength: 12 }),
        terms,
        (all, query) => {
          const postings = createPostings<string>();
          const kept: { name: string; doc: Doc }[] = [];
          const gone: number[] = [];
          for (const [at, [each, stays]] of all.entries()) {
            const number = postings.add(`d${at}`, each);
            if (stays) kept.push({ name: `d${at}`, doc: each });
            else gone.push(number);
          }
          for (const number of gone) postings.remove(number);
          const expected = bookRank(kept, query);
          const found = postings.rank(query, 100);
          expect(new Set(found.map(({ passage }) => passage))).toEqual(
            new Set(expected.map(({ name }) => name)),
          );
          for (const [at, { score }] of found.entries())
            expect(score).toBeCloseTo(expected[at]!.score, 9);
          expect(postings.size()).toBe(kept.length);
          for (let id = 0; id <= 6; id += 1) {
            expect(postings.frequency(id)).toBe(kept.filter(({ doc }) => doc.has(id)).length);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("keep the order of adding among equals", () => {
    const postings = createPostings<string>();
    for (const name of ["first", "second", "third"]) postings.add(name, new Map([[1, 1]]));
    const found = postings.rank([{ idf: 1, matches: [{ id: 1, weight: 1 }] }], 2);
    expect(found.map(({ passage }) => passage)).toEqual(["first", "second"]);
  });
});
