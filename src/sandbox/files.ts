import { randomUUID } from "node:crypto";
import type { Document } from "grammy/types";
import type { World } from "./world.ts";

/** What a bot can fetch is smaller (bytes): https://core.telegram.org/bots/api#getfile. */
export const largestFetched = 20 * 1024 * 1024;

/** For so long (ms) a path that `getFile` gave leads to its file. */
const pathLifetime = 60 * 60 * 1000;

/** Keeps a file, and says how messages tell of it. */
export function keepFile(world: World, name: string, bytes: Uint8Array): Document {
  const file_id = `file-${randomUUID()}`;
  world.files.set(file_id, bytes);
  return {
    file_id,
    file_unique_id: file_id.slice(-12),
    file_name: name,
    file_size: bytes.length,
  };
}

/** Where the bot finds the file for an hour. The same file has the same path. */
export function pathOf(world: World, fileId: string): string {
  const path = `documents/${fileId}`;
  world.filePaths.set(path, { fileId, until: world.now() + pathLifetime });
  return path;
}

/** The file at a path that was given out within the last hour. */
export function fileAt(world: World, path: string): Uint8Array | undefined {
  const given = world.filePaths.get(path);
  return given !== undefined && world.now() < given.until
    ? world.files.get(given.fileId)
    : undefined;
}
