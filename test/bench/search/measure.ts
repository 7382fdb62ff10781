/**
 * Measures one engine on one corpus in a process of its own, so that its memory is its own:
 *
 *     node --import tsx test/bench/search/measure.ts ENGINE CORPUS
 *
 * prints a {@link Measured} or a {@link Missing} as JSON.
 */
import { heldMegabytes } from "../../../src/cli/eval-memory.ts";
import { quantile, share } from "../../../src/cli/figures.ts";
import { type Corpus, type Question, readCorpus } from "./corpus.ts";
import { type Ask, type Engine, MissingError } from "./engine.ts";
import { ENGINES } from "./engines.ts";

const WARM_UP_QUESTIONS = 100;
const WARM_UP_MS = 2_000;
const ASKING_MS = 20_000;
/** So many are asked however long it takes. */
const LEAST_QUESTIONS = 100;
/** How many must find the same once the index is loaded. */
const CHECKED = 10;

/** Quality is the share of questions (of those with a known passage) whose passage came first. */
export type Measured = {
  readonly questions: number;
  readonly at1?: number;
  readonly at5?: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly buildS: number;
  /** Heap and typed arrays, or the file where there is one; without the texts. 2^20 bytes. */
  readonly megabytes: number;
  readonly loadMs: number;
};

/** Why an engine was not measured. */
export type Missing = { readonly missing: string };

type Asked = Question & { readonly found: readonly string[]; readonly ms: number };

async function measure(engine: Engine, { articles, questions }: Corpus): Promise<Measured> {
  const before = heldMegabytes();
  const started = performance.now();
  const built = await engine(articles);
  const buildS = (performance.now() - started) / 1_000;
  const megabytes = built.megabytes ?? heldMegabytes() - before;
  askAll(built.ask, questions.slice(0, WARM_UP_QUESTIONS), WARM_UP_MS, 1);
  const asked = askAll(built.ask, questions, ASKING_MS, LEAST_QUESTIONS);
  const times = asked.map(({ ms }) => ms);
  const known = asked.filter(({ gold }) => gold !== undefined);
  const first = (count: number) =>
    share(known, ({ gold = "", found }) => found.slice(0, count).includes(gold));
  return {
    questions: asked.length,
    ...(known.length === 0 ? {} : { at1: first(1), at5: first(5) }),
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    buildS,
    megabytes,
    loadMs: await timeToLoad(built.save, asked),
  };
}

function askAll(ask: Ask, questions: readonly Question[], limitMs: number, least: number): Asked[] {
  const until = performance.now() + limitMs;
  const asked: Asked[] = [];
  for (const question of questions) {
    const started = performance.now();
    if (started > until && asked.length >= least) break;
    const found = ask(question.text);
    asked.push({ ...question, found, ms: performance.now() - started });
  }
  return asked;
}

/** @throws Error when what comes back does not find the same. */
async function timeToLoad(
  save: () => Promise<() => Promise<Ask>>,
  asked: readonly Asked[],
): Promise<number> {
  const load = await save();
  const started = performance.now();
  const ask = await load();
  const ms = performance.now() - started;
  for (const { text, found } of asked.slice(0, CHECKED)) {
    if (ask(text).join() !== found.join())
      throw new Error(`Once loaded again, it finds something else for "${text}".`);
  }
  return ms;
}

const [name = "", file = ""] = process.argv.slice(2);
const engine = ENGINES[name];
if (engine === undefined) throw new RangeError(`There is no engine ${name}.`);
try {
  console.log(JSON.stringify(await measure(engine, readCorpus(file))));
} catch (error) {
  if (!(error instanceof MissingError)) throw error;
  console.log(JSON.stringify({ missing: error.message }));
}
