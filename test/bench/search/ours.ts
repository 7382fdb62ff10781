import type { Article } from "../../../src/article/article.ts";
import { createBackground } from "../../../src/search/background.ts";
import { createIndex, restoreIndex, type SearchIndex } from "../../../src/search/index.ts";
import { readQuery } from "../../../src/search/query.ts";
import { createSearch, type Search } from "../../../src/search/search.ts";
import { type Ask, type Built, HITS, idOf } from "./engine.ts";

const background = createBackground();

/** Passages ranked by their words alone. */
export async function oursRanked(articles: readonly Article[]): Promise<Built> {
  return builtOf(articles, rankedBy);
}

/** Passages by the best of their sentences, which is what people get. */
export async function oursWithSentences(articles: readonly Article[]): Promise<Built> {
  return builtOf(articles, (index) => foundBy(createSearch({ background, index })));
}

function builtOf(articles: readonly Article[], askOver: (index: SearchIndex) => Ask): Built {
  const index = createIndex(background);
  for (const article of articles) index.add(article);
  return {
    ask: askOver(index),
    async save() {
      const bytes = index.snapshot();
      return async () => askOver(restoreIndex(bytes, articles, background));
    },
  };
}

function rankedBy(index: SearchIndex): Ask {
  return (question) =>
    index
      .rank(readQuery(question, "en", index).terms, HITS)
      .map(({ passage }) => idOf(passage.article, passage.paragraph));
}

function foundBy(search: Search): Ask {
  return (question) => {
    const passages = new Set<string>();
    for (const { article, paragraph } of search.find(question, "en").sentences) {
      passages.add(idOf(article, paragraph));
      if (passages.size === HITS) break;
    }
    return [...passages];
  };
}
