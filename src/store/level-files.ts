import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DamagedBytesError } from "./damaged-bytes.ts";
import { readLevelLog } from "./level-log.ts";
import { readLevelManifest } from "./level-manifest.ts";
import { checkLevelTable } from "./level-table.ts";

/**
 * Checks all of a LevelDB store's files before the engine touches them, because classic-level opens
 * them without `paranoid_checks`: it starts an empty store where `CURRENT` is missing and deletes
 * the rest, and it passes over damaged records of its log and then deletes that log. Writes nothing.
 *
 * @throws DamagedBytesError, or the operating system's error. A missing folder is fine.
 */
export async function checkLevelFiles(path: string): Promise<void> {
  // If another process is at work in the folder, files may go while we look. Real damage stays.
  await look(path).catch(() => look(path));
}

async function look(path: string): Promise<void> {
  const names = await readdir(path).catch(orNothingIfMissing);
  if (!names.includes("CURRENT")) return checkIsNew(names);

  const current = await readFile(join(path, "CURRENT"), "latin1");
  const manifest = /^(MANIFEST-\d+)\n$/.exec(current)?.[1];
  if (manifest === undefined || !names.includes(manifest)) {
    throw new DamagedBytesError("CURRENT names no manifest that is there");
  }
  const { tables, log } = await examine(path, manifest, (file) =>
    readLevelManifest(readLevelLog(file)),
  );

  const logNames = numbered(names, /^(\d+)\.log$/);
  if (log !== 0 && !logNames.has(log)) throw new DamagedBytesError(`log ${log} is missing`);
  for (const [number, name] of logNames) {
    if (number >= log) await examine(path, name, readLevelLog);
  }

  const tableNames = numbered(names, /^(\d+)\.(?:ldb|sst)$/);
  for (const [number, { size }] of tables) {
    const name = tableNames.get(number);
    if (name === undefined) throw new DamagedBytesError(`table ${number} is missing`);
    await examine(path, name, (file) => {
      if (file.length !== size) {
        throw new DamagedBytesError(`${file.length} bytes long instead of ${size}`);
      }
      checkLevelTable(file);
    });
  }
}

/** The very first manifest may be alone: that is a store whose making was interrupted. */
function checkIsNew(names: readonly string[]): void {
  const left = names.find((name) => /^(\d+\.(ldb|sst|log)|MANIFEST-(?!0*1$)\d+)$/.test(name));
  if (left !== undefined) throw new DamagedBytesError(`CURRENT is missing beside ${left}`);
}

/** Reads one file whole, and names it in whatever is wrong with it. */
async function examine<T>(path: string, name: string, read: (file: Uint8Array) => T): Promise<T> {
  const file = await readFile(join(path, name));
  try {
    return read(file);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new DamagedBytesError(`${name}: ${problem}`, { cause: error });
  }
}

/** File names by the number that the pattern finds in them. */
function numbered(names: readonly string[], pattern: RegExp): Map<number, string> {
  return new Map(names.filter((n) => pattern.test(n)).map((n) => [Number.parseInt(n, 10), n]));
}

function orNothingIfMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  throw error;
}
