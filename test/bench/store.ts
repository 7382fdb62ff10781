import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { formatArticleFile } from "../../src/article/file.ts";
import { generateArticles, questionsAbout } from "./passages.ts";
import type { Step, StoreFigures } from "./store/start.ts";
import { BenchUsageError, wholeNumber } from "./usage.ts";

/** Of 120 words each: an article is as long as a report in a newspaper. */
const PASSAGES_AN_ARTICLE = 5;
const QUESTIONS = 300;

const TSX = createRequire(import.meta.url).resolve("tsx");
const START = fileURLToPath(new URL("./store/start.ts", import.meta.url));

/**
 * How a store of many made-up articles starts, answers, and takes in one article more: on LevelDB, each
 * start in a process of its own. The first start imports the folder.
 *
 *     npm run bench -- store [--articles 10000] [--store redis://…] [--json]
 */
export async function storeBench(args: readonly string[]): Promise<string> {
  const { articles: wanted, store, json } = optionsIn(args);
  const home = mkdtempSync(join(tmpdir(), "pincite-bench-store-"));
  try {
    const folder = join(home, "articles");
    mkdirSync(folder);
    const articles = [...generateArticles(wanted * PASSAGES_AN_ARTICLE, 1, PASSAGES_AN_ARTICLE)];
    for (const article of articles) {
      writeFileSync(join(folder, `${article.id}.md`), formatArticleFile(article));
    }
    const questions = join(home, "questions.json");
    writeFileSync(questions, JSON.stringify(questionsAbout(articles, QUESTIONS)));
    const url = store ?? `level:${join(home, "data")}`;
    const starts: StoreFigures[] = [];
    for (const _ of [1, 2, 3]) starts.push(await start(url, folder, questions));
    return json ? JSON.stringify(starts, undefined, 2) : starts.map(described).join("\n");
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function optionsIn(args: readonly string[]) {
  const options = {
    articles: { type: "string", default: "10000" },
    store: { type: "string" },
    json: { type: "boolean", default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    return { ...values, articles: wholeNumber("articles", values.articles) };
  } catch (error) {
    if (error instanceof BenchUsageError) throw error;
    throw new BenchUsageError((error as Error).message, { cause: error });
  }
}

async function start(...args: readonly [url: string, folder: string, questions: string]) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...["--import", TSX, START, ...args],
  ]);
  return JSON.parse(stdout) as StoreFigures;
}

function described({ articles, passages, steps, p50, p99, added, idle, memory }: StoreFigures) {
  const [load = 0] = loadavg();
  const named = Object.entries(steps).map(([name, step]) => `${name} ${ms(step)}`);
  const start = sum([steps.open, steps.folder, steps.index]);
  return [
    `${articles.toLocaleString("en")} articles, ${passages.toLocaleString("en")} passages (load ${load.toFixed(1)}):`,
    `  ms (of CPU): ready ${ms(start)}, of which ${named.join(", ")}`,
    `  a question p50 ${ms(p50)} ms, p99 ${p99.toFixed(0)} ms`,
    `  one article more is found after ${added.toFixed(0)} ms; watching the folder takes ${(100 * idle).toFixed(1)} % of a core`,
    `  MB: ${Object.entries(memory)
      .map(([name, bytes]) => `${name} ${(bytes / 1e6).toFixed(0)}`)
      .join(", ")}`,
  ].join("\n");
}

function ms({ wall, cpu }: Step): string {
  return `${wall.toFixed(0)} (${cpu.toFixed(0)})`;
}

function sum(steps: readonly Step[]): Step {
  return steps.reduce((a, b) => ({ wall: a.wall + b.wall, cpu: a.cpu + b.cpu }));
}
