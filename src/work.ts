import { GrammyError } from "grammy";
import type { Logger } from "pino";
import { createAnswerer } from "./answer/answerer.ts";
import { createExchanges } from "./answer/exchanges.ts";
import type { openModel } from "./answer/open-model.ts";
import { createChanges } from "./article/changes.ts";
import { createFolder } from "./article/folder.ts";
import { filesOf } from "./article/folder-origins.ts";
import { followArticles } from "./article/follow.ts";
import { createPendings } from "./article/pending.ts";
import { createArticleStore } from "./article/store.ts";
import type { Config } from "./config.ts";
import type { Telegram } from "./connect.ts";
import { createAttempt } from "./delivery/attempt.ts";
import { isOutage } from "./delivery/fate.ts";
import type { Delivery } from "./delivery/open-delivery.ts";
import { PollingError } from "./delivery/polling-error.ts";
import { createFeedback } from "./feedback/feedback.ts";
import { createTally } from "./feedback/tally.ts";
import type { openDense } from "./search/dense/open-dense.ts";
import { createKeptIndex, type KeptIndex } from "./search/kept-index.ts";
import { sleep } from "./sleep.ts";
import type { Store } from "./store/open.ts";
import { createBot } from "./telegram/bot.ts";
import { explainError } from "./telegram/explain-error.ts";
import { createForgetting } from "./telegram/forgetting.ts";
import { giveUp } from "./telegram/give-up.ts";
import type { Desk } from "./telegram/intake/desk.ts";
import { perMinute } from "./telegram/limits.ts";
import { placeInLine } from "./telegram/place-in-line.ts";
import { registerCommands } from "./telegram/register-commands.ts";
import { passes } from "./telegram/rescue.ts";
import { createSettings } from "./telegram/settings.ts";
import type { Metrics } from "./web/metrics.ts";

/** Answering that goes on. */
export type Working = {
  /** The bot's name, and how many articles it answers from. */
  readonly username: string;
  readonly articles: number;
  /** Finishes what runs, or leaves it to the next process after fifteen seconds. */
  stop(): Promise<void>;
};

/** What answering works with. */
export type WorkingDeps = {
  readonly config: Config;
  readonly articlesDir: string;
  readonly telegram: Telegram;
  readonly store: Store;
  /** Where what belongs to chats is kept: the store, unless chats end with the process. */
  readonly records: Pick<Store, "keyv" | "pseudonym" | "purge">;
  readonly delivery: Pick<Delivery, "inbox" | "pacer" | "allowance">;
  /** When Telegram last answered a poll (ms since 1970), where this process polls. */
  readonly polledAt?: () => number | undefined;
  readonly metrics: Metrics;
  readonly log: Logger;
};

/** How long a stopping process lets answers be finished before it leaves them to the next one. */
const SHELVE_AFTER_MS = 15_000;

/**
 * Answers what is in the inbox.
 *
 * @throws StoreError, FolderError, PollingError, ModelSettingError or PromptError, whose sentence says
 *   what to do.
 */
export async function startWorking(deps: WorkingDeps): Promise<Working> {
  const { config, articlesDir, telegram, store, delivery, metrics, log } = deps;
  const { keyv: records, pseudonym } = deps.records;
  const { keyv, turns } = store;
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const articles = createArticleStore({ keyv, turns: turns("change log") });
    const changes = createChanges({
      ...{ keyv, store: articles, now: Date.now },
      inTurn: turns("articles"),
    });
    const fromFolder = { ...articles, ...changes.writing({ from: "folder" }) };
    const folder = createFolder({ dir: articlesDir, keyv, store: fromFolder, log });
    const { held } = await folder.look();
    const model =
      config.claude &&
      (await openedModel(config.claude, { keyv, turns, log, sleep, onReread: metrics.reread }));
    const dense = config.embeddings && (await openedDense(config.embeddings, { keyv, log }));
    if (dense !== undefined) undo.push(dense.close);
    const index = isLasting(config) ? keptIndex(store, log) : undefined;
    if (index !== undefined) undo.push(index.close);
    const answerer = await createAnswerer({
      store: articles,
      ...(index === undefined ? {} : { index }),
      ...(model === undefined ? {} : { model }),
      ...(dense === undefined ? {} : { dense }),
      caution: config.caution,
      onCuts(cuts) {
        log.info({ cuts }, "sentences of an answer were cut");
        metrics.cut(cuts);
      },
      onAnswer: metrics.answered,
    });
    undo.push(folder.watch());
    if (store.isShared) undo.push(followArticles(articles, { onTrouble: tellOfArticles(log) }));

    const tally = createTally({
      keyv: records,
      inTurn: turns("tally"),
      now: Date.now,
      onTrouble: (error) => log.warn(explainError(error), "counts could not be written yet"),
    });
    undo.push(tally.close);
    const feedback = createFeedback({
      keyv: records,
      tally,
      pseudonym,
      inTurn: turns("feedback"),
      now: Date.now,
      keepDays: config.keepQuestionsDays,
      onTrouble: (error) =>
        log.error(explainError(error), "an answer could not be kept: its buttons do nothing"),
    });

    // The sandbox shows people the reader page itself.
    const publicUrl = config.publicUrl ?? telegram.page;
    const exchanges = createExchanges({ keyv: records });
    const settings = createSettings({
      keyv: records,
      inTurn: turns("settings"),
      render: config.render,
    });

    const ending = new AbortController();
    const { token, apiRoot } = telegram;
    const bot = createBot({
      token,
      ...(apiRoot === undefined ? {} : { apiRoot }),
      answerer,
      store: articles,
      records,
      pseudonym,
      forgetting: createForgetting({ records: deps.records, feedback, exchanges, settings }),
      ...(publicUrl === undefined ? {} : { publicUrl }),
      exchanges,
      settings,
      feedback,
      tally,
      adminIds: config.adminIds,
      desk: {
        changes,
        pendings: createPendings({ keyv: records, now: Date.now }),
        importFile,
        download: downloaded,
        filesOf: () => filesOf(keyv),
      },
      allowedChats: config.allowedChats,
      asking: {
        limits: {
          person: perMinute(config.questionsPerMinute),
          group: perMinute(config.groupQuestionsPerMinute),
        },
        allowance: delivery.allowance,
        onLimited: metrics.limited,
      },
      deadLetters: delivery.inbox.deadLetters,
      ...(deps.polledAt === undefined ? {} : { polledAt: deps.polledAt }),
      model: model !== undefined,
      chatBudget: config.claude?.budgets.chat,
      ...(config.embeddings === undefined ? {} : { embeddings: hostOf(config.embeddings.url) }),
      pacer: delivery.pacer,
      ...(store.isShared && { shared: keyv }),
      onSend: metrics.sent,
      onUnknown: metrics.sendUnknown,
      onPause: metrics.silenced,
      onFailed: metrics.sendFailed,
      onDeclined: metrics.declined,
      onDrop: metrics.previewDropped,
      log,
      sleep,
      signal: ending.signal,
    });
    await introduce(bot, log);
    const { api, botInfo } = bot;
    // Nobody waits for it.
    const registering = registerCommands({
      ...{ api, bot: botInfo.id, keyv: records, sleep, log },
      signal: ending.signal,
    });
    undo.push(async () => {
      ending.abort();
      await registering;
    });
    const attempt = createAttempt({
      handle: (update) => bot.handleUpdate(update),
      giveUp: giveUp(bot, { records, log, onUnknown: metrics.sendUnknown }),
      isOutage: passes,
      explain: explainError,
      now: Date.now,
      log,
    });
    const draining = delivery.inbox.drain(attempt, placeInLine({ bot, records, log }));
    undo.push(async () => {
      const timer = setTimeout(() => ending.abort(), SHELVE_AFTER_MS);
      await draining.stop(SHELVE_AFTER_MS);
      clearTimeout(timer);
    });
    return { username: bot.botInfo.username, articles: held, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Claude's SDK takes longer to load than all the rest, and nobody needs it without a key. */
async function openedModel(...given: Parameters<typeof openModel>) {
  const { openModel } = await import("./answer/open-model.ts");
  return openModel(...given);
}

/** Nobody needs what reads files and pages until one comes. */
async function importFile(...given: Parameters<Desk["importFile"]>) {
  const read = await import("./article/formats/import-file.ts");
  return read.importFile(...given);
}

async function downloaded(address: string) {
  const { download } = await import("./article/download/download.ts");
  return download(address);
}

/** Nor what finds by meaning, without a server for it. */
async function openedDense(...given: Parameters<typeof openDense>) {
  const { openDense } = await import("./search/dense/open-dense.ts");
  return openDense(...given);
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Learns the bot's name, as soon as Telegram is there. */
async function introduce(bot: ReturnType<typeof createBot>, log: Logger): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      // grammY's own way of asking would pause for up to twenty minutes.
      bot.botInfo = await bot.api.getMe();
      return;
    } catch (error) {
      if (error instanceof GrammyError && [401, 404].includes(error.error_code)) {
        throw new PollingError(error.error_code);
      }
      if (!isOutage(error)) throw error;
      log.warn(explainError(error), "Telegram is not there, so answering waits for it");
      await sleep(pause);
    }
  }
}

function tellOfArticles(log: Logger): (error: unknown) => void {
  return (error) => log.warn(explainError(error), "other processes' articles cannot be followed");
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}

/** Whether what is stored outlives the process: else keeping an index in it is for nothing. */
function isLasting({ storeUrl }: Config): boolean {
  return !/^memory:/i.test(storeUrl);
}

function keptIndex({ keyv, turns }: Store, log: Logger): KeptIndex {
  const onTrouble = (error: unknown) =>
    log.warn(
      explainError(error),
      "the search index could not be kept, or not be used; it is made anew",
    );
  return createKeptIndex({ keyv, onTrouble, inTurn: turns("index") });
}
