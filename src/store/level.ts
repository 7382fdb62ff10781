import { mkdir, realpath } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { ClassicLevel } from "classic-level";
import { checkKey, type StoreAdapter } from "./adapter.ts";
import { checkLevelFiles } from "./level-files.ts";
import { checkRoom } from "./level-room.ts";
import {
  alreadyOpen,
  isClosed,
  openingFailed,
  readingFailed,
  valueDamaged,
  writingFailed,
  writingStopped,
} from "./level-trouble.ts";

type Operation =
  | { readonly type: "put"; readonly key: string; readonly value: string }
  | { readonly type: "del"; readonly key: string };

/** Writes that wait for the disk together; all of them stand, or none. */
type Group = { readonly operations: Operation[]; readonly written: Promise<void> };

/**
 * A store in a folder, on LevelDB. A write that resolved survives `kill -9` and a power cut.
 *
 * Two weaknesses of the engine are made up for here. It can read without checking what it reads, so
 * every value carries a checksum. And it goes on writing behind a record that a full disk cut short,
 * acknowledging what nobody can read after a restart; so behind a write that failed the store is opened
 * anew before the next, as soon as there is room. Reading goes on, but for iterations under way then.
 *
 * @param path the folder; made when missing.
 * @throws StoreError `held`, `damaged`, `denied` or `failed`; a damaged store is left as it is.
 */
export async function createLevelAdapter(path: string): Promise<StoreAdapter> {
  const folder = await claim(path);
  const db = await openFolder(folder).catch((error) => {
    openHere.delete(folder);
    throw openingFailed(path, error);
  });

  let lastWrite: Promise<unknown> = Promise.resolve();
  let next: Group | undefined;
  let isCutShort = false;
  let opening: Promise<void> | undefined;
  let isDone = false;

  /**
   * One batch after the other: nothing may be written behind a batch that failed. What comes while
   * one is being written waits together and is the next one, so that it shares one wait for the disk.
   */
  function write(operations: readonly Operation[]): Promise<void> {
    next ??= lineUp();
    for (const operation of operations) next.operations.push(operation);
    return next.written;
  }

  function lineUp(): Group {
    const operations: Operation[] = [];
    const written = lastWrite.then(() => {
      next = undefined;
      return commit(operations);
    });
    lastWrite = written.catch(() => undefined);
    return { operations, written };
  }

  async function commit(operations: Operation[]): Promise<void> {
    if (isCutShort) await openAnew();
    try {
      await db.batch(operations, { sync: true });
    } catch (error) {
      if (isClosed(error)) throw readingFailed(path, error);
      isCutShort = true;
      throw writingFailed(path, error);
    }
  }

  async function openAnew(): Promise<void> {
    try {
      // First, for what is closed can be opened only where there is room, and could not be read till then.
      await checkRoom(folder);
      opening = db
        .close()
        .then(() => checkLevelFiles(folder))
        .then(() => db.open());
      await opening;
      isCutShort = false;
    } catch (error) {
      throw writingStopped(path, error);
    } finally {
      opening = undefined;
    }
  }

  async function read<T>(look: () => Promise<T>): Promise<T> {
    try {
      if (opening !== undefined) await opening;
      return await look();
    } catch (error) {
      throw readingFailed(path, error);
    }
  }

  function put(key: string, value: string): Operation {
    checkKey(key);
    return { type: "put", key, value: seal(key, value) };
  }

  function del(key: string): Operation {
    checkKey(key);
    return { type: "del", key };
  }

  const adapter: StoreAdapter = {
    opts: { url: `level:${path}` },

    async get(key) {
      checkKey(key);
      // At once: to ask another thread for what is most often in memory takes ten times as long.
      const sealed = await read(async () => db.getSync(key));
      return sealed === undefined ? undefined : unseal(path, key, sealed);
    },

    async getMany(keys) {
      keys.forEach(checkKey);
      const found = await read(() => db.getMany([...keys]));
      return found.map((sealed, i) =>
        sealed === undefined ? undefined : unseal(path, keys[i] ?? "", sealed),
      );
    },

    async set(key, value) {
      await write([put(key, value)]);
      return true;
    },

    async setMany(entries) {
      await write(entries.map(({ key, value }) => put(key, value)));
      return entries.map(() => true);
    },

    async delete(key) {
      return adapter.deleteMany([key]);
    },

    async deleteMany(keys) {
      const operations = keys.map(del);
      const existed = await read(() => db.hasMany([...keys]));
      await write(operations);
      return existed.every(Boolean);
    },

    async clear() {
      const keys = await read(() => db.keys().all());
      await write(keys.map(del));
    },

    async *iterator(prefix = "") {
      checkKey(prefix);
      const entries = await read(async () => db.iterator({ gte: prefix }));
      try {
        while (true) {
          const entry = await read(() => entries.next());
          if (entry === undefined || !entry[0].startsWith(prefix)) return;
          yield [entry[0], unseal(path, ...entry)];
        }
      } finally {
        await entries.close();
      }
    },

    async disconnect() {
      if (isDone) return;
      isDone = true;
      await lastWrite;
      await db.close();
      openHere.delete(folder);
    },

    // What is only in memory goes into a file with all that was written over. That file is merged, and
    // so freed of it, only when another one over the same keys comes: here, of two that are not there.
    async purge() {
      const compact = () => read(() => db.compactRange(FIRST_KEY, LAST_KEY));
      await lastWrite;
      await compact();
      await write([del(FIRST_KEY), del(LAST_KEY)]);
      await compact();
    },
  };
  return adapter;
}

/**
 * Folders that this process has open. LevelDB would refuse a second opener too, but in doing so let
 * go of its lock, and the next process would walk in.
 */
const openHere = new Set<string>();

/** Makes the folder if need be, and takes it for this process. Returns its one true path. */
async function claim(path: string): Promise<string> {
  const folder = await mkdir(path, { recursive: true })
    .then(() => realpath(path))
    .catch((error) => {
      throw openingFailed(path, error);
    });
  if (openHere.has(folder)) throw alreadyOpen(path);
  openHere.add(folder);
  return folder;
}

async function openFolder(folder: string): Promise<ClassicLevel<string, string>> {
  await checkLevelFiles(folder);
  // Only now: a ClassicLevel opens itself as soon as it is made.
  // Blocks are left unpacked, because packed ones could not be checked by us.
  const db = new ClassicLevel<string, string>(folder, { compression: false });
  await db.open();
  return db;
}

/** No key of ours begins with either, so all come between them. */
const FIRST_KEY = "\0";
const LAST_KEY = "\u{10ffff}";

const CHECKSUM_LENGTH = 8;

/**
 * The value that stands under a key of the store in this folder.
 *
 * @throws StoreError `damaged` when it is not the one that was written there.
 */
export function unseal(path: string, key: string, sealed: string): string {
  const value = sealed.slice(CHECKSUM_LENGTH);
  if (sealed !== seal(key, value)) throw valueDamaged(path, key);
  return value;
}

/** The value behind a CRC-32 of key and value, in hexadecimal. */
function seal(key: string, value: string): string {
  const checksum = crc32(value, crc32(`${key}\0`));
  return checksum.toString(16).padStart(CHECKSUM_LENGTH, "0") + value;
}
