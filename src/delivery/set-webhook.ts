import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { PollingError } from "./polling-error.ts";

/** How updates are to be posted. */
export type WebhookSettings = {
  readonly url: string;
  /** Comes along with every update, so that nobody else can post one. */
  readonly secret: string;
  readonly allowedUpdates: readonly Exclude<keyof Update, "update_id">[];
  /** How many requests Telegram may have open at a time, up to 100. */
  readonly maxConnections?: number;
};

/** Telegram will not post to the address. The message says why and which setting to look at. */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
}

/** Telegram's own default (https://core.telegram.org/bots/api#setwebhook). */
const MAX_CONNECTIONS = 40;

/**
 * Asks Telegram to post updates, those that wait included. Asking again changes nothing.
 *
 * @throws WebhookError when Telegram refuses the address, PollingError when it refuses the token, and
 *   grammY's errors when it cannot be reached.
 */
export async function setWebhook(
  api: Pick<Api, "setWebhook">,
  { url, secret, allowedUpdates, maxConnections = MAX_CONNECTIONS }: WebhookSettings,
): Promise<void> {
  try {
    await api.setWebhook(url, {
      secret_token: secret,
      allowed_updates: allowedUpdates,
      max_connections: maxConnections,
    });
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    const { error_code: code, description } = error;
    if (code === 401 || code === 404) throw new PollingError(code);
    if (code !== 400) throw error;
    throw new WebhookError(
      `Telegram does not take the webhook: ${description}. Look at WEBHOOK_URL and WEBHOOK_SECRET.`,
    );
  }
}
