import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { createLanes, type LanesDeps } from "./lanes.ts";
import { PollingError } from "./polling-error.ts";

/** What polling works with. */
export type PollingDeps = Omit<LanesDeps, "signal"> & {
  readonly api: Api;
  readonly allowedUpdates: readonly Exclude<keyof Update, "update_id">[];
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
/** How long new updates wait while others are being handled. */
const LOOK_AGAIN_MS = 250;

/**
 * Polls. An update is confirmed, by asking for what comes after it, only when it and everything
 * before it was handled: killed at any moment, the rest is handed over again. While something is
 * being handled, Telegram repeats it with every batch, so a slow answer holds up nobody else.
 */
export function createPolling(deps: PollingDeps): Polling {
  const { api, allowedUpdates, log, explain, sleep, random = Math.random } = deps;
  const { timeoutSeconds = 30, stopDeadlineMs = 10_000 } = deps;
  const stopping = new AbortController();
  const { signal } = stopping;
  let next: number | undefined;
  let running: Promise<void> | undefined;
  const lanes = createLanes({ ...deps, signal });

  async function poll(): Promise<void> {
    let failures = 0;
    let isReady = false;
    while (!signal.aborted) {
      try {
        if (!isReady) await limited(GRACE_SECONDS, (ending) => api.deleteWebhook({}, ending));
        isReady = true;
        await take(await fetchBatch());
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        if (isFinal(error)) throw new PollingError(error.error_code);
        failures += 1;
        // 409: a webhook was set, or another copy polls. Taking the webhook away helps with one.
        if (isConflict(error)) isReady = false;
        await sleep(pauseAfter(error, failures), signal);
      }
    }
  }

  async function take(batch: readonly Update[]): Promise<void> {
    for (const update of batch) lanes.add(update);
    const last = batch.at(-1);
    if (last !== undefined) next = last.update_id + 1;
    await lanes.settled(LOOK_AGAIN_MS);
  }

  function fetchBatch(): Promise<Update[]> {
    const isBusy = lanes.firstOpen() !== undefined;
    const timeout = isBusy ? 0 : timeoutSeconds;
    const asked = { ...place(), timeout, allowed_updates: allowedUpdates };
    return limited(timeout + GRACE_SECONDS, (ending) => api.getUpdates(asked, ending));
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

  /** Where to go on: behind everything that was handled without a gap. */
  function place() {
    const offset = lanes.firstOpen() ?? next;
    return offset === undefined ? {} : { offset };
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
    if (next === undefined) return;
    const asked = { ...place(), limit: 1, timeout: 0, allowed_updates: allowedUpdates };
    const patience = AbortSignal.timeout(GRACE_SECONDS * 1000) as GrammySignal;
    try {
      await api.getUpdates(asked, patience);
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
      await Promise.allSettled([running]);
      await lanes.settled(stopDeadlineMs);
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
