import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Keyv } from "keyv";
import { entriesOf } from "../store/entries.ts";
import { createInTurn } from "../store/in-turn.ts";
import { StoreError } from "../store/store-error.ts";
import type { Article, ArticleMeta, Span } from "./article.ts";
import { buildArticle } from "./build.ts";
import { isCut } from "./cut.ts";
import { pageAt } from "./pages.ts";
import type { Quote } from "./quote.ts";
import { sectionLabel } from "./structure.ts";

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

/** A version of an article, without its text. */
export type ArticleVersion = {
  readonly version: string;
  /** When it last became the current one, in ms since 1970; unknown of what was put long ago. */
  readonly putAt: number | undefined;
  readonly meta: ArticleMeta;
};

/** An article as of a version, and whether that is its current one. */
export type FoundVersion = { readonly article: Article; readonly isCurrent: boolean };

/** Something else that the store keeps, for so many ms where that is said. */
export type BesideEntry = { readonly key: string; readonly value: unknown; readonly ttl?: number };

/** Holds articles and their versions, and is the only maker of {@link Quote}s. */
export type ArticleStore = {
  /** The current version of every article held, ordered by id. */
  list(): Promise<readonly Article[]>;
  /** One article: its current version, or the version named. `undefined` when there is none. */
  get(id: string, version?: string): Promise<Article | undefined>;
  /**
   * Makes this text the current version. Nothing is written when text and metadata are what is held
   * already (`changed: false`). Old versions stay readable. What is `beside` is written with it, all
   * or none.
   */
  put(
    source: ArticleSource,
    beside?: readonly BesideEntry[],
  ): Promise<{ readonly article: Article; readonly changed: boolean }>;
  /**
   * Takes the article out of {@link list}; its versions stay readable. `false` if none was held. What is
   * `beside` is written with it, all or none.
   */
  remove(id: string, beside?: readonly BesideEntry[]): Promise<boolean>;
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
  /**
   * All versions of an article that were ever held, the one that became current last first. Also of
   * one that is held no more.
   */
  versions(id: string): Promise<readonly ArticleVersion[]>;
  /**
   * The text of this version, whichever of the articles held has or had it, and whether one has it
   * now. Where two share a text: one that has it now, else the one that got it last.
   */
  find(version: string): Promise<FoundVersion | undefined>;
  /** Calls back after every change. Returns a function that ends the subscription. */
  onChange(listener: (change: ArticleChange) => void): () => void;
};

/** What the store keeps under an article's id: which of its versions is current, if any. */
type Current = { readonly version: string | null };

/** What the store keeps under id and version: all that an article is made of. */
type Held = {
  readonly meta: ArticleMeta;
  readonly text: string;
  /** See {@link ArticleVersion.putAt}. */
  readonly putAt?: number;
};

const CURRENT = "article:";
/** Another value after every change: written with it, so that whoever sees one sees the other. */
const REVISION = "articles";
const currentKey = (id: string) => `${CURRENT}${id}`;
/** The ids of the articles that have or had a version; the last to get it comes first. */
const ownersKey = (version: string) => `of:${version}`;
/** Is there when every version held has its owners written down, which it once had not. */
const HAS_OWNERS = "of";
const VERSION = "version:";
const VERSION_NAME = /^[0-9a-f]{16}$/;
const versionKey = (id: string, version: string) => `${VERSION}${id}:${version}`;

/**
 * The article store over Keyv.
 *
 * Layout: `article:<id>` names the current version, `version:<id>:<version>` holds metadata and text,
 * and `of:<version>` the articles that have or had that text. So the articles held are one range read,
 * and a quote, of whatever version, is a single one. Text and
 * record are written as one atomic batch, together with `articles`, which tells others that share the
 * store that something changed. An article that is removed names no version. The version is a hash of
 * the text, and is checked against what was read every time.
 *
 * @param keyv from `openStore`, so that a failed read throws and `setMany` is atomic.
 * @param now milliseconds since 1970.
 */
export function createArticleStore({
  keyv,
  now = Date.now,
}: {
  readonly keyv: Keyv;
  readonly now?: () => number;
}): ArticleStore {
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
    if (wanted === undefined || !VERSION_NAME.test(wanted)) return undefined;
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

  async function ownersOf(version: string): Promise<readonly string[]> {
    const owners = await keyv.get<string[]>(ownersKey(version));
    if (owners !== undefined || (await keyv.get(HAS_OWNERS)) !== undefined) return owners ?? [];
    await writeOwners();
    return (await keyv.get<string[]>(ownersKey(version))) ?? [];
  }

  /** Writes down, once for a store of old, who owns which version. */
  async function writeOwners(): Promise<void> {
    await inTurn(async () => {
      const owners = new Map<string, string[]>();
      for await (const [key] of entriesOf<Held>(keyv, VERSION)) {
        const [, id = "", version = ""] = /^version:(.+):([0-9a-f]{16})$/s.exec(key) ?? [];
        owners.set(version, [...(owners.get(version) ?? []), id]);
      }
      const known = await keyv.getMany<string[]>([...owners.keys()].map(ownersKey));
      const records = Array.from(owners, ([version, ids], i) => ({
        key: ownersKey(version),
        value: [...new Set([...(known[i] ?? []), ...ids])],
      }));
      await keyv.setMany([...records, { key: HAS_OWNERS, value: true }]);
    });
  }

  return {
    get,

    async versions(id) {
      if (!isName(id)) return [];
      const versions: ArticleVersion[] = [];
      const prefix = versionKey(id, "");
      for await (const [key, { meta, putAt }] of entriesOf<Held>(keyv, prefix)) {
        const version = key.slice(prefix.length);
        // An id may hold a colon, and then begins with another one's.
        if (VERSION_NAME.test(version)) versions.push({ version, putAt, meta });
      }
      const current = await currentVersion(id);
      const rank = ({ version, putAt = 0 }: ArticleVersion) =>
        version === current ? Number.POSITIVE_INFINITY : putAt;
      return versions.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
    },

    async find(version) {
      if (!VERSION_NAME.test(version)) return undefined;
      let former: FoundVersion | undefined;
      for (const id of await ownersOf(version)) {
        const current = await currentVersion(id);
        const isCurrent = current === version;
        if (current === undefined || (former !== undefined && !isCurrent)) continue;
        const article = await get(id, version);
        if (article === undefined) continue;
        if (isCurrent) return { article, isCurrent };
        former = { article, isCurrent };
      }
      return former;
    },

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

    put({ id, meta, text }, beside = []) {
      return inTurn(async () => {
        if (!isName(id) || !isName(text)) {
          throw new TypeError(
            `Article ${JSON.stringify(id)} needs an id and a text, both of whole Unicode characters.`,
          );
        }
        const article = build(id, { meta, text });
        const { version } = article;
        const held = await keyv.get<Held>(versionKey(id, version));
        const isCurrent = (await currentVersion(id)) === version;
        if (isCurrent && held?.text === text && isDeepStrictEqual(held.meta, meta)) {
          return { article, changed: false };
        }
        const putAt = (isCurrent ? held?.putAt : undefined) ?? now();
        const owners = (await keyv.get<string[]>(ownersKey(version))) ?? [];
        await keyv.setMany([
          { key: versionKey(id, version), value: { meta, text, putAt } satisfies Held },
          { key: ownersKey(version), value: [id, ...owners.filter((owner) => owner !== id)] },
          ...changeOf(id, version),
          ...beside,
        ]);
        announce({ kind: "put", article });
        return { article, changed: true };
      });
    },

    remove(id, beside = []) {
      return inTurn(async () => {
        if (!isName(id) || (await currentVersion(id)) === undefined) return false;
        await keyv.setMany([...changeOf(id, null), ...beside]);
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
        ...whereIn(article, { start, end }),
        meta: article.meta,
      }) as Quote;
    },

    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function whereIn(article: Article, span: Span): Pick<Quote, "section" | "page"> {
  const section = sectionLabel(article, span);
  const page = pageAt(article, span.start);
  return { ...(section !== undefined && { section }), ...(page !== undefined && { page }) };
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
