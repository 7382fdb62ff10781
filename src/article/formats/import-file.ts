import type { Given } from "../import.ts";
import { createImporter, LIMITS, type Limits } from "./importer.ts";
import type { Imported } from "./read-file.ts";

export type { Imported } from "./read-file.ts";

/**
 * Makes an article of a file of any format that can be read (see `format.ts`), in a thread of its own
 * that ends with it, but for short texts. For several files, `createImporter` keeps one thread.
 *
 * What is given stands above what the file says about itself, and that above what its text shows.
 * `dropped` is all that a reader of the file would have seen and the article does not have. The same
 * file always gives the same article.
 *
 * @throws ImportError with a sentence that says what is wrong and what to do; `limit` names the limit
 *   that was reached, if that is it.
 */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  given: Given = {},
  limits: Limits = LIMITS,
): Promise<Imported> {
  const importer = createImporter(limits);
  try {
    return await importer.importFile(name, bytes, given);
  } finally {
    await importer.close();
  }
}
