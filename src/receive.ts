import type { Logger } from "pino";
import type { Config } from "./config.ts";
import type { Telegram } from "./connect.ts";
import { openConnection } from "./delivery/connection.ts";
import type { Inbox } from "./delivery/inbox.ts";
import { createPolling } from "./delivery/poll.ts";
import { sleep } from "./sleep.ts";
import { ALLOWED_UPDATES } from "./telegram/allowed-updates.ts";
import { explainError } from "./telegram/explain-error.ts";
import type { Serve } from "./web/serve.ts";

/** Updates on their way into the inbox. */
export type Receiving = {
  /** What Telegram's own requests are answered by; none while updates are polled. */
  readonly servers: readonly Serve[];
  /**
   * Begins, once `servers` are served. Resolves when it has begun.
   * @throws PollingError or WebhookError, whose sentence says which setting to look at.
   */
  begin(): Promise<{ readonly ended: Promise<void> }>;
  stop(): Promise<void>;
  /** When Telegram last answered a poll (ms since 1970); `undefined` while nothing is polled. */
  polledAt(): number | undefined;
};

/** What receiving works with. */
export type ReceivingDeps = {
  readonly webhook: Config["webhook"];
  readonly telegram: Telegram;
  readonly inbox: Inbox;
  readonly log: Logger;
  readonly onRefused: (status: number) => void;
};

/** Fetches updates, or has them posted, as the settings say. Only who has them posted loads what takes them. */
export async function createReceiving(deps: ReceivingDeps): Promise<Receiving> {
  const { webhook, telegram, inbox, log, onRefused } = deps;
  const { api, reconnect } = openConnection(telegram.token, telegram.apiRoot);
  const common = { log, explain: explainError };
  if (webhook === undefined) {
    const polling = createPolling({
      ...common,
      api,
      inbox,
      allowedUpdates: ALLOWED_UPDATES,
      sleep,
      now: Date.now,
      reconnect,
    });
    return {
      servers: [],
      begin: async () => ({ ended: polling.start() }),
      stop: () => polling.stop(),
      polledAt: polling.lastAnswerAt,
    };
  }
  const { receiveWebhook } = await import("./delivery/webhook.ts");
  const { setWebhook } = await import("./delivery/set-webhook.ts");
  const stopping = new AbortController();
  const ended = new Promise<void>((resolve) => {
    stopping.signal.addEventListener("abort", () => resolve());
  });
  const receive = receiveWebhook({
    ...common,
    ...webhook,
    inbox,
    stopping: stopping.signal,
    onRefused,
  });
  return {
    servers: [receive],
    async begin() {
      await setWebhook(api, { ...webhook, allowedUpdates: ALLOWED_UPDATES });
      return { ended };
    },
    stop: async () => stopping.abort(),
    polledAt: () => undefined,
  };
}
