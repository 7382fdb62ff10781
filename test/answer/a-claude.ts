import { pino } from "pino";
import type { Answer, Question } from "../../src/answer/answer.ts";
import { createAnswerer } from "../../src/answer/answerer.ts";
import type { ModelSettings } from "../../src/answer/model-settings.ts";
import type { Onlooker } from "../../src/answer/onlooker.ts";
import { openModel } from "../../src/answer/open-model.ts";
import { type ArticleSource, createArticleStore } from "../../src/article/store.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { type Scripted, startReplay } from "../claude/replay.ts";
import { theBill } from "./a-bill.ts";

export const settings: ModelSettings = {
  apiKey: "sk-ant-replay",
  baseUrl: undefined,
  model: "claude-haiku-5-5",
  effort: "medium",
  limits: { wholeStore: 60_000, passages: 6_000, answer: 4_096 },
  deadlineMs: 20_000,
  idleMs: 10_000,
  budgets: {},
};

/** An answerer with Claude, whose API is a stand-in over HTTP. */
export type RunningClaude = Awaited<ReturnType<typeof startClaude>>;

/** What to run it with, where it matters. */
export type ClaudeOptions = Partial<ModelSettings> & {
  readonly articles?: readonly ArticleSource[];
  /** A store to go on with, after a restart. */
  readonly keptIn?: Store;
  /** The API reports what it read from its cache. */
  readonly caching?: boolean;
};

export async function startClaude({
  articles = [theBill()],
  keptIn,
  caching = false,
  ...over
}: ClaudeOptions = {}) {
  let otherwise: Scripted | undefined;
  const replay = await startReplay({
    caching,
    answer: async (question) => {
      if (otherwise === undefined) throw new Error("Nothing is scripted.");
      return typeof otherwise === "function" ? otherwise(question) : otherwise;
    },
  });
  const opened = keptIn ?? (await openStore("memory:"));
  const { keyv } = opened;
  const store = createArticleStore({ keyv });
  for (const article of articles) await store.put(article);
  const logged: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => void logged.push(line) });
  const clock = { ms: 0 };
  const waited: number[] = [];
  const sleep = async (ms: number) => {
    waited.push(ms);
  };
  const rereads: string[] = [];
  const model = await openModel(
    { ...settings, baseUrl: replay.url, ...over },
    { keyv, log, sleep, now: () => clock.ms, onReread: (result) => void rereads.push(result) },
  );
  const cuts: string[] = [];
  const answerer = await createAnswerer({
    store,
    model,
    onCuts: (some) => void cuts.push(...some),
  });
  return {
    replay,
    /** What Claude answers whenever the script says nothing else. */
    always(reply: Scripted): void {
      otherwise = reply;
    },
    answerer,
    store,
    opened,
    clock,
    waited,
    logged,
    cuts,
    /** What second opinions came to. */
    rereads,
    ask: (text: string, more: Partial<Question> = {}, onlooker?: Onlooker): Promise<Answer> =>
      answerer.answer({ text, ...more }, onlooker),
  };
}
