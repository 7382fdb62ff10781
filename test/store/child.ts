import { type ChildProcess, spawn } from "node:child_process";
import { compiled } from "../compiled.ts";

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
export async function startChild(
  name: string,
  args: string[],
  options: ChildOptions = {},
): Promise<ChildProcess> {
  const script = await compiled(`test/store/children/${name}.ts`);
  const limit = options.largestFile === undefined ? "" : `ulimit -S -f ${options.largestFile}; `;
  return spawn("/bin/sh", ["-c", `${limit}exec "$0" "$@"`, process.execPath, script, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...(options.asNobody && { AS_NOBODY: "1" }) },
  });
}

/** Runs it to its end. */
export async function runChild(
  name: string,
  args: string[],
  options: ChildOptions = {},
): Promise<{ code: number | null; stdout: string }> {
  const child = await startChild(name, args, options);
  let stdout = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, stdout };
}
