import type { Article } from "../article/article.ts";

/** The articles held, of which there is one at least. */
export type HeldArticles = readonly [Article, ...Article[]];

/** The same articles in the same order, whenever they came: a model's cache lives on it. */
export const inOrder = once((articles: readonly Article[]) =>
  articles.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
);

/** The article with the latest date of publication; of several the first. */
export const newest = once((held: HeldArticles) =>
  held.reduce((a, b) => (b.meta.published > a.meta.published ? b : a)),
);

/** The articles from the latest date of publication on; of one date, the last of the list first. */
export const newestFirst = once((articles: readonly Article[]) =>
  articles.toReversed().sort((a, b) => compare(b.meta.published, a.meta.published)),
);

/** Their languages (BCP 47 tags), each once, in the order of the articles. */
export const languagesOf = once((held: HeldArticles): readonly [string, ...string[]] => {
  const [first, ...rest] = new Set(held.map(({ meta }) => meta.language));
  return [first ?? held[0].meta.language, ...rest];
});

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Works something out once for the same list: every question asks for it, and articles are many. */
function once<L extends readonly Article[], T>(workOut: (held: L) => T): (held: L) => T {
  const known = new WeakMap<L, { readonly result: T }>();
  return (held) => {
    const { result } = known.get(held) ?? { result: workOut(held) };
    known.set(held, { result });
    return result;
  };
}
