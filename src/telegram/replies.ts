import type { Context, Middleware } from "grammy";
import type { Message } from "grammy/types";
import { type AnswerRecords, fingerprintOf } from "./answer-records.ts";
import { askerOf } from "./asker.ts";
import type { BotContext, BotParts } from "./bot-context.ts";
import type { Delivery, Place } from "./deliver.ts";
import { forgetExchange } from "./follow-ups.ts";
import { followedUp, understand } from "./understand.ts";

/**
 * Reads what an update asks for and where its reply goes, and gives the rest of the bot `say` and `hold`.
 * Ends the way of an update that has its reply already, and only brings that to its end where it broke
 * off: one that is handed over again, or an edit that changed nothing.
 */
export function withReplies({
  delivery,
  records,
  ...parts
}: Pick<BotParts, "exchanges" | "model" | "adminIds" | "log"> & {
  readonly delivery: Delivery;
  readonly records: AnswerRecords;
}): Middleware<BotContext> {
  return async (context, next) => {
    const place = placeOf(context);
    if (place === undefined) return;
    context.place = place;
    const message = context.message ?? context.editedMessage;
    if (message !== undefined) {
      context.request = understand(message, context.me, parts.adminIds);
      context.asker = askerOf(message);
      context.followsUp = followedUp(message, context.me);
    }
    const fingerprint = fingerprintOf(context.request ?? place.origin);
    const record = await records.get(place.origin);
    let messages = record?.messages ?? [];
    context.hold = async (message) => {
      if (messages.length > 0) return undefined;
      const id = await delivery.hold(place, message, fingerprint);
      messages = [id];
      return id;
    };
    context.say = async (reply) => {
      void context.answerTap();
      const isReworded = record !== undefined && record.fingerprint !== fingerprint;
      if (isReworded) await forgetExchange(place, record.messages, parts);
      await delivery.begin(place, reply, { fingerprint, messages });
    };
    if (record?.fingerprint === fingerprint) {
      const { plan } = record;
      if (plan !== undefined) return delivery.goOn(place, { ...record, plan });
      if (record.done) return;
    }
    // The other pictures of an album, and a live location that moves, want nothing said again.
    const isWordless = context.request?.kind === "wordless";
    if (isWordless && (record !== undefined || context.editedMessage !== undefined)) return;
    await next();
  };
}

function placeOf(context: Context): Place | undefined {
  const { callbackQuery, myChatMember } = context;
  const message = context.message ?? context.editedMessage;
  if (message !== undefined) return placeBeside(message);
  if (callbackQuery?.message !== undefined) {
    return besides(
      callbackQuery.message,
      `button:@${callbackQuery.message.chat.id}:${callbackQuery.id}`,
    );
  }
  if (myChatMember !== undefined) {
    const { chat, date } = myChatMember;
    return { chat: chat.id, origin: `member:@${chat.id}:${date}` };
  }
  return undefined;
}

/** Where the reply to a message goes. */
export function placeBeside(message: Message): Place {
  return besides(message, originOf(message));
}

type Where = Pick<Message, "chat" | "message_id"> &
  Partial<Pick<Message, "is_topic_message" | "message_thread_id">>;

function besides(message: Where, origin: string): Place {
  const { chat, message_id, is_topic_message, message_thread_id } = message;
  return {
    chat: chat.id,
    origin,
    ...(is_topic_message && message_thread_id !== undefined && { topic: message_thread_id }),
    // What one person alone sees has the id 0, and nothing hangs on it.
    ...(chat.type !== "private" && message_id !== 0 && { replyTo: message_id }),
  };
}

/** An album is several messages at once; it is one thing to answer. */
function originOf({ chat, message_id, media_group_id }: Message): string {
  return media_group_id === undefined
    ? `message:@${chat.id}:${message_id}`
    : `album:@${chat.id}:${media_group_id}`;
}
