import { type Api, GrammyError } from "grammy";
import type { ForceReply, InlineKeyboardMarkup } from "grammy/types";
import type { AnswerRecords } from "./answer-records.ts";
import type { Sleep } from "./patience.ts";
import type { OutgoingMessage } from "./styled.ts";

/** Where a reply goes. */
export type Place = {
  readonly chat: number;
  /** A forum topic; left out for General. */
  readonly topic?: number;
  /** The message that the reply hangs on, in groups. */
  readonly replyTo?: number;
  /** What is being answered; the reply to one origin is sent once, and edited after that. */
  readonly origin: string;
};

/** What is said: messages in order, and what hangs under the last of them. */
export type Reply = {
  readonly messages: readonly OutgoingMessage[];
  readonly markup?: InlineKeyboardMarkup | ForceReply;
};

/**
 * Puts a reply into a chat, and returns the ids of its messages in order. `fingerprint` says which
 * wording of the origin is answered.
 */
export type Deliver = (
  place: Place,
  reply: Reply,
  fingerprint: string,
) => Promise<readonly number[]>;

/** Telegram allows about one message a second in a chat. */
const PAUSE_MS = 1000;

/**
 * Sends a reply, or edits the reply that its origin has got already: missing messages are added,
 * surplus ones deleted. Each message is recorded as soon as it stands, so that a repeated delivery
 * goes on where the last one broke off instead of answering twice.
 */
export function createDelivery({
  api,
  records,
  sleep,
}: {
  readonly api: Api;
  readonly records: AnswerRecords;
  readonly sleep: Sleep;
}): Deliver {
  return async (place, { messages, markup }, fingerprint) => {
    const before = (await records.get(place.origin))?.messages ?? [];
    const standing: number[] = [];
    for (const [index, message] of messages.entries()) {
      if (index > 0) await sleep(PAUSE_MS);
      const isLast = index === messages.length - 1;
      const under = isLast && markup !== undefined ? { reply_markup: markup } : {};
      standing.push(await put(place, { ...look(message), ...under }, before[index]));
      const others = before.slice(standing.length);
      const done = isLast && others.length === 0;
      await records.set(place.origin, { fingerprint, messages: [...standing, ...others], done });
    }
    const surplus = before.slice(standing.length);
    if (surplus.length === 0) return standing;
    for (const id of surplus) await remove(place, id);
    await records.set(place.origin, { fingerprint, messages: standing, done: true });
    return standing;
  };

  async function put(place: Place, message: Look, existing: number | undefined): Promise<number> {
    if (existing !== undefined && (await edit(place, message, existing))) return existing;
    const { text, ...rest } = message;
    const { topic, replyTo } = place;
    const sent = await api.sendMessage(place.chat, text, {
      ...rest,
      ...(topic !== undefined && { message_thread_id: topic }),
      ...(replyTo !== undefined && {
        reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
      }),
    });
    return sent.message_id;
  }

  /** `false` when the message is gone or can no longer be edited. */
  async function edit({ chat }: Place, message: Look, id: number): Promise<boolean> {
    const { text, reply_markup, ...rest } = message;
    const buttons = reply_markup !== undefined && "inline_keyboard" in reply_markup;
    try {
      await api.editMessageText(chat, id, text, { ...rest, ...(buttons && { reply_markup }) });
      return true;
    } catch (error) {
      if (refusal(error, "message is not modified")) return true;
      if (refusal(error, "message to edit not found", "message can't be edited")) return false;
      throw error;
    }
  }

  async function remove({ chat }: Place, id: number): Promise<void> {
    try {
      await api.deleteMessage(chat, id);
    } catch (error) {
      // Somebody deleted it first, or it is too old to: either way nothing is left to do.
      if (!refusal(error, "message to delete not found", "message can't be deleted")) throw error;
    }
  }
}

type Look = ReturnType<typeof look> & { readonly reply_markup?: NonNullable<Reply["markup"]> };

function look({ text, entities }: OutgoingMessage) {
  return { text, entities: [...entities], link_preview_options: { is_disabled: true } };
}

function refusal(error: unknown, ...descriptions: readonly string[]): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    descriptions.some((description) => error.description.includes(description))
  );
}
