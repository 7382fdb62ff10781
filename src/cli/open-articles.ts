import pino from "pino";
import { type Answerer, createAnswerer } from "../answer/answerer.ts";
import { createFolder } from "../article/folder.ts";
import { type ArticleStore, createArticleStore } from "../article/store.ts";
import { openStore } from "../store/open.ts";
import { complain } from "./command.ts";

/** An answerer over a folder of articles, and the store that it reads. */
export type OpenArticles = { readonly store: ArticleStore; readonly answerer: Answerer };

/**
 * Reads a folder of article files into a store in memory, so that a command runs beside a bot that
 * holds its own store open. Files that cannot be read are named on stderr.
 *
 * @throws FolderError when the folder cannot be listed.
 */
export async function openArticles(dir: string): Promise<OpenArticles> {
  const { keyv } = await openStore("memory:");
  const store = createArticleStore({ keyv });
  const folder = createFolder({ dir, keyv, store, log: pino({ level: "silent" }) });
  for (const { message } of (await folder.look()).problems) complain(message);
  return { store, answerer: await createAnswerer({ store }) };
}
