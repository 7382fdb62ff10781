import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { quantile } from "../../src/cli/figures.ts";
import { coldStarts } from "./delivery/cold-start.ts";
import { now } from "./delivery/crowd.ts";
import { type Latency, latencyOf } from "./delivery/latency.ts";
import { type Corpus, throughputOfWorkers, withMadeUp } from "./delivery/processes.ts";
import { type CpuProfile, costsOf, functionsOf } from "./delivery/profile.ts";
import type { Which } from "./delivery/program.ts";
import { type Throughput, throughputOf } from "./delivery/throughput.ts";
import { BenchUsageError, wholeNumber } from "./usage.ts";

const PARTS = ["throughput", "latency", "cold-start"] as const;
const SHOWN_FUNCTIONS = 15;
const SMALLEST_SHOWN = 0.01;

type Options = ReturnType<typeof readOptions>;

/**
 * Pincite as a process, with its store on the disk, beside a bare grammY echo bot as a process: how
 * many questions a second, how soon under a steady load, and how soon after a start. Telegram is the
 * sandbox, in the process of the bench.
 *
 *     npm run bench -- delivery [--only throughput] [--questions 400] [--chats 400] [--rounds 3]
 *       [--rate 50] [--seconds 10] [--starts 5] [--profile] [--redis [--articles 2000]]
 *
 * A chat gets one message a second at most, so more questions than chats measure that limit too.
 */
export async function deliveryBench(args: readonly string[]): Promise<string> {
  const options = readOptions(args);
  const lines = [
    `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`,
  ];
  if (options.parts.includes("throughput")) lines.push(...(await throughput(options)));
  if (options.parts.includes("latency")) lines.push(...(await latency(options)));
  if (options.parts.includes("cold-start")) lines.push(...(await start(options)));
  if (options.profile) lines.push(...(await profiled(options)));
  if (options.redis) lines.push(...(await workers(options)));
  return lines.join("\n");
}

function readOptions(args: readonly string[]) {
  const { only, profile, redis, ...numbers } = parse(args);
  const alone = profile || redis ? [] : PARTS;
  const parts = only?.map((name) => partOf(name)) ?? alone;
  return {
    ...{ parts, profile, redis },
    questions: wholeNumber("questions", numbers.questions),
    chats: wholeNumber("chats", numbers.chats),
    rounds: wholeNumber("rounds", numbers.rounds),
    perSecond: wholeNumber("rate", numbers.rate),
    seconds: wholeNumber("seconds", numbers.seconds),
    starts: wholeNumber("starts", numbers.starts),
    articles: numbers.articles && wholeNumber("articles", numbers.articles),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: "string", multiple: true },
        questions: { type: "string", default: "400" },
        chats: { type: "string", default: "400" },
        rounds: { type: "string", default: "3" },
        rate: { type: "string", default: "50" },
        seconds: { type: "string", default: "10" },
        starts: { type: "string", default: "5" },
        articles: { type: "string" },
        profile: { type: "boolean", default: false },
        redis: { type: "boolean", default: false },
      },
    }).values;
  } catch (cause) {
    throw new BenchUsageError((cause as Error).message, { cause });
  }
}

function partOf(name: string): (typeof PARTS)[number] {
  const part = PARTS.find((known) => known === name);
  if (part !== undefined) return part;
  throw new BenchUsageError(`--only ${name} is no part. There are: ${PARTS.join(", ")}.`);
}

async function throughput(options: Options): Promise<string[]> {
  const measured: Record<Which | "known", Throughput[]> = { echo: [], pincite: [], known: [] };
  for (let round = 0; round < options.rounds; round += 1) {
    measured.echo.push(await throughputOf("echo", options));
    measured.pincite.push(await throughputOf("pincite", options));
    measured.known.push(await throughputOf("pincite", { ...options, wording: "known" }));
  }
  const line = (when: string, of: (one: Throughput) => number) => {
    const median = (which: keyof typeof measured) => quantile(measured[which].map(of), 0.5);
    const peer = median("echo");
    const beside = (ours: number) => `${ours.toFixed(0)} (${(ours / peer).toFixed(2)})`;
    return `  ${when}: ${beside(median("pincite"))} questions/s; the same five again and again ${beside(median("known"))}; echo bot ${peer.toFixed(0)}`;
  };
  return [
    `Throughput, ${options.questions} questions in ${options.chats} chats, medians of ${options.rounds}; as a share of the echo bot's`,
    line("from the first getUpdates of a new process", ({ fromStart }) => fromStart),
    line("once warm", ({ warm }) => warm),
  ];
}

async function latency(options: Options): Promise<string[]> {
  const { perSecond, seconds, chats } = options;
  const peer = await latencyOf("echo", options);
  const ours = await latencyOf("pincite", options);
  const line = (name: string, { p50, p99, memory: [start, end] }: Latency) =>
    `  ${name}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; memory ${megabytes(start)} MB, at the end ${megabytes(end)} (${percent(end / start - 1)})`;
  const ratio = (of: (one: Latency) => number) => (of(ours) / of(peer)).toFixed(1);
  return [
    `Latency, ${perSecond} questions/s for ${seconds} s in ${chats} chats`,
    `${line("Pincite", ours)}; store ${megabytes(ours.stored)} MB`,
    line("echo bot", peer),
    `  ratio: p50 ${ratio(({ p50 }) => p50)}, p99 ${ratio(({ p99 }) => p99)}`,
  ];
}

async function start({ starts }: Options): Promise<string[]> {
  const { pincite, echo } = await coldStarts(starts);
  const line = (until: string, ours: number, peer: number) =>
    `  ${until}: ${ours.toFixed(0)} ms; echo bot ${peer.toFixed(0)} ms; ratio ${(ours / peer).toFixed(2)}`;
  return [
    `Cold start with an empty store, medians of ${starts}`,
    line("to the first getUpdates", pincite.toFirstPoll, echo.toFirstPoll),
    line("to the first answer", pincite.toFirstAnswer, echo.toFirstAnswer),
  ];
}

async function workers(options: Options): Promise<string[]> {
  const { questions, articles } = options;
  if (!articles) return workersOver("the articles that ship", options);
  return withMadeUp(articles, questions, (corpus) =>
    workersOver(`${articles} made-up articles`, options, corpus),
  );
}

async function workersOver(what: string, load: Options, corpus?: Corpus): Promise<string[]> {
  const one = await throughputOfWorkers(1, load, corpus);
  const two = await throughputOfWorkers(2, load, corpus);
  return [
    `Processes that share a Redis, over ${what}, ${load.questions} questions in ${load.chats} chats, warm`,
    `  two: ${two.toFixed(0)} questions/s; one ${one.toFixed(0)}; ratio ${(two / one).toFixed(2)}`,
  ];
}

/** Where the time of the CPU goes while warm. */
async function profiled(options: Options): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "pincite-profile-"));
  try {
    let [from, to] = [0, 0];
    const flags = ["--cpu-prof", `--cpu-prof-dir=${folder}`];
    await throughputOf("pincite", options, { flags }, (...warm) => {
      [from, to] = [steady(warm[0]), steady(warm[1])];
    });
    const profile = largestIn(folder);
    const table = (costs: ReturnType<typeof costsOf>) =>
      costs.map(({ place, share }) => `  ${percent(share).padStart(6)}  ${place}`);
    return [
      `Where the time of the CPU goes, ${options.questions} questions, warm`,
      ...table(costsOf(profile, from, to).filter(({ share }) => share >= SMALLEST_SHOWN)),
      "By function",
      ...table(functionsOf(profile, from, to).slice(0, SHOWN_FUNCTIONS)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A moment of `now` on the steady clock (µs). */
function steady(at: number): number {
  return Number(process.hrtime.bigint()) / 1000 + (at - now()) * 1000;
}

/** Threads that load modules write profiles of their own, which are smaller. */
function largestIn(folder: string): CpuProfile {
  const profiles = readdirSync(folder).map(
    (name): CpuProfile => JSON.parse(readFileSync(join(folder, name), "utf8")),
  );
  const [largest] = profiles.sort((a, b) => b.nodes.length - a.nodes.length);
  if (largest === undefined) throw new Error("The bot left no profile.");
  return largest;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
