import type { Transformer } from "grammy";
import type { ApiError, ApiResponse } from "grammy/types";
import type { Logger } from "pino";
import type { Sleep } from "../sleep.ts";
import { isUnknown, networkCode, neverLeft } from "./fate.ts";
import type { Pacer } from "./pacer.ts";
import { untilStopped } from "./stopped.ts";
import { createTurns } from "./turns.ts";

/** What the gate works with. */
export type GateDeps = {
  readonly pacer: Pacer;
  readonly sleep: Sleep;
  /** Milliseconds, never going back. */
  readonly now: () => number;
  readonly log: Logger;
  /** Ends every wait, when the process stops. */
  readonly signal?: AbortSignal | undefined;
  /** Telegram took a message or an edit. */
  readonly onSend?: (() => void) | undefined;
  /** A sign of life was left out, because it could not go at once. */
  readonly onDrop?: (() => void) | undefined;
  /** Telegram asked for so many ms of silence (429). */
  readonly onPause?: ((ms: number) => void) | undefined;
  /** A group was upgraded to a supergroup, which has another id. */
  readonly onUpgraded?: ((from: number, to: number) => void) | undefined;
};

/** A call on its way to Telegram. */
type Call<T> = {
  readonly method: string;
  /** Where it goes; `undefined` where it is about no chat. */
  readonly chat: number | undefined;
  /** Does it, in this chat. */
  readonly make: (chat: number | undefined) => Promise<ApiResponse<T>>;
  /** Whoever asked for it wants it no longer. */
  readonly isCalledOff: () => boolean;
};

const TRIES = 3;
const FIRST_PAUSE_MS = 250;
/** Two chats that are refused within this time are not the trouble: the bot is too fast over all. */
const TOGETHER_MS = 1000;

/** What people see, and what Telegram counts. */
const MESSAGES = /^(?:send|copy|forward|editMessage)/;
/** Signs of life, which are worth nothing later. */
const FLEETING: readonly string[] = ["sendChatAction", "sendMessageDraft", "sendRichMessageDraft"];
/** Made once, whatever comes of it: later it is worth nothing, or nobody knows whether it was done. */
const ONCE: readonly string[] = ["answerInlineQuery", "answerGuestQuery"];
/** Done twice, it is as if it was done once. */
const IDEMPOTENT = /^(?:get|set|edit|delete|answerCallbackQuery$)/;

/**
 * The gate that every call to Telegram goes through. Messages wait for their place in Telegram's
 * limits, in order in each chat; when Telegram asks for silence (429) there is silence, and then they
 * go on, however long it takes. Signs of life never wait: they go now or are dropped. Trouble on the
 * way is tried again, three times in all, where that cannot do anything twice: a message only if no
 * connection was made or Telegram says that it failed (5xx), and the answer to an inline query or to a
 * guest's never. A group that was upgraded is followed.
 *
 * @throws StoppedError out of a call, when the signal ends its wait. `getUpdates` is left alone: the
 *   poll loop has a patience of its own.
 */
export function createGate(deps: GateDeps): Transformer {
  const { pacer, now, log, onSend, onPause, onDrop } = deps;
  const wait = untilStopped(deps.sleep, deps.signal);
  const turns = createTurns();
  let lastRefused = { chat: 0, at: Number.NEGATIVE_INFINITY };

  function pass<T>(call: Call<T>): Promise<ApiResponse<T>> {
    if (FLEETING.includes(call.method)) return nowOrNever(call);
    if (ONCE.includes(call.method)) return call.make(call.chat);
    if (call.chat === undefined || !MESSAGES.test(call.method)) return insist(call);
    return turns.take(call.chat, () => insist(call));
  }

  async function nowOrNever<T>(call: Call<T>): Promise<ApiResponse<T>> {
    const { chat } = call;
    if (chat !== undefined && (turns.isTaken(chat) || (await pacer.paused(chat)) > 0)) {
      onDrop?.();
      return DROPPED;
    }
    const response = await call.make(chat);
    if (isFlood(response) && chat !== undefined) await pause(chat, response);
    return response;
  }

  async function insist<T>(call: Call<T>): Promise<ApiResponse<T>> {
    for (let attempt = 1; ; ) {
      await admitted(call);
      const response = await tried(call, attempt);
      if (response === "again") attempt += 1;
      else if (response.ok) {
        if (MESSAGES.test(call.method)) onSend?.();
        return response;
      } else if (isFlood(response)) await keepSilence(call, response);
      else return followed(call, response);
    }
  }

  /** Waits until the chat is open, and for messages until there is a place. */
  async function admitted({ method, chat }: Call<unknown>): Promise<void> {
    if (chat === undefined) return;
    if (!MESSAGES.test(method)) return untilOpen(chat);
    for (let isIn = false; !isIn; ) {
      const { taken, inMs } = await pacer.take(chat);
      if (inMs > 0) await wait(Math.ceil(inMs));
      // What was taken ahead is void if Telegram has asked for silence meanwhile.
      isIn = taken && (inMs === 0 || (await pacer.paused(chat)) === 0);
    }
  }

  async function untilOpen(chat: number): Promise<void> {
    for (let ms = await pacer.paused(chat); ms > 0; ms = await pacer.paused(chat)) await wait(ms);
  }

  async function tried<T>(call: Call<T>, attempt: number): Promise<ApiResponse<T> | "again"> {
    const { method, chat } = call;
    let code: number | string | undefined;
    try {
      const response = await call.make(chat);
      if (response.ok || response.error_code < 500 || attempt === TRIES) return response;
      code = response.error_code;
    } catch (error) {
      const mayRepeat = neverLeft(error) || (isUnknown(error) && IDEMPOTENT.test(method));
      if (attempt === TRIES || !mayRepeat || call.isCalledOff()) throw error;
      code = networkCode(error);
    }
    log.warn({ method, code }, "a call did not get through to Telegram, trying again");
    await wait(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    return "again";
  }

  async function keepSilence({ method, chat }: Call<unknown>, refusal: ApiError): Promise<void> {
    const seconds = msAsked(refusal) / 1000;
    log.warn({ method, seconds }, "Telegram asks for silence");
    if (chat !== undefined) return pause(chat, refusal);
    onPause?.(msAsked(refusal));
    await wait(msAsked(refusal));
  }

  async function pause(chat: number, refusal: ApiError): Promise<void> {
    const ms = msAsked(refusal);
    const isOverAll = lastRefused.chat !== chat && now() - lastRefused.at < TOGETHER_MS;
    lastRefused = { chat, at: now() };
    onPause?.(ms);
    await pacer.pause(isOverAll ? undefined : chat, ms);
  }

  async function followed<T>(call: Call<T>, refusal: ApiError): Promise<ApiResponse<T>> {
    const moved = refusal.parameters?.migrate_to_chat_id;
    if (moved === undefined || moved === call.chat) return refusal;
    log.info({ method: call.method }, "the group was upgraded, going on in the new one");
    if (call.chat !== undefined) deps.onUpgraded?.(call.chat, moved);
    return pass({ ...call, chat: moved });
  }

  return (previous, method, payload, ending) => {
    if (method === "getUpdates") return previous(method, payload, ending);
    const chat = chatOf(payload);
    return pass({
      method,
      chat,
      make: (to) => previous(method, to === chat ? payload : { ...payload, chat_id: to }, ending),
      isCalledOff: () => ending?.aborted ?? false,
    });
  };
}

/** As if Telegram had refused it; whoever shows signs of life does without them. */
const DROPPED = {
  ok: false,
  error_code: 429,
  description: "Too Many Requests: not sent, for the chat waits for messages",
} as const satisfies ApiError;

function chatOf(payload: object): number | undefined {
  const chat = "chat_id" in payload ? Number(payload.chat_id) : Number.NaN;
  return Number.isSafeInteger(chat) ? chat : undefined;
}

function isFlood(response: ApiResponse<unknown>): response is ApiError {
  return !response.ok && response.error_code === 429;
}

function msAsked({ parameters }: ApiError): number {
  return (parameters?.retry_after ?? 1) * 1000;
}
