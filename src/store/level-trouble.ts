import { DamagedBytesError } from "./damaged-bytes.ts";
import { StoreError } from "./store-error.ts";

const GET_IT_BACK =
  "Put a backup in its place, or move the folder away and start again: articles come back from articles/.";

/** Why a folder could not be opened as a store, and what to do about it. */
export function openingFailed(path: string, cause: unknown): StoreError {
  const { code, message } = reasonOf(cause);
  if (code === "LEVEL_LOCKED") {
    return new StoreError(
      "held",
      `The store at ${path} is open in another process. Stop that one first, or give this one a folder of its own with STORE_URL=level:PATH.`,
      { cause },
    );
  }
  if (code === "LEVEL_CORRUPTION" || cause instanceof DamagedBytesError) {
    return new StoreError(
      "damaged",
      `The store at ${path} is damaged (${message}) and was left as it is. ${GET_IT_BACK}`,
      { cause },
    );
  }
  // The engine's own errors carry no code for this, only the operating system's words.
  if (code === "EACCES" || code === "EPERM" || /permission denied/i.test(message)) {
    return new StoreError(
      "denied",
      `The store at ${path} may not be read and written by this user (${message}). Give this user the folder, or choose another with STORE_URL=level:PATH.`,
      { cause },
    );
  }
  return new StoreError(
    "failed",
    `The store at ${path} cannot be opened (${message}). See that it is a folder on a disk with room, or choose another with STORE_URL=level:PATH.`,
    { cause },
  );
}

/** This process has the folder open already, perhaps under another name. */
export function alreadyOpen(path: string): StoreError {
  return new StoreError(
    "held",
    `The store at ${path} is open in this process already. Close it first, or open another folder with level:PATH.`,
  );
}

/** A write was refused: nothing of it holds. */
export function writingFailed(path: string, cause: unknown): StoreError {
  return new StoreError(
    "failed",
    `The store at ${path} could not be written (${reasonOf(cause).message}); what it held before still stands. Make room on its disk, then try again.`,
    { cause },
  );
}

/** A write was not tried: an earlier one failed, and `cause` kept the store from being opened anew. */
export function writingStopped(path: string, cause: unknown): StoreError {
  return new StoreError(
    "failed",
    `The store at ${path} takes no writes since one failed (${reasonOf(cause).message}). Make room on its disk, then try again.`,
    { cause },
  );
}

/** A value could not be read, which says nothing about whether it exists. */
export function readingFailed(path: string, cause: unknown): StoreError {
  return new StoreError(
    "failed",
    `The store at ${path} could not be read (${reasonOf(cause).message}). Check its disk, then start again.`,
    { cause },
  );
}

/** A value was read, but it is not the one that was written. */
export function valueDamaged(path: string, key: string): StoreError {
  return new StoreError(
    "damaged",
    `The store at ${path} holds a damaged value under ${JSON.stringify(key)}. ${GET_IT_BACK}`,
  );
}

/** Whether the engine only said that it was closed already. */
export function isClosed(error: unknown): boolean {
  return reasonOf(error).code === "LEVEL_DATABASE_NOT_OPEN";
}

/** classic-level wraps the engine's own words into an error that only says that opening failed. */
function reasonOf(error: unknown): { code: string; message: string } {
  const inner =
    error instanceof Error && isClosedError(error) && error.cause instanceof Error
      ? error.cause
      : error;
  const code = inner instanceof Error && "code" in inner ? String(inner.code) : "";
  return { code, message: inner instanceof Error ? inner.message : String(inner) };
}

function isClosedError(error: Error): boolean {
  return "code" in error && error.code === "LEVEL_DATABASE_NOT_OPEN";
}
