import { createRequire } from "node:module";
import type { Contents } from "../backup/backup-file.ts";
import { readConfig } from "../config.ts";
import type { Call } from "./command.ts";
import { UsageError } from "./command.ts";

type Given = Pick<Call<Record<never, never>>, "environment" | "say">;

/** `backup FILE`: all that the bot's store holds, while the bot runs or not. */
export async function backUp(names: readonly string[], { environment, say }: Given): Promise<void> {
  const file = onlyFile("backup", names);
  const { backup } = await import("../backup/backup.ts");
  const { storeUrl } = readConfig(environment());
  say(`${file}: ${summaryOf(await backup(storeUrl, file, { product: product(), now: Date.now }))}`);
}

/** `restore FILE`: puts a backup into a store that is empty. */
export async function restoreFrom(
  names: readonly string[],
  { environment, say }: Given,
): Promise<void> {
  const file = onlyFile("restore", names);
  const { restore } = await import("../backup/restore.ts");
  const { storeUrl } = readConfig(environment());
  say(`${file}: restored. ${summaryOf(await restore(storeUrl, file))}`);
}

function onlyFile(verb: string, names: readonly string[]): string {
  const [file] = names;
  if (file === undefined || names.length > 1) throw new UsageError(`${verb} needs one file.`);
  return file;
}

function summaryOf({ entries, counts, sha256 }: Contents): string {
  const kinds = Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${kind} ${count}`);
  return `${entries} entries (${kinds.join(", ")}), SHA-256 ${sha256}.`;
}

function product(): string {
  const read: unknown = createRequire(import.meta.url)("../../package.json");
  return read instanceof Object && "version" in read ? String(read.version) : "unknown";
}
