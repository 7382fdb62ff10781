import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const TSX = createRequire(import.meta.url).resolve("tsx");

export type ChildOptions = {
  /** The largest file that it may write, in blocks of 512 bytes: a disk that is full, anywhere. */
  readonly largestFile?: number;
  /**
   * Let go of the powers of the superuser, if the test has them: in the child, once it has read its
   * own files, which only their owner may be able to read.
   */
  readonly asNobody?: boolean;
};

/** Starts `test/store/children/NAME.ts` as a process of its own. */
export function startChild(name: string, args: string[], options: ChildOptions = {}): ChildProcess {
  const script = fileURLToPath(new URL(`./children/${name}.ts`, import.meta.url));
  const limit = options.largestFile === undefined ? "" : `ulimit -S -f ${options.largestFile}; `;
  return spawn(
    "/bin/sh",
    ["-c", `${limit}exec "$0" "$@"`, process.execPath, "--import", TSX, script, ...args],
    {
      stdio: ["ignore", "pipe", "inherit"],
      // A cache of compiled files that another user wrote could not be used, or would be cut short.
      env: { ...process.env, TSX_DISABLE_CACHE: "1", ...(options.asNobody && { AS_NOBODY: "1" }) },
    },
  );
}

/** Runs it to its end. */
export async function runChild(
  name: string,
  args: string[],
  options: ChildOptions = {},
): Promise<{ code: number | null; stdout: string }> {
  const child = startChild(name, args, options);
  let stdout = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, stdout };
}
