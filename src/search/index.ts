import type { Article } from "../article/article.ts";
import { type ArticleEntry, enter, entryOf, leave } from "./article-entry.ts";
import { articlePrint } from "./article-print.ts";
import { copyTokens, readTokens } from "./article-tokens.ts";
import type { Background } from "./background.ts";
import type { RankedDocument } from "./bm25.ts";
import { codeStamp } from "./code-stamp.ts";
import { type Contents, createContents } from "./contents.ts";
import type { ArticleTokens, Passage } from "./passage.ts";
import { IndexFullError, MOST_DOCUMENTS, type RankedTerm } from "./postings.ts";
import { readSnapshot, writeSnapshot } from "./snapshot.ts";
import type { Tokens } from "./token-pool.ts";

export type { Passage } from "./passage.ts";

/** A passage and its BM25 score for a query. */
export type Hit = { readonly passage: Passage; readonly score: number };

/** Which passages to rank; by default all. Looking at one article alone costs next to nothing. */
export type RankScope = {
  readonly article?: string | undefined;
  readonly accepts?: ((passage: Passage) => boolean) | undefined;
};

/**
 * Paragraphs, searchable by stem. Articles come and go one at a time; adding one indexes only its
 * own paragraphs. What is removed is only marked, until there is more of it than of the rest.
 */
export type SearchIndex = {
  /**
   * Replaces whatever version of that article was held.
   *
   * @throws IndexFullError when there would be more than {@link MOST_DOCUMENTS} paragraphs; nothing
   *   has changed then.
   */
  add(article: Article): void;
  remove(id: string): void;
  /** The same list while none has come or gone. */
  articles(): readonly Article[];
  /** Another number whenever an article has come or gone. */
  readonly revision: number;
  /** How many passages there are. */
  size(): number;
  /** The tokens of all passages. */
  readonly tokens: Tokens;
  /** Positions in {@link tokens} at which the passage's sentences end, in order. */
  sentenceEnds(passage: Passage): Int32Array;
  /** Passages by BM25, best first, at most `limit`. Ties keep the order of the texts. */
  rank(terms: readonly RankedTerm[], limit: number, scope?: RankScope): Hit[];
  passagesOf(article: string): readonly Passage[];
  /** Vocabulary ids of an article's title. */
  titleOf(article: string): readonly number[];
  /** Vocabulary id of a stem; `undefined` when no article holds it. */
  idOf(stem: string): number | undefined;
  /** The stem with this vocabulary id. */
  stemOf(id: number): string;
  /**
   * Every word of the articles, as normalised, with the vocabulary id of its stem. A word of two
   * languages may come twice. The order is no more than that of reading.
   */
  words(): Iterable<readonly [word: string, id: number]>;
  /** Inverse document frequency of a stem, the background's counts included. Natural logarithm. */
  idf(stem: string, language: string): number;
  readonly background: Background;
  /** All of it but the articles themselves, for {@link restoreIndex}. */
  snapshot(): Uint8Array;
};

type Held = ArticleEntry & { readonly article: Article };

/** An empty index. `background` stands in for the document frequencies a small store lacks. */
export function createIndex(background: Background): SearchIndex {
  return indexOver(createContents(), new Map(), background);
}

/**
 * The index that a snapshot was taken of, without reading a text. It holds those of the articles
 * given that the snapshot knows just as they are; what it knows otherwise, or else, is left out. Their
 * paragraphs are those that `buildArticle` finds.
 *
 * @throws SnapshotError when the bytes are of another format, made by a program that reads texts
 *   otherwise, damaged or cut off.
 */
export function restoreIndex(
  bytes: Uint8Array,
  articles: Iterable<Article>,
  background: Background,
): SearchIndex {
  const snapshot = readSnapshot(bytes, codeStamp());
  const { contents } = snapshot;
  const given = new Map(Array.from(articles, (article) => [article.id, article]));
  const held = new Map<string, Held>();
  const gone: ArticleEntry[] = [];
  for (const { name, print, tokens, doc } of snapshot.articles) {
    const entry = entryOf(name, tokens, doc, contents);
    for (const passage of entry.passages) contents.passages[passage.doc] = passage;
    const article = given.get(name.id);
    if (article !== undefined && articlePrint(article) === print) {
      held.set(name.id, { ...entry, article });
    } else gone.push(entry);
  }
  for (const entry of gone) leave(entry, contents);
  return indexOver(contents, held, background);
}

function indexOver(
  given: Contents,
  articles: Map<string, Held>,
  background: Background,
): SearchIndex {
  let contents = given;
  let revision = 0;
  let listed: { readonly revision: number; readonly articles: readonly Article[] } = {
    revision: -1,
    articles: [],
  };

  function add(article: Article): void {
    const replaced = articles.get(article.id)?.passages.length ?? 0;
    const added = article.paragraphs.length;
    if (contents.postings.size - replaced + added > MOST_DOCUMENTS) throw new IndexFullError();
    remove(article.id);
    if (contents.postings.numbers + added > MOST_DOCUMENTS) layAnew();
    hold(article, readTokens(article, contents));
  }

  function hold(article: Article, tokens: ArticleTokens): void {
    const { id, version, paragraphs } = article;
    const name = { id, version, kinds: paragraphs.map(({ kind }) => kind) };
    const entry = entryOf(name, tokens, contents.postings.numbers, contents);
    enter(entry, contents);
    articles.set(id, { ...entry, article });
    revision += 1;
  }

  function remove(id: string): void {
    const held = articles.get(id);
    if (held === undefined) return;
    leave(held, contents);
    articles.delete(id);
    revision += 1;
    if (contents.postings.numbers > 2 * contents.postings.size) layAnew();
  }

  /** Leaves behind what was removed: tokens, list entries and words. */
  function layAnew(): void {
    const before = contents;
    contents = createContents();
    const copy = copyTokens(before, contents);
    for (const { article, tokens } of articles.values()) hold(article, copy(tokens));
  }

  return {
    background,
    add,
    remove,
    get revision() {
      return revision;
    },
    articles() {
      if (listed.revision !== revision) {
        listed = { revision, articles: Array.from(articles.values(), ({ article }) => article) };
      }
      return listed.articles;
    },
    size: () => contents.postings.size,
    get tokens() {
      return contents.pool.tokens;
    },
    sentenceEnds: ({ firstSentence, endSentence }) =>
      contents.pool.ends.subarray(firstSentence, endSentence),
    titleOf: (id) => articles.get(id)?.title ?? [],
    passagesOf: (id) => articles.get(id)?.passages ?? [],
    idOf(stem) {
      const id = contents.vocabulary.idOf(stem);
      return id !== undefined && contents.postings.frequency(id) > 0 ? id : undefined;
    },
    stemOf: (id) => contents.vocabulary.stem(id),
    *words() {
      for (const word of contents.vocabulary.words()) {
        if (contents.postings.frequency(word[1]) > 0) yield word;
      }
    },
    idf(stem, language) {
      const id = contents.vocabulary.idOf(stem);
      const frequency = id === undefined ? 0 : contents.postings.frequency(id);
      return background.idf(stem, language, { frequency, passages: contents.postings.size });
    },
    snapshot: () => writeSnapshot(contents, articles.values(), codeStamp()),
    rank(terms, limit, scope = {}) {
      const documents = documentsOf(scope, contents, articles);
      return hitsOf(contents.ranking.rank(terms, limit, documents), contents.passages);
    },
  };
}

function documentsOf(
  { article, accepts }: RankScope,
  { passages, postings }: Contents,
  articles: ReadonlyMap<string, Held>,
) {
  const held = article === undefined ? undefined : (articles.get(article)?.passages ?? []);
  const from = held === undefined ? 0 : (held[0]?.doc ?? 0);
  const to = held === undefined ? postings.numbers : from + held.length;
  if (accepts === undefined) return { from, to };
  const isAccepted = (doc: number) => {
    const passage = passages[doc];
    return passage !== undefined && accepts(passage);
  };
  return { from, to, accepts: isAccepted };
}

function hitsOf(ranked: readonly RankedDocument[], passages: Contents["passages"]): Hit[] {
  const hits: Hit[] = [];
  for (const { doc, score } of ranked) {
    const passage = passages[doc];
    if (passage !== undefined) hits.push({ passage, score });
  }
  return hits;
}
