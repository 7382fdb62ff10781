import { BotError, GrammyError, HttpError } from "grammy";
import { StoppedError } from "./stopped.ts";

/** The request never left this machine, so sending it again cannot do anything twice. */
const BEFORE_CONNECTING: readonly string[] = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETDOWN",
  "ENETUNREACH",
  "EHOSTUNREACH",
];

/**
 * Whether an update that failed with this error failed for a reason that is no fault of its own and
 * will pass: Telegram was not reached, was broken (5xx), asked for silence (429) or refused the token
 * (401) until somebody sets a new one; nobody knows what became of a message; or the process stopped.
 */
export function isOutage(error: unknown): boolean {
  if (error instanceof BotError) return isOutage(error.error);
  if (error instanceof HttpError || error instanceof StoppedError) return true;
  if (!(error instanceof GrammyError)) return false;
  return [401, 429].includes(error.error_code) || error.error_code >= 500;
}

/**
 * Whether Telegram may have done a call that failed with this error: a connection was made, and no
 * readable answer came. A gateway's error page is no answer of Telegram's.
 */
export function isUnknown(error: unknown): boolean {
  return error instanceof HttpError && !neverLeft(error);
}

/** Whether a call that failed with this error was certainly not done, for no connection was made. */
export function neverLeft(error: unknown): boolean {
  return error instanceof HttpError && BEFORE_CONNECTING.includes(networkCode(error) ?? "");
}

/** The system's code of a network error, such as `ECONNREFUSED`. */
export function networkCode(error: unknown): string | undefined {
  const inner = error instanceof HttpError ? error.error : error;
  if (!(inner instanceof Error) || !("code" in inner)) return undefined;
  return typeof inner.code === "string" ? inner.code : undefined;
}
