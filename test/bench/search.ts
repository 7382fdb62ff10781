import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { chartOf } from "./search/chart.ts";
import { makeCorpus, writeCorpus } from "./search/corpus.ts";
import { ENGINES } from "./search/engines.ts";
import type { Measured, Missing } from "./search/measure.ts";
import { tablesOf } from "./search/tables.ts";
import { BenchUsageError } from "./usage.ts";

const SIZES = [1_204, 19_000, 100_000] as const;

/** An engine that takes longer for all of it is left out. */
const LIMIT_MS = 300_000;

const MEASURE = fileURLToPath(new URL("./search/measure.ts", import.meta.url));

/** What was measured at one size, by engine. */
export type SizeResult = {
  readonly passages: number;
  readonly made: string;
  readonly engines: Readonly<Record<string, Measured | Missing>>;
};

/** All that was measured. `load`: how many processes wanted to run at the start, of how many at once. */
export type SearchResult = {
  readonly node: string;
  readonly load: number;
  readonly cores: number;
  readonly sizes: readonly SizeResult[];
};

/**
 * Pincite's search beside other engines, each in a process of its own, on the same passages and
 * questions.
 *
 *     npm run bench -- search [--passages SQUAD.json] [--sizes 1204,19000] [--json] [--chart FILE.svg]
 */
export async function searchBench(args: readonly string[]): Promise<string> {
  const { passages, sizes, json, chart } = readOptions(args);
  const measured: SizeResult[] = [];
  const load = loadavg()[0] ?? 0;
  for (const size of sizes) measured.push(await measureSize(size, passages));
  const result = {
    node: process.version,
    load,
    cores: availableParallelism(),
    sizes: measured,
  };
  if (chart !== undefined) writeFileSync(chart, chartOf(measured));
  return json ? JSON.stringify(result) : tablesOf(result);
}

function readOptions(args: readonly string[]) {
  const { values } = parse(args);
  const sizes = values.sizes?.split(",").map(sizeOf) ?? SIZES;
  if (values.chart !== undefined && values.passages === undefined)
    throw new BenchUsageError("--chart needs --passages: made-up passages have no answers.");
  return { ...values, sizes };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        passages: { type: "string" },
        sizes: { type: "string" },
        json: { type: "boolean", default: false },
        chart: { type: "string" },
      },
    });
  } catch (cause) {
    throw new BenchUsageError((cause as Error).message, { cause });
  }
}

function sizeOf(text: string): number {
  if (!/^[1-9]\d{1,6}$/.test(text))
    throw new BenchUsageError(`--sizes ${text} is no number of passages from 10 on.`);
  return Number(text);
}

async function measureSize(passages: number, file: string | undefined): Promise<SizeResult> {
  const dir = mkdtempSync(join(tmpdir(), "pincite-bench-"));
  try {
    const corpus = makeCorpus(passages, file);
    const written = join(dir, "corpus.jsonl");
    writeCorpus(corpus, written);
    const engines: Record<string, Measured | Missing> = {};
    for (const name of Object.keys(ENGINES)) engines[name] = await measureAlone(name, written);
    return { passages, made: corpus.made, engines };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

async function measureAlone(name: string, corpus: string): Promise<Measured | Missing> {
  try {
    const call = ["--import", "tsx", MEASURE, name, corpus];
    const { stdout } = await promisify(execFile)(process.execPath, call, { timeout: LIMIT_MS });
    return JSON.parse(stdout);
  } catch (error) {
    return { missing: whyNot(error) };
  }
}

function whyNot(error: unknown): string {
  const { killed, signal, stderr } = error as Readonly<Record<string, unknown>>;
  if (killed === true) return `It was not through after ${LIMIT_MS / 1_000} s.`;
  if (typeof signal === "string") return `It crashed with ${signal}.`;
  const said = typeof stderr === "string" ? stderr.match(/^\w*Error: .*$/m)?.[0] : undefined;
  return said ?? String(error);
}
