import type { Keyv } from "keyv";
import { entriesOf } from "../store/entries.ts";

/**
 * What the store remembers of a file: the article that it gave, the hash of its bytes then, and, once
 * they cannot hide a change, its size and times.
 */
export type FileOrigin = { readonly id: string; readonly hash: string; readonly stamp?: string };

/** What is remembered of the files of the folder stands under keys that begin so, and go on with the file's name. */
export const FILE_ORIGIN = "folder:";

/** What is remembered of each file, by its name. */
export async function originsIn(keyv: Keyv): Promise<Map<string, FileOrigin>> {
  const origins = new Map<string, FileOrigin>();
  for await (const [key, origin] of entriesOf<FileOrigin>(keyv, FILE_ORIGIN)) {
    origins.set(key.slice(FILE_ORIGIN.length), origin);
  }
  return origins;
}

/** The files of the folder, by the id of the article that each gave. */
export async function filesOf(keyv: Keyv): Promise<ReadonlyMap<string, string>> {
  const origins = await originsIn(keyv);
  return new Map(Array.from(origins, ([name, { id }]) => [id, name]));
}
