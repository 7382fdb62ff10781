import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe } from "vitest";

/** A Redis of its own, in a process of its own. */
export type ARedis = {
  readonly url: string;
  /** Every byte of the files that it keeps, or of those by this name. May reject while it takes one away. */
  bytes(name?: string): Promise<string>;
  /** Ends it as a power cut would, or politely; what it appended to its file stays. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
  /** Starts it again on the same port, with what it kept. */
  start(): Promise<void>;
  /** Holds it still, as a network that passes nothing would; `SIGCONT` lets it go on. */
  signal(signal: "SIGSTOP" | "SIGCONT"): void;
  /** Stops it and throws away what it kept. */
  close(): Promise<void>;
};

export type ARedisOptions = {
  readonly appendOnly?: boolean;
  readonly password?: string;
  /** More of redis-server's own settings, such as `["--maxmemory", "1mb"]`. */
  readonly settings?: readonly string[];
};

/** @throws Error when redis-server does not come up. */
export async function aRedis(options: ARedisOptions = {}): Promise<ARedis> {
  const { appendOnly = true, password, settings = [] } = options;
  const dir = await mkdtemp(join(tmpdir(), "pincite-redis-"));
  const port = await freePort();
  let server: ChildProcess | undefined;

  async function start(): Promise<void> {
    server = spawn("redis-server", [
      ...["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", dir],
      ...["--appendonly", appendOnly ? "yes" : "no", "--appendfsync", "always"],
      ...(password === undefined ? [] : ["--requirepass", password]),
      ...settings,
    ]);
    await ready(server);
  }

  async function stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    if (server === undefined) return;
    const gone = once(server, "exit");
    server.kill("SIGCONT");
    server.kill(signal);
    server = undefined;
    await gone;
  }

  await start();
  const login = password === undefined ? "" : `:${password}@`;
  return {
    url: `redis://${login}127.0.0.1:${port}`,
    bytes: (name) => bytesOf(dir, name),
    start,
    stop,
    signal: (signal) => void server?.kill(signal),
    async close() {
      await stop("SIGKILL");
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function bytesOf(dir: string, wanted?: string): Promise<string> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true });
  const bytes = files
    .filter((file) => file.isFile() && (wanted === undefined || file.name === wanted))
    .map(({ parentPath, name }) => readFile(join(parentPath, name), "latin1"));
  return (await Promise.all(bytes)).join("\n");
}

/** Resolves once it takes connections. */
async function ready(server: ChildProcess): Promise<void> {
  let said = "";
  if (server.stdout === null) throw new Error("redis-server has no output to wait for.");
  for await (const line of createInterface(server.stdout)) {
    said += `${line}\n`;
    if (line.includes("Ready to accept connections")) {
      server.stdout.resume();
      return;
    }
  }
  throw new Error(`redis-server did not come up:\n${said}`);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** A group of tests that need redis-server: left out where it is missing, but never in CI. */
export function describeWithRedis(name: string, tests: () => void): void {
  const isThere = spawnSync("redis-server", ["--version"]).error === undefined;
  if (isThere) return void describe(name, tests);
  const reason = `${name}: redis-server is not on the PATH. Install it (Debian: apt-get install redis-server).`;
  if (process.env.CI === "true") throw new Error(reason);
  process.stderr.write(`Skipped ${reason}\n`);
  describe.skip(name, tests);
}
