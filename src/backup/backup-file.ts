import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Entry } from "../store/adapter.ts";
import { BackupError } from "./backup-error.ts";

/**
 * A backup is a file of lines of JSON, packed with gzip:
 *
 *     {"format":"pincite-backup","version":1,"product":"0.1.0","madeAt":"2026-03-01T12:00:00.000Z"}
 *     ["article:bill","{\"value\":{\"version\":\"…\"}}"]      a key, and its value as it stood in the store
 *     …
 *     {"entries":2,"counts":{"article":1,"version":1},"sha256":"…"}   of all bytes before this line
 */
type Header = {
  readonly format: string;
  readonly version: number;
  /** The program that made it. */
  readonly product: string;
  readonly madeAt: string;
};

/** What a backup holds. */
export type Contents = {
  readonly entries: number;
  /** How many keys of each kind, by what stands before their first colon. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of all lines before the last, as 64 hexadecimal digits: no two backups have the same. */
  readonly sha256: string;
};

const FORMAT = "pincite-backup";
const VERSION = 1;
/** Nobody but who runs the bot may read it: it holds people's settings and questions. */
const MODE = 0o600;
const CHUNK_BYTES = 256 * 1024;
const NEWLINE = 10;

/**
 * Writes a backup. The file is there when it is whole and on the disk, and not before; one of the same
 * name is replaced then.
 *
 * @param product the version of the program.
 * @throws BackupError when it cannot be written, and whatever the entries throw.
 */
export async function writeBackup(
  file: string,
  entries: AsyncIterable<Entry>,
  { product, now }: { readonly product: string; readonly now: () => number },
): Promise<Contents> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  let contents: Contents | undefined;

  async function* lines(): AsyncGenerator<Buffer> {
    const hash = createHash("sha256");
    const counts: Record<string, number> = {};
    let count = 0;
    let waiting: string[] = [];
    let units = 0;
    const taken = () => {
      const bytes = Buffer.from(waiting.join(""));
      hash.update(bytes);
      waiting = [];
      units = 0;
      return bytes;
    };
    const madeAt = new Date(now()).toISOString();
    waiting.push(line({ format: FORMAT, version: VERSION, product, madeAt } satisfies Header));
    for await (const { key, value } of entries) {
      const kind = /^[^:]*/.exec(key)?.[0] ?? "";
      counts[kind] = (counts[kind] ?? 0) + 1;
      count += 1;
      const written = line([key, value]);
      units += written.length;
      waiting.push(written);
      if (units >= CHUNK_BYTES) yield taken();
    }
    yield taken();
    contents = { entries: count, counts, sha256: hash.digest("hex") };
    yield Buffer.from(line(contents));
  }

  try {
    await pipeline(lines, createGzip(), createWriteStream(temporary, { flags: "wx", mode: MODE }));
    await synced(temporary);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw isOfSystem(error) ? cannotWrite(file, error) : error;
  }
  if (contents === undefined) throw new BackupError(`Nothing was written to ${file}.`);
  return contents;
}

/**
 * The entries of a backup, in order. Only when all have come is it known that the file is whole, which
 * is what `contents` is called with.
 *
 * @throws BackupError when the file is none, of a later version, cut off or damaged.
 */
export async function* readBackup(
  file: string,
  onWhole: (contents: Contents) => void,
): AsyncGenerator<Entry, void> {
  const hash = createHash("sha256");
  let entries = 0;
  let isOpen = false;
  let contents: Contents | undefined;
  try {
    for await (const bytes of linesIn(file)) {
      if (contents !== undefined) throw broken(file, "something stands behind its end");
      const read: unknown = JSON.parse(bytes.toString("utf8"));
      if (!isOpen) {
        checkHeader(file, read);
        isOpen = true;
      } else if (isEntry(read)) {
        entries += 1;
        yield { key: read[0], value: read[1] };
      } else {
        contents = contentsIn(file, read, { entries, sha256: hash.digest("hex") });
        continue;
      }
      hash.update(bytes);
    }
  } catch (error) {
    if (error instanceof SyntaxError) throw broken(file, "a line of it is no JSON");
    throw error;
  }
  if (contents === undefined) throw broken(file, "its end is missing");
  onWhole(contents);
}

/** The lines, each with its end. */
async function* linesIn(file: string): AsyncGenerator<Buffer> {
  const unpacked = createGunzip();
  const source = createReadStream(file).on("error", (error) => unpacked.destroy(error));
  let rest: Buffer[] = [];
  try {
    for await (const chunk of source.pipe(unpacked) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, to + 1)]);
        rest = [];
        from = to + 1;
      }
      rest.push(chunk.subarray(from));
    }
  } catch (error) {
    throw isOfSystem(error) ? cannotRead(file, error) : error;
  } finally {
    source.destroy();
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield last;
}

function checkHeader(file: string, read: unknown): void {
  const { format, version, product } = (read ?? {}) as Partial<Header>;
  if (format !== FORMAT) throw noBackup(file);
  if (version !== VERSION) {
    throw new BackupError(
      `${file} is a backup of version ${version}, made by Pincite ${product}; this program reads version ${VERSION}. Restore it with the program that made it, or a later one.`,
    );
  }
}

function isEntry(read: unknown): read is [key: string, value: string] {
  return Array.isArray(read) && read.length === 2 && read.every((one) => typeof one === "string");
}

function contentsIn(
  file: string,
  read: unknown,
  seen: { readonly entries: number; readonly sha256: string },
): Contents {
  const { entries, counts, sha256 } = (read ?? {}) as Partial<Contents>;
  if (entries !== seen.entries || sha256 !== seen.sha256 || counts === undefined) {
    throw broken(file, "it does not hold what its end says");
  }
  return { entries, counts, sha256 };
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

async function synced(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}

function noBackup(file: string, cause?: unknown): BackupError {
  return new BackupError(
    `${file} is no backup of Pincite's. npm run articles -- backup FILE makes one.`,
    { cause },
  );
}

function broken(file: string, why: string, cause?: unknown): BackupError {
  return new BackupError(`${file} is damaged or cut short: ${why}. Take another backup.`, {
    cause,
  });
}

function cannotRead(file: string, cause: NodeJS.ErrnoException): BackupError {
  if (cause.code === "Z_DATA_ERROR" && /incorrect header/.test(cause.message)) {
    return noBackup(file, cause);
  }
  if (cause.code?.startsWith("Z_")) return broken(file, cause.message, cause);
  return new BackupError(`${file} cannot be read (${cause.message}).`, { cause });
}

function cannotWrite(file: string, cause: NodeJS.ErrnoException): BackupError {
  return new BackupError(
    `${file} could not be written (${cause.message}). Name a file in a folder that may be written, with room.`,
    { cause },
  );
}
