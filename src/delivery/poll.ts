import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "pino";
import { createHandled } from "./handled.ts";
import { PollingError } from "./polling-error.ts";
import { type Receive, workOff } from "./work-off.ts";

/** What polling works with. */
export type PollingDeps = {
  readonly api: Api;
  /** Resolves when the update is safe; only then Telegram is told to forget it. */
  readonly receive: Receive;
  readonly allowedUpdates: readonly Exclude<keyof Update, "update_id">[];
  readonly log: Logger;
  /** What may be logged of an error: named fields, never the error, which may hold the token. */
  readonly explain: (error: unknown) => Readonly<Record<string, unknown>>;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** In `[0, 1)`. */
  readonly random?: () => number;
  /** How long Telegram holds a request open when there is nothing new. */
  readonly timeoutSeconds?: number;
  /** How long `stop` waits for what is being handled. */
  readonly stopDeadlineMs?: number;
};

/** Fetches updates until it is stopped. */
export type Polling = {
  /**
   * Resolves once stopped.
   * @throws PollingError when Telegram refuses the token for good.
   */
  start(): Promise<void>;
  /** Ends the long poll, lets what runs finish, and confirms what was handled. */
  stop(): Promise<void>;
};

/** A request for updates that takes this much longer than it was told to has died. */
const GRACE_SECONDS = 15;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** More than Telegram can hold back and hand over again. */
const REMEMBERED_IDS = 10_000;

/**
 * Polls one batch at a time. An update is confirmed, by asking for what comes after it, only when it
 * and everything before it was handled: killed at any moment, the rest is handed over again.
 */
export function createPolling(deps: PollingDeps): Polling {
  const { api, allowedUpdates, log, explain, sleep, random = Math.random } = deps;
  const { timeoutSeconds = 30, stopDeadlineMs = 10_000 } = deps;
  const handled = createHandled(REMEMBERED_IDS);
  const stopping = new AbortController();
  const { signal } = stopping;
  let offset: number | undefined;
  let running: Promise<void> | undefined;
  let batch: readonly Update[] = [];

  async function poll(): Promise<void> {
    let failures = 0;
    let isReady = false;
    while (!signal.aborted) {
      try {
        if (!isReady) await limited(GRACE_SECONDS, (ending) => api.deleteWebhook({}, ending));
        isReady = true;
        batch = await fetchBatch();
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        if (isFinal(error)) throw new PollingError(error.error_code);
        failures += 1;
        // 409: a webhook was set, or another copy polls. Taking the webhook away helps with one.
        if (isConflict(error)) isReady = false;
        await sleep(pauseAfter(error, failures), signal);
        continue;
      }
      await workOff(batch, signal, { ...deps, handled });
      advance();
    }
  }

  function fetchBatch(): Promise<Update[]> {
    const asked = {
      ...(offset !== undefined && { offset }),
      timeout: timeoutSeconds,
      allowed_updates: allowedUpdates,
    };
    return limited(timeoutSeconds + GRACE_SECONDS, (ending) => api.getUpdates(asked, ending));
  }

  function pauseAfter(error: unknown, failures: number): number {
    const facts = { failures, ...explain(error) };
    if (isConflict(error)) {
      log.warn(facts, "another copy of this bot polls with the same token; stop one of the two");
    } else {
      log.warn(facts, "updates could not be fetched, trying again");
    }
    const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined;
    if (asked !== undefined) return asked * 1000;
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
    return longest * (0.5 + random() / 2);
  }

  /** Moves the offset behind everything that was handled without a gap. */
  function advance(): void {
    const firstOpen = batch.find(({ update_id }) => !handled.has(update_id));
    const last = batch.at(-1);
    if (firstOpen !== undefined) offset = firstOpen.update_id;
    else if (last !== undefined) offset = last.update_id + 1;
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
    if (batch.length === 0) return;
    advance();
    if (offset === undefined) return;
    const patience = AbortSignal.timeout(GRACE_SECONDS * 1000) as GrammySignal;
    try {
      await api.getUpdates(
        { offset, limit: 1, timeout: 0, allowed_updates: allowedUpdates },
        patience,
      );
    } catch (error) {
      log.warn(explain(error), "the last updates could not be confirmed and will come again");
    }
  }

  return {
    start() {
      running ??= poll();
      return running;
    },
    async stop() {
      stopping.abort();
      if (running === undefined) return;
      const deadline = new AbortController();
      const late = sleep(stopDeadlineMs, deadline.signal);
      await Promise.race([Promise.allSettled([running]), late]);
      deadline.abort();
      await confirm();
    },
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
