import { crc32 } from "node:zlib";

/** Bytes that are no snapshot of an index that this program can read. Build the index anew. */
export class SnapshotError extends Error {
  override readonly name = "SnapshotError";
}

/**
 * Grows by one when the order or the meaning of the sections changes. The pinned snapshot in the
 * tests says when that is.
 */
export const FORMAT_VERSION = 2;

/** "PiSn" in little-endian order: on another machine's byte order it is another number. */
const MAGIC = 0x6e536950;
/** Where the stamp stands, and what the checksum covers begins. */
const STAMP_AT = 16;
const CHECKED_FROM = 24;
const LENGTHS_FROM = 40;

/** A row of numbers, kept as the machine has it in memory. */
export type Section = Uint8Array | Int32Array | Uint32Array | Float32Array;

/**
 * Sections one behind the other, each padded to 8 bytes. All numbers are little-endian, and lengths
 * count bytes:
 *
 *     0  magic, format version, CRC-32 of everything from byte 24 on, 0 (uint32 each)
 *    16  stamp (8 bytes)
 *    24  length of the whole, number of sections (float64 each)
 *    40  length of each section (float64 each)
 *        the sections
 *
 * `stamp`: 16 hexadecimal digits; whoever reads must name the same.
 */
export function packSections(sections: readonly Section[], stamp: string): Uint8Array {
  const start = LENGTHS_FROM + sections.length * 8;
  const length = sections.reduce((sum, { byteLength }) => sum + padded(byteLength), start);
  const bytes = new Uint8Array(length);
  const header = new DataView(bytes.buffer);
  let at = start;
  for (const [i, section] of sections.entries()) {
    header.setFloat64(LENGTHS_FROM + i * 8, section.byteLength, true);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.byteLength);
  }
  new Uint32Array(bytes.buffer, 0, 1)[0] = MAGIC;
  header.setUint32(4, FORMAT_VERSION, true);
  bytes.set(Buffer.from(stamp, "hex"), STAMP_AT);
  header.setFloat64(24, length, true);
  header.setFloat64(32, sections.length, true);
  header.setUint32(8, crc32(bytes.subarray(CHECKED_FROM)), true);
  return bytes;
}

/**
 * The sections of such bytes, as copies that begin at byte 0 of a buffer of their own.
 *
 * @throws SnapshotError when the bytes are of another format version or stamp, damaged or cut off.
 */
export function unpackSections(given: Uint8Array, stamp: string): ArrayBuffer[] {
  // A Buffer's slices are views, those of any other array are copies.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length < LENGTHS_FROM) throw new SnapshotError("The snapshot is cut off.");
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (new Uint32Array(bytes.slice(0, 4).buffer)[0] !== MAGIC) {
    throw new SnapshotError("These bytes are no snapshot of an index by a machine like this one.");
  }
  const version = header.getUint32(4, true);
  if (version !== FORMAT_VERSION) {
    throw new SnapshotError(`The snapshot has format ${version}, not ${FORMAT_VERSION}.`);
  }
  if (Buffer.from(bytes.subarray(STAMP_AT, CHECKED_FROM)).toString("hex") !== stamp) {
    throw new SnapshotError("The snapshot was made by a program that reads texts otherwise.");
  }
  const isWhole =
    header.getFloat64(24, true) === bytes.length &&
    header.getUint32(8, true) === crc32(bytes.subarray(CHECKED_FROM));
  if (!isWhole) throw new SnapshotError("The snapshot is damaged or cut off.");
  const count = header.getFloat64(32, true);
  let at = LENGTHS_FROM + count * 8;
  return Array.from({ length: count }, (_, i) => {
    const length = header.getFloat64(LENGTHS_FROM + i * 8, true);
    const section = bytes.slice(at, at + length);
    at += padded(length);
    return section.buffer;
  });
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
