import type { Entry } from "../store/adapter.ts";
import { openEngine } from "../store/open.ts";
import { BackupError } from "./backup-error.ts";
import { type Contents, writeBackup } from "./backup-file.ts";

/** What is made anew of the rest, by whoever misses it. */
const DERIVED = /^index:/;

/** Articles, each of which names its current version. */
const ARTICLES = "article:";

/**
 * Writes all that a store holds into a file, while the bot runs or not: articles with all their
 * versions, settings, questions, what waits to be answered. Left out is what is made of the rest.
 *
 * Of a folder, it is what stood there at one moment: its files are read without a lock, so that the bot
 * goes on and notices nothing. In a Redis there is no such moment: each article comes with the version
 * that it names, and everything else as it was when it was come upon.
 *
 * @param url the store's address, as in `STORE_URL`.
 * @throws BackupError when there is nothing to back up, or the file cannot be written.
 * @throws StoreError when the store cannot be read, or what is read of it is damaged.
 */
export async function backup(
  url: string,
  file: string,
  about: { readonly product: string; readonly now: () => number },
): Promise<Contents> {
  return writeBackup(file, lasting(await entriesIn(url)), about);
}

async function entriesIn(url: string): Promise<AsyncIterable<Entry>> {
  if (/^memory:/i.test(url)) {
    throw new BackupError(
      "A store in memory is gone when its process ends, and nobody else can read it. Set STORE_URL to the store of the bot.",
    );
  }
  const folder = /^level:(.+)$/is.exec(url)?.[1];
  if (folder === undefined) return entriesShared(url);
  const { readLevelSnapshot } = await import("../store/level-snapshot.ts");
  return readLevelSnapshot(folder);
}

/** Versions are never deleted, so those of articles that were read first are there later. */
async function* entriesShared(url: string): AsyncGenerator<Entry, void> {
  const { adapter } = await openEngine(url, {});
  try {
    for await (const [key, value] of adapter.iterator(ARTICLES)) yield { key, value };
    for await (const [key, value] of adapter.iterator("")) {
      if (!key.startsWith(ARTICLES)) yield { key, value };
    }
  } finally {
    await adapter.disconnect();
  }
}

async function* lasting(entries: AsyncIterable<Entry>): AsyncGenerator<Entry, void> {
  for await (const entry of entries) if (!DERIVED.test(entry.key)) yield entry;
}
