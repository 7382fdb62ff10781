import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Update } from "grammy/types";
import type { Logger } from "pino";
import { readBody } from "../web/read-body.ts";
import { type Serve, sendText, serveAt } from "../web/serve.ts";
import type { Inbox } from "./inbox.ts";

/** What the receiver works with. */
export type WebhookDeps = {
  readonly inbox: Pick<Inbox, "put">;
  /** Where Telegram posts to; the path is served, whatever stands before it. */
  readonly url: string;
  /** What Telegram was told to send along; see `set-webhook.ts`. */
  readonly secret: string;
  /** Aborted when the process stops: from then on Telegram is asked to come again. */
  readonly stopping: AbortSignal;
  readonly log: Logger;
  /** What may be logged about an error. */
  readonly explain: (error: unknown) => Readonly<Record<string, unknown>>;
  /** Told of every request that is turned away. */
  readonly onRefused?: (status: number) => void;
};

/** Far above any update: they hold a few messages at most, and a message 4096 characters. */
const LARGEST_BODY = 1024 * 1024;

/** An answer to Telegram: a status, and a few words for whoever looks. */
type Verdict = readonly [status: number, says: string];

/**
 * Receives updates over HTTP. A 200 tells Telegram to forget an update, so it is said only when the
 * update would survive a power cut; after anything else Telegram posts it again. A stranger learns
 * nothing, and nothing is read of what one sends.
 */
export function receiveWebhook(deps: WebhookDeps): Serve {
  const { inbox, url, secret, stopping, log, explain, onRefused = () => {} } = deps;
  const isSecret = equals(secret);

  return serveAt("POST", new URL(url).pathname, async (request, response) => {
    const [status, says] = refusalOf(request) ?? (await take(request));
    if (status !== 200) onRefused(status);
    // What has not been read of a request must not be taken for the next one.
    if (!request.complete) response.setHeader("connection", "close");
    sendText(response, status, says);
  });

  function refusalOf({ headers }: IncomingMessage): Verdict | undefined {
    const [given = ""] = [headers["x-telegram-bot-api-secret-token"]].flat();
    if (!isSecret(given)) return [401, "The secret token is missing or wrong."];
    return /^application\/json\s*(?:;|$)/i.test(headers["content-type"] ?? "")
      ? undefined
      : [415, "Send JSON."];
  }

  async function take(request: IncomingMessage): Promise<Verdict> {
    const body = await readBody(request, LARGEST_BODY);
    if (body === undefined) return [413, "That is more than any update holds."];
    const update = updateIn(body);
    if (update === undefined) return [400, "That is no update."];
    if (stopping.aborted) return [503, "The bot is stopping. Send it again."];
    try {
      await inbox.put([update]);
    } catch (error) {
      const facts = { update: update.update_id, ...explain(error) };
      log.error(facts, "an update could not be kept, so Telegram is to send it again");
      return [503, "The update could not be kept. Send it again."];
    }
    return [200, ""];
  }
}

/** Compares with `secret` in a time that tells nothing about it, not even its length. */
function equals(secret: string): (given: string) => boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  const wanted = digest(secret);
  return (given) => timingSafeEqual(digest(given), wanted);
}

/** Only what tells one update from another is looked at; the rest is Telegram's word. */
function updateIn(body: Buffer): Update | undefined {
  const value = parsed(body);
  if (typeof value !== "object" || value === null || !("update_id" in value)) return undefined;
  const { update_id } = value;
  return Number.isSafeInteger(update_id) && Number(update_id) >= 0 ? (value as Update) : undefined;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
