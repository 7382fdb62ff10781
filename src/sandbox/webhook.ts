import type { Update } from "grammy/types";
import type { UpdateQueue } from "./update-queue.ts";

/** Where updates are posted to, if the bot asked for that. */
export type Webhook = {
  /** The address, or "" while the bot polls. */
  url(): string;
  /** Starts posting what waits, and what comes, to `url`. */
  set(url: string, secret: string | undefined): void;
  clear(): void;
  /** What went wrong last; `date` is in seconds. */
  lastError(): { readonly date: number; readonly message: string } | undefined;
};

const firstDelayMs = 1000;
const longestDelayMs = 60_000;
const patienceMs = 60_000;

/**
 * Posts updates one after the other, oldest first, each again and again with growing pauses until
 * it is answered with 2xx or a day old. Unlike Telegram it takes plain http addresses, sends
 * nothing in parallel, and does not read method calls from the answer.
 */
export function createWebhook(deps: {
  readonly updates: UpdateQueue;
  readonly now: () => number;
}): Webhook {
  const { updates, now } = deps;
  let target: { readonly url: string; readonly headers: Record<string, string> } | undefined;
  let stopped = new AbortController();
  let failure: { date: number; message: string } | undefined;
  let isPosting = false;

  async function postAll(): Promise<void> {
    if (isPosting) return;
    isPosting = true;
    let delayMs = firstDelayMs;
    for (let update = next(); update; update = next()) {
      const { signal } = stopped;
      const problem = await post(update, signal);
      if (signal.aborted) continue;
      if (problem === undefined) {
        updates.confirm(update.update_id + 1);
        delayMs = firstDelayMs;
      } else {
        failure = { date: Math.floor(now() / 1000), message: problem };
        await pause(delayMs, signal);
        delayMs = Math.min(delayMs * 2, longestDelayMs);
      }
    }
    isPosting = false;
  }

  const next = () => (target ? updates.peek(1)[0] : undefined);

  async function post(update: Update, signal: AbortSignal): Promise<string | undefined> {
    if (!target) return undefined;
    const { url, headers } = target;
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(update),
        redirect: "manual",
        signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
      });
      await response.arrayBuffer();
      return response.ok ? undefined : `Wrong response from the webhook: ${response.status}`;
    } catch (error) {
      return `Connection failed: ${error instanceof Error ? error.name : "unknown"}`;
    }
  }

  function clear(): void {
    target = undefined;
    stopped.abort();
  }

  updates.onPush(() => void postAll());

  return {
    url: () => target?.url ?? "",
    set(url, secret) {
      clear();
      stopped = new AbortController();
      failure = undefined;
      target = { url, headers: secret ? { "x-telegram-bot-api-secret-token": secret } : {} };
      void postAll();
    },
    clear,
    lastError: () => failure,
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
