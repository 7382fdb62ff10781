import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plantTrees, type Tree } from "../../src/search/trees.ts";

const number = fc.double({ noNaN: true, min: -9, max: 9 });
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    number,
    fc.tuple(fc.nat({ max: 3 }), number, tie("tree"), tie("tree")),
  ),
}));

function walked(tree: Tree, values: readonly number[]): number {
  if (typeof tree === "number") return tree;
  const [feature, threshold, below, above] = tree;
  return walked((values[feature] ?? 0) < threshold ? below : above, values);
}

describe("boosted trees", () => {
  it("add up the leaves that the values lead to", () => {
    const trees: Tree[] = [
      [0, 0.5, 1, [1, 2, 10, 20]],
      [1, 2, 100, 200],
    ];
    const rows = [
      [0, 0],
      [0.5, 1],
      [1, 2],
    ];
    expect([...plantTrees(trees)(rows)]).toEqual([101, 110, 220]);
  });

  it("give nothing when there are none", () => {
    expect([...plantTrees([])([[1, 2, 3]])]).toEqual([0]);
  });

  it("give what walking them one by one gives", () => {
    fc.assert(
      fc.property(
        fc.array(tree, { maxLength: 5 }),
        fc.array(fc.array(number, { minLength: 4, maxLength: 4 }), { maxLength: 5 }),
        (trees, rows) => {
          const sums = rows.map((values) =>
            trees.reduce<number>((all, one) => all + walked(one, values), 0),
          );
          expect([...plantTrees(trees)(rows)]).toEqual(sums);
        },
      ),
    );
  });
});
