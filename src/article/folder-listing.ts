import type { Stats } from "node:fs";
import { readdir } from "node:fs/promises";

/** The folder of articles cannot be listed. */
export class FolderError extends Error {
  override readonly name = "FolderError";
  readonly dir: string;

  constructor(dir: string, cause: unknown) {
    super(
      `The folder of articles ${dir} cannot be listed (${wordsOf(cause)}). Make it, or name another one. The articles held are still held.`,
      { cause },
    );
    this.dir = dir;
  }
}

/** A file touched more recently may change again within the precision of its times. */
const SETTLING_MS = 2_000;

/**
 * Names of the files that may be articles, in order. Editors keep their own copies behind a dot.
 *
 * @throws FolderError
 */
export async function listFiles(dir: string): Promise<string[]> {
  try {
    const names = await readdir(dir);
    return names.filter((name) => /^[^.].*\.(md|txt)$/i.test(name)).sort();
  } catch (error) {
    throw new FolderError(dir, error);
  }
}

/**
 * Size and times of a file, by which a change shows; `undefined` while a change might not show.
 *
 * @param now milliseconds since 1970.
 */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats, now: number): string | undefined {
  const isSettled = Math.max(mtimeMs, ctimeMs) < now - SETTLING_MS;
  return isSettled ? `${size} ${mtimeMs} ${ctimeMs} ${ino}` : undefined;
}

/** What an error says, whatever was thrown. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
