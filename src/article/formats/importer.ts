import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { createInTurn } from "../../store/in-turn.ts";
import { type Given, ImportError } from "../import.ts";
import { formatOf } from "./format.ts";
import { type Imported, readFile } from "./read-file.ts";
import type { Outcome, Task } from "./worker.ts";

/** How much a file may ask for. */
export type Limits = {
  /** Of the file as it comes. */
  readonly bytes: number;
  /** For reading it, in milliseconds; the start of the thread, about half a second, comes on top. */
  readonly ms: number;
  /** For reading it, in mebibytes: so much on the thread's heap, and so much more in the process. */
  readonly megabytes: number;
};

export const LIMITS: Limits = { bytes: 20 * 1024 * 1024, ms: 20_000, megabytes: 512 };

/** Reads files in a thread of its own, one after the other. */
export type Importer = {
  /** @throws ImportError with a sentence that says what is wrong, or which limit was reached. */
  importFile(name: string, bytes: Uint8Array, given?: Given): Promise<Imported>;
  /** Ends the thread. */
  close(): Promise<void>;
};

const SHORT_TEXT_BYTES = 128 * 1024;
const BETWEEN_LOOKS_MS = 50;
const MEBIBYTE = 1024 * 1024;

/**
 * A file may be made to harm whoever reads it, so a thread reads it that may be ended at any moment:
 * a loop, a heap that is full, or memory outside the heap, which nothing but a look from outside would
 * notice. A thread that was ended is followed by another; one that was not goes on to the next file.
 */
export function createImporter(limits: Limits = LIMITS): Importer {
  const inTurn = createInTurn();
  let thread: Worker | undefined;

  async function end(): Promise<void> {
    const ended = thread;
    thread = undefined;
    await ended?.terminate();
  }

  async function read(task: Task): Promise<Imported> {
    thread ??= await started(limits).catch((cause: Error) => {
      const detail = `no thread to read it can be started (${cause.message})`;
      throw new ImportError(task.name, { kind: "other", detail }, { cause });
    });
    const { outcome, isOver } = await outcomeOf(task, thread, limits);
    if (isOver) await end();
    if ("imported" in outcome) return outcome.imported;
    throw new ImportError(task.name, outcome.problem, {
      ...(outcome.limit !== undefined && { limit: outcome.limit }),
    });
  }

  return {
    importFile(name, bytes, given = {}) {
      if (needsNoThread(name, bytes)) return readFile(name, bytes, given);
      return inTurn(async () => {
        if (bytes.length <= limits.bytes) return read({ name, bytes, given });
        const megabytes = Math.floor(limits.bytes / MEBIBYTE);
        throw new ImportError(name, { kind: "too-large", megabytes }, { limit: "size" });
      });
    },
    close: () => inTurn(end),
  };
}

/** A short text is read in less time than a thread takes to start, and cannot be made to harm. */
function needsNoThread(name: string, bytes: Uint8Array): boolean {
  const format = formatOf(name, bytes);
  return format === undefined || (format === "text" && bytes.length <= SHORT_TEXT_BYTES);
}

/**
 * A thread that is ready for its first file. It knows no secret of this process's environment, keeps no
 * process from ending, and what libraries print about a file in it is not for a terminal or a log.
 */
async function started({ megabytes }: Limits): Promise<Worker> {
  const thread = new Worker(new URL("./worker.mjs", import.meta.url), {
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  thread.stdout.resume();
  thread.stderr.resume();
  await once(thread, "message");
  thread.unref();
  return thread;
}

/** What came of a task; where the thread `isOver`, it takes no other. */
type Ending = { readonly outcome: Outcome; readonly isOver: boolean };

function outcomeOf(task: Task, thread: Worker, limits: Limits): Promise<Ending> {
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    const settle = (outcome: Outcome, isOver: boolean) => {
      clearTimeout(late);
      clearInterval(looking);
      thread.off("message", onMessage).off("error", onError);
      // A thread that is being ended may still say that it failed.
      if (isOver) thread.on("error", () => {});
      thread.unref();
      resolve({ outcome, isOver });
    };
    const onMessage = (outcome: Outcome) => settle(outcome, false);
    const onError = (error: Error) =>
      settle(isFull(error) ? tooLarge(limits) : failed(error), true);
    const late = setTimeout(() => settle(tooSlow(limits), true), limits.ms);
    const looking = setInterval(() => {
      const grown = process.memoryUsage.rss() - before;
      if (grown > 2 * limits.megabytes * MEBIBYTE) settle(tooLarge(limits), true);
    }, BETWEEN_LOOKS_MS);
    thread.on("message", onMessage).on("error", onError);
    thread.ref();
    thread.postMessage(task);
  });
}

function tooSlow({ ms }: Limits): Outcome {
  return { problem: { kind: "too-slow", seconds: ms / 1000 }, limit: "time" };
}

function tooLarge({ megabytes }: Limits): Outcome {
  return { problem: { kind: "too-much-memory", megabytes }, limit: "memory" };
}

function failed(error: Error): Outcome {
  return { problem: { kind: "failed", detail: error.message }, limit: undefined };
}

function isFull(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
