import { Index } from "flexsearch";
import type { Article } from "../../../src/article/article.ts";
import { type Ask, type Built, HITS, textsOf } from "./engine.ts";
import { stemsOf } from "./stems.ts";

/** FlexSearch with our stems and stop words. Its index has one field, so titles are left out. */
export async function flexSearch(articles: readonly Article[]): Promise<Built> {
  const index = emptyIndex();
  for (const { id, text } of textsOf(articles)) index.add(id, text);
  return {
    ask: askOver(index),
    async save() {
      const written = new Map<string, string>();
      await index.export(async (key: string, data: string) => {
        written.set(key, data);
      });
      return async () => {
        const read = emptyIndex();
        for (const [key, data] of written) read.import(key, data);
        return askOver(read);
      };
    },
  };
}

function emptyIndex(): Index {
  return new Index({ tokenize: "strict", encode: stemsOf });
}

/** `suggest`: also passages that lack some of the words. Without it most questions find nothing. */
function askOver(index: Index): Ask {
  return (question) => index.search(question, { limit: HITS, suggest: true }).map(String);
}
