import { readFileSync } from "node:fs";

/**
 * A large file of `data/`, read as data: imported, it would be compiled like a program at every
 * start. `T` is what the script in `scripts/train` writes there.
 */
export function readData<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./data/${name}`, import.meta.url), "utf8"));
}
