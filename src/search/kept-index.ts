import type { Keyv } from "keyv";
import type { Article } from "../article/article.ts";
import { StoreError } from "../store/store-error.ts";
import { type Background, createBackground } from "./background.ts";
import { createIndex, restoreIndex, type SearchIndex } from "./index.ts";
import { forgetBytes, keepBytes, keptBytes } from "./kept-bytes.ts";
import { SnapshotError } from "./sections.ts";

/** How long nothing must change before the index is written: what changes often changes again. */
const SETTLED_MS = 5_000;

/** From this many passages on (some 30 ms of reading) a start gains by finding the index made. */
const WORTH_KEEPING = 1_000;

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
}: {
  readonly keyv: Pick<Keyv, "get" | "set" | "delete">;
  readonly onTrouble: (error: unknown) => void;
  readonly background?: Background;
}): KeptIndex {
  let index: SearchIndex | undefined;
  let isUnwritten = false;
  let timer: NodeJS.Timeout | undefined;
  let lastWrite: Promise<void> = Promise.resolve();

  async function restored(articles: readonly Article[]): Promise<SearchIndex | undefined> {
    try {
      const bytes = await keptBytes(keyv);
      return bytes && restoreIndex(bytes, articles, background);
    } catch (error) {
      if (!(error instanceof SnapshotError || error instanceof StoreError)) throw error;
      onTrouble(error);
      return undefined;
    }
  }

  function changed(): void {
    isUnwritten = true;
    clearTimeout(timer);
    timer = setTimeout(write, SETTLED_MS).unref();
  }

  function write(): void {
    lastWrite = lastWrite.then(writeNow).catch(onTrouble);
  }

  async function writeNow(): Promise<void> {
    if (!isUnwritten || index === undefined) return;
    isUnwritten = false;
    if (passagesIn(index) < WORTH_KEEPING) await forgetBytes(keyv);
    else await keepBytes(keyv, index.snapshot());
  }

  return {
    async open(articles) {
      const kept = await restored(articles);
      index = kept ?? createIndex(background);
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

function passagesIn(index: SearchIndex): number {
  return index.articles().reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
}
