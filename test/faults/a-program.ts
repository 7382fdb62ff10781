import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { compiled } from "../compiled.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A Pincite that runs as a process of its own. */
export type Program = {
  readonly pid: number;
  /** Ends it as a power cut would, and resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end, and resolves with its exit code. */
  end(): Promise<number | null>;
  /** All that it has logged and said so far. */
  said(): string;
  /** Resolves once it has said this; rejects when it ends before. */
  untilSaid(words: string): Promise<void>;
};

/** Starts a Pincite on a sandbox, with these settings besides. */
export type StartProgram = (sandbox: Sandbox, settings: Record<string, string>) => Program;

/** What `npm start` runs, compiled beforehand. Whatever runs of it when the test is over is killed. */
export async function compileProgram(): Promise<StartProgram> {
  const main = await compiled("src/main.ts");
  return (sandbox, settings) => start(main, sandbox, settings);
}

function start(main: string, sandbox: Sandbox, settings: Record<string, string>): Program {
  const child = spawn(process.execPath, [main], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      TELEGRAM_BOT_TOKEN: sandbox.token,
      TELEGRAM_API_ROOT: sandbox.apiRoot,
      PORT: "0",
      QUESTIONS_PER_MINUTE: "0",
      GROUP_QUESTIONS_PER_MINUTE: "0",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let onSaid = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += chunk;
      onSaid();
    });
  }
  const gone = once(child, "exit");
  onTestFinished(() => end(child, "SIGKILL").then(() => undefined));
  return {
    pid: child.pid ?? 0,
    kill: () => end(child, "SIGKILL").then(() => undefined),
    end: () => end(child, "SIGTERM"),
    said: () => said,
    untilSaid(words) {
      return new Promise((resolve, reject) => {
        onSaid = () => {
          if (said.includes(words)) resolve();
        };
        onSaid();
        gone.then(() => reject(new Error(`It ended without saying "${words}":\n${said}`)));
      });
    },
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
  return child.exitCode;
}
