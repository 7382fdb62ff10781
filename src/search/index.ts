import type { Article, ParagraphKind } from "../article/article.ts";
import { copyTokens, readTokens } from "./article-tokens.ts";
import type { Background } from "./background.ts";
import { type Contents, createContents } from "./contents.ts";
import { type ArticleTokens, type Passage, passagesOf } from "./passage.ts";
import { FREQUENCY_UNIT, IndexFullError, MOST_DOCUMENTS, type RankedTerm } from "./postings.ts";
import type { Tokens } from "./token-pool.ts";
import { createWordCounts } from "./word-counts.ts";

export type { Passage } from "./passage.ts";

/** How much a word counts in a passage by where it stands, in units of frequency. */
const FIELD_WEIGHT = {
  body: FREQUENCY_UNIT,
  title: 0.3 * FREQUENCY_UNIT,
  metadata: FREQUENCY_UNIT,
} as const;

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
  articles(): readonly Article[];
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
  /**
   * Every word of the articles, as normalised, with the vocabulary id of its stem. A word of two
   * languages may come twice. The order is no more than that of reading.
   */
  words(): Iterable<readonly [word: string, id: number]>;
  /** Inverse document frequency of a stem, the background's counts included. Natural logarithm. */
  idf(stem: string, language: string): number;
  readonly background: Background;
};

type Held = {
  readonly article: Article;
  readonly tokens: ArticleTokens;
  readonly title: readonly number[];
  readonly passages: readonly Passage[];
};

/** An empty index. `background` stands in for the document frequencies a small store lacks. */
export function createIndex(background: Background): SearchIndex {
  const articles = new Map<string, Held>();
  const counts = createWordCounts();
  let contents = createContents();

  function add(article: Article): void {
    const replaced = articles.get(article.id)?.passages.length ?? 0;
    const added = article.paragraphs.length;
    if (contents.postings.size - replaced + added > MOST_DOCUMENTS) throw new IndexFullError();
    remove(article.id);
    if (contents.postings.numbers + added > MOST_DOCUMENTS) layAnew();
    hold(article, readTokens(article, contents));
  }

  function hold(article: Article, tokens: ArticleTokens): void {
    const { postings } = contents;
    const title = [...contents.pool.tokens.ids.subarray(tokens.from, tokens.titleEnd)];
    const held = {
      article,
      tokens,
      title: title.filter((id) => id >= 0),
      passages: passagesOf(article, tokens, postings.numbers, metadataIds),
    };
    for (const passage of held.passages) {
      weigh(passage, held.title);
      postings.add(counts);
      contents.passages.push(passage);
      contents.metadata(passage.kind).forms.forEach(contents.vocabulary.use);
    }
    articles.set(article.id, held);
  }

  function metadataIds(kind: ParagraphKind): ReadonlySet<number> {
    return contents.metadata(kind).ids;
  }

  /** Counts how often each word stands in a passage, by field. */
  function weigh({ from, to, metadata }: Passage, title: readonly number[]): void {
    const { ids } = contents.pool.tokens;
    counts.clear();
    for (let at = from; at < to; at += 1) counts.count(ids[at] ?? -1, FIELD_WEIGHT.body);
    for (const id of title) counts.count(id, FIELD_WEIGHT.title);
    for (const id of metadata) counts.count(id, FIELD_WEIGHT.metadata);
  }

  function remove(id: string): void {
    const held = articles.get(id);
    if (held === undefined) return;
    const { postings, vocabulary, passages } = contents;
    for (const passage of held.passages) {
      weigh(passage, held.title);
      postings.remove(passage.doc, counts.ids);
      passages[passage.doc] = undefined;
      contents.metadata(passage.kind).forms.forEach(vocabulary.drop);
    }
    dropWords(held.tokens);
    articles.delete(id);
    if (postings.numbers > 2 * postings.size) layAnew();
  }

  function dropWords({ from, titleEnd, tokenEnds }: ArticleTokens): void {
    const { vocabulary, pool } = contents;
    const { ids, spellings } = pool.tokens;
    for (let at = from; at < (tokenEnds.at(-1) ?? titleEnd); at += 1) {
      const id = ids[at] ?? -1;
      if (id >= 0) vocabulary.drop(vocabulary.formOf(id, spellings[at] ?? 0));
    }
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
    articles: () => Array.from(articles.values(), (held) => held.article),
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
    rank(terms, limit, scope = {}) {
      const documents = documentsOf(scope, contents, articles);
      return contents.ranking
        .rank(terms, limit, documents)
        .flatMap(({ doc, score }) => hitOf(contents.passages[doc], score));
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

function hitOf(passage: Passage | undefined, score: number): Hit[] {
  return passage === undefined ? [] : [{ passage, score }];
}
