import type { Keyv } from "keyv";
import { entriesOf } from "../store/entries.ts";

/** What the store remembers of a file: the article that it gave, and the hash of its bytes then. */
export type FileOrigin = { readonly id: string; readonly hash: string };

/** What is remembered of the files of the folder stands under keys that begin so, and go on with the file's name. */
export const FILE_ORIGIN = "folder:";

/** The files of the folder, by the id of the article that each gave. */
export async function filesOf(keyv: Keyv): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const [key, { id }] of entriesOf<FileOrigin>(keyv, FILE_ORIGIN)) {
    files.set(id, key.slice(FILE_ORIGIN.length));
  }
  return files;
}
