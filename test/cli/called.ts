import { execFile } from "node:child_process";
import type { ParseArgsConfig } from "node:util";
import { type Command, runCommand } from "../../src/cli/command.ts";
import type { Environment } from "../../src/config.ts";
import { compiled } from "../compiled.ts";

/** How a command ended: its exit code, and what it wrote to stdout and stderr. */
export type Ended = { readonly code: number; readonly out: string; readonly said: string };

/** Calls a command at a terminal that is none, with nothing set but what is given. */
export async function called<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  command: Command<Options>,
  words: readonly string[],
  environment: Environment = {},
): Promise<Ended> {
  const written = { out: "", said: "" };
  const code = await runCommand(command, {
    words,
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.said += text) },
    environment: () => environment,
  });
  return { code, ...written };
}

type Called = (
  name: "ask" | "articles" | "eval",
  words: readonly string[],
  environment?: Environment,
) => Promise<Ended>;

/** Calls it as a process of its own, as `npm run` does. */
export const calledByNpm: Called = (name, words, environment) =>
  ended(["--import", "tsx", `src/cli/${name}.ts`, ...words], environment);

/** Calls it as a process of its own, compiled beforehand: to start through a compiler takes longer. */
export const calledApart: Called = async (name, words, environment) =>
  ended([await compiled(`src/cli/${name}.ts`), ...words], environment);

function ended(call: readonly string[], environment: Environment = {}): Promise<Ended> {
  const env = { ...process.env, ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, call, { env }, (error, out, said) =>
      resolve({ code: Number(error?.code ?? 0), out, said }),
    );
  });
}
