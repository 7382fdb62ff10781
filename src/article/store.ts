import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Keyv } from "keyv";
import { entriesOf } from "../store/entries.ts";
import { createInTurn, type InTurn } from "../store/in-turn.ts";
import { StoreError } from "../store/store-error.ts";
import type { Article, ArticleMeta, Span } from "./article.ts";
import { buildArticle } from "./build.ts";
import { CHANGES, type ChangeLog, changedSince, revisionOf, withChange } from "./change-log.ts";
import { isCut } from "./cut.ts";
import { createOwners } from "./owners.ts";
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
  /**
   * The current version of every article held, ordered by id. Takes one read, but for the first time
   * and after changes by others.
   */
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
   * that nobody here knows of. One read when there is none; else what changed is read, and no more,
   * unless that was too much to be remembered.
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
type Current = {
  readonly version: string | null;
  /** Of the {@link ChangeLog}, when it became so; unknown of what was put long ago. */
  readonly revision?: string;
};

/** What the store keeps under id and version: all that an article is made of. */
type Held = {
  readonly meta: ArticleMeta;
  readonly text: string;
  /** See {@link ArticleVersion.putAt}. */
  readonly putAt?: number;
};

/** An article that listeners know of, and since which revision it is as it is. */
type Known = { readonly article: Article; readonly revision: string | undefined };

const CURRENT = "article:";
const currentKey = (id: string) => `${CURRENT}${id}`;
const versionKey = (id: string, version: string) => `version:${id}:${version}`;
const VERSION_NAME = /^[0-9a-f]{16}$/;

/** How many texts are read at once: more would be in memory twice. */
const TEXTS_AT_ONCE = 500;

/**
 * The article store over Keyv.
 *
 * Longer than other files, a third of it contract and comment: the brand of a quote may be written here
 * alone, and what is known, written and announced has to change in one step.
 *
 * Layout: `article:<id>` names the current version, `version:<id>:<version>` holds metadata and text,
 * and `of:<version>` the articles that have or had that text. So the articles held are one range read,
 * and a quote, of whatever version, is a single one. Text and record are written as one atomic batch,
 * together with the log of changes in `articles`, which tells others that share the store what changed.
 * An article that is removed names no version. The version is a hash of the text, and is checked
 * against what was read every time.
 *
 * The articles held are kept in memory, too, since all of them are searched; what is quoted is read
 * from the store again.
 *
 * @param keyv from `openStore`, so that a failed read throws and `setMany` is atomic.
 * @param turns those who change articles take, wherever they run; by default those of this store alone.
 * @param now milliseconds since 1970.
 */
export function createArticleStore({
  keyv,
  turns = createInTurn(),
  now = Date.now,
}: {
  readonly keyv: Keyv;
  readonly turns?: InTurn;
  readonly now?: () => number;
}): ArticleStore {
  const listeners = new Set<(change: ArticleChange) => void>();
  /** What was there when first listed, and what was announced since. */
  const known = new Map<string, Known>();
  /** The last other version of each id that was read. */
  const former = new Map<string, Article>();
  let listed: readonly Article[] | undefined;
  let isListed = false;
  /** Up to which everything is known. */
  let revision: string | undefined;
  /** Comparing with what is known, writing and announcing are one step. */
  const inTurn = createInTurn();
  const change = <T>(step: () => Promise<T>) => inTurn(() => turns(step));
  const owners = createOwners({ keyv, inTurn: change });

  function announce(change: ArticleChange): void {
    for (const listener of listeners) listener(change);
  }

  function know(article: Article, since: string | undefined): void {
    known.set(article.id, { article, revision: since });
    former.delete(article.id);
    listed = undefined;
  }

  function forget(id: string): void {
    known.delete(id);
    listed = undefined;
  }

  /** Writes a change with its entry in the log, and says which revision that is. */
  async function write(
    id: string,
    version: string | null,
    more: readonly BesideEntry[],
  ): Promise<string> {
    const log = await keyv.get<ChangeLog>(CHANGES);
    const made = randomUUID().slice(0, 13);
    await keyv.setMany([
      ...more,
      { key: currentKey(id), value: { version, revision: made } satisfies Current },
      { key: CHANGES, value: withChange(log, made, id) },
    ]);
    if (isListed && revisionOf(log) === revision) revision = made;
    return made;
  }

  function build(id: string, { meta, text }: Held): Article {
    const isIt = (article: Article | undefined) =>
      article?.text === text && isDeepStrictEqual(article.meta, meta);
    const before = [known.get(id)?.article, former.get(id)].find(isIt);
    if (before !== undefined) return before;
    return Object.freeze(buildArticle(id, deepFreeze({ ...meta }), text));
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
    const article = rebuild(id, wanted, held);
    if (known.get(id)?.article !== article) former.set(id, article);
    return article;
  }

  /** What the store says of these articles, or of all that it holds or held. */
  async function recordsOf(ids: readonly string[] | undefined): Promise<Map<string, Current>> {
    const records = new Map<string, Current>();
    if (ids === undefined) {
      for await (const [key, record] of entriesOf<Current>(keyv, CURRENT)) {
        records.set(key.slice(CURRENT.length), record);
      }
    } else {
      const found = await keyv.getMany<Current>(ids.map(currentKey));
      for (const [i, id] of ids.entries()) records.set(id, found[i] ?? { version: null });
    }
    return records;
  }

  /**
   * Learns what others changed, or, at first, all that is held. Before the first list nobody can miss
   * what they were not told of.
   */
  async function catchUp({ tells }: { readonly tells: boolean }): Promise<void> {
    const log = await keyv.get<ChangeLog>(CHANGES);
    if (isListed && revisionOf(log) === revision) return;
    const ids = isListed ? changedSince(log, revision) : undefined;
    const records = await recordsOf(ids);
    for (const id of ids ?? [...known.keys()]) {
      if (known.has(id) && (records.get(id)?.version ?? null) === null) {
        forget(id);
        if (tells) announce({ kind: "removed", id });
      }
    }
    for (const some of inChunks([...records].filter(isNews), TEXTS_AT_ONCE)) {
      const keys = some.map(([id, { version }]) => versionKey(id, version));
      const held = await keyv.getMany<Held>(keys);
      for (const [i, [id, { version, revision: since }]] of some.entries()) {
        const article = rebuild(id, version, held[i]);
        const isNew = known.get(id)?.article !== article;
        know(article, since);
        if (isNew && tells) announce({ kind: "put", article });
      }
    }
    revision = revisionOf(log);
    isListed = true;
  }

  /** Whether there is a version to read, and it is not known that it is the one known. */
  function isNews(entry: [string, Current]): entry is [string, Current & { version: string }] {
    const [id, { version, revision: since }] = entry;
    if (version === null) return false;
    return since === undefined || known.get(id)?.revision !== since;
  }

  return {
    get,

    list() {
      return inTurn(async () => {
        await catchUp({ tells: isListed });
        listed ??= Array.from(known.values(), ({ article }) => article).sort(byId);
        return listed;
      });
    },

    look: () => inTurn(() => catchUp({ tells: true })),

    put({ id, meta, text }, beside = []) {
      return change(async () => {
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
        const since = await write(id, version, [
          { key: versionKey(id, version), value: { meta, text, putAt } satisfies Held },
          await owners.withOwner(version, id),
          ...beside,
        ]);
        know(article, since);
        announce({ kind: "put", article });
        return { article, changed: true };
      });
    },

    remove(id, beside = []) {
      return change(async () => {
        if (!isName(id) || (await currentVersion(id)) === undefined) return false;
        await write(id, null, beside);
        forget(id);
        announce({ kind: "removed", id });
        return true;
      });
    },

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
      for (const id of await owners.of(version)) {
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

function byId(a: Article, b: Article): number {
  return a.id < b.id ? -1 : 1;
}

function* inChunks<T>(list: readonly T[], length: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += length) yield list.slice(at, at + length);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
