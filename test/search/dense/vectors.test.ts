import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EmbeddingsError } from "../../../src/search/dense/embeddings-error.ts";
import { createVectors, type Place } from "../../../src/search/dense/vectors.ts";

const DIMENSION = 3;
const row = fc.array(fc.integer({ min: -9, max: 9 }), {
  minLength: DIMENSION,
  maxLength: DIMENSION,
});
const rows = fc.array(row, { maxLength: 5 });
const article = fc.constantFrom("a", "b", "c", "d");
const step = fc.oneof(fc.record({ put: article, rows }), fc.record({ remove: article }));

type Rows = readonly (readonly number[])[];

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, one, at) => sum + one * b[at]!, 0);
}

function vectorsOf(some: Rows) {
  return { paragraphs: some.map((_, at) => at * 2), rows: Float32Array.from(some.flat()) };
}

describe("the vectors held", () => {
  it("give the nearest of those put and not removed, whatever came and went", () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 20 }),
        row,
        fc.integer({ min: 1, max: 8 }),
        article,
        (steps, asked, limit, within) => {
          const vectors = createVectors();
          const model = new Map<string, Rows>();
          for (const one of steps) {
            if ("put" in one) {
              vectors.put(one.put, vectorsOf(one.rows));
              model.set(one.put, one.rows);
            } else {
              vectors.remove(one.remove);
              model.delete(one.remove);
            }
          }
          const scoreOf = ({ article, paragraph }: Place) =>
            dot(model.get(article)![paragraph / 2]!, asked);
          const all = [...model].flatMap(([id, held]) =>
            held.map((_, at) => ({ article: id, paragraph: at * 2 })),
          );
          const check = (found: readonly Place[], among: readonly Place[]) => {
            const best = among
              .map(scoreOf)
              .sort((a, b) => b - a)
              .slice(0, limit);
            expect(found.map(scoreOf)).toEqual(best);
            expect(new Set(found.map((place) => JSON.stringify(place))).size).toBe(found.length);
          };
          const vector = Float32Array.from(asked);
          check(vectors.nearest(vector, limit), all);
          check(
            vectors.nearest(vector, limit, within),
            all.filter((place) => place.article === within),
          );
          expect(vectors.isEmpty()).toBe(all.length === 0);
        },
      ),
    );
  });

  it("all have one dimension, until none is left", () => {
    const vectors = createVectors();
    vectors.put("a", { paragraphs: [0], rows: Float32Array.of(1, 0) });
    const other = { paragraphs: [0], rows: Float32Array.of(1, 0, 0) };
    expect(() => vectors.put("b", other)).toThrow(EmbeddingsError);
    expect(() => vectors.nearest(Float32Array.of(1), 1)).toThrow("1 dimensions after such of 2");
    vectors.remove("a");
    vectors.put("b", other);
    expect(vectors.nearest(Float32Array.of(1, 0, 0), 1)).toEqual([{ article: "b", paragraph: 0 }]);
  });
});
