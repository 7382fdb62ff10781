import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Keyv } from "keyv";
import { entriesOf } from "../store/entries.ts";
import { createInTurn } from "../store/in-turn.ts";
import { StoreError } from "../store/store-error.ts";
import type { Article, ArticleMeta, Span } from "./article.ts";
import { buildArticle } from "./build.ts";
import { isCut } from "./cut.ts";
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
   * article, the version or the range does not exist, and when the range splits a character or holds
   * nothing but blanks.
   */
  quote(place: Span & { article: string; version: string }): Promise<Quote | undefined>;
  /**
   * Looks whether somebody else changed the store since the last look, and calls back for each change
   * that nobody here knows of. One read when there is none.
   */
  look(): Promise<void>;
  /** Calls back after every change. Returns a function that ends the subscription. */
  onChange(listener: (change: ArticleChange) => void): () => void;
};

/** What the store keeps under an article's id: which of its versions is current, if any. */
type Current = { readonly version: string | null };

/** What the store keeps under id and version: all that an article is made of. */
type Held = { readonly meta: ArticleMeta; readonly text: string };

const CURRENT = "article:";
/** Another value after every change: written with it, so that whoever sees one sees the other. */
const REVISION = "articles";
const currentKey = (id: string) => `${CURRENT}${id}`;
const versionKey = (id: string, version: string) => `version:${id}:${version}`;

/**
 * The article store over Keyv.
 *
 * Layout: `article:<id>` names the current version, `version:<id>:<version>` holds metadata and text.
 * So the articles held are one range read, and a quote, of whatever version, is a single one. Text and
 * record are written as one atomic batch, together with `articles`, which tells others that share the
 * store that something changed. An article that is removed names no version. The version is a hash of
 * the text, and is checked against what was read every time.
 *
 * @param keyv from `openStore`, so that a failed read throws and `setMany` is atomic.
 */
export function createArticleStore({ keyv }: { readonly keyv: Keyv }): ArticleStore {
  const listeners = new Set<(change: ArticleChange) => void>();
  /** The last article built of each id: sentences are computed from the text, so only once a text. */
  const built = new Map<string, Article>();
  /** What listeners know of: what was there when first listed, and what was announced since. */
  const known = new Map<string, Article>();
  let isListed = false;
  let revision: string | undefined;
  /** Comparing with what is held and writing are one step. */
  const inTurn = createInTurn();

  function announce(change: ArticleChange): void {
    if (change.kind === "put") known.set(change.article.id, change.article);
    else known.delete(change.id);
    for (const listener of listeners) listener(change);
  }

  function changeOf(id: string, version: string | null) {
    return [
      { key: currentKey(id), value: { version } satisfies Current },
      { key: REVISION, value: randomUUID() },
    ];
  }

  function build(id: string, { meta, text }: Held): Article {
    const before = built.get(id);
    if (before?.text === text && isDeepStrictEqual(before.meta, meta)) return before;
    const article = deepFreeze(buildArticle(id, { ...meta }, text));
    built.set(id, article);
    return article;
  }

  function rebuild(id: string, version: string, held: Held | undefined): Article {
    const article = held && build(id, held);
    if (article?.version === version) return article;
    throw new StoreError(
      "damaged",
      `The text of article ${id}, version ${version}, is ${held ? "not the one that was stored" : "missing from the store"}. Put a backup of the store in its place, or move it away and start again: articles come back from articles/.`,
    );
  }

  async function currentVersion(id: string): Promise<string | undefined> {
    return (await keyv.get<Current>(currentKey(id)))?.version ?? undefined;
  }

  async function get(id: string, version?: string): Promise<Article | undefined> {
    if (!isName(id)) return undefined;
    const wanted = version ?? (await currentVersion(id));
    if (wanted === undefined || !/^[0-9a-f]{16}$/.test(wanted)) return undefined;
    const held = await keyv.get<Held>(versionKey(id, wanted));
    if (held === undefined && version !== undefined) return undefined;
    return rebuild(id, wanted, held);
  }

  async function list(): Promise<Article[]> {
    const current: { id: string; version: string }[] = [];
    for await (const [key, { version }] of entriesOf<Current>(keyv, CURRENT)) {
      if (version !== null) current.push({ id: key.slice(CURRENT.length), version });
    }
    const keys = current.map(({ id, version }) => versionKey(id, version));
    const held = await keyv.getMany<Held>(keys);
    return current.map(({ id, version }, i) => rebuild(id, version, held[i]));
  }

  return {
    get,

    async list() {
      const articles = await list();
      if (!isListed) for (const article of articles) known.set(article.id, article);
      isListed = true;
      return articles;
    },

    look() {
      return inTurn(async () => {
        const latest = await keyv.get<string>(REVISION);
        if (latest === revision) return;
        const articles = await list();
        const ids = new Set(articles.map(({ id }) => id));
        for (const id of [...known.keys()]) if (!ids.has(id)) announce({ kind: "removed", id });
        for (const article of articles) {
          if (!isDeepStrictEqual(known.get(article.id), article))
            announce({ kind: "put", article });
        }
        revision = latest;
      });
    },

    put({ id, meta, text }) {
      return inTurn(async () => {
        if (!isName(id) || !isName(text)) {
          throw new TypeError(
            `Article ${JSON.stringify(id)} needs an id and a text, both of whole Unicode characters.`,
          );
        }
        const article = build(id, { meta, text });
        const { version } = article;
        if ((await currentVersion(id)) === version) {
          const held = await keyv.get<Held>(versionKey(id, version));
          if (held?.text === text && isDeepStrictEqual(held.meta, meta)) {
            return { article, changed: false };
          }
        }
        await keyv.setMany([
          { key: versionKey(id, version), value: { meta, text } satisfies Held },
          ...changeOf(id, version),
        ]);
        announce({ kind: "put", article });
        return { article, changed: true };
      });
    },

    remove(id) {
      return inTurn(async () => {
        if (!isName(id) || (await currentVersion(id)) === undefined) return false;
        await keyv.setMany(changeOf(id, null));
        built.delete(id);
        announce({ kind: "removed", id });
        return true;
      });
    },

    async quote({ article: id, version, start, end }) {
      const article = await get(id, version);
      if (article === undefined || !isCut(article.text, start, end)) return undefined;
      const sentence = article.paragraphs
        .flatMap(({ sentences }) => sentences)
        .find((sentence) => sentence.end > start && sentence.start < end);
      const words = article.text.slice(start, end);
      if (sentence === undefined || words.trim() === "") return undefined;
      return Object.freeze({
        article: id,
        version,
        start,
        end,
        text: words,
        sentence: sentence.number,
        meta: article.meta,
      }) as Quote;
    },

    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Whether it is something, and of whole characters: a lone surrogate would not survive UTF-8. */
function isName(text: string): boolean {
  return text !== "" && !/\p{Surrogate}/u.test(text);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
