import type { Logger } from "pino";
import { createExchanges } from "./answer/exchanges.ts";
import { openAnswering } from "./answering.ts";
import { filesOf } from "./article/folder-origins.ts";
import { createPendings } from "./article/pending.ts";
import type { Config } from "./config.ts";
import type { Telegram } from "./connect.ts";
import { createAttempt } from "./delivery/attempt.ts";
import { introduce } from "./delivery/introduce.ts";
import type { Delivery } from "./delivery/open-delivery.ts";
import { createFeedback } from "./feedback/feedback.ts";
import { createTally } from "./feedback/tally.ts";
import { sleep } from "./sleep.ts";
import type { Store } from "./store/open.ts";
import { admissionTo } from "./telegram/admission.ts";
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
    const { articles, changes, answerer, held, hasModel } = await openAnswering(
      { config, articlesDir, store, metrics, log },
      undo,
    );
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
      model: hasModel,
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
    await introduce(bot, { explain: explainError, log, sleep });
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
    const admission = admissionTo(config.allowedChats, config.adminIds);
    const draining = delivery.inbox.drain(attempt, placeInLine({ bot, records, admission, log }));
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

/** Nobody needs what reads files and pages until one comes. */
async function importFile(...given: Parameters<Desk["importFile"]>) {
  const read = await import("./article/formats/import-file.ts");
  return read.importFile(...given);
}

async function downloaded(address: string) {
  const { download } = await import("./article/download/download.ts");
  return download(address);
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}
