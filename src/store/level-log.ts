import { maskedCrc32c } from "./crc32c.ts";
import { DamagedBytesError } from "./damaged-bytes.ts";

const BLOCK = 32_768;
/** Checksum (4 bytes), length (2), type (1). */
const HEADER = 7;
const FULL = 1;
const FIRST = 2;
const LAST = 4;

type Fragment = { readonly type: number; readonly payload: Uint8Array; readonly end: number };

/**
 * Reads a file in LevelDB's log format (its `.log` and `MANIFEST` files) and checks every record.
 * Format: https://github.com/google/leveldb/blob/main/doc/log_format.md
 *
 * A record that breaks off at the end is what `kill -9` and power cuts leave of a write that nobody
 * acknowledged, and is passed over. Damage with sound records behind it is an error; LevelDB itself
 * would drop up to 32 kB without a word. What cannot be told apart is a damaged length in the very
 * last record.
 *
 * @throws DamagedBytesError
 */
export function readLevelLog(file: Uint8Array): Uint8Array[] {
  const records: Uint8Array[] = [];
  let parts: Uint8Array[] = [];
  let at = 0;
  while (at < file.length) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEADER) {
      at += left;
      continue;
    }
    const fragment = fragmentAt(file, at);
    if (fragment === undefined) {
      if (isTornEnd(file, at)) break;
      throw new DamagedBytesError(`damaged record at byte ${at}`);
    }
    const { type, payload, end } = fragment;
    const begins = type === FULL || type === FIRST;
    if (begins !== (parts.length === 0)) {
      throw new DamagedBytesError(`record out of order at byte ${at}`);
    }
    parts.push(payload);
    if (type === FULL || type === LAST) {
      records.push(Buffer.concat(parts));
      parts = [];
    }
    at = end;
  }
  return records;
}

/** The piece of a record that starts at `at`, if it is sound. */
function fragmentAt(file: Uint8Array, at: number): Fragment | undefined {
  const body = at + HEADER;
  if (body > file.length) return undefined;
  const view = new DataView(file.buffer, file.byteOffset + at, HEADER);
  const end = body + view.getUint16(4, true);
  const type = view.getUint8(6);
  const blockEnd = at - (at % BLOCK) + BLOCK;
  if (type < FULL || type > LAST || end > Math.min(blockEnd, file.length)) return undefined;
  if (view.getUint32(0, true) !== maskedCrc32c(file.subarray(body - 1, end))) return undefined;
  return { type, payload: file.subarray(body, end), end };
}

/** Whether the unreadable record at `at` is an unfinished write: nothing sound comes behind it. */
function isTornEnd(file: Uint8Array, at: number): boolean {
  for (let later = at + 1; later + HEADER <= file.length; later++) {
    if (fragmentAt(file, later) !== undefined) return false;
  }
  if (at + HEADER > file.length) return true;
  const length = (file[at + 4] ?? 0) | ((file[at + 5] ?? 0) << 8);
  const isCutShort = at + HEADER + length > file.length;
  // Some file systems lengthen a file before its bytes arrive, and a power cut leaves zeros.
  return isCutShort || file.at(-1) === 0;
}
