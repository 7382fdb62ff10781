import { parentPort } from "node:worker_threads";
import { type Given, ImportError } from "../import.ts";
import type { FileProblem } from "../problem.ts";
import type { ImportLimit } from "./extracted.ts";
import { type Imported, readFile } from "./read-file.ts";

/** A file for a thread to read. */
export type Task = { readonly name: string; readonly bytes: Uint8Array; readonly given: Given };

/** What a thread says of a task: an article, or why there is none. */
export type Outcome =
  | { readonly imported: Imported }
  | { readonly problem: FileProblem; readonly limit: ImportLimit | undefined };

parentPort?.postMessage("ready");

/** Reads the files that come, one after the other. */
parentPort?.on("message", async ({ name, bytes, given }: Task) => {
  parentPort?.postMessage(await outcomeOf(name, bytes, given));
});

async function outcomeOf(name: string, bytes: Uint8Array, given: Given): Promise<Outcome> {
  try {
    return { imported: await readFile(name, bytes, given) };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { problem: error.problem, limit: error.limit };
  }
}
