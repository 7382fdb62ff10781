import { HttpError, type Transformer } from "grammy";
import type { Logger } from "pino";

/** Waits so many milliseconds. */
export type Sleep = (ms: number) => Promise<void>;

const TRIES = 3;
/** A longer `retry_after` (seconds) is left to whoever handed the update over, who tries later. */
const LONGEST_WAIT = 60;
const FIRST_PAUSE = 250;

/** Their failure is answered elsewhere: the poll loop has its own patience, typing is dropped. */
const leftAlone: readonly string[] = ["getUpdates", "sendChatAction"];

/** The request never left this machine, so sending it again cannot send it twice. */
const beforeConnecting: readonly string[] = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETDOWN",
  "ENETUNREACH",
  "EHOSTUNREACH",
];

/**
 * Makes every call wait as long as Telegram says (429) and try again, at most three times in all.
 * A network error is tried again where that cannot do anything twice: always for what is idempotent,
 * for `sendMessage` only if no connection was made. A group that became a supergroup is followed to
 * its new id.
 */
export function obeyTelegram({ sleep, log }: { sleep: Sleep; log: Logger }): Transformer {
  return async (previous, method, payload, signal) => {
    if (leftAlone.includes(method)) return previous(method, payload, signal);
    let current = payload;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await previous(method, current, signal);
        const moved = result.ok ? undefined : result.parameters?.migrate_to_chat_id;
        if (moved !== undefined && attempt < TRIES) {
          current = { ...current, chat_id: moved };
          continue;
        }
        if (result.ok || result.error_code !== 429 || attempt === TRIES) return result;
        const seconds = result.parameters?.retry_after ?? 1;
        if (seconds > LONGEST_WAIT) return result;
        log.warn({ method, seconds }, "Telegram asks to wait");
        await sleep(seconds * 1000);
      } catch (error) {
        if (attempt === TRIES || !mayTryAgain(method, error)) throw error;
        log.warn({ method, code: networkCode(error) }, "Telegram was not reached, trying again");
        await sleep(FIRST_PAUSE * 2 ** (attempt - 1));
      }
    }
  };
}

function mayTryAgain(method: string, error: unknown): boolean {
  if (!(error instanceof HttpError)) return false;
  return method !== "sendMessage" || beforeConnecting.includes(networkCode(error) ?? "");
}

/** The system's code of a network error, such as `ECONNREFUSED`. */
export function networkCode(error: unknown): string | undefined {
  const inner = error instanceof HttpError ? error.error : error;
  if (!(inner instanceof Error) || !("code" in inner)) return undefined;
  return typeof inner.code === "string" ? inner.code : undefined;
}
