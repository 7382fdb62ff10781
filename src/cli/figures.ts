/** The share of items that are so, 0 to 1; 1 of no items. */
export function share<T>(items: readonly T[], isSo: (item: T) => boolean): number {
  return items.length === 0 ? 1 : items.filter(isSo).length / items.length;
}

/** The value below which `portion` (0 to 1) of the values lie; 0 of no values. */
export function quantile(values: readonly number[], portion: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * portion))] ?? 0;
}

/** Area under the ROC curve: how often a `yes` scores above a `no`, ties counting half; 1 of none. */
export function areaUnderCurve(yes: readonly number[], no: readonly number[]): number {
  if (yes.length === 0 || no.length === 0) return 1;
  const sorted = [...no].sort((a, b) => a - b);
  const wins = yes.reduce(
    (sum, score) => sum + (countBelow(sorted, score, false) + countBelow(sorted, score, true)) / 2,
    0,
  );
  return wins / (yes.length * no.length);
}

function countBelow(sorted: readonly number[], score: number, inclusive: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value < score || (inclusive && value === score)) low = middle + 1;
    else high = middle;
  }
  return low;
}
