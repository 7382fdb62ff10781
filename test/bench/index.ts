import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import MiniSearch from "minisearch";
import type { Article } from "../../src/article/article.ts";
import { quantile } from "../../src/cli/figures.ts";
import { createBackground } from "../../src/search/background.ts";
import { createIndex, restoreIndex, type SearchIndex } from "../../src/search/index.ts";
import type { RankedTerm } from "../../src/search/postings.ts";
import { termsOf } from "../../src/search/terms.ts";
import { generateArticles, questionsAbout } from "./passages.ts";

const SIZES = [1_000, 100_000] as const;
const QUESTIONS = 300;
const HITS = 20;

/** Milliseconds, and for sizes megabytes (10^6 bytes). */
type Figures = Readonly<
  Record<"build" | "memory" | "snapshot" | "restore" | "p50" | "p99", number>
>;

/**
 * The index against MiniSearch with our stems and stop words, over generated passages: how long it
 * takes to build, what it takes up in memory (heap and array buffers, without the texts) and as
 * bytes, how long to come back from them, and how long a question of five words takes.
 */
export async function indexBench(): Promise<string> {
  const lines = SIZES.map((size) => {
    const articles = [...generateArticles(size)];
    const questions = questionsAbout(articles, QUESTIONS);
    const ours = measureOurs(articles, questions);
    return row(size, ours, measureMiniSearch(articles, questions));
  });
  return `ours / MiniSearch with the same stems and stop words\n${lines.join("\n")}`;
}

function measureOurs(articles: readonly Article[], questions: readonly string[]): Figures {
  const background = createBackground();
  const before = memory();
  const [build, index] = timed(() => {
    const made = createIndex(background);
    articles.forEach(made.add);
    return made;
  });
  const held = memory() - before;
  const [, bytes] = timed(() => index.snapshot());
  const [restore, back] = timed(() => restoreIndex(bytes, articles, background));
  const terms = questions.map((question) => termsIn(question, back));
  const times = terms.map((some) => timed(() => back.rank(some, HITS))[0]);
  return { build, memory: held, snapshot: bytes.length / 1e6, restore, ...quantiles(times) };
}

function termsIn(question: string, index: SearchIndex): RankedTerm[] {
  return stemsOf(question).map((stem) => {
    const id = index.idOf(stem);
    return { idf: index.idf(stem, "en"), matches: id === undefined ? [] : [{ id, weight: 1 }] };
  });
}

function measureMiniSearch(articles: readonly Article[], questions: readonly string[]): Figures {
  const options = {
    fields: ["text", "title"],
    tokenize: stemsOf,
    processTerm: (term: string) => term,
    searchOptions: { boost: { title: 0.3 } },
  };
  const before = memory();
  const [build, index] = timed(() => {
    const made = new MiniSearch(options);
    for (const { id, meta, text, paragraphs } of articles) {
      for (const [at, { start, end }] of paragraphs.entries()) {
        made.add({ id: `${id} ${at}`, title: meta.title, text: text.slice(start, end) });
      }
    }
    return made;
  });
  const held = memory() - before;
  const json = JSON.stringify(index);
  const [restore, back] = timed(() => MiniSearch.loadJSON(json, options));
  const times = questions.map((question) => timed(() => back.search(question).slice(0, HITS))[0]);
  return { build, memory: held, snapshot: json.length / 1e6, restore, ...quantiles(times) };
}

function stemsOf(text: string): string[] {
  return termsOf(text, "en").flatMap(({ stop, stem }) => (stop ? [] : [stem]));
}

function row(size: number, ours: Figures, peer: Figures): string {
  const pair = (figure: keyof Figures, digits: number) =>
    `${ours[figure].toFixed(digits)} / ${peer[figure].toFixed(digits)}`;
  return [
    `  ${size.toLocaleString("en")} passages: built in ${pair("build", 0)} ms`,
    `${pair("memory", 0)} MB in memory`,
    `${pair("snapshot", 1)} MB as bytes`,
    `back in ${pair("restore", 0)} ms`,
    `a question p50 ${pair("p50", 3)} ms, ${(peer.p50 / ours.p50).toFixed(0)} times as fast`,
    `p99 ${pair("p99", 3)} ms`,
  ].join("; ");
}

function quantiles(times: readonly number[]) {
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

function timed<T>(work: () => T): [ms: number, result: T] {
  const started = performance.now();
  const result = work();
  return [performance.now() - started, result];
}

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** What is in use once all that nobody needs is gone. Megabytes. */
function memory(): number {
  // Twice: the memory of arrays is given back behind the first.
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
