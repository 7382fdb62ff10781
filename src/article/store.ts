import type { Article, ArticleMeta, Span } from "./article.ts";
import type { Quote } from "./quote.ts";

/** An article as it is known outside the store, before it has a version. */
export type ArticleSource = {
  readonly id: string;
  readonly meta: ArticleMeta;
  /** Canonical text. */
  readonly text: string;
};

/** What happened to an article: a new version is current, or it is held no longer. */
export type ArticleChange =
  | { readonly kind: "put"; readonly article: Article }
  | { readonly kind: "removed"; readonly id: string };

/** Holds articles and their versions, and is the only maker of {@link Quote}s. */
export type ArticleStore = {
  /** The current version of every article held, ordered by id. */
  list(): Promise<readonly Article[]>;
  /** One article: its current version, or the version named. `undefined` when there is none. */
  get(id: string, version?: string): Promise<Article | undefined>;
  /**
   * Makes this text the current version. Nothing is written when text and metadata are what is held
   * already (`changed: false`). Old versions stay readable.
   */
  put(source: ArticleSource): Promise<{ readonly article: Article; readonly changed: boolean }>;
  /** Takes the article out of {@link list}; its versions stay readable. `false` if none was held. */
  remove(id: string): Promise<boolean>;
  /**
   * Reads the store again and cuts `[start, end)` out of that version's text. `undefined` when the
   * article, the version or the range does not exist.
   */
  quote(place: Span & { article: string; version: string }): Promise<Quote | undefined>;
  /** Calls back after every change. Returns a function that ends the subscription. */
  onChange(listener: (change: ArticleChange) => void): () => void;
};
