import { type FileHandle, open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sleep } from "../sleep.ts";
import type { Entry } from "./adapter.ts";
import { DamagedBytesError } from "./damaged-bytes.ts";
import { unseal } from "./level.ts";
import { readLevelLog } from "./level-log.ts";
import { type LevelTable, readLevelManifest } from "./level-manifest.ts";
import { type LevelRecord, recordsInBatch } from "./level-record.ts";
import { recordsInTable } from "./level-table.ts";
import { openingFailed } from "./level-trouble.ts";
import { StoreError } from "./store-error.ts";

/** A store's files as of one moment. What is open can be read to its end, even when it is deleted. */
type Hold = {
  readonly tables: readonly (LevelTable & { readonly name: string; readonly file: FileHandle })[];
  /** What stands in no table yet. */
  readonly recent: readonly LevelRecord[];
};

/** Files go while a busy store is looked at, but not each time. */
const MOST_TRIES = 20;
const PAUSE_MS = 50;

/**
 * All entries of a LevelDB store in the order of their keys, as of one moment after the call and with
 * every batch whole, whether or not a process has the store open and writes: its files are read, and no
 * lock is asked for. Tables never change once they are named, logs only grow, and a log is read when
 * its successor, if there is one, is known to be there. All that is read is checked.
 *
 * @param path the store's folder.
 * @throws StoreError when there is none, or it is damaged or cannot be read.
 */
export async function* readLevelSnapshot(path: string): AsyncGenerator<Entry, void> {
  const handles: FileHandle[] = [];
  try {
    for await (const { key, value } of newest(await hold(path, handles))) {
      const name = key.toString("utf8");
      yield { key: name, value: unseal(path, name, Buffer.from(value).toString("utf8")) };
    }
  } catch (error) {
    throw error instanceof StoreError ? error : openingFailed(path, error);
  } finally {
    await closeAll(handles);
  }
}

async function hold(path: string, handles: FileHandle[]): Promise<Hold> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await holdOnce(path, handles);
    } catch (error) {
      await closeAll(handles);
      const mayPass = isGone(error) || error instanceof DamagedBytesError;
      if (!mayPass || tries === MOST_TRIES) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** In this order: what the manifest names is there, or is in a later manifest by then. */
async function holdOnce(path: string, handles: FileHandle[]): Promise<Hold> {
  const current = await readFile(join(path, "CURRENT"), "latin1").catch((cause) => {
    if (!isGone(cause)) throw cause;
    throw new StoreError(
      "failed",
      `There is no store at ${path}. Name its folder with STORE_URL.`,
      {
        cause,
      },
    );
  });
  const manifest = await readFile(join(path, current.trim()));
  const { tables, log } = readLevelManifest(readLevelLog(manifest));
  const names = await readdir(path);
  const logs = numbered(names, /^(\d+)\.log$/).filter(([number]) => number >= log);
  if (log !== 0 && logs[0]?.[0] !== log) throw new DamagedBytesError(`log ${log} is missing`);
  const recent: LevelRecord[] = [];
  for (const [, name] of logs) {
    const batches = await named(name, async () => readLevelLog(await readFile(join(path, name))));
    for (const batch of batches) recent.push(...recordsInBatch(batch));
  }
  const files = new Map(numbered(names, /^(\d+)\.(?:ldb|sst)$/));
  const held: Hold["tables"][number][] = [];
  for (const [number, table] of tables) {
    const name = files.get(number);
    if (name === undefined) throw new DamagedBytesError(`table ${number} is missing`);
    const file = await open(join(path, name));
    handles.push(file);
    held.push({ ...table, name, file });
  }
  return { tables: held, recent };
}

/** The last write of every key that was not a deletion, in the order of keys. */
async function* newest({
  tables,
  recent,
}: Hold): AsyncGenerator<LevelRecord & { readonly value: Uint8Array }> {
  const waiting = tables.toSorted((a, b) => Buffer.compare(b.least, a.least));
  const cursors = [cursorOver([...recent].sort(inOrder))];
  let last: Buffer | undefined;
  while (true) {
    let first = leastOf(cursors);
    // A table is read only when its first key comes, so few of them are in memory together.
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      if (first?.record !== undefined && Buffer.compare(next.least, first.record.key) > 0) break;
      waiting.pop();
      cursors.push(cursorOver(await recordsOf(next)));
      first = leastOf(cursors);
    }
    const record = first?.record;
    if (first === undefined || record === undefined) return;
    first.step();
    const { key, value } = record;
    if (last?.equals(key)) continue;
    last = key;
    if (value !== undefined) yield { ...record, value };
  }
}

async function recordsOf({ file, name, size }: Hold["tables"][number]) {
  return named(name, async () => {
    const bytes = await file.readFile();
    if (bytes.length !== size) {
      throw new DamagedBytesError(`${bytes.length} bytes long instead of ${size}`);
    }
    return namedRecords(name, bytes);
  });
}

function* namedRecords(name: string, bytes: Uint8Array): Generator<LevelRecord> {
  try {
    yield* recordsInTable(bytes);
  } catch (error) {
    throw inFile(name, error);
  }
}

/** Where reading of sorted records is. */
type Cursor = { readonly record: LevelRecord | undefined; step(): void };

function cursorOver(records: Iterable<LevelRecord>): Cursor {
  const rest = records[Symbol.iterator]();
  let record = next();
  function next(): LevelRecord | undefined {
    const { done, value } = rest.next();
    return done === true ? undefined : value;
  }
  return {
    get record() {
      return record;
    },
    step() {
      record = next();
    },
  };
}

/** The cursor whose record comes first. Those that are at their end are dropped. */
function leastOf(cursors: Cursor[]): Cursor | undefined {
  let least: Cursor | undefined;
  for (let at = cursors.length - 1; at >= 0; at -= 1) {
    const cursor = cursors[at];
    if (cursor?.record === undefined) cursors.splice(at, 1);
    else if (least?.record === undefined || inOrder(cursor.record, least.record) < 0) {
      least = cursor;
    }
  }
  return least;
}

function inOrder(a: LevelRecord, b: LevelRecord): number {
  return Buffer.compare(a.key, b.key) || b.sequence - a.sequence;
}

function numbered(names: readonly string[], pattern: RegExp): [number, string][] {
  return names
    .filter((name) => pattern.test(name))
    .map((name): [number, string] => [Number.parseInt(name, 10), name])
    .sort(([a], [b]) => a - b);
}

async function named<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw inFile(name, error);
  }
}

function inFile(name: string, error: unknown): unknown {
  if (!(error instanceof DamagedBytesError || error instanceof RangeError)) return error;
  return new DamagedBytesError(`${name}: ${error.message}`, { cause: error });
}

function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

async function closeAll(handles: FileHandle[]): Promise<void> {
  for (const handle of handles.splice(0)) await handle.close();
}
