import type { Article } from "../../article/article.ts";
import type { Backoff } from "./backoff.ts";
import { MOST_INPUTS } from "./embeddings-api.ts";
import type { KeptVectors } from "./kept-vectors.ts";
import { type PassageText, passageTexts } from "./passage-texts.ts";
import type { Vectors } from "./vectors.ts";

/** Brings the vectors held up to date with the articles held, behind the scenes. */
export type Fetching = {
  add(article: Article): void;
  remove(id: string): void;
  /** Forgets what is kept of articles that were not added. */
  forgetOthers(): void;
  /** Whether nothing is left to be done. */
  isDone(): boolean;
  /** Resolves when nothing is left to be done, or something has failed and is left alone for a while. */
  settled(): Promise<void>;
  /** Resolves when it has stopped, which takes the end of `signal`. */
  stopped(): Promise<void>;
};

/** What fetching needs. */
export type FetchingParts = {
  readonly embed: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
  readonly vectors: Vectors;
  readonly kept: KeptVectors;
  readonly backoff: Backoff;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Told when an article's vectors have been fetched and kept. */
  readonly fetched: () => void;
  readonly failed: (error: unknown) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
};

/** What is to be done about an article: have its vectors, or forget them. */
type Task = Article | "forget";

/**
 * One task after the other. When one fails, all rest for a while, and that one comes last then, so
 * that an article that a server will not take keeps none from the others.
 */
export function createFetching(parts: FetchingParts): Fetching {
  const { embed, vectors, kept, backoff, sleep, fetched, failed, signal } = parts;
  const added = new Set<string>();
  const tasks = new Map<string, Task>();
  let othersAreKept = false;
  let working: Promise<void> | undefined;
  let waiting: readonly (() => void)[] = [];

  function isDone(): boolean {
    return tasks.size === 0 && !othersAreKept;
  }

  function put(id: string, task: Task): void {
    vectors.remove(id);
    tasks.set(id, task);
    start();
  }

  function start(): void {
    working ??= work().finally(() => {
      working = undefined;
      settle();
    });
  }

  function settle(): void {
    for (const tell of waiting) tell();
    waiting = [];
  }

  async function work(): Promise<void> {
    while (!isDone() && !signal.aborted) {
      if (await isPassed()) continue;
      const rest = backoff.failed();
      settle();
      await sleep(rest, signal);
    }
  }

  /** Goes through all tasks. `false` as soon as one failed. */
  async function isPassed(): Promise<boolean> {
    for (const [id, task] of [...tasks]) {
      if (!(await isThrough(() => perform(id, task)))) {
        putLast(id, task);
        return false;
      }
    }
    return !othersAreKept || isThrough(findOthers);
  }

  function putLast(id: string, task: Task): void {
    if (tasks.get(id) !== task) return;
    tasks.delete(id);
    tasks.set(id, task);
  }

  async function isThrough(step: () => Promise<void>): Promise<boolean> {
    try {
      if (signal.aborted) return false;
      await step();
      backoff.worked();
      return true;
    } catch (error) {
      if (!signal.aborted) failed(error);
      return false;
    }
  }

  async function perform(id: string, task: Task): Promise<void> {
    if (task === "forget") await kept.forget(id);
    else if (tasks.get(id) === task) await have(task);
    if (tasks.get(id) === task) tasks.delete(id);
  }

  async function have(article: Article): Promise<void> {
    const texts = passageTexts(article);
    const known = await kept.get(article, texts);
    const rows = known ?? (await rowsOf(texts));
    // Another version may have come meanwhile, or none be wanted any longer.
    if (tasks.get(article.id) !== article) return;
    vectors.put(article.id, { paragraphs: texts.map(({ paragraph }) => paragraph), rows });
    tasks.delete(article.id);
    if (known !== undefined) return;
    await kept.set(article, texts, rows);
    fetched();
  }

  async function rowsOf(texts: readonly PassageText[]): Promise<Float32Array> {
    const rows: Float32Array[] = [];
    for (let from = 0; from < texts.length; from += MOST_INPUTS) {
      const batch = texts.slice(from, from + MOST_INPUTS);
      rows.push(...(await embed(batch.map(({ text }) => text))));
    }
    return joined(rows);
  }

  async function findOthers(): Promise<void> {
    const others = (await kept.ids()).filter((id) => !added.has(id));
    for (const id of others) tasks.set(id, "forget");
    othersAreKept = false;
  }

  return {
    add(article) {
      added.add(article.id);
      put(article.id, article);
    },
    remove(id) {
      added.delete(id);
      put(id, "forget");
    },
    forgetOthers() {
      othersAreKept = true;
      start();
    },
    isDone,
    settled: () =>
      working === undefined || backoff.isResting()
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting = [...waiting, resolve];
          }),
    stopped: async () => working,
  };
}

function joined(rows: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(rows.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const row of rows) {
    all.set(row, at);
    at += row.length;
  }
  return all;
}
