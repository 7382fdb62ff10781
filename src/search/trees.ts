/**
 * A tree as it is kept: a leaf's value, or `[feature, threshold, below, above]`: values below the
 * threshold go on with the third.
 */
export type Tree = number | readonly [feature: number, threshold: number, below: Tree, above: Tree];

/** Boosted trees: what their leaves give is added up (Friedman, "Greedy function approximation", 2001). */
export type Trees = (values: ArrayLike<number>) => number;

/** The same for many rows of values; one sum for each. */
export type Forest = (rows: readonly ArrayLike<number>[]) => Float64Array;

/** Leaves are the bits of a 32-bit number. */
const MOST_LEAVES = 32;

/** The same as {@link plantForest}, for one row at a time. */
export function plantTrees(trees: readonly Tree[]): Trees {
  const forest = plantForest(trees);
  return (values) => forest([values])[0] ?? 0;
}

/**
 * Trees that are asked feature by feature (Lucchese et al., "QuickScorer", 2015). Whatever is not below
 * a node's threshold cannot end at the leaves under its lower branch, whose bits are taken away; of
 * those that are left the first is where it ends. What all rows are above is taken away once.
 *
 * @throws Error when a tree has more than 32 leaves.
 */
export function plantForest(trees: readonly Tree[]): Forest {
  const leaves: number[] = [];
  const firstLeaf = new Int32Array(trees.length);
  const nodesOf: Node[][] = [];
  for (const [at, tree] of trees.entries()) {
    firstLeaf[at] = leaves.length;
    plant(tree, at);
    if (leaves.length - (firstLeaf[at] ?? 0) > MOST_LEAVES) {
      throw new Error(`A tree has more than ${MOST_LEAVES} leaves.`);
    }
  }

  function plant(tree: Tree, at: number): void {
    if (typeof tree === "number") return void leaves.push(tree);
    const [feature, threshold, below, above] = tree;
    const from = leaves.length - (firstLeaf[at] ?? 0);
    plant(below, at);
    const count = leaves.length - (firstLeaf[at] ?? 0) - from;
    const stay = ~((2 ** count - 1) << from);
    nodesOf[feature] ??= [];
    nodesOf[feature].push({ threshold, tree: at, stay });
    plant(above, at);
  }

  const { thresholds, treeOf, stay, ends } = inRows(nodesOf);
  const width = nodesOf.length;
  const values = Float64Array.from(leaves);
  const open = new Int32Array(trees.length);
  const openToAll = new Int32Array(trees.length);
  const passedByAll = new Int32Array(width);

  /** Takes bits away for every node of a feature that the value passes; gives the first that it does not. */
  function pass(feature: number, first: number, value: number, open: Int32Array): number {
    const end = ends[feature] ?? 0;
    let node = first;
    while (node < end && !(value < (thresholds[node] ?? 0))) {
      const tree = treeOf[node] ?? 0;
      open[tree] = (open[tree] ?? 0) & (stay[node] ?? 0);
      node += 1;
    }
    return node;
  }

  function sum(): number {
    let all = 0;
    for (let tree = 0; tree < open.length; tree += 1) {
      const left = open[tree] ?? 0;
      all += values[(firstLeaf[tree] ?? 0) + 31 - Math.clz32(left & -left)] ?? 0;
    }
    return all;
  }

  // Plain loops: this is what most of a question's time in search goes to.
  return (rows) => {
    openToAll.fill(-1);
    for (let feature = 0; feature < width; feature += 1) {
      let least = Number.POSITIVE_INFINITY;
      for (let row = 0; row < rows.length; row += 1) {
        const value = rows[row]?.[feature] ?? 0;
        if (value < least) least = value;
      }
      passedByAll[feature] = pass(feature, ends[feature - 1] ?? 0, least, openToAll);
    }
    const sums = new Float64Array(rows.length);
    for (let row = 0; row < rows.length; row += 1) {
      open.set(openToAll);
      for (let feature = 0; feature < width; feature += 1) {
        pass(feature, passedByAll[feature] ?? 0, rows[row]?.[feature] ?? 0, open);
      }
      sums[row] = sum();
    }
    return sums;
  };
}

/** What a value that is not below `threshold` leaves of the bits of a tree. */
type Node = { readonly threshold: number; readonly tree: number; readonly stay: number };

/**
 * All nodes in rows, those of a feature behind each other, the lowest threshold first; `ends`: where those
 * of each feature end. Numbers alone are sorted, for that is done natively; nodes would take longer at
 * every start.
 */
function inRows(nodesOf: readonly (readonly Node[] | undefined)[]) {
  const count = nodesOf.reduce((sum, nodes) => sum + (nodes?.length ?? 0), 0);
  const thresholds = new Float64Array(count);
  const treeOf = new Int32Array(count);
  const stay = new Int32Array(count);
  const ends = new Int32Array(nodesOf.length);
  let start = 0;
  for (const [feature, nodes = []] of nodesOf.entries()) {
    const own = Float64Array.from(nodes, ({ threshold }) => threshold).sort();
    const placeOf = new Map<number, number>();
    for (let at = own.length - 1; at >= 0; at -= 1) placeOf.set(own[at] ?? 0, start + at);
    for (const node of nodes) {
      const at = placeOf.get(node.threshold) ?? 0;
      placeOf.set(node.threshold, at + 1);
      treeOf[at] = node.tree;
      stay[at] = node.stay;
    }
    thresholds.set(own, start);
    start += own.length;
    ends[feature] = start;
  }
  return { thresholds, treeOf, stay, ends };
}
