import type { ResponseParameters } from "grammy/types";

/**
 * A refusal in Telegram's own words. The HTTP layer turns it into
 * `{"ok":false,"error_code":…,"description":…}`.
 */
export class TelegramError extends Error {
  override readonly name = "TelegramError";
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** 400 with Telegram's prefix: `badRequest("chat not found")` says "Bad Request: chat not found". */
export function badRequest(what: string, parameters?: ResponseParameters): TelegramError {
  return new TelegramError(400, `Bad Request: ${what}`, parameters);
}

/** 403: the bot may not speak in this chat. */
export function forbidden(what: string): TelegramError {
  return new TelegramError(403, `Forbidden: ${what}`);
}

/** 409: two ways of receiving updates get in each other's way. */
export function conflict(what: string): TelegramError {
  return new TelegramError(409, `Conflict: ${what}`);
}

/** 429: wait this many whole seconds (at least one) before the next try. */
export function tooManyRequests(seconds: number): TelegramError {
  const retry_after = Math.max(1, Math.ceil(seconds));
  return new TelegramError(429, `Too Many Requests: retry after ${retry_after}`, { retry_after });
}
