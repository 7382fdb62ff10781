import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";

/** A bot that runs as a process of its own, in a new folder of its own. */
export type Program = {
  /** Resolves when it has written this to its log. Rejects when it ends before. */
  says(words: string): Promise<void>;
  /** Resident memory, in bytes. */
  memory(): Promise<number>;
  /** All files in its store, in bytes. */
  stored(): number;
  /** CPU time of all its threads since it began, in ms; NaN where there is no `/proc`. */
  cpu(): number;
  /** Asks it to end, and throws its folder away. */
  stop(): Promise<void>;
};

/** Which bot: ours, or the peer. */
export type Which = "pincite" | "echo";

export type ProgramOptions = {
  readonly settings?: Readonly<Record<string, string>>;
  /** Of Node itself. */
  readonly flags?: readonly string[];
  /** A folder of articles; by default those that ship. */
  readonly articles?: string;
};

const TSX = createRequire(import.meta.url).resolve("tsx");
const PROGRAMS: Readonly<Record<Which, string>> = {
  pincite: pathOf("../../../src/main.ts"),
  echo: pathOf("./echo.ts"),
};
/** Nothing waits for a place among all messages, so that it is the bot that is measured. */
const SETTINGS = {
  ...{ PORT: "0", MESSAGES_PER_SECOND: "1000", CONCURRENCY: "64" },
  ...{ QUESTIONS_PER_MINUTE: "0", GROUP_QUESTIONS_PER_MINUTE: "0" },
};
const LAST_WORDS = 20_000;

/** Starts a bot as `npm start` does, with no key, on this sandbox. */
export function startProgram(
  which: Which,
  { token, apiRoot }: Pick<Sandbox, "token" | "apiRoot">,
  { settings = {}, flags = [], articles = pathOf("../../../articles") }: ProgramOptions = {},
): Program {
  // Nor does it find somebody's .env there.
  const home = mkdtempSync(join(tmpdir(), "pincite-bench-"));
  cpSync(articles, join(home, "articles"), { recursive: true });
  const own = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, ...SETTINGS, ...settings };
  const child = spawn(process.execPath, [...flags, "--import", TSX, PROGRAMS[which]], {
    cwd: home,
    env: { PATH: process.env.PATH, ...own },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said = (said + chunk).slice(-LAST_WORDS);
    });
  }
  const ended = once(child, "exit");

  async function stop(): Promise<void> {
    child.kill("SIGTERM");
    await ended;
    rmSync(home, { recursive: true, force: true });
    // Asked to end while it still starts, it has not learned to end politely yet.
    if (child.exitCode !== 0 && child.signalCode !== "SIGTERM") {
      throw new Error(`${which} ended with ${child.exitCode ?? child.signalCode}:\n${said}`);
    }
  }

  return {
    async says(words) {
      while (!said.includes(words)) {
        await Promise.race([once(child.stdout, "data"), ended]);
        if (hasEnded(child)) throw new Error(`${which} ended without "${words}":\n${said}`);
      }
    },
    async memory() {
      const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(child.pid)]);
      return Number(stdout) * 1024;
    },
    stored: () => sizeOf(join(home, "data")),
    cpu: () => cpuTimeOf(child.pid ?? 0),
    stop,
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: `utime` and `stime`, in ticks of 10 ms. */
function cpuTimeOf(pid: number): number {
  if (!existsSync(`/proc/${pid}/stat`)) return Number.NaN;
  // The second field is the program's name, which may hold blanks, in brackets.
  const [, fields = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(/\) (?!.*\) )/s);
  const [user, system] = fields.split(" ").slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

function sizeOf(folder: string): number {
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  return sizes.reduce((sum, size) => sum + size, 0);
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
