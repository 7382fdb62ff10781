import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where what is compiled in this run lies. */
    compiledFolder: string;
  }
}

const CACHE = fileURLToPath(new URL("../node_modules/.cache/", import.meta.url));

/** Gives a run a folder for what it compiles, from which packages are found, and throws it away at the end. */
export default async function compiledFolder({ provide }: TestProject) {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(`${CACHE}pincite-`);
  // A process that lets go of the superuser's powers reads its own code there.
  await chmod(folder, 0o755);
  provide("compiledFolder", folder);
  return () => rm(folder, { recursive: true, force: true });
}
