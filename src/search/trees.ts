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

  const rowsOfNodes = Array.from(nodesOf, inRows);
  const values = Float64Array.from(leaves);
  const open = new Int32Array(trees.length);
  const openToAll = new Int32Array(trees.length);
  const passedByAll = new Int32Array(rowsOfNodes.length);

  function sum(): number {
    let all = 0;
    for (let tree = 0; tree < open.length; tree += 1) {
      const left = open[tree] ?? 0;
      all += values[(firstLeaf[tree] ?? 0) + 31 - Math.clz32(left & -left)] ?? 0;
    }
    return all;
  }

  return (rows) => {
    openToAll.fill(-1);
    for (const [feature, nodes] of rowsOfNodes.entries()) {
      let least = Number.POSITIVE_INFINITY;
      for (const row of rows) {
        const value = row[feature] ?? 0;
        if (value < least) least = value;
      }
      passedByAll[feature] = pass(nodes, 0, least, openToAll);
    }
    return Float64Array.from(rows, (row) => {
      open.set(openToAll);
      for (const [feature, nodes] of rowsOfNodes.entries()) {
        pass(nodes, passedByAll[feature] ?? 0, row[feature] ?? 0, open);
      }
      return sum();
    });
  };
}

/** What a value that is not below `threshold` leaves of the bits of a tree. */
type Node = { readonly threshold: number; readonly tree: number; readonly stay: number };

/** The nodes of a feature, those with the lowest thresholds first. */
type NodeRows = {
  readonly thresholds: Float64Array;
  readonly trees: Int32Array;
  readonly stay: Int32Array;
};

/** Numbers alone are sorted, for that is done natively; nodes would take longer at every start. */
function inRows(nodes: readonly Node[] = []): NodeRows {
  const thresholds = Float64Array.from(nodes, ({ threshold }) => threshold).sort();
  const placeOf = new Map<number, number>();
  for (let at = thresholds.length - 1; at >= 0; at -= 1) placeOf.set(thresholds[at] ?? 0, at);
  const trees = new Int32Array(nodes.length);
  const stay = new Int32Array(nodes.length);
  for (const node of nodes) {
    const at = placeOf.get(node.threshold) ?? 0;
    placeOf.set(node.threshold, at + 1);
    trees[at] = node.tree;
    stay[at] = node.stay;
  }
  return { thresholds, trees, stay };
}

/** Takes bits away for every node from `first` on that the value passes; gives the first that it does not. */
function pass(
  { thresholds, trees, stay }: NodeRows,
  first: number,
  value: number,
  open: Int32Array,
): number {
  let node = first;
  while (node < thresholds.length && !(value < (thresholds[node] ?? 0))) {
    const tree = trees[node] ?? 0;
    open[tree] = (open[tree] ?? 0) & (stay[node] ?? 0);
    node += 1;
  }
  return node;
}
