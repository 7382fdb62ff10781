import { DamagedBytesError } from "./damaged-bytes.ts";
import { readVarints, type VarintReader } from "./varint.ts";

/** Which files make up a LevelDB store. */
export type LevelManifest = {
  /** Number and size in bytes of every table. */
  readonly tables: ReadonlyMap<number, number>;
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
  const tables = new Map<number, number>();
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
          tables.set(number, edit.number());
          skipString(edit); // smallest key
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

function skipString(edit: VarintReader): void {
  edit.skip(edit.number());
}
