import createBm25 from "wink-bm25-text-search";
import type { Article } from "../../../src/article/article.ts";
import { type Ask, type Built, HITS, textsOf } from "./engine.ts";
import { stemsOf } from "./stems.ts";

type Bm25 = ReturnType<typeof createBm25>;

/** Of several settings the one that found the most passages first on SQuAD's training titles. */
const CONFIG = { fldWeights: { text: 1, title: 0.3 }, bm25Params: { k1: 0.6, b: 0.6, k: 1 } };

/** wink-bm25-text-search with our stems and stop words. */
export async function wink(articles: readonly Article[]): Promise<Built> {
  const index = emptyIndex();
  for (const { id, title, text } of textsOf(articles)) index.addDoc({ title, text }, id);
  index.consolidate();
  return {
    ask: askOver(index),
    async save() {
      const json = index.exportJSON();
      return async () => {
        const read = emptyIndex();
        read.importJSON(json);
        return askOver(read);
      };
    },
  };
}

function emptyIndex(): Bm25 {
  const index = createBm25();
  index.defineConfig(CONFIG);
  index.definePrepTasks([stemsOf]);
  return index;
}

function askOver(index: Bm25): Ask {
  return (question) => index.search(question, HITS).map(([id]) => id);
}
