import type { Message, Update } from "grammy/types";
import type { Keyv } from "keyv";
import { type Logger, pino } from "pino";
import { createExchanges } from "../../src/answer/exchanges.ts";
import { createChanges } from "../../src/article/changes.ts";
import { filesOf } from "../../src/article/folder-origins.ts";
import { readFile } from "../../src/article/formats/read-file.ts";
import { createPendings } from "../../src/article/pending.ts";
import type { ArticleSource, ArticleStore } from "../../src/article/store.ts";
import { createAttempt } from "../../src/delivery/attempt.ts";
import { openEmbeddedInbox } from "../../src/delivery/embedded-inbox.ts";
import type { Draining, Inbox } from "../../src/delivery/inbox.ts";
import { createPolling, type Polling } from "../../src/delivery/poll.ts";
import type { Feedback } from "../../src/feedback/feedback.ts";
import type { Tally } from "../../src/feedback/tally.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/sandbox.ts";
import { entriesOf } from "../../src/store/entries.ts";
import { createInTurn } from "../../src/store/in-turn.ts";
import { openStore } from "../../src/store/open.ts";
import type { Pseudonym } from "../../src/store/pseudonyms.ts";
import { admissionTo } from "../../src/telegram/admission.ts";
import { ALLOWED_UPDATES } from "../../src/telegram/allowed-updates.ts";
import { type BotDeps, createBot } from "../../src/telegram/bot.ts";
import { explainError } from "../../src/telegram/explain-error.ts";
import { createForgetting } from "../../src/telegram/forgetting.ts";
import { giveUp } from "../../src/telegram/give-up.ts";
import type { Desk } from "../../src/telegram/intake/desk.ts";
import { placeInLine } from "../../src/telegram/place-in-line.ts";
import { passes } from "../../src/telegram/rescue.ts";
import { createSettings, type Settings } from "../../src/telegram/settings.ts";
import { someFeedback } from "../feedback/some-feedback.ts";
import { checkParameters } from "../sandbox/schema.ts";
import { anAnswerer, type TestAnswerer } from "./an-answerer.ts";
import { anArticleStoreOver, bill } from "./an-article-store.ts";

/** A bot that polls a sandbox, and hands on it. */
export type RunningBot = {
  readonly sandbox: Sandbox;
  readonly answerer: TestAnswerer;
  readonly store: ArticleStore;
  /** What the store is kept in. */
  readonly shelf: Keyv;
  readonly desk: Desk;
  /** What is set for chats, as the bot finds it. */
  readonly settings: Settings;
  /** What people think of answers, as the bot finds it. */
  feedback(): Feedback;
  /** As after a day: no answer is kept any longer. */
  forgetAnswers(): Promise<void>;
  /** Lines of the log, as written. */
  readonly logged: string[];
  /** Milliseconds waited, each in turn. Waiting moves the sandbox's clock, not the test's. */
  readonly waited: number[];
  /** Lets time pass on the sandbox's clock. */
  passes(ms: number): void;
  /** Resolves when the bot is through with this message, whatever it did. */
  isThroughWith(message: Message): Promise<void>;
  /** Hands an update over without Telegram. */
  receive(update: Update): Promise<void>;
  /** All that the bot keeps of its conversations, as it stands in the store. */
  kept(): Promise<string>;
  /** Stops the bot and starts another on the same records or on none, with a model or without. */
  restart(how?: { readonly forgetful?: boolean; readonly model?: boolean }): Promise<void>;
  stop(): Promise<void>;
};

/** What a place for updates is opened with. */
export type DeliveryDeps = {
  readonly now: () => number;
  readonly pseudonym: Pseudonym;
  readonly concurrency: number;
};

/** Where updates wait, and what the bot keeps the pace with. */
export type OpenDelivery = {
  readonly inbox: Inbox;
  readonly bot: Pick<BotDeps, "pacer" | "asking">;
  close(): Promise<void>;
};

type Options = {
  readonly articles?: readonly ArticleSource[];
  readonly sandbox?: SandboxOptions;
  readonly keepDays?: number;
  /** Where it keeps what it keeps of conversations; in memory unless it is said. */
  readonly storeUrl?: string;
  /** Opens where updates wait and who keeps the pace; unless it is said, in the store and in memory. */
  readonly openDelivery?: (deps: DeliveryDeps) => Promise<OpenDelivery>;
  /** How many updates are worked on at a time. */
  readonly concurrency?: number;
  /** What stands at addresses. */
  readonly download?: Desk["download"];
  /** Reads files here and now, unless it is given. */
  readonly importFile?: Desk["importFile"];
  readonly bot?:
    | (Pick<
        BotDeps,
        | "model"
        | "embeddings"
        | "preview"
        | "chatBudget"
        | "publicUrl"
        | "adminIds"
        | "allowedChats"
        | "asking"
        | "deadLetters"
        | "onDeclined"
      > &
        Partial<Pick<BotDeps, "sleep" | "answerer" | "store">>)
    | Pick<BotDeps, "exchanges" | "model">;
};

export async function startBot(options: Options = {}): Promise<RunningBot> {
  const clock = { ms: Date.parse("2026-03-01T12:00:00Z") };
  const sandbox = await startSandbox({
    checkParameters,
    now: () => clock.ms,
    ...options.sandbox,
  });
  const { keyv: shelf } = await openStore("memory:");
  const store = await anArticleStoreOver(shelf, ...(options.articles ?? [bill]));
  const answerer = anAnswerer(store, () => clock.ms);
  const opened = await openStore(options.storeUrl ?? "memory:");
  const { keyv: records, close, pseudonym } = opened;
  const settings = createSettings({ keyv: records });
  const logged: string[] = [];
  const log: Logger = pino({ level: "debug" }, { write: (line: string) => logged.push(line) });
  const waited: number[] = [];
  const now = () => clock.ms;
  const desk: Desk = {
    changes: createChanges({ keyv: shelf, store, inTurn: createInTurn(), now }),
    pendings: createPendings({ keyv: records, now }),
    importFile: options.importFile ?? readFile,
    download: options.download ?? (() => Promise.reject(new Error("There is no network here."))),
    filesOf: () => filesOf(shelf),
  };
  const sleep = async (ms: number) => {
    waited.push(ms);
    clock.ms += ms;
  };
  const through = new Map<string, () => void>();
  const keyOf = ({ chat, message_id, edit_date }: Message) =>
    `${chat.id}:${message_id}:${edit_date ?? ""}`;
  const done = new Set<string>();

  let feedback: Feedback;
  let tally: Tally;
  let polling: Polling;
  let draining: Draining;
  let delivery: OpenDelivery | undefined;
  let bot: ReturnType<typeof createBot>;
  const { keepDays = 0, concurrency = 64 } = options;

  async function receive(update: Update) {
    await bot.handleUpdate(update);
    const message = update.message ?? update.edited_message;
    if (message === undefined) return;
    done.add(keyOf(message));
    through.get(keyOf(message))?.();
  }

  async function begin(over: { readonly model?: boolean } = {}) {
    const { token, apiRoot, bot: botInfo } = sandbox;
    const exchanges = createExchanges({ keyv: records });
    const kept = await someFeedback({ keyv: records, now, keepDays });
    ({ feedback, tally } = kept);
    const forgetting = createForgetting({ records: opened, feedback, exchanges, settings });
    const remembering = { records, exchanges, settings, feedback, tally, pseudonym, forgetting };
    const own = { answerer, store, desk, ...remembering };
    const deps = { token, apiRoot, botInfo, ...own, log, sleep, now, clock: now };
    const common = { log, explain: explainError, sleep, now };
    delivery = await options.openDelivery?.({ now, pseudonym, concurrency });
    const inbox =
      delivery?.inbox ?? (await openEmbeddedInbox({ ...common, keyv: records, concurrency }));
    const { deadLetters } = inbox;
    const polledAt = () => polling.lastAnswerAt();
    bot = createBot({ ...deps, deadLetters, polledAt, ...delivery?.bot, ...options.bot, ...over });
    const named =
      options.bot && "allowedChats" in options.bot ? options.bot.allowedChats : undefined;
    const admission = admissionTo(named, []);
    draining = inbox.drain(
      createAttempt({
        ...common,
        handle: receive,
        giveUp: giveUp(bot, { records, log }),
        isOutage: passes,
      }),
      placeInLine({ bot, records, admission, log }),
    );
    polling = createPolling({ ...common, api: bot.api, inbox, allowedUpdates: ALLOWED_UPDATES });
    polling.start().catch((error: unknown) => log.fatal({ error: String(error) }));
  }

  async function end() {
    await polling.stop();
    await draining.stop(10_000);
    await tally.close();
    await delivery?.close();
  }

  await begin();
  return {
    sandbox,
    answerer,
    store,
    shelf,
    desk,
    settings,
    feedback: () => feedback,
    async forgetAnswers() {
      for await (const [key] of entriesOf(records, "shown:")) await records.delete(key);
    },
    logged,
    waited,
    passes(ms) {
      clock.ms += ms;
    },
    isThroughWith: (message) =>
      done.has(keyOf(message))
        ? Promise.resolve()
        : new Promise((resolve) => through.set(keyOf(message), resolve)),
    receive,
    async kept() {
      const entries: unknown[] = [];
      for await (const entry of entriesOf(records, "")) entries.push(entry);
      return JSON.stringify(entries);
    },
    async restart({ forgetful = false, ...over } = {}) {
      await end();
      if (forgetful) await records.clear();
      await begin(over);
    },
    async stop() {
      await end();
      await sandbox.close();
      await close();
    },
  };
}
