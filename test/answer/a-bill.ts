import { readFileSync } from "node:fs";
import type { Article } from "../../src/article/article.ts";
import { buildArticle } from "../../src/article/build.ts";
import { parseArticleFile } from "../../src/article/file.ts";
import {
  type ArticleSource,
  type ArticleStore,
  createArticleStore,
} from "../../src/article/store.ts";
import { openStore } from "../../src/store/open.ts";

const FILE = "2026-02-26-state-duma-foreign-fighters.md";

/** The article that ships, as its file says it. */
export function theBill(): ArticleSource {
  return parseArticleFile(FILE, readFileSync(`articles/${FILE}`));
}

/** The article that ships, with paragraphs and sentences. */
export function theBillBuilt(): Article {
  const { id, meta, text } = theBill();
  return buildArticle(id, meta, text);
}

/** An article of a few sentences. */
export function anArticle(
  text: string,
  over: Partial<ArticleSource["meta"]> = {},
  id = "a",
): ArticleSource {
  const meta = {
    title: "The Harbour Act",
    publisher: "The Quay",
    published: "2026-03-01",
    language: "en",
    ...over,
  };
  return { id, meta, text: `${meta.title}\n\n${text}` };
}

/** A real store in memory that holds these articles. */
export async function aStore(...articles: readonly ArticleSource[]): Promise<ArticleStore> {
  const { keyv } = await openStore("memory:");
  const store = createArticleStore({ keyv });
  for (const article of articles) await store.put(article);
  return store;
}
