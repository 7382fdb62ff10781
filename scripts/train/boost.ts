import type { Tree } from "../../src/search/trees.ts";

/** Rows of values, one behind the other. */
export type Rows = {
  readonly values: Float32Array;
  readonly width: number;
  readonly count: number;
};

/** How trees are grown. `share`: of the questions, or cases, that each tree sees. */
export type Growth = {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly share: number;
};

/** Bins that values are sorted into, and the least a leaf must hold: rows by weight, and the penalty. */
const BINS = 48;
const LEAST_WEIGHT = 2;
const PENALTY = 3;

/** Slope and curvature of the loss for each row a tree is to see. */
type Slopes = { readonly slope: Float32Array; readonly curve: Float32Array };

/**
 * Trees under which right rows score above the others of their group: the softmax of a group is
 * raised on what is right in it. `groups`: the end of each group in the rows.
 */
export function boostChoices(
  rows: Rows,
  groups: readonly number[],
  right: Uint8Array,
  growth: Growth,
  random: () => number,
): Tree[] {
  return boost(rows, growth, (scores, { slope, curve }) => {
    const seen: number[] = [];
    let from = 0;
    for (const to of groups) {
      const [start, isSeen] = [from, random() < growth.share];
      from = to;
      if (isSeen && right.subarray(start, to).includes(1)) addChoice(start, to);
    }
    return seen;

    function addChoice(start: number, to: number): void {
      let highest = Number.NEGATIVE_INFINITY;
      for (let at = start; at < to; at += 1) highest = Math.max(highest, scores[at] ?? 0);
      let [all, ofRight] = [0, 0];
      for (let at = start; at < to; at += 1) {
        const odds = Math.exp((scores[at] ?? 0) - highest);
        all += odds;
        if (right[at]) ofRight += odds;
      }
      for (let at = start; at < to; at += 1) {
        const odds = Math.exp((scores[at] ?? 0) - highest);
        const share = odds / all;
        if (share < 1e-4 && !right[at]) continue;
        slope[at] = share - (right[at] ? odds / ofRight : 0);
        curve[at] = Math.max(share * (1 - share), 1e-4);
        seen.push(at);
      }
    }
  });
}

/** Trees whose sum is the log odds that a case is so. */
export function boostCases(
  rows: Rows,
  yes: Uint8Array,
  growth: Growth,
  random: () => number,
): { readonly bias: number; readonly trees: Tree[] } {
  const portion = yes.reduce((sum, one) => sum + one, 0) / yes.length;
  const bias = Math.log(portion / (1 - portion));
  const trees = boost(rows, growth, (scores, { slope, curve }) => {
    const seen: number[] = [];
    for (let at = 0; at < rows.count; at += 1) {
      if (random() >= growth.share) continue;
      const odds = 1 / (1 + Math.exp(-bias - (scores[at] ?? 0)));
      slope[at] = odds - (yes[at] ?? 0);
      curve[at] = Math.max(odds * (1 - odds), 1e-4);
      seen.push(at);
    }
    return seen;
  });
  return { bias, trees };
}

/** `prepare` fills in the slopes for the scores so far and names the rows that the next tree sees. */
function boost(
  rows: Rows,
  { trees, leaves, rate }: Growth,
  prepare: (scores: Float32Array, slopes: Slopes) => readonly number[],
): Tree[] {
  const edges = edgesOf(rows);
  const bins = binsOf(rows, edges);
  const scores = new Float32Array(rows.count);
  const slopes = { slope: new Float32Array(rows.count), curve: new Float32Array(rows.count) };
  return Array.from({ length: trees }, () => {
    const seen = Int32Array.from(prepare(scores, slopes));
    const grown = grow({ bins, edges, slopes, leaves, rate }, seen);
    for (let row = 0; row < rows.count; row += 1)
      scores[row] = (scores[row] ?? 0) + walk(grown, bins, row);
    return treeOf(grown, edges);
  });
}

/** Values that part a feature's rows into bins of like size. */
function edgesOf({ values, width, count }: Rows): Float32Array[] {
  const step = Math.max(1, Math.floor(count / 40_000));
  return Array.from({ length: width }, (_, feature) => {
    const sample: number[] = [];
    for (let row = 0; row < count; row += step) sample.push(values[row * width + feature] ?? 0);
    sample.sort((a, b) => a - b);
    const edges: number[] = [];
    for (let bin = 1; bin < BINS; bin += 1) {
      const edge = sample[Math.floor((sample.length * bin) / BINS)] ?? 0;
      if (edge > (edges.at(-1) ?? Number.NEGATIVE_INFINITY)) edges.push(edge);
    }
    return Float32Array.from(edges);
  });
}

/** For each feature the bin of every row: how many edges lie at or below its value. */
function binsOf({ values, width, count }: Rows, edges: readonly Float32Array[]): Uint8Array[] {
  return edges.map((own, feature) => {
    const bins = new Uint8Array(count);
    for (let row = 0; row < count; row += 1) {
      const value = values[row * width + feature] ?? 0;
      let [low, high] = [0, own.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value >= (own[middle] ?? 0)) low = middle + 1;
        else high = middle;
      }
      bins[row] = low;
    }
    return bins;
  });
}

type Split = { readonly gain: number; readonly feature: number; readonly bin: number };

type Grown = {
  rows: Int32Array;
  histogram: Float64Array;
  slope: number;
  curve: number;
  value: number;
  split: Split | undefined;
  below?: Grown;
  above?: Grown;
};

type Ground = {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly Float32Array[];
  readonly slopes: Slopes;
  readonly leaves: number;
  readonly rate: number;
};

/** Splits the leaf that gains most, until there are enough (Chen and Guestrin, "XGBoost", 2016). */
function grow(ground: Ground, seen: Int32Array): Grown {
  const root = nodeOf(ground, seen, histogramOf(ground, seen));
  const open = [root];
  for (let leaves = 1; leaves < ground.leaves; leaves += 1) {
    const best = open.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    if (best.split === undefined) break;
    const [below, above] = parted(ground, best, best.split);
    best.below = below;
    best.above = above;
    open.splice(open.indexOf(best), 1, below, above);
  }
  return root;
}

/** The larger part's histogram is what the smaller one leaves of the whole's. */
function parted(ground: Ground, node: Grown, { feature, bin }: Split): [Grown, Grown] {
  const column = ground.bins[feature] ?? new Uint8Array(0);
  const low = node.rows.filter((row) => (column[row] ?? 0) <= bin);
  const high = node.rows.filter((row) => (column[row] ?? 0) > bin);
  const isLowSmall = low.length < high.length;
  const small = histogramOf(ground, isLowSmall ? low : high);
  const large = node.histogram.map((value, at) => value - (small[at] ?? 0));
  node.rows = new Int32Array(0);
  node.histogram = new Float64Array(0);
  return [
    nodeOf(ground, low, isLowSmall ? small : large),
    nodeOf(ground, high, isLowSmall ? large : small),
  ];
}

function histogramOf({ bins, slopes }: Ground, rows: Int32Array): Float64Array {
  const histogram = new Float64Array(bins.length * BINS * 2);
  for (const [feature, column] of bins.entries()) {
    const offset = feature * BINS * 2;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const place = offset + (column[row] ?? 0) * 2;
      histogram[place] = (histogram[place] ?? 0) + (slopes.slope[row] ?? 0);
      histogram[place + 1] = (histogram[place + 1] ?? 0) + (slopes.curve[row] ?? 0);
    }
  }
  return histogram;
}

function nodeOf(ground: Ground, rows: Int32Array, histogram: Float64Array): Grown {
  let [slope, curve] = [0, 0];
  for (let bin = 0; bin < BINS; bin += 1) {
    slope += histogram[bin * 2] ?? 0;
    curve += histogram[bin * 2 + 1] ?? 0;
  }
  const value = (-ground.rate * slope) / (curve + PENALTY);
  const split = bestSplit(ground, histogram, slope, curve);
  return { rows, histogram, slope, curve, value, split };
}

function bestSplit(
  { edges }: Ground,
  histogram: Float64Array,
  slope: number,
  curve: number,
): Split | undefined {
  const worth = (s: number, c: number) => (s * s) / (c + PENALTY);
  const whole = worth(slope, curve);
  let best: Split | undefined;
  for (const [feature, own] of edges.entries()) {
    let [lowSlope, lowCurve] = [0, 0];
    for (let bin = 0; bin < own.length; bin += 1) {
      const place = (feature * BINS + bin) * 2;
      lowSlope += histogram[place] ?? 0;
      lowCurve += histogram[place + 1] ?? 0;
      if (lowCurve < LEAST_WEIGHT) continue;
      if (curve - lowCurve < LEAST_WEIGHT) break;
      const gain = worth(lowSlope, lowCurve) + worth(slope - lowSlope, curve - lowCurve) - whole;
      if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin };
    }
  }
  return best;
}

function walk(root: Grown, bins: readonly Uint8Array[], row: number): number {
  let node = root;
  while (node.below !== undefined && node.above !== undefined && node.split !== undefined) {
    const bin = bins[node.split.feature]?.[row] ?? 0;
    node = bin <= node.split.bin ? node.below : node.above;
  }
  return node.value;
}

function treeOf(node: Grown, edges: readonly Float32Array[]): Tree {
  if (node.below === undefined || node.above === undefined || node.split === undefined) {
    return short(node.value);
  }
  const { feature, bin } = node.split;
  const threshold = edges[feature]?.[bin] ?? 0;
  return [feature, short(threshold), treeOf(node.below, edges), treeOf(node.above, edges)];
}

/** Four digits: a value on the edge may fall on the other side, and nothing depends on it. */
function short(value: number): number {
  return Number(value.toPrecision(4));
}
