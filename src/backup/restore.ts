import type { Entry, StoreAdapter } from "../store/adapter.ts";
import { openEngine, RESTORING } from "../store/open.ts";
import { BackupError } from "./backup-error.ts";
import { type Contents, readBackup } from "./backup-file.ts";

/** Entries of one batch, and how long they may be together (UTF-16 code units). */
const BATCH_ENTRIES = 500;
const BATCH_UNITS = 4_000_000;

/**
 * Puts a backup into a store that is empty, of whatever engine. The file is read to its end and found
 * whole before anything is written. A mark stands in the store meanwhile, with which no bot starts on
 * it; what a restoring that was broken off has left behind is cleared away by the next.
 *
 * @param url the store's address, as in `STORE_URL`.
 * @throws BackupError when the file is no whole backup, or the store is not empty; nothing is written.
 * @throws StoreError when the store cannot be opened or written.
 */
export async function restore(url: string, file: string): Promise<Contents> {
  if (/^memory:/i.test(url)) {
    throw new BackupError(
      "A store in memory would be gone at once. Set STORE_URL to the store that the bot is to have.",
    );
  }
  const contents = await contentsOf(file);
  const { adapter } = await openEngine(url, {});
  try {
    await makeEmpty(adapter, url);
    await adapter.set(RESTORING, JSON.stringify({ value: contents.sha256 }));
    for await (const batch of batchesOf(readBackup(file, () => {}))) await adapter.setMany(batch);
    await adapter.delete(RESTORING);
  } finally {
    await adapter.disconnect();
  }
  return contents;
}

async function contentsOf(file: string): Promise<Contents> {
  const found: Contents[] = [];
  for await (const _ of readBackup(file, (contents) => found.push(contents)));
  const [contents] = found;
  if (contents === undefined) throw new BackupError(`${file} has no end.`);
  return contents;
}

async function makeEmpty(adapter: StoreAdapter, url: string): Promise<void> {
  if ((await adapter.get(RESTORING)) !== undefined) return adapter.clear();
  for await (const _ of adapter.iterator()) {
    throw new BackupError(
      `The store at ${withoutPassword(url)} is not empty, and nothing was changed. Restore into a new one: set STORE_URL to another folder or Redis, or move this one away.`,
    );
  }
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, "//");
}

async function* batchesOf(entries: AsyncIterable<Entry>): AsyncGenerator<Entry[], void> {
  let batch: Entry[] = [];
  let units = 0;
  for await (const entry of entries) {
    batch.push(entry);
    units += entry.key.length + entry.value.length;
    if (batch.length < BATCH_ENTRIES && units < BATCH_UNITS) continue;
    yield batch;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield batch;
}
