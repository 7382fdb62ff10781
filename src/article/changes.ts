import { randomBytes } from "node:crypto";
import type { Keyv } from "keyv";
import { entriesOf } from "../store/entries.ts";
import type { InTurn } from "../store/in-turn.ts";
import type { ArticleMeta } from "./article.ts";
import { versionOf } from "./build.ts";
import { filesOf } from "./folder-origins.ts";
import type { ArticleStore } from "./store.ts";

/** Who changed an article: the watched folder, or somebody in a chat with the bot. */
export type By =
  | { readonly from: "folder" }
  | { readonly from: "chat"; readonly person: number; readonly name: string };

/** How an article stood at some time, and who had put it so when (ms since 1970), if that is known. */
export type Standing = {
  readonly version: string;
  readonly meta: ArticleMeta;
  readonly by?: By;
  readonly at?: number;
};

/** One change of one article. */
export type Change = {
  /** Sorts newest first. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: By;
  readonly article: string;
  /** Absent where the article was not held. */
  readonly before?: Standing;
  /** Absent where it is held no longer. */
  readonly after?: Standing;
  /** The change that this one takes back. */
  readonly undoes?: string;
};

/** What became of taking a change back. */
export type Undoing =
  | { readonly outcome: "undone"; readonly change: Change }
  /** Something has happened to the article since, or the change is forgotten. */
  | { readonly outcome: "too_late" }
  /** A file in the folder would bring the article in again at once. */
  | { readonly outcome: "in_folder"; readonly file: string; readonly change: Change };

/** Who put what stands, when, and by which change. */
export type Origin = { readonly change: string; readonly by: By; readonly at: number };

/** Changes articles, remembers who did it and when, and takes it back. */
export type Changes = {
  /** The store, for somebody to write to: every change is written down with it, all or none. */
  writing(by: By): Pick<ArticleStore, "put" | "remove">;
  /** The last changes, newest first. */
  last(most: number): Promise<readonly Change[]>;
  /** Whether the change is the last of its article, so that it can be taken back. */
  canUndo(changes: readonly Change[]): Promise<readonly boolean[]>;
  /**
   * Puts the article back as it was before. Taking back is a change like any other. The same change
   * taken back twice in a row is taken back once.
   */
  undo(change: string, by: By): Promise<Undoing>;
  /** Who put each of these articles, where that was written down. */
  originsOf(articles: readonly string[]): Promise<readonly (Origin | undefined)[]>;
};

export type ChangesDeps = {
  readonly keyv: Keyv;
  /** Over the same `keyv`. */
  readonly store: Pick<ArticleStore, "get" | "put" | "remove">;
  /** Turns among all that share the store. */
  readonly inTurn: InTurn;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

const CHANGE = "change:";
const ORIGIN = "origin:";
/** How long a change can be looked up (ms). */
export const KEPT_MS = 365 * 24 * 60 * 60 * 1000;
/** Where the last change stands in the order of all: when it was made (ms since 1970), or just behind. */
const PLACE = "changes";
/** Counting down from here, in base 36, makes the newest change the first: enough until the year 5188. */
const LAST_PLACE = 36 ** 9 - 1;

type Begun = {
  readonly place: number;
  readonly change: Pick<Change, "id" | "at" | "by" | "article">;
};

/**
 * The changes over Keyv, under `change:<id>`, kept for a year; and under `origin:<article>` who put what
 * stands. Both are written in one batch with the change itself.
 *
 * The folder takes out only what it put: an article whose text came from a chat since stays when its
 * file goes.
 */
export function createChanges({ keyv, store, inTurn, now }: ChangesDeps): Changes {
  /** A change that comes after all others, whatever clocks say. */
  async function begun(by: By, article: string): Promise<Begun> {
    const at = now();
    const place = Math.max(at, ((await keyv.get<number>(PLACE)) ?? 0) + 1);
    const downwards = (LAST_PLACE - place).toString(36).padStart(9, "0");
    return { place, change: { id: downwards + randomBytes(4).toString("hex"), at, by, article } };
  }

  const originOf = (article: string) => keyv.get<Origin>(ORIGIN + article);

  async function standingOf(article: string): Promise<Standing | undefined> {
    const held = await store.get(article);
    if (held === undefined) return undefined;
    const origin = await originOf(article);
    const { version, meta } = held;
    return { version, meta, ...(origin && { by: origin.by, at: origin.at }) };
  }

  function written(place: number, change: Change) {
    const { id, article, after, by, at } = change;
    const origin: Origin = { change: id, by: after?.by ?? by, at: after?.at ?? at };
    return [
      { key: CHANGE + id, value: change, ttl: KEPT_MS },
      { key: ORIGIN + article, value: origin },
      { key: PLACE, value: place },
    ];
  }

  /** As it will stand, put by somebody just now. */
  function fresh(version: string, meta: ArticleMeta, by: By, at: number): Standing {
    return { version, meta, by, at };
  }

  async function takeBack(change: Change, by: By): Promise<Undoing> {
    const { article, before, after } = change;
    const { place, change: next } = await begun(by, article);
    const undoing = { ...next, undoes: change.id, ...(after && { before: after }) };
    const { at } = next;
    if (before === undefined) {
      const file = (await filesOf(keyv)).get(article);
      if (file !== undefined) return { outcome: "in_folder", file, change };
      await store.remove(article, written(place, undoing));
      return { outcome: "undone", change };
    }
    const { text } = (await store.get(article, before.version)) ?? {};
    if (text === undefined) return { outcome: "too_late" };
    // What was taken out is kept by whoever puts it back; what was overwritten is its former owner's.
    const owner: By = after === undefined ? by : (before.by ?? { from: "folder" });
    const { meta, version } = before;
    const restored = fresh(version, meta, owner, after === undefined ? at : (before.at ?? at));
    const entries = written(place, { ...undoing, after: restored });
    await store.put({ id: article, meta, text }, entries);
    return { outcome: "undone", change };
  }

  return {
    writing: (by) => ({
      put(source) {
        return inTurn(async () => {
          const before = await standingOf(source.id);
          const { place, change } = await begun(by, source.id);
          const after = fresh(versionOf(source.text), source.meta, by, change.at);
          const entries = written(place, { ...change, ...(before && { before }), after });
          return store.put(source, entries);
        });
      },
      remove(article) {
        return inTurn(async () => {
          const before = await standingOf(article);
          if (before === undefined) return false;
          if (by.from === "folder" && before.by?.from === "chat") return false;
          const { place, change } = await begun(by, article);
          return store.remove(article, written(place, { ...change, before }));
        });
      },
    }),

    async last(most) {
      const changes: Change[] = [];
      for await (const [, change] of entriesOf<Change>(keyv, CHANGE)) {
        if (changes.length >= most) break;
        changes.push(change);
      }
      return changes;
    },

    async canUndo(changes) {
      const origins = await originsOf(changes.map(({ article }) => article));
      return changes.map(({ id }, i) => origins[i]?.change === id);
    },

    undo(id, by) {
      return inTurn(async () => {
        const change = await keyv.get<Change>(CHANGE + id);
        if (change === undefined) return { outcome: "too_late" };
        const last = (await originOf(change.article))?.change;
        if (last === id) return takeBack(change, by);
        const lastChange = last === undefined ? undefined : await keyv.get<Change>(CHANGE + last);
        return lastChange?.undoes === id ? { outcome: "undone", change } : { outcome: "too_late" };
      });
    },

    originsOf,
  };

  async function originsOf(articles: readonly string[]): Promise<(Origin | undefined)[]> {
    return keyv.getMany<Origin>(articles.map((article) => ORIGIN + article));
  }
}
