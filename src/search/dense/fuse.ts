/** Keeps the first ranks of one ranking from outweighing all others: the value of the paper. */
const RANK_OFFSET = 60;

/**
 * One ranking out of several by reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009):
 * an item scores 1 / (k + rank) in each ranking that has it, ranks counted from 1. Best first; items
 * with the same score come in the order in which the rankings, one after the other, have them.
 *
 * @param keyOf tells which items are the same. The first of them stands for all, and an item that a
 *   ranking names twice counts where it comes first.
 */
export function fuse<Item>(
  rankings: readonly (readonly Item[])[],
  keyOf: (item: Item) => string,
  k = RANK_OFFSET,
): readonly Item[] {
  const fused = new Map<string, { readonly item: Item; score: number }>();
  for (const ranking of rankings) {
    const ranked = new Set<string>();
    for (const item of ranking) {
      const key = keyOf(item);
      if (ranked.has(key)) continue;
      ranked.add(key);
      const entry = fused.get(key) ?? { item, score: 0 };
      entry.score += 1 / (k + ranked.size);
      fused.set(key, entry);
    }
  }
  return [...fused.values()].sort((a, b) => b.score - a.score).map(({ item }) => item);
}
