import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** LevelDB writes a log of 4 MiB anew, as a table, when it opens a store; twice as much is enough. */
const ROOM_BYTES = 8 * 1024 * 1024;

/**
 * Finds out whether a store in this folder can be opened and written: by writing, because what the
 * system calls free need not be free for this user.
 *
 * @throws the operating system's error when there is no room.
 */
export async function checkRoom(folder: string): Promise<void> {
  const file = join(folder, "room");
  try {
    await writeFile(file, Buffer.alloc(ROOM_BYTES), { flush: true });
  } finally {
    await rm(file, { force: true });
  }
}
