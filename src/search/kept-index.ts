import { createHash } from "node:crypto";
import type { Keyv } from "keyv";
import type { Article } from "../article/article.ts";
import { createInTurn, type InTurn } from "../store/in-turn.ts";
import { StoreError } from "../store/store-error.ts";
import { articlePrint } from "./article-print.ts";
import { type Background, createBackground } from "./background.ts";
import { codeStamp } from "./code-stamp.ts";
import { createIndex, restoreIndex, type SearchIndex } from "./index.ts";
import { forgetBytes, keepBytes, keptBytes } from "./kept-bytes.ts";
import { SnapshotError } from "./sections.ts";

/** How long nothing must change before the index is written: what changes often changes again. */
const SETTLED_MS = 5_000;

/** From this many passages on (some 30 ms of reading) a start gains by finding the index made. */
const WORTH_KEEPING = 1_000;

/** Up to this many passages (some 10 MB) the index is written after every change. */
const LARGE = 10_000;

/**
 * Share of a large index's passages that must have come or gone before it is written again, so that
 * what is written for each of them is 33 times as much at most, however many there are. The next start
 * reads anew what has come since.
 */
const WORTH_WRITING = 0.03;

/** An index that a later start finds as it was left. */
export type KeptIndex = {
  /**
   * The index of these articles: the one that was kept, brought up to date, or a new one when there
   * is none that can be used.
   */
  open(articles: readonly Article[]): Promise<SearchIndex>;
  /** To be called when the open index has changed. It is written when that has settled. */
  changed(): void;
  /** Writes what is unwritten, waits for what is being written, and writes no more. */
  close(): Promise<void>;
};

/**
 * An index kept in the store. Its timer keeps no process alive.
 *
 * @param onTrouble told why a kept index could not be used, or the open one not be written. Neither
 *   keeps anybody from searching.
 */
export function createKeptIndex({
  keyv,
  onTrouble,
  background = createBackground(),
  inTurn = createInTurn(),
}: {
  readonly keyv: Pick<Keyv, "get" | "set" | "delete">;
  readonly onTrouble: (error: unknown) => void;
  readonly background?: Background;
  /** Turns among all who keep an index in this store. */
  readonly inTurn?: InTurn;
}): KeptIndex {
  let index: SearchIndex | undefined;
  let kept: Kept = NOTHING;
  /** Whether the store may hold an index, be it of use or not. */
  let isThere = false;
  /** Whether it was of no use. */
  let isBroken = false;
  let timer: NodeJS.Timeout | undefined;
  let lastWrite: Promise<void> = Promise.resolve();

  async function restored(articles: readonly Article[]): Promise<SearchIndex | undefined> {
    try {
      const bytes = await keptBytes(keyv);
      isThere = bytes !== undefined;
      return bytes && restoreIndex(bytes, articles, background);
    } catch (error) {
      if (!(error instanceof SnapshotError || error instanceof StoreError)) throw error;
      isThere = true;
      isBroken = true;
      onTrouble(error);
      return undefined;
    }
  }

  function changed(): void {
    clearTimeout(timer);
    timer = setTimeout(write, SETTLED_MS).unref();
  }

  function write(): void {
    lastWrite = lastWrite.then(writeNow).catch(onTrouble);
  }

  async function writeNow(): Promise<void> {
    if (index === undefined) return;
    const now = contentsOf(index);
    if (now.size >= WORTH_KEEPING) {
      if (!isWorthWriting(now, kept)) return;
      const of = printOf(now.passages.keys());
      isThere = true;
      if (!(await keepBytes(keyv, index.snapshot, { of, replaces: isBroken, inTurn }))) return;
      kept = now;
      isBroken = false;
    } else if (isThere) {
      await forgetBytes(keyv);
      kept = NOTHING;
      isThere = false;
    }
  }

  return {
    async open(articles) {
      index = (await restored(articles)) ?? createIndex(background);
      kept = contentsOf(index);
      const held = new Set(index.articles());
      const missing = articles.filter((article) => !held.has(article));
      missing.forEach(index.add);
      if (missing.length > 0) changed();
      return index;
    },
    changed,
    async close() {
      clearTimeout(timer);
      write();
      await lastWrite;
    },
  };
}

/** Which articles an index held when it was written, and how many passages of each. */
type Kept = { readonly passages: ReadonlyMap<Article, number>; readonly size: number };

const NOTHING: Kept = { passages: new Map(), size: 0 };

/** Another line when another index is made of these articles, or another program makes it. */
function printOf(articles: Iterable<Article>): string {
  const prints = Array.from(articles, (article) => `${article.id} ${articlePrint(article)}`);
  const lines = [codeStamp(), ...prints.sort()].join("\n");
  return createHash("sha256").update(lines).digest("hex").slice(0, 16);
}

function contentsOf(index: SearchIndex): Kept {
  const passages = index
    .articles()
    .map((article) => [article, index.passagesOf(article.id).length] as const);
  return { passages: new Map(passages), size: index.size() };
}

function isWorthWriting(now: Kept, before: Kept): boolean {
  let same = 0;
  for (const [article, count] of now.passages) if (before.passages.has(article)) same += count;
  const changed = now.size - same + (before.size - same);
  return changed > 0 && (now.size <= LARGE || changed >= WORTH_WRITING * now.size);
}
