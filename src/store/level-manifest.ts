import { DamagedBytesError } from "./damaged-bytes.ts";
import { readVarints, type VarintReader } from "./varint.ts";

/** A table of a store: its size in bytes, and the least key in it, as the store's user wrote it. */
export type LevelTable = { readonly size: number; readonly least: Uint8Array };

/** Which files make up a LevelDB store. */
export type LevelManifest = {
  /** Every table by its number. */
  readonly tables: ReadonlyMap<number, LevelTable>;
  /** Logs from this number on hold what the tables do not hold yet. 0 before the first log. */
  readonly log: number;
};

/**
 * Adds up the records of a `MANIFEST` file.
 * Format: https://github.com/google/leveldb/blob/main/db/version_edit.cc
 *
 * @throws DamagedBytesError when a record holds something unknown, or the log is not named.
 */
export function readLevelManifest(records: readonly Uint8Array[]): LevelManifest {
  const tables = new Map<number, LevelTable>();
  let log: number | undefined;
  for (const record of records) {
    const edit = readVarints(record);
    while (edit.at() < record.length) {
      const tag = edit.number();
      switch (tag) {
        case 1: // the name of the key order
          skipString(edit);
          break;
        case 2:
          log = edit.number();
          break;
        case 3: // next file number
        case 4: // last sequence number
        case 9: // a log of an older format
          edit.number();
          break;
        case 5: // level and key at which the next compaction begins
          edit.number();
          skipString(edit);
          break;
        case 6: // level and number of a table that is gone
          edit.number();
          tables.delete(edit.number());
          break;
        case 7: {
          edit.number(); // level
          const number = edit.number();
          const size = edit.number();
          const least = edit.take(edit.number()).subarray(0, -INTERNAL);
          tables.set(number, { size, least });
          skipString(edit); // largest key
          break;
        }
        default:
          throw new DamagedBytesError(`unknown entry ${tag}`);
      }
    }
  }
  if (log === undefined) throw new DamagedBytesError("its end is missing");
  return { tables, log };
}

/** Behind each key in a file: how manieth write it was, and of which kind. In bytes. */
const INTERNAL = 8;

function skipString(edit: VarintReader): void {
  edit.skip(edit.number());
}
