import { inflateRawSync } from "node:zlib";
import type { DamageOfWord } from "../../problem.ts";
import { FormatError } from "../extracted.ts";

/** The files in an archive. */
export type Parts = {
  readonly names: readonly string[];
  /** The bytes of a file; `undefined` when there is none of that name. @throws FormatError */
  read(name: string): Uint8Array | undefined;
};

const MEBIBYTE = 1024 * 1024;
const MOST_FILES = 5_000;
/** Of all that is read, unpacked. */
const MOST_BYTES = 64 * MEBIBYTE;
/** Text packs tenfold, and tables of zeros a thousandfold. */
const LARGEST_RATIO = 200;
/** Files below this may be packed as tightly as they like. */
const HARMLESS_BYTES = MEBIBYTE;

type Entry = { readonly method: number; readonly packed: number; readonly at: number };

/**
 * Opens a zip archive. The sizes that it states are believed only where they condemn it: a file is
 * unpacked into so much room and no more.
 *
 * @throws FormatError when it is damaged, locked, or made of more than is read.
 */
export function openZip(bytes: Uint8Array): Parts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entries, stated } = listOf(file);
  if (stated > HARMLESS_BYTES && stated > LARGEST_RATIO * bytes.length) throw tooLarge();
  let left = MOST_BYTES;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const content = unpacked(file, entry, left);
      left -= content.length;
      return content;
    },
  };
}

/** What the archive says that it holds. */
function listOf(file: Buffer): { entries: ReadonlyMap<string, Entry>; stated: number } {
  const end = file.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0 || end + 22 > file.length) throw damaged("cut-short");
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_FILES) {
    throw new FormatError(
      { kind: "too-many-parts", of: "word", count, most: MOST_FILES },
      { limit: "contents" },
    );
  }
  const entries = new Map<string, Entry>();
  let stated = 0;
  let at = file.readUInt32LE(end + 16);
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > file.length || file.toString("latin1", at, at + 4) !== "PK\x01\x02") {
      throw damaged("list-broken");
    }
    if ((file.readUInt16LE(at + 8) & 1) !== 0) {
      throw new FormatError({ kind: "locked", of: "word" });
    }
    const name = file.toString("utf8", at + 46, at + 46 + file.readUInt16LE(at + 28));
    entries.set(name, {
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    });
    stated += file.readUInt32LE(at + 24);
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return { entries, stated };
}

function unpacked(file: Buffer, { method, packed, at }: Entry, room: number): Uint8Array {
  if (at + 30 > file.length) throw damaged("file-missing");
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const content = file.subarray(start, start + packed);
  if (content.length < packed) throw damaged("cut-short");
  if (method === 0) return content;
  if (method !== 8) throw damaged("packed-unusually");
  try {
    const most = Math.min(room, Math.max(HARMLESS_BYTES, LARGEST_RATIO * packed));
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(cause);
    throw damaged("packed-wrongly", cause);
  }
}

function tooLarge(cause?: unknown): FormatError {
  return new FormatError(
    { kind: "unpacks-too-large", megabytes: MOST_BYTES / MEBIBYTE, ratio: LARGEST_RATIO },
    { limit: "contents", cause },
  );
}

function damaged(how: DamageOfWord, cause?: unknown): FormatError {
  return new FormatError({ kind: "damaged-word", how }, { cause });
}
