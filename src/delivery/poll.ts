import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "pino";
import type { Sleep } from "../sleep.ts";
import { StoreError } from "../store/store-error.ts";
import type { Inbox } from "./inbox.ts";
import { PollingError } from "./polling-error.ts";

/** What polling works with. */
export type PollingDeps = {
  readonly api: Api;
  /** Where updates are safe: Telegram is told to forget them when they are in it. */
  readonly inbox: Pick<Inbox, "put">;
  readonly allowedUpdates: readonly Exclude<keyof Update, "update_id">[];
  readonly sleep: Sleep;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Logger;
  /** What may be logged of an error: named fields, never the error, which may hold the token. */
  readonly explain: (error: unknown) => Readonly<Record<string, unknown>>;
  /** Drops the connections that are kept open, so that the next call makes a new one. */
  readonly reconnect?: () => void;
  /** In `[0, 1)`. */
  readonly random?: () => number;
  /** How long Telegram holds a request open when there is nothing new. */
  readonly timeoutSeconds?: number;
};

/** Fetches updates until it is stopped. */
export type Polling = {
  /**
   * Resolves once stopped.
   * @throws PollingError when Telegram refuses the token for good.
   */
  start(): Promise<void>;
  /** Ends the long poll, and confirms what is safe. */
  stop(): Promise<void>;
  /** When Telegram last answered (ms since 1970); `undefined`: not yet. */
  lastAnswerAt(): number | undefined;
};

/** A request for updates that takes this much longer than it was told to has died. */
const GRACE_SECONDS = 15;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** So long without an answer, and the connection itself may be what is wrong. */
const WATCHDOG_MS = 120_000;

/**
 * Polls. A batch is confirmed, by asking for what comes after it, only when it is in the inbox:
 * killed at any moment, the rest is handed over again.
 */
export function createPolling(deps: PollingDeps): Polling {
  const { api, inbox, allowedUpdates, log, explain, sleep, now, random = Math.random } = deps;
  const { timeoutSeconds = 30, reconnect = () => {} } = deps;
  const stopping = new AbortController();
  const { signal } = stopping;
  let offset: number | undefined;
  let running: Promise<void> | undefined;
  let stopped: Promise<void> | undefined;
  let lastAnswerAt: number | undefined;

  async function poll(): Promise<void> {
    let failures = 0;
    let isReady = false;
    let connectedAt = now();
    while (!signal.aborted) {
      try {
        if (!isReady) await limited(GRACE_SECONDS, (ending) => api.deleteWebhook({}, ending));
        isReady = true;
        const batch = await limited(timeoutSeconds + GRACE_SECONDS, (ending) =>
          api.getUpdates(asked({ timeout: timeoutSeconds }), ending),
        );
        connectedAt = lastAnswerAt = now();
        await keep(batch);
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        if (isFinal(error)) throw new PollingError(error.error_code);
        failures += 1;
        // 409: a webhook was set, or another copy polls. Taking the webhook away helps with one.
        if (isConflict(error)) isReady = false;
        if (now() - connectedAt >= WATCHDOG_MS) {
          log.error({ failures }, "no updates could be fetched for two minutes, connecting anew");
          reconnect();
          connectedAt = now();
        }
        await sleep(pauseAfter(error, failures), signal);
      }
    }
  }

  /** A store that takes no writes gets no new updates: Telegram keeps them, and is asked again. */
  async function keep(batch: readonly Update[]): Promise<void> {
    const last = batch.at(-1);
    if (last === undefined) return;
    await inbox.put(batch);
    offset = last.update_id + 1;
  }

  function asked<T extends { readonly timeout: number; readonly limit?: number }>(how: T) {
    return { ...how, ...(offset !== undefined && { offset }), allowed_updates: allowedUpdates };
  }

  function pauseAfter(error: unknown, failures: number): number {
    const facts = { failures, ...explain(error) };
    if (isConflict(error)) {
      log.warn(facts, "another copy of this bot polls with the same token; stop one of the two");
    } else if (isOfStore(error)) {
      log.error(facts, `updates could not be stored, so Telegram keeps them: ${error.message}`);
    } else {
      log.warn(facts, "updates could not be fetched, trying again");
    }
    const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
    if (seconds !== undefined) return seconds * 1000;
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
    return longest * (0.5 + random() / 2);
  }

  /** A call that ends with the polling, or after so many seconds. */
  async function limited<T>(seconds: number, call: (signal: GrammySignal) => Promise<T>) {
    const ending = new AbortController();
    const end = () => ending.abort();
    const timer = setTimeout(end, seconds * 1000);
    signal.addEventListener("abort", end);
    try {
      return await call(ending.signal as GrammySignal);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
    }
  }

  async function confirm(): Promise<void> {
    if (offset === undefined) return;
    const patience = AbortSignal.timeout(GRACE_SECONDS * 1000) as GrammySignal;
    try {
      await api.getUpdates(asked({ limit: 1, timeout: 0 }), patience);
    } catch (error) {
      log.warn(explain(error), "the last updates could not be confirmed and will come again");
    }
  }

  return {
    start() {
      running ??= poll();
      return running;
    },
    stop() {
      stopping.abort();
      stopped ??= Promise.allSettled([running]).then(() => confirm());
      return stopped;
    },
    lastAnswerAt: () => lastAnswerAt,
  };
}

/** grammY types signals after a package of its own; it only listens for `abort`. */
type GrammySignal = NonNullable<Parameters<Api["getUpdates"]>[1]>;

function isFinal(error: unknown): error is GrammyError {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
}

function isConflict(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 409;
}

function isOfStore(error: unknown): error is StoreError {
  return error instanceof StoreError;
}
