import type { Article, ParagraphKind } from "../article/article.ts";
import type { Background } from "./background.ts";
import { metadataTerms } from "./metadata-words.ts";
import { createPostings, type RankedTerm } from "./postings.ts";
import { type Term, termsOf } from "./terms.ts";
import { flagsOf } from "./token-kinds.ts";

/** How much a word counts in a passage by where it stands. */
const FIELD_WEIGHT = { body: 1, title: 0.3, metadata: 1 } as const;

/**
 * A paragraph as the index holds it. `ids[i]` is the vocabulary id of its i-th token, or -1 for a
 * stop word, and `flags[i]` what it can be an answer to (`TOKEN_FLAG`); `ends[s]` is the number of
 * tokens up to the end of its s-th sentence.
 */
export type Passage = {
  readonly article: string;
  readonly version: string;
  /** Position in `Article.paragraphs`. */
  readonly paragraph: number;
  readonly kind: ParagraphKind;
  readonly ids: Int32Array;
  readonly flags: Uint8Array;
  readonly ends: Int32Array;
  /** Vocabulary ids of the words that ask for this kind of paragraph ("photo", "published"). */
  readonly metadata: ReadonlySet<number>;
};

/** A passage and its BM25 score for a query. */
export type Hit = { readonly passage: Passage; readonly score: number };

/**
 * Paragraphs, searchable by stem. Articles come and go one at a time; adding one indexes only its
 * own paragraphs.
 */
export type SearchIndex = {
  /** Replaces whatever version of that article was held. */
  add(article: Article): void;
  remove(id: string): void;
  articles(): readonly Article[];
  /** Passages of all articles, best first, at most `limit`. Ties keep the order of the texts. */
  rank(terms: readonly RankedTerm[], limit: number): Hit[];
  passagesOf(article: string): readonly Passage[];
  /** Vocabulary ids of an article's title. */
  titleOf(article: string): readonly number[];
  /** Vocabulary id of a stem; `undefined` when no article holds it. */
  idOf(stem: string): number | undefined;
  /** Every word of the articles, as normalised, with its vocabulary id. */
  words(): Iterable<readonly [word: string, id: number]>;
  /** Inverse document frequency of a stem, the background's counts included. Natural logarithm. */
  idf(stem: string, language: string): number;
  readonly background: Background;
};

type Held = {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly docs: readonly number[];
  readonly title: readonly number[];
};

/** An empty index. `background` stands in for the document frequencies a small store lacks. */
export function createIndex(background: Background): SearchIndex {
  const articles = new Map<string, Held>();
  const postings = createPostings<Passage>();
  const vocabulary = new Map<string, number>();
  const surface = new Map<string, number>();

  function idFor(stem: string): number {
    const known = vocabulary.get(stem);
    if (known !== undefined) return known;
    const id = vocabulary.size;
    vocabulary.set(stem, id);
    return id;
  }

  function learn(term: Term): number {
    if (term.stop) return -1;
    const id = idFor(term.stem);
    surface.set(term.norm, id);
    return id;
  }

  function add(article: Article): void {
    remove(article.id);
    const title = termsOf(article.meta.title, article.meta.language).map(learn);
    const passages = article.paragraphs.map((_, at) => passageOf(article, at, learn));
    const docs = passages.map((passage) => postings.add(passage, weigh(passage, title)));
    articles.set(article.id, { article, passages, docs, title: title.filter((id) => id >= 0) });
  }

  function remove(id: string): void {
    for (const doc of articles.get(id)?.docs ?? []) postings.remove(doc);
    articles.delete(id);
  }

  return {
    background,
    add,
    remove,
    articles: () => [...articles.values()].map((held) => held.article),
    titleOf: (id) => articles.get(id)?.title ?? [],
    passagesOf: (id) => articles.get(id)?.passages ?? [],
    idOf(stem) {
      const id = vocabulary.get(stem);
      return id !== undefined && postings.frequency(id) > 0 ? id : undefined;
    },
    *words() {
      for (const entry of surface) if (postings.frequency(entry[1]) > 0) yield entry;
    },
    idf(stem, language) {
      const id = vocabulary.get(stem);
      const held = id === undefined ? 0 : postings.frequency(id);
      return background.idf(stem, language, { frequency: held, passages: postings.size() });
    },
    rank: (terms, limit) => postings.rank(terms, limit),
  };
}

function passageOf(article: Article, paragraph: number, learn: (term: Term) => number): Passage {
  const { kind, sentences } = article.paragraphs[paragraph] ?? { kind: "body", sentences: [] };
  const ids: number[] = [];
  const flags: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of sentences) {
    const terms = termsOf(article.text.slice(start, end), article.meta.language);
    for (const [at, term] of terms.entries()) {
      ids.push(learn(term));
      flags.push(flagsOf(term, at === 0, article.meta.language));
    }
    ends.push(ids.length);
  }
  return {
    article: article.id,
    version: article.version,
    paragraph,
    kind,
    ids: Int32Array.from(ids),
    flags: Uint8Array.from(flags),
    ends: Int32Array.from(ends),
    metadata: new Set(metadataTerms(kind).map(learn)),
  };
}

/** How often each word stands in a passage, by field. */
function weigh(passage: Passage, title: readonly number[]): Map<number, number> {
  const weights = new Map<number, number>();
  const count = (id: number, weight: number) => {
    if (id >= 0) weights.set(id, (weights.get(id) ?? 0) + weight);
  };
  for (const id of passage.ids) count(id, FIELD_WEIGHT.body);
  for (const id of title) count(id, FIELD_WEIGHT.title);
  for (const id of passage.metadata) count(id, FIELD_WEIGHT.metadata);
  return weights;
}
