import { DamagedBytesError } from "./damaged-bytes.ts";
import { readVarints } from "./varint.ts";

/** One write of one key, as LevelDB keeps it. */
export type LevelRecord = {
  readonly key: Buffer;
  /** Which write it was: the greater, the later. */
  readonly sequence: number;
  /** `undefined`: the key was deleted. */
  readonly value: Uint8Array | undefined;
};

const DELETED = 0;
const WRITTEN = 1;
const SEQUENCE_BYTES = 8;

/** A record of a table. Its key ends in 8 bytes: 7 of its sequence, the lowest first, behind its kind. */
export function recordOf(internalKey: Buffer, value: Uint8Array): LevelRecord {
  const key = internalKey.subarray(0, -SEQUENCE_BYTES);
  const end = internalKey.readBigUInt64LE(key.length);
  const isWritten = Number(end & 0xffn) === WRITTEN;
  return { key, sequence: Number(end >> 8n), value: isWritten ? value : undefined };
}

/**
 * The writes of a batch, which is what a record of a `.log` file holds.
 * Format: https://github.com/google/leveldb/blob/main/db/write_batch.cc
 *
 * @throws DamagedBytesError when it holds something unknown.
 */
export function recordsInBatch(batch: Uint8Array): LevelRecord[] {
  const view = new DataView(batch.buffer, batch.byteOffset, batch.length);
  const first = Number(view.getBigUint64(0, true));
  const count = view.getUint32(SEQUENCE_BYTES, true);
  const writes = readVarints(batch, SEQUENCE_BYTES + 4);
  return Array.from({ length: count }, (_, i) => {
    const kind = writes.number();
    if (kind !== WRITTEN && kind !== DELETED) throw new DamagedBytesError(`unknown write ${kind}`);
    const key = Buffer.from(writes.take(writes.number()));
    const value = kind === WRITTEN ? writes.take(writes.number()) : undefined;
    return { key, sequence: first + i, value };
  });
}
