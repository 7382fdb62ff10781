import { maskedCrc32c } from "./crc32c.ts";
import { DamagedBytesError } from "./damaged-bytes.ts";
import { type LevelRecord, recordOf } from "./level-record.ts";
import { readVarints, type VarintReader } from "./varint.ts";

/** Where a block lies in a table file, in bytes, without its trailer. */
type Handle = { readonly offset: number; readonly size: number };

const FOOTER = 48;
const MAGIC = 0xdb4775248b80fb57n;
/** Compression (1 byte) and checksum (4) behind every block. */
const TRAILER = 5;

/**
 * Checks every block of a LevelDB table (`.ldb`): data, key filter and both indexes. A damaged
 * filter or index makes keys vanish without an error, so none is left out.
 * Format: https://github.com/google/leveldb/blob/main/doc/table_format.md
 *
 * @param file a table written without compression, as ours are.
 * @throws DamagedBytesError
 */
export function checkLevelTable(file: Uint8Array): void {
  const footer = file.subarray(-FOOTER);
  if (footer.length < FOOTER || endOf(footer) !== MAGIC) {
    throw new DamagedBytesError("its end is missing");
  }
  const handles = readVarints(footer);
  for (const index of [readHandle(handles), readHandle(handles)]) {
    for (const block of handlesIn(blockAt(file, index))) blockAt(file, block);
  }
}

/**
 * The records of such a table, in the order of their keys and, of one key, the newest first. Every block
 * is checked before it is read.
 *
 * @throws DamagedBytesError
 */
export function* recordsInTable(file: Uint8Array): Generator<LevelRecord> {
  const footer = file.subarray(-FOOTER);
  if (footer.length < FOOTER || endOf(footer) !== MAGIC) {
    throw new DamagedBytesError("its end is missing");
  }
  const handles = readVarints(footer);
  readHandle(handles); // of the index of filters
  for (const handle of handlesIn(blockAt(file, readHandle(handles)))) {
    for (const { key, value } of entriesIn(blockAt(file, handle))) yield recordOf(key, value);
  }
}

function endOf(footer: Uint8Array): bigint {
  return new DataView(footer.buffer, footer.byteOffset).getBigUint64(FOOTER - 8, true);
}

/** A block's contents, once its checksum is right. */
function blockAt(file: Uint8Array, { offset, size }: Handle): Uint8Array {
  const end = offset + size;
  if (end + TRAILER > file.length) throw new DamagedBytesError(`no block at byte ${offset}`);
  const view = new DataView(file.buffer, file.byteOffset + end, TRAILER);
  if (view.getUint32(1, true) !== maskedCrc32c(file.subarray(offset, end + 1))) {
    throw new DamagedBytesError(`damaged block at byte ${offset}`);
  }
  if (view.getUint8(0) !== 0) throw new DamagedBytesError(`packed block at byte ${offset}`);
  return file.subarray(offset, end);
}

/** The handles that an index block's entries hold as values; their keys do not matter here. */
function handlesIn(block: Uint8Array): Handle[] {
  return Array.from(entriesIn(block), ({ value }) => readHandle(readVarints(value)));
}

/** What stands in a block. A key leaves out the bytes that it shares with the one before. */
function* entriesIn(block: Uint8Array): Generator<{ key: Buffer; value: Uint8Array }> {
  const view = new DataView(block.buffer, block.byteOffset, block.length);
  const restarts = view.getUint32(block.length - 4, true);
  const entriesEnd = block.length - 4 - 4 * restarts;
  const entries = readVarints(block);
  let key = Buffer.alloc(0);
  while (entries.at() < entriesEnd) {
    const shared = entries.number();
    const keyLength = entries.number();
    const valueLength = entries.number();
    key = Buffer.concat([key.subarray(0, shared), entries.take(keyLength)]);
    yield { key, value: entries.take(valueLength) };
  }
}

function readHandle(reader: VarintReader): Handle {
  const offset = reader.number();
  return { offset, size: reader.number() };
}
