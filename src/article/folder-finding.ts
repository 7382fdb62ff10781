import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseArticleFile } from "./file.ts";
import { stampOf, wordsOf } from "./folder-listing.ts";
import type { FileOrigin } from "./folder-origins.ts";
import type { ArticleSource } from "./store.ts";

/** What a look at the folder found out about a file. */
export type Finding = {
  /** Size and times; absent while the file could change without their changing. */
  readonly stamp?: string;
  /** The article that stands in the store for this file, or is to. */
  readonly id?: string;
  /** Of its bytes, if they were read and gave an article. */
  readonly hash?: string;
  /** What is to be put into the store. */
  readonly source?: ArticleSource;
  /** A sentence that names the file, what is wrong and what to do. */
  readonly problem?: string;
};

/** What is known of a file before it is looked at. */
export type KnownOfFile = {
  /** What the last look found. */
  readonly before: Finding | undefined;
  /** What the store remembers. */
  readonly origin: FileOrigin | undefined;
  /** Ids of the articles that the store holds. */
  readonly held: ReadonlySet<string>;
};

/** An article is text; whatever is larger got there by mistake. */
const LARGEST_FILE_BYTES = 16 * 1024 * 1024;

/**
 * What a file of the folder gives now (`now`: ms since 1970), which is read only if its size or times
 * say that it may have changed. What is wrong with it is in the finding. `undefined` when there is no
 * such file.
 */
export async function examineFile(
  dir: string,
  name: string,
  known: KnownOfFile,
  now: () => number,
): Promise<Finding | undefined> {
  const { before, origin, held } = known;
  const path = join(dir, name);
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return undefined;
    const stamp = stampOf(stats, now());
    if (stamp !== undefined && before?.stamp === stamp) return before;
    if (stamp !== undefined && origin?.stamp === stamp && held.has(origin.id)) {
      return { id: origin.id, stamp };
    }
    if (stats.size > LARGEST_FILE_BYTES) {
      return { ...keptOf(origin), problem: tooLarge(name, stats.size) };
    }
    return { ...read(name, await readFile(path), known), ...(stamp !== undefined && { stamp }) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === "ENOENT") return undefined;
    return { ...keptOf(origin), problem: `${name}: cannot be read (${error.message}).` };
  }
}

function read(name: string, bytes: Uint8Array, { origin, held }: KnownOfFile): Finding {
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (origin?.hash === hash && held.has(origin.id)) return { id: origin.id, hash };
  try {
    const source = parseArticleFile(name, bytes);
    return { id: source.id, hash, source };
  } catch (error) {
    return { ...keptOf(origin), problem: wordsOf(error) };
  }
}

/** The last good version stays: the article still stands for the file. */
function keptOf(origin: FileOrigin | undefined): Pick<Finding, "id"> {
  return origin === undefined ? {} : { id: origin.id };
}

function tooLarge(name: string, size: number): string {
  return `${name}: ${size} bytes are too many for an article (${LARGEST_FILE_BYTES} at most). Take it out of the folder, or divide it.`;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
