import { GrammyError } from "grammy";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import { createAnswerer } from "./answer/answerer.ts";
import { createExchanges } from "./answer/exchanges.ts";
import type { openModel } from "./answer/open-model.ts";
import { createFolder } from "./article/folder.ts";
import { createArticleStore } from "./article/store.ts";
import type { Config } from "./config.ts";
import { createAttempt } from "./delivery/attempt.ts";
import { openEmbeddedInbox } from "./delivery/embedded-inbox.ts";
import { isOutage } from "./delivery/fate.ts";
import { createPolling } from "./delivery/poll.ts";
import { PollingError } from "./delivery/polling-error.ts";
import { startSandbox } from "./sandbox/sandbox.ts";
import { createPage } from "./sandbox/serve-page.ts";
import type { openDense } from "./search/dense/open-dense.ts";
import { createKeptIndex, type KeptIndex } from "./search/kept-index.ts";
import { sleep } from "./sleep.ts";
import { openStore } from "./store/open.ts";
import { StoreError } from "./store/store-error.ts";
import { sweep } from "./store/sweep.ts";
import { ALLOWED_UPDATES, createBot } from "./telegram/bot.ts";
import { explainError } from "./telegram/explain-error.ts";
import { giveUp } from "./telegram/give-up.ts";
import { registerCommands } from "./telegram/register-commands.ts";

/** A running Pincite. */
export type Pincite = {
  /** Where the sandbox's page is; `undefined` on Telegram. */
  readonly page: string | undefined;
  /** Settles when the bot has stopped; rejects when Telegram will not have it. */
  readonly ended: Promise<void>;
  /** Takes no more updates, finishes what runs, and lets go of the store. */
  stop(): Promise<void>;
};

/**
 * Builds the parts and runs them: on Telegram with a token, else on the sandbox, over HTTP either way.
 *
 * @throws StoreError, FolderError, PollingError, ModelSettingError or PromptError, whose sentence says
 *   what to do.
 */
export async function startPincite(
  config: Config,
  { log, articlesDir = "articles" }: { readonly log: Logger; readonly articlesDir?: string },
): Promise<Pincite> {
  const undo: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const { keyv, close } = await openStore(config.storeUrl);
    undo.push(close);
    undo.push(await sweepEveryHour(keyv, log));
    const store = createArticleStore({ keyv });
    const folder = createFolder({ dir: articlesDir, keyv, store, log });
    const { held } = await folder.look();
    const model = config.claude && (await openedModel(config.claude, { keyv, log, sleep }));
    const dense = config.embeddings && (await openedDense(config.embeddings, { keyv, log }));
    if (dense !== undefined) undo.push(dense.close);
    const index = isLasting(config.storeUrl) ? keptIndex(keyv, log) : undefined;
    if (index !== undefined) undo.push(index.close);
    const answerer = await createAnswerer({
      store,
      ...(index === undefined ? {} : { index }),
      ...(model === undefined ? {} : { model }),
      ...(dense === undefined ? {} : { dense }),
      caution: config.caution,
      onCuts: (cuts) => log.info({ cuts }, "sentences of an answer were cut"),
    });
    undo.push(folder.watch());

    const telegram = await connect(config, log);
    undo.push(telegram.close);
    // The sandbox counts its messages from one at every start, so what is remembered of them must
    // not outlive it.
    const records = telegram.page === undefined ? keyv : (await openStore("memory:")).keyv;
    const { token, apiRoot } = telegram;
    const ending = new AbortController();
    const bot = createBot({
      token,
      ...apiRoot,
      answerer,
      store,
      records,
      exchanges: createExchanges({ keyv: records }),
      model: model !== undefined,
      ...(config.embeddings === undefined ? {} : { embeddings: hostOf(config.embeddings.url) }),
      log,
      sleep,
      signal: ending.signal,
    });
    await introduce(bot);
    const common = { log, explain: explainError, sleep, now: Date.now };
    const inbox = await openEmbeddedInbox({ ...common, keyv: records });
    const attempt = createAttempt({
      ...common,
      handle: bot.handleUpdate.bind(bot),
      giveUp: giveUp(bot.api),
      isOutage: (error) => isOutage(error) || error instanceof StoreError,
    });
    const draining = inbox.drain(attempt);
    undo.push(async () => {
      const timer = setTimeout(() => ending.abort(), SHELVE_AFTER_MS);
      await draining.stop(SHELVE_AFTER_MS);
      clearTimeout(timer);
    });
    const polling = createPolling({
      ...common,
      api: bot.api,
      inbox,
      allowedUpdates: ALLOWED_UPDATES,
    });
    undo.push(() => polling.stop());
    log.info(
      {
        bot: bot.botInfo.username,
        articles: held,
        store: schemeOf(config.storeUrl),
        model: config.claude?.model ?? "none",
        embeddings: config.embeddings?.model ?? "none",
      },
      "Pincite is running",
    );
    return { page: telegram.page, ended: polling.start(), stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** Claude's SDK takes longer to load than all the rest, and nobody needs it without a key. */
async function openedModel(...given: Parameters<typeof openModel>) {
  const { openModel } = await import("./answer/open-model.ts");
  return openModel(...given);
}

/** Nor what finds by meaning, without a server for it. */
async function openedDense(...given: Parameters<typeof openDense>) {
  const { openDense } = await import("./search/dense/open-dense.ts");
  return openDense(...given);
}

/** How long a stopping process lets answers be finished before it leaves them to the next one. */
const SHELVE_AFTER_MS = 15_000;

const HOUR_MS = 60 * 60 * 1000;

/** What is kept for a time only. */
const PASSING = ["answered:", "budget:", "draft:", "exchange:", "inbox:", "dead:"] as const;

async function sweepEveryHour(keyv: Keyv, log: Logger): Promise<() => Promise<void>> {
  await sweep(keyv, PASSING);
  let lastSweep: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    lastSweep = sweep(keyv, PASSING).catch((error: unknown) => {
      log.error(explainError(error), "what has expired could not be swept out of the store");
    });
  }, HOUR_MS);
  return async () => {
    clearInterval(timer);
    await lastSweep;
  };
}

async function introduce(bot: ReturnType<typeof createBot>): Promise<void> {
  try {
    await bot.init();
    await registerCommands(bot.api);
  } catch (error) {
    if (error instanceof GrammyError && [401, 404].includes(error.error_code)) {
      throw new PollingError(error.error_code);
    }
    throw error;
  }
}

type Telegram = {
  readonly token: string;
  readonly apiRoot: { readonly apiRoot?: string };
  readonly page: string | undefined;
  close(): Promise<void>;
};

async function connect(config: Config, log: Logger): Promise<Telegram> {
  const { telegramToken: token, telegramApiRoot: apiRoot } = config;
  if (token !== undefined) {
    return {
      token,
      apiRoot: apiRoot === undefined ? {} : { apiRoot },
      page: undefined,
      close: async () => {},
    };
  }
  const sandbox = await startSandbox({
    demo: true,
    port: config.port,
    servePage: createPage(),
    log,
  });
  return {
    token: sandbox.token,
    apiRoot: { apiRoot: sandbox.apiRoot },
    page: sandbox.apiRoot,
    close: () => sandbox.close(),
  };
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}

/** Whether what is stored outlives the process: else keeping an index in it is for nothing. */
function isLasting(url: string): boolean {
  return schemeOf(url) !== "memory:";
}

function keptIndex(keyv: Keyv, log: Logger): KeptIndex {
  const onTrouble = (error: unknown) =>
    log.warn(
      explainError(error),
      "the search index could not be kept, or not be used; it is made anew",
    );
  return createKeptIndex({ keyv, onTrouble });
}

function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(":") + 1);
}
