import type { Transformer } from "grammy";
import type { Message, Update } from "grammy/types";
import type { Keyv } from "keyv";
import { pino } from "pino";
import type { Answer } from "../../src/answer/answer.ts";
import { createExchanges, type Exchanges } from "../../src/answer/exchanges.ts";
import type { ArticleStore } from "../../src/article/store.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { entriesOf } from "../../src/store/entries.ts";
import { openStore } from "../../src/store/open.ts";
import { type BotDeps, createBot } from "../../src/telegram/bot.ts";
import { createForgetting } from "../../src/telegram/forgetting.ts";
import type { Rendering } from "../../src/telegram/rendering.ts";
import { createSettings } from "../../src/telegram/settings.ts";
import { someFeedback } from "../feedback/some-feedback.ts";
import { checkParameters } from "../sandbox/schema.ts";
import { anAnswer, aStatement } from "./an-answer.ts";
import { anAnswerer, type TestAnswerer } from "./an-answerer.ts";
import { anArticleStore, bill } from "./an-article-store.ts";

/** A bot that is handed its updates by hand, and dies where it is told to. */
export type BotOfManyLives = {
  readonly sandbox: Sandbox;
  readonly answerer: TestAnswerer;
  readonly store: ArticleStore;
  readonly exchanges: Exchanges;
  /** One that takes several messages. */
  readonly longAnswer: Answer;
  readonly logged: string[];
  /** How often nobody knew whether a message arrived. */
  unknown: number;
  /**
   * Lives from now on, on the records of the life before. It dies for good just before or after its
   * `dies`-th call or write: nothing that it has begun goes on, whoever waits for it gets "dead".
   */
  lives(
    how?: { readonly dies?: number; readonly render?: Rendering } & Pick<
      BotDeps,
      "signal" | "preview" | "botInfo"
    >,
  ): void;
  /** Rejects as `handleUpdate` does. */
  hears(update: Update): Promise<"answered" | "dead">;
  /** All that is kept, as it stands in the store. */
  kept(prefix?: string): Promise<string>;
  /** As after a day: nothing is kept any longer under these keys. */
  forget(prefix: string): Promise<void>;
  close(): Promise<void>;
};

const NEVER = new Promise<never>(() => {});

/** With a model, so that exchanges are remembered. Time passes only by waiting. */
export async function aBotOfManyLives(): Promise<BotOfManyLives> {
  const clock = { ms: Date.parse("2026-03-01T12:00:00Z") };
  const now = () => clock.ms;
  const sleep = async (ms: number) => {
    clock.ms += ms;
  };
  const sandbox = await startSandbox({ checkParameters, limits: "telegram", now });
  const store = await anArticleStore({ ...bill, text: longText });
  const answerer = anAnswerer(store);
  const opened = await openStore("memory:");
  const { keyv, close, pseudonym } = opened;
  const logged: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => logged.push(line) });
  const { feedback, tally } = await someFeedback({ keyv, now });
  let bot: ReturnType<typeof createBot>;
  let death: Promise<"dead">;

  const world: BotOfManyLives = {
    sandbox,
    answerer,
    store,
    exchanges: createExchanges({ keyv }),
    longAnswer: await longAnswer(store),
    logged,
    unknown: 0,
    lives({ dies = Number.POSITIVE_INFINITY, render = "classic", ...over } = {}) {
      let die: (how: "dead") => void = () => {};
      death = new Promise((resolve) => {
        die = resolve;
      });
      let steps = 0;
      /** Before and after whatever leaves a trace. */
      async function step(): Promise<void> {
        steps += 1;
        if (steps === dies) die("dead");
        if (steps >= dies) return NEVER;
      }
      const { token, apiRoot, bot: botInfo, exchanges } = { ...sandbox, ...world };
      const records = mortal(keyv, step);
      const onUnknown = () => {
        world.unknown += 1;
      };
      const settings = createSettings({ keyv, render });
      const forgetting = createForgetting({ records: opened, feedback, exchanges, settings });
      const own = { records, exchanges, settings, feedback, tally, pseudonym, forgetting };
      const parts = { token, apiRoot, botInfo, answerer, store, ...own };
      bot = createBot({ ...parts, model: true, log, sleep, now, onUnknown, ...over });
      bot.api.config.use(mortalCalls(step));
    },
    hears: (update) =>
      Promise.race([bot.handleUpdate(update).then(() => "answered" as const), death]),
    async kept(prefix = "answered:") {
      const entries: unknown[] = [];
      for await (const entry of entriesOf(keyv, prefix)) entries.push(entry);
      return JSON.stringify(entries);
    },
    async forget(prefix) {
      for await (const [key] of entriesOf(keyv, prefix)) await keyv.delete(key);
    },
    async close() {
      await sandbox.close();
      await close();
    },
  };
  world.lives();
  return world;
}

function mortal(keyv: Keyv, step: () => Promise<void>): BotDeps["records"] {
  return {
    get: keyv.get.bind(keyv),
    // What is written so is for show: nothing waits for it.
    setMany: keyv.setMany.bind(keyv),
    async set(...given: Parameters<Keyv["set"]>) {
      await step();
      const result = await keyv.set(...given);
      await step();
      return result;
    },
  };
}

function mortalCalls(step: () => Promise<void>): Transformer {
  return async (previous, method, payload, signal) => {
    await step();
    const result = await previous(method, payload, signal);
    await step();
    return result;
  };
}

/** Sentences of about 700 letters each. */
const longText = [
  "The headline of a long bill",
  ...Array.from({ length: 16 }, (_, i) => `Paragraph ${i} ${"says it at length ".repeat(40)}.`),
].join("\n\n");

/** All sentences of the article that the store holds. */
async function longAnswer(store: ArticleStore): Promise<Answer> {
  const [article] = await store.list();
  const { id, version, paragraphs } = article!;
  const sentences = paragraphs.slice(1).flatMap((paragraph) => paragraph.sentences);
  const quotes = sentences.map((span) => store.quote({ article: id, version, ...span }));
  const [first, ...rest] = (await Promise.all(quotes)).map((quote) =>
    aStatement(quote!.text, quote!),
  );
  return anAnswer({ outcome: "answered", statements: [first!, ...rest] });
}

let lastUpdate = 0;

/** The update by which Telegram tells of a message. */
export function updateOf(message: Message): Update {
  const kind = message.edit_date === undefined ? "message" : "edited_message";
  return { update_id: ++lastUpdate, [kind]: message } as Update;
}
