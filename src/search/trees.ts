/**
 * A tree as it is kept: a leaf's value, or `[feature, threshold, below, above]`: values below the
 * threshold go on with the third.
 */
export type Tree = number | readonly [feature: number, threshold: number, below: Tree, above: Tree];

/**
 * Boosted trees: what their leaves give for the values of each row, added up (Friedman, "Greedy function
 * approximation", 2001). All rows are equally long.
 */
export type Trees = (rows: readonly ArrayLike<number>[]) => Float64Array;

/**
 * Trees laid out in lists, a node after the other, so that they are walked without following objects.
 * A leaf has feature -1 and its value in place of the threshold. All rows are led through one tree
 * before the next: a thousand trees do not fit into what is near the processor, one of them does.
 */
export function plantTrees(trees: readonly Tree[]): Trees {
  const features: number[] = [];
  const thresholds: number[] = [];
  const above: number[] = [];
  const roots = trees.map(plant);

  function plant(tree: Tree): number {
    const node = features.length;
    if (typeof tree === "number") {
      features.push(-1);
      thresholds.push(tree);
      above.push(0);
      return node;
    }
    const [feature, threshold, lower, upper] = tree;
    features.push(feature);
    thresholds.push(threshold);
    above.push(0);
    plant(lower);
    above[node] = plant(upper);
    return node;
  }

  const featureOf = Int16Array.from(features);
  const thresholdOf = Float64Array.from(thresholds);
  const aboveOf = Int32Array.from(above);

  return (rows) => {
    const width = rows[0]?.length ?? 0;
    const values = new Float64Array(width * rows.length);
    for (const [row, own] of rows.entries()) values.set(own, row * width);
    const sums = new Float64Array(rows.length);
    for (let tree = 0; tree < roots.length; tree += 1) {
      const root = roots[tree] ?? 0;
      for (let row = 0; row < sums.length; row += 1) {
        const at = row * width;
        let node = root;
        let feature = featureOf[node] ?? -1;
        while (feature >= 0) {
          const isBelow = (values[at + feature] ?? 0) < (thresholdOf[node] ?? 0);
          node = isBelow ? node + 1 : (aboveOf[node] ?? 0);
          feature = featureOf[node] ?? -1;
        }
        sums[row] = (sums[row] ?? 0) + (thresholdOf[node] ?? 0);
      }
    }
    return sums;
  };
}
