import { type Api, GrammyError, HttpError } from "grammy";
import type { Document } from "grammy/types";

/** What Telegram lets a bot fetch (bytes): https://core.telegram.org/bots/api#getfile. */
const MOST_BYTES = 20 * 1024 * 1024;
const PATIENCE_MS = 60_000;
const TELEGRAM = "https://api.telegram.org";

/** A file that somebody sent, or why it cannot be had: it is too large, or Telegram has it no more. */
export type Fetched =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly missing: "too_large" | "gone" };

/**
 * Fetches a file that somebody sent.
 *
 * @throws HttpError when Telegram cannot be reached or breaks off. Its address, which holds the token,
 *   is in no error.
 */
export async function fetchFile(
  api: Api,
  { file_id, file_name = "file", file_size = 0 }: Document,
): Promise<Fetched> {
  if (file_size > MOST_BYTES) return { missing: "too_large" };
  const path = await pathOf(api, file_id);
  if (typeof path !== "string") return path;
  const { apiRoot = TELEGRAM } = api.options ?? {};
  const bytes = await bytesAt(`${apiRoot}/file/bot${api.token}/${path}`);
  return bytes === undefined ? { missing: "gone" } : { name: file_name, bytes };
}

async function pathOf(api: Api, fileId: string): Promise<string | Fetched> {
  try {
    return (await api.getFile(fileId)).file_path ?? { missing: "gone" };
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return { missing: /too big/i.test(error.description) ? "too_large" : "gone" };
  }
}

/** `undefined` when there is no such file. */
async function bytesAt(address: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.status >= 500 || response.status === 429) throw new Error("Telegram is broken");
    if (response.status !== 200) return undefined;
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    // What is thrown may name the address.
    throw new HttpError("A file could not be fetched from Telegram.", new Error("not fetched"));
  }
}
