import { Api } from "grammy";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { connect, type Telegram } from "./connect.ts";
import { counted } from "./delivery/counted.ts";
import { openDelivery } from "./delivery/open-delivery.ts";
import { createReading } from "./read.ts";
import { createReceiving } from "./receive.ts";
import { sleep } from "./sleep.ts";
import { openStore, type Store } from "./store/open.ts";
import { explainError } from "./telegram/explain-error.ts";
import { queueCheck, startCheck, storeCheck, telegramCheck } from "./web/checks.ts";
import { serveAlive, serveReady } from "./web/health.ts";
import { createMetricsLater } from "./web/metrics-later.ts";
import type { Serve } from "./web/serve.ts";
import { startWeb } from "./web/server.ts";

/** A running Pincite. */
export type Pincite = {
  /** Where the sandbox's page is; `undefined` on Telegram. */
  readonly page: string | undefined;
  /** Settles when nothing is received any more; rejects when Telegram will not have the bot. */
  readonly ended: Promise<void>;
  /** Takes no more updates, finishes what runs, and lets go of the store. */
  stop(): Promise<void>;
};

/** How long requests that run may take when the process stops. */
const CLOSING_MS = 5_000;

/**
 * Builds the parts and runs them: on Telegram with a token, else on the sandbox, over HTTP either way.
 * Updates are received before anything that answers them is loaded: they are safe in the inbox.
 *
 * @throws StoreError, FolderError, PollingError, WebhookError, ModelSettingError or PromptError, whose
 *   sentence says what to do.
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
    const store = await openStore(config.storeUrl, { onTrouble: (says) => log.warn(says) });
    undo.push(store.close);
    const telegram = await connect(config, log);
    undo.push(telegram.close);
    // The sandbox counts its messages from one at every start, so what is remembered of them must
    // not outlive it.
    const records = telegram.page === undefined ? store : await openStore("memory:");
    const { concurrency, messagesPerSecond: perSecond } = config;
    const redisUrl = telegram.page === undefined ? config.redisUrl : undefined;
    const explain = explainError;
    const delivery = await openDelivery({
      ...{ redisUrl, concurrency, perSecond, sleep, log, explain },
      ...{ keyv: records.keyv, pseudonym: records.pseudonym },
    });
    undo.push(delivery.close);
    const purge = async () => {
      await store.purge();
      // Where both are in one Redis, they lie in the same files.
      if (redisUrl !== config.storeUrl) await delivery.purge();
    };
    const metrics = createMetricsLater({
      backlog: delivery.inbox.backlog,
      onTrouble: (error) => log.warn(explainError(error), "the queue could not be counted"),
    });
    const inbox = counted(delivery.inbox, metrics);
    const stopping = new AbortController();
    let hasStarted = false;
    const onRefused = metrics.webhookRefused;
    const receiving =
      config.role === "work"
        ? undefined
        : await createReceiving({ webhook: config.webhook, telegram, inbox, log, onRefused });
    const servers: readonly Serve[] = [
      serveAlive(),
      serveReady({
        checks: [
          storeCheck(store.keyv),
          telegramCheck(apiOf(telegram)),
          queueCheck(delivery.inbox.backlog),
          startCheck(() => hasStarted),
        ],
        stopping: stopping.signal,
        log,
        explain,
      }),
      ...(receiving?.servers ?? []),
      ...createReading(store.keyv),
      metrics.serve,
    ];
    undo.push(await serve(telegram, servers, config, log));

    const received = receiving && (await receiving.begin());
    // Until it is awaited, its failure is nobody's.
    received?.ended.catch(() => {});
    if (receiving !== undefined) undo.push(receiving.stop);
    const working =
      config.role === "receive"
        ? undefined
        : await (await import("./work.ts")).startWorking({
            ...{ config, articlesDir, telegram, store, records: { ...records, purge }, log },
            metrics: await metrics.loaded(),
            delivery: { inbox, pacer: delivery.pacer, allowance: delivery.allowance },
            ...(receiving === undefined ? {} : { polledAt: receiving.polledAt }),
          });
    if (working !== undefined) undo.push(working.stop);
    if (receiving !== undefined) undo.push(receiving.stop);
    await metrics.loaded();
    undo.push(await sweepEveryHour({ keyv: store.keyv, purge }, log));
    undo.push(async () => stopping.abort());
    hasStarted = true;
    log.info(summaryOf(config, working), "Pincite is running");
    return {
      page: telegram.page,
      ended: received?.ended ?? untilAborted(stopping.signal),
      stop: stopAll,
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** On the sandbox's own server; on Telegram one is started. */
async function serve(
  telegram: Telegram,
  servers: readonly Serve[],
  { port, host }: Config,
  log: Logger,
): Promise<() => Promise<void>> {
  if (telegram.page !== undefined) {
    telegram.serve(servers);
    return async () => {};
  }
  const web = await startWeb({ servers, port, host, log, explain: explainError });
  log.info({ address: web.url }, "Health and metrics are served");
  return () => web.close(CLOSING_MS);
}

function apiOf({ token, apiRoot }: Telegram): Api {
  return new Api(token, apiRoot === undefined ? {} : { apiRoot: apiRoot.replace(/\/+$/, "") });
}

function summaryOf(
  config: Config,
  working: { readonly username: string; readonly articles: number } | undefined,
) {
  const { storeUrl, redisUrl, role, webhook, claude, embeddings, concurrency } = config;
  return {
    ...(working === undefined ? {} : { bot: working.username, articles: working.articles }),
    role,
    updates: role === "work" ? "from the queue" : webhook ? "by webhook" : "by polling",
    store: storeUrl.slice(0, storeUrl.indexOf(":") + 1),
    queue: redisUrl === undefined ? "in the store" : "redis:",
    concurrency,
    model: claude?.model ?? "none",
    embeddings: embeddings?.model ?? "none",
  };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

const HOUR_MS = 60 * 60 * 1000;
const HOURS_OF_A_DAY = 24;

/** What is kept for a time only. */
const PASSING = [
  ...["answered:", "budget:", "draft:", "exchange:", "told:"],
  ...["inbox:", "dead:", "ready:"],
  ...["shown:", "vote:", "report:", "tally:", "passages:", "plain:"],
  ...["pending:", "awaited:", "change:"],
] as const;

/** What has expired is deleted every hour, and its bytes dropped once a day. */
async function sweepEveryHour(
  { keyv, purge }: Pick<Store, "keyv" | "purge">,
  log: Logger,
): Promise<() => Promise<void>> {
  const { sweep } = await import("./store/sweep.ts");
  await sweep(keyv, PASSING);
  let hours = 0;
  async function sweepAndPurge(): Promise<void> {
    await sweep(keyv, PASSING);
    hours += 1;
    if (hours % HOURS_OF_A_DAY === 0) await purge();
  }
  let lastSweep: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    lastSweep = sweepAndPurge().catch((error: unknown) => {
      log.error(explainError(error), "what has expired could not be swept out of the store");
    });
  }, HOUR_MS);
  return async () => {
    clearInterval(timer);
    await lastSweep;
  };
}
