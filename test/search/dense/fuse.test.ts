import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fuse } from "../../../src/search/dense/fuse.ts";

const letters = fc.constantFrom(..."abcdefghij");
const ranking = fc.uniqueArray(letters);
const rankings = fc.array(ranking, { maxLength: 4 });
const self = (letter: string) => letter;

/** Σ 1 / (k + rank), from the paper. */
function score(letter: string, all: readonly (readonly string[])[], k: number): number {
  return all
    .map((one) => one.indexOf(letter))
    .filter((at) => at >= 0)
    .reduce((sum, at) => sum + 1 / (k + at + 1), 0);
}

describe("fuse", () => {
  it("puts what two rankings have in the middle before what one has on top", () => {
    expect(
      fuse(
        [
          ["a", "b", "c"],
          ["d", "b", "e"],
        ],
        self,
      )[0],
    ).toBe("b");
  });

  it("gives a single ranking back as it is", () => {
    fc.assert(
      fc.property(ranking, (one) => {
        expect(fuse([one], self)).toEqual(one);
      }),
    );
  });

  it("holds each item of each ranking once", () => {
    fc.assert(
      fc.property(rankings, (all) => {
        expect([...fuse(all, self)].sort()).toEqual([...new Set(all.flat())].sort());
      }),
    );
  });

  it("orders by the sum of reciprocal ranks", () => {
    fc.assert(
      fc.property(rankings, fc.integer({ min: 1, max: 100 }), (all, k) => {
        const scores = fuse(all, self, k).map((letter) => score(letter, all, k));
        scores.slice(1).forEach((one, at) => {
          expect(one).toBeLessThanOrEqual(scores[at]! + 1e-12);
        });
      }),
    );
  });

  it("keeps an order on which all rankings agree", () => {
    fc.assert(
      fc.property(ranking, fc.integer({ min: 1, max: 4 }), (one, times) => {
        expect(fuse(new Array(times).fill(one), self)).toEqual(one);
      }),
    );
  });

  it("counts an item that a ranking names twice where it comes first", () => {
    fc.assert(
      fc.property(fc.array(letters), rankings, (repeating, others) => {
        const once = [...new Set(repeating)];
        expect(fuse([repeating, ...others], self)).toEqual(fuse([once, ...others], self));
      }),
    );
  });

  it("takes items with the same key for one, and gives back the first of them", () => {
    const [first, second] = [
      { id: 1, from: "words" },
      { id: 1, from: "vectors" },
    ];
    expect(fuse([[first], [second]], ({ id }) => String(id))).toEqual([first]);
  });
});
