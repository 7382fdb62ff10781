import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ShelfError } from "./shelf-error.ts";

/** What a file held before a change (Base64), and a hash of what it held after; `null`: there was none. */
type Step = {
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly before: string | null;
  readonly after: string | null;
};

/** What was taken back: the file is gone again, is there again, or holds again what it held before. */
export type Undone = {
  readonly file: string;
  readonly outcome: "removed" | "put_back" | "restored";
};

/** A folder whose name begins with a dot: nobody takes what is in it for articles. */
const HISTORY = ".undo";
const KEPT = 100;

/**
 * Notes what a file of the folder holds before it is changed, so that it can be taken back. Call it
 * before the change: a process that ends in between leaves a step that has nothing to take back.
 *
 * @param after what the file will hold; `undefined` when it will be gone.
 */
export async function noteStep(
  dir: string,
  file: string,
  after: string | undefined,
): Promise<void> {
  const history = join(dir, HISTORY);
  await mkdir(history, { recursive: true });
  const before = await contentOf(dir, file);
  const step: Step = {
    ...{ file, at: Date.now() },
    before: before?.toString("base64") ?? null,
    after: after === undefined ? null : hashOf(Buffer.from(after)),
  };
  const names = await stepsIn(dir);
  const next = Number.parseInt(names.at(-1) ?? "0", 10) + 1;
  await writeStep(history, next, JSON.stringify(step));
  for (const old of names.slice(0, -KEPT)) await rm(join(history, old), { force: true });
}

/**
 * Takes the last change back that was made through the shelf. `undefined` when there is none.
 *
 * @throws ShelfError when the file was changed by somebody else since.
 */
export async function undoStep(
  dir: string,
  write: (file: string, content: Uint8Array) => Promise<void>,
): Promise<Undone | undefined> {
  for (const name of (await stepsIn(dir)).reverse()) {
    const path = join(dir, HISTORY, name);
    const { file, before, after } = JSON.parse(await readFile(path, "utf8")) as Step;
    const now = await contentOf(dir, file);
    const isLeft = (now?.toString("base64") ?? null) !== before;
    if (isLeft) {
      if (hashOf(now) !== after) {
        throw new ShelfError(
          `${file} was changed by hand since. Nothing is undone; ${path} holds what it held before.`,
        );
      }
      if (before === null) await rm(join(dir, file));
      else await write(file, Buffer.from(before, "base64"));
    }
    await rm(path);
    if (isLeft) return { file, outcome: outcomeOf(before, now) };
  }
  return undefined;
}

function outcomeOf(before: string | null, now: Buffer | undefined): Undone["outcome"] {
  if (before === null) return "removed";
  return now === undefined ? "put_back" : "restored";
}

/** Two that note at once take one number after the other. */
async function writeStep(history: string, number: number, step: string): Promise<void> {
  try {
    const name = `${String(number).padStart(8, "0")}.json`;
    await writeFile(join(history, name), step, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    await writeStep(history, number + 1, step);
  }
}

async function stepsIn(dir: string): Promise<string[]> {
  const names = await unlessMissing(readdir(join(dir, HISTORY)));
  return (names ?? []).filter((name) => /^\d{8}\.json$/.test(name)).sort();
}

function contentOf(dir: string, file: string): Promise<Buffer | undefined> {
  return unlessMissing(readFile(join(dir, file)));
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function hashOf(content: Buffer | undefined): string | null {
  return content === undefined ? null : createHash("sha256").update(content).digest("hex");
}
