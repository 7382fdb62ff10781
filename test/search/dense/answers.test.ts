import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { type Answerer, createAnswerer } from "../../../src/answer/answerer.ts";
import { type ArticleSource, createArticleStore } from "../../../src/article/store.ts";
import type { Dense } from "../../../src/search/dense/dense.ts";
import { openDense } from "../../../src/search/dense/open-dense.ts";
import { createSearch } from "../../../src/search/search.ts";
import { openStore } from "../../../src/store/open.ts";
import { anArticle, theBillBuilt } from "../../answer/a-bill.ts";
import { type EmbeddingsServer, startEmbeddings } from "./embeddings-server.ts";

const HARBOUR = anArticle(
  [
    "The council met on Monday in the old town hall.",
    "Fishermen asked for a longer quay.",
    "Automobiles may be parked free of charge beside the lighthouse.",
  ].join("\n\n"),
);
const PARKING = "Automobiles may be parked free of charge beside the lighthouse.";

/** In no word like the article's sentence; to the server they are the same words. */
const ASKED = "Dove posso sostare gratuitamente?";
const means = {
  dove: "beside the lighthouse",
  posso: "may be",
  sostare: "automobiles parked",
  gratuitamente: "free of charge",
};

let server: EmbeddingsServer | undefined;
let dense: Dense | undefined;

afterEach(async () => {
  await dense?.close();
  await server?.close();
  [dense, server] = [undefined, undefined];
});

async function answererOf(source: ArticleSource, by: "words" | "meaning") {
  const { keyv } = await openStore("memory:");
  const store = createArticleStore({ keyv });
  await store.put(source);
  if (by === "meaning") {
    server = await startEmbeddings({ means });
    const settings = { url: server.url, model: "ngram-3", apiKey: undefined };
    dense = openDense(settings, { keyv, log: pino({ level: "silent" }) });
  }
  const answerer = await createAnswerer({ store, ...(dense === undefined ? {} : { dense }) });
  await dense?.settled();
  return { answerer, store };
}

async function nearest(answerer: Answerer): Promise<readonly string[]> {
  const answer = await answerer.answer({ text: ASKED, language: "it" });
  return "nearest" in answer ? answer.nearest.map(({ text }) => text) : [];
}

describe("an answer", () => {
  it("shows the passage that means what is asked in none of its words, with vectors", async () => {
    const { answerer } = await answererOf(HARBOUR, "meaning");
    expect((await nearest(answerer))[0]).toBe(PARKING);
  });

  it("does not find it by words alone", async () => {
    const { answerer } = await answererOf(HARBOUR, "words");
    expect(await nearest(answerer)).not.toContain(PARKING);
  });

  it("follows the articles held", async () => {
    const { answerer, store } = await answererOf(HARBOUR, "meaning");
    const text = HARBOUR.text.replace(
      "beside the lighthouse",
      "beside the lighthouse, says the mayor",
    );
    await store.put({ ...HARBOUR, text });
    await dense?.settled();
    expect((await nearest(answerer))[0]).toContain("says the mayor");
  });

  it("comes from words alone when the server has gone", async () => {
    const { answerer } = await answererOf(HARBOUR, "meaning");
    await server?.close();
    expect(await nearest(answerer)).not.toContain(PARKING);
    expect(await answerer.answer({ text: "Who asked for a longer quay?" })).toMatchObject({
      outcome: "answered",
    });
    server = undefined;
  });
});

describe("search with passages found in another way", () => {
  const article = theBillBuilt();
  const search = createSearch();
  search.add(article);
  const ask = "Is this a law yet?";
  const other = article.paragraphs.findLastIndex(({ kind }) => kind === "body");

  it("measures their sentences too", () => {
    const nonsense = "xyzzy plugh";
    expect(search.find(nonsense, "en").sentences).toEqual([]);
    const also = [{ article: article.id, paragraph: other }];
    const { sentences, passages } = search.find(nonsense, "en", undefined, also);
    expect(sentences.map(({ paragraph }) => paragraph)).toContain(other);
    expect(passages.map(({ passage }) => passage.paragraph)).toEqual([other]);
  });

  it("measures no sentence twice", () => {
    const all = article.paragraphs.map((_, paragraph) => ({ article: article.id, paragraph }));
    const { sentences, passages } = search.find(ask, "en", undefined, all);
    expect(new Set(sentences.map(({ start }) => start)).size).toBe(sentences.length);
    expect(passages).toHaveLength(all.length);
  });

  it("fuses the two rankings", () => {
    const [first, second] = search.find(ask, "en").passages;
    const also = [{ article: article.id, paragraph: second!.passage.paragraph }];
    const { passages } = search.find(ask, "en", undefined, also);
    expect(passages.slice(0, 2)).toEqual([second, first]);
  });

  it("passes over what it does not hold", () => {
    const gone = [
      { article: "gone", paragraph: 0 },
      { article: article.id, paragraph: 999 },
    ];
    expect(search.find(ask, "en", undefined, gone)).toEqual(search.find(ask, "en"));
  });
});
