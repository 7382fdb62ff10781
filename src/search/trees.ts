/**
 * A tree as it is kept: a leaf's value, or `[feature, threshold, below, above]`: values below the
 * threshold go on with the third.
 */
export type Tree = number | readonly [feature: number, threshold: number, below: Tree, above: Tree];

/** Boosted trees: what their leaves give is added up (Friedman, "Greedy function approximation", 2001). */
export type Trees = (values: ArrayLike<number>) => number;

/**
 * Trees laid out in rows, a node after the other, so that they are walked without following objects.
 * A leaf has feature -1 and its value in place of the threshold.
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
  return (values) => {
    let sum = 0;
    for (const root of roots) {
      let node = root;
      let feature = featureOf[node] ?? -1;
      while (feature >= 0) {
        const isBelow = (values[feature] ?? 0) < (thresholdOf[node] ?? 0);
        node = isBelow ? node + 1 : (aboveOf[node] ?? 0);
        feature = featureOf[node] ?? -1;
      }
      sum += thresholdOf[node] ?? 0;
    }
    return sum;
  };
}
