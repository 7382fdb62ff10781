import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Article } from "./article.ts";
import { buildArticle } from "./build.ts";
import { ArticleFileError, formatArticleFile, parseArticleFile } from "./file.ts";
import { FolderError, listFiles } from "./folder-listing.ts";
import { ShelfError } from "./shelf-error.ts";
import { noteStep, type Undone, undoStep } from "./shelf-history.ts";
import type { ArticleSource } from "./store.ts";

export { ShelfError } from "./shelf-error.ts";
export type { Undone } from "./shelf-history.ts";

/** An article and the file that it was read from. */
export type ShelvedArticle = { readonly file: string; readonly article: Article };

/** What shelving did: `before` is what stood there under the same id. */
export type Shelving =
  | { readonly outcome: "added"; readonly file: string; readonly after: Article }
  | {
      readonly outcome: "unchanged" | "new_details" | "new_version";
      readonly file: string;
      readonly before: Article;
      readonly after: Article;
    };

/** The articles of a folder, by id, and what is wrong with the files that give none. */
export async function readShelf(
  dir: string,
): Promise<{ articles: readonly ShelvedArticle[]; problems: readonly ArticleFileError[] }> {
  const articles: ShelvedArticle[] = [];
  const problems: ArticleFileError[] = [];
  for (const file of await filesIn(dir)) {
    try {
      articles.push(await readOne(dir, file));
    } catch (error) {
      if (!(error instanceof ArticleFileError)) throw error;
      problems.push(error);
    }
  }
  return { articles: articles.sort((a, b) => (a.article.id < b.article.id ? -1 : 1)), problems };
}

/**
 * The article of that id, or `undefined` when the folder has none.
 *
 * @throws ArticleFileError when its file cannot be read as an article.
 */
export async function findOnShelf(dir: string, id: string): Promise<ShelvedArticle | undefined> {
  const file = await fileOf(dir, id);
  return file === undefined ? undefined : readOne(dir, file);
}

/**
 * Writes an article into the folder as `<id>.md`. The same id with another text becomes a new
 * version; nothing is written when nothing differs. Details that this source does not say (a
 * licence, a credit) stay as they were. A reader sees the old file or the new one,
 * never half of one.
 *
 * @throws ShelfError when another article, by its address, has that id.
 * @throws ArticleFileError when the file in its place cannot be read.
 */
export async function shelve(dir: string, source: ArticleSource): Promise<Shelving> {
  const held = await findOnShelf(dir, source.id);
  const meta = { ...held?.article.meta, ...source.meta };
  const after = buildArticle(source.id, meta, source.text);
  if (held === undefined) {
    const file = `${source.id}.md`;
    await change(dir, file, formatArticleFile(after));
    return { outcome: "added", file, after };
  }
  const { file, article: before } = held;
  if (isOther(before, after)) {
    throw new ShelfError(
      `${file} is another article (${before.meta.url}). Give this one a name of its own with --slug or --id.`,
    );
  }
  const same = { version: before.version === after.version, details: sameDetails(before, after) };
  if (same.version && same.details) return { outcome: "unchanged", file, before, after };
  await change(dir, file, formatArticleFile(after));
  return { outcome: same.version ? "new_details" : "new_version", file, before, after };
}

/** Deletes the file of an article, readable or not. `false` when there is none. */
export async function unshelve(dir: string, id: string): Promise<boolean> {
  const file = await fileOf(dir, id);
  if (file !== undefined) await change(dir, file, undefined);
  return file !== undefined;
}

/**
 * Takes back the last change that {@link shelve} or {@link unshelve} made, then the one before.
 * `undefined` when there is none.
 *
 * @throws ShelfError when the file was changed by hand since.
 */
export function undoOnShelf(dir: string): Promise<Undone | undefined> {
  return undoStep(dir, (file, content) => writeWhole(dir, file, content));
}

/** `undefined`: the file goes. */
async function change(dir: string, file: string, text: string | undefined): Promise<void> {
  await noteStep(dir, file, text);
  if (text === undefined) await rm(join(dir, file));
  else await writeWhole(dir, file, text);
}

async function readOne(dir: string, file: string): Promise<ShelvedArticle> {
  const { id, meta, text } = parseArticleFile(file, await readFile(join(dir, file)));
  return { file, article: buildArticle(id, meta, text) };
}

/** @throws ShelfError when two files claim the id. */
async function fileOf(dir: string, id: string): Promise<string | undefined> {
  const files = (await filesIn(dir)).filter((file) => file.replace(/\.[^.]*$/, "") === id);
  if (files.length > 1) {
    throw new ShelfError(`${files.join(" and ")} have the same id. Remove one of them.`);
  }
  return files[0];
}

/** A folder that is not there yet has no files. */
async function filesIn(dir: string): Promise<string[]> {
  try {
    return await listFiles(dir);
  } catch (error) {
    if (error instanceof FolderError && isNotThere(error.cause)) return [];
    throw error;
  }
}

function isNotThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** An amended article may change its title, and a moved one its address, but not both at once. */
function isOther(before: Article, after: Article): boolean {
  const urls = [before.meta.url, after.meta.url];
  const hasBoth = urls.every((url) => url !== undefined);
  return hasBoth && urls[0] !== urls[1] && before.meta.title !== after.meta.title;
}

function sameDetails(before: Article, after: Article): boolean {
  return formatArticleFile({ ...before, text: "" }) === formatArticleFile({ ...after, text: "" });
}

/** The temporary file begins with a dot, so that nobody takes it for an article. */
async function writeWhole(dir: string, file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dir, { recursive: true });
  const temporary = join(dir, `.${file}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, join(dir, file));
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new ShelfError(`${join(dir, file)} cannot be written: ${(cause as Error).message}`, {
      cause,
    });
  }
}
