/**
 * One start of store, articles, index and answerer, as the bot makes it, in a process of its own:
 *
 *     node --import tsx start.ts STORE_URL FOLDER QUESTIONS.json
 *
 * It asks the questions, watches the folder for a while, adds an article to it, and prints
 * {@link StoreFigures} as JSON. The article goes again at the end.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pino from "pino";
import { createAnswerer } from "../../../src/answer/answerer.ts";
import { createFolder } from "../../../src/article/folder.ts";
import { createArticleStore } from "../../../src/article/store.ts";
import { quantile } from "../../../src/cli/figures.ts";
import { createKeptIndex } from "../../../src/search/kept-index.ts";
import { openStore } from "../../../src/store/open.ts";

/** Milliseconds that something took, by the clock and of CPU. */
export type Step = { readonly wall: number; readonly cpu: number };

/** What was measured at a start. Times in milliseconds, memory in bytes. */
export type StoreFigures = {
  readonly articles: number;
  readonly passages: number;
  readonly steps: Readonly<
    Record<"open" | "folder" | "index" | "first answer" | "questions" | "index kept", Step>
  >;
  readonly p50: Step;
  readonly p99: number;
  /** From the writing of a file to the first search that finds its words. */
  readonly added: number;
  /** Share of a core that watching the folder takes. */
  readonly idle: number;
  readonly memory: Readonly<Record<"rss" | "heap" | "arrays" | "most", number>>;
};

const SETTLING_MS = 3_000;
const IDLE_MS = 10_000;
const ADDED = "---\ntitle: Zzyzx\npublisher: None\npublished: 2026-01-01\nlanguage: en\n---\n\n";

const [url = "", dir = "", questionsFile = ""] = process.argv.slice(2);
const [first = "", ...questions]: string[] = JSON.parse(readFileSync(questionsFile, "utf8"));
const log = pino({ level: "silent" });
const file = join(dir, "added.md");

async function timed<T>(work: () => Promise<T>): Promise<[Step, T]> {
  const [began, cpuBegan] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpuBegan);
  return [{ wall: performance.now() - began, cpu: (user + system) / 1000 }, result];
}

const [open, store] = await timed(() => openStore(url));
const { keyv, turns } = store;
const articles = createArticleStore({ keyv, turns: turns("change log") });
const folder = createFolder({ dir, keyv, store: articles, log });
const [looked, { held }] = await timed(() => folder.look());
const kept = createKeptIndex({ keyv, onTrouble: (error) => process.emitWarning(String(error)) });
const [indexed, answerer] = await timed(() => createAnswerer({ store: articles, index: kept }));
const [answered] = await timed(() => answerer.answer({ text: first }));
const { rss, heapUsed, arrayBuffers } = process.memoryUsage();

const times: Step[] = [];
const [asked] = await timed(async () => {
  for (const text of questions) times.push((await timed(() => answerer.answer({ text })))[0]);
});
const walls = times.map(({ wall }) => wall);

const stop = folder.watch();
await sleep(SETTLING_MS);
const [idle] = await timed(() => sleep(IDLE_MS));
const found = new Promise<void>((resolve) => {
  articles.onChange(async (change) => {
    if (change.kind !== "put" || change.article.id !== "added") return;
    const { answer } = await answerer.passages("What does the quuxologist in zzyzx mend?", 1);
    if (!JSON.stringify(answer).includes("quuxologist")) throw new Error("It is not found.");
    resolve();
  });
});
const [added] = await timed(async () => {
  writeFileSync(file, `${ADDED}A quuxologist in zzyzx mends harbours.\n`);
  // Watching keeps no process alive.
  const late = sleep(60_000).then(() => Promise.reject(new Error("It is not found in a minute.")));
  await Promise.race([found, late]);
});
rmSync(file);
await stop();
await folder.look();
const [closed] = await timed(() => kept.close());
const passages = (await articles.list()).reduce(
  (sum, { paragraphs }) => sum + paragraphs.length,
  0,
);
await store.close();

const figures: StoreFigures = {
  articles: held,
  passages,
  steps: {
    ...{ open, folder: looked, index: indexed },
    ...{ "first answer": answered, questions: asked, "index kept": closed },
  },
  p50: {
    wall: quantile(walls, 0.5),
    cpu: quantile(
      times.map(({ cpu }) => cpu),
      0.5,
    ),
  },
  p99: quantile(walls, 0.99),
  added: added.wall,
  idle: idle.cpu / idle.wall,
  memory: {
    ...{ rss, heap: heapUsed, arrays: arrayBuffers },
    most: process.resourceUsage().maxRSS * 1024,
  },
};
process.stdout.write(JSON.stringify(figures), () => process.exit());
