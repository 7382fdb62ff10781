import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { inject, vi } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const compiling = new Map<string, Promise<string>>();

/**
 * A script, such as `src/main.ts`, as JavaScript that Node runs as it is, with the packages that it
 * uses: to start a process through a compiler takes three times as long. Compiled once in a run; gives
 * its path.
 */
export function compiled(script: string): Promise<string> {
  const known = compiling.get(script);
  if (known !== undefined) return known;
  const path = compile(script);
  compiling.set(script, path);
  return path;
}

async function compile(script: string): Promise<string> {
  const folder = `${inject("compiledFolder")}/${script.replaceAll("/", "-")}`;
  const path = `${folder}/${basename(script, ".ts")}.mjs`;
  const isDone = `${folder}/done`;
  // Whichever worker makes the folder compiles into it, and the others wait for that.
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (!isFirst) {
    await vi.waitFor(() => access(isDone), { timeout: LONGEST_MS });
    return path;
  }
  await build({
    entryPoints: [`${ROOT}${script}`],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    external: LEFT_OUT,
    banner: { js: REQUIRE },
    plugins: [oldAddresses],
  });
  await writeFile(isDone, "");
  return path;
}

const LONGEST_MS = 60_000;

const LEFT_OUT = [
  // They bring machine code along and look for it beside their own files, or do not work in one file.
  ...["classic-level", "msgpackr-extract", "pino-pretty"],
  // Large, and few starts load them.
  ...["@anthropic-ai/sdk", "unpdf", "mammoth", "linkedom"],
];

/** Packages that are no modules call `require`. */
const REQUIRE = `import { createRequire as requireOf } from "node:module";
const require = requireOf(${JSON.stringify(`${ROOT}src/`)});`;

/** Each file's data lies beside where it was, and not beside the compiled script. */
const oldAddresses: Plugin = {
  name: "old-addresses",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes("/node_modules/")) return undefined;
      const source = await readFile(path, "utf8");
      const address = JSON.stringify(pathToFileURL(path));
      return { loader: "ts", contents: source.replaceAll("import.meta.url", address) };
    });
  },
};
