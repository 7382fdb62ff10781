import type { Passage, SearchIndex } from "./index.ts";

/** Articles whose words are kept counted. */
const KEPT = 32;

/** In how many passages of its article a word stands, by vocabulary id. */
export type ArticleWords = { readonly passages: number; frequency(id: number): number };

/**
 * Counts words within single articles: what is rare in a store may stand in every paragraph of the
 * one article that is about it. An article is counted when it is first asked for.
 */
export function createArticleWords(index: SearchIndex): (article: string) => ArticleWords {
  const counted = new Map<readonly Passage[], ArticleWords>();
  return (article) => {
    const passages = index.passagesOf(article);
    const known = counted.get(passages);
    if (known !== undefined) return known;
    const words = count(passages, index.tokens.ids);
    const [oldest] = counted.keys();
    if (counted.size >= KEPT && oldest !== undefined) counted.delete(oldest);
    counted.set(passages, words);
    return words;
  };
}

function count(passages: readonly Passage[], ids: Int32Array): ArticleWords {
  const frequencies = new Map<number, number>();
  const lastSeen = new Map<number, number>();
  for (const [at, { from, to }] of passages.entries()) {
    for (let token = from; token < to; token += 1) {
      const id = ids[token] ?? -1;
      if (id < 0 || lastSeen.get(id) === at) continue;
      lastSeen.set(id, at);
      frequencies.set(id, (frequencies.get(id) ?? 0) + 1);
    }
  }
  return { passages: passages.length, frequency: (id) => frequencies.get(id) ?? 0 };
}
