import type { InlineKeyboardMarkup, Message } from "grammy/types";
import type { ChatState, World } from "./world.ts";
import { unixTime } from "./world.ts";

/** How many messages a chat keeps. Telegram keeps all; a stand-in must not grow for ever. */
export const keptMessages = 1000;

/** What a message is made of before it has an id, a date and a chat. */
export type Draft = Omit<Message, "message_id" | "date" | "chat">;

/**
 * Gives the draft its id, date and chat, keeps it, and shows it to the page, together with the
 * reply keyboard or `force_reply` that came with it.
 */
export function post(world: World, state: ChatState, draft: Draft, keyboard?: object): Message {
  const message: Message = {
    message_id: nextMessageId(world, state),
    date: unixTime(world),
    chat: state.chat,
    ...draft,
  };
  keep(state, message);
  if (message.from?.id === world.bot.id) {
    world.drafts.endIn(state.chat.id);
    state.wroteAt.set(world.bot.id, world.now());
  }
  if (message.from?.is_bot) state.lastBot = message.from.username;
  if (keyboard) state.keyboards.set(message.message_id, keyboard);
  world.events.emit({ type: "message", chat_id: state.chat.id, message: asShown(state, message) });
  return message;
}

/** Puts a changed message in the place of the old one, and shows it. */
export function replace(world: World, state: ChatState, message: Message): Message {
  state.messages.set(message.message_id, message);
  world.events.emit({ type: "edited", chat_id: state.chat.id, message });
  return message;
}

/** Takes a message out of the chat. No update tells the bot, as in Telegram. */
export function remove(world: World, state: ChatState, messageId: number): void {
  state.messages.delete(messageId);
  world.events.emit({ type: "deleted", chat_id: state.chat.id, message_id: messageId });
}

/**
 * What a reply in this chat carries beside the replied message: in supergroups without topics,
 * the id of the thread's first message, though nothing can be sent to such a "thread".
 */
export function replyThread({ chat }: ChatState, replied: Message): Partial<Message> {
  if (chat.type !== "supergroup" || chat.is_forum) return {};
  return { message_thread_id: replied.message_thread_id ?? replied.message_id };
}

/** The message as it appears inside a reply to it: replies are never nested. */
export function asReplied(message: Message): NonNullable<Message["reply_to_message"]> {
  const { reply_to_message: _, ...rest } = message;
  return rest as NonNullable<Message["reply_to_message"]>;
}

/** The message as people see it: with the reply keyboard or `force_reply` that it brought. */
export function asShown({ keyboards }: ChatState, message: Message): Message {
  const keyboard = keyboards.get(message.message_id);
  return keyboard ? { ...message, reply_markup: keyboard as InlineKeyboardMarkup } : message;
}

function nextMessageId(world: World, state: ChatState): number {
  const { type } = state.chat;
  if (type === "private" || type === "group") return ++world.lastSharedMessageId;
  return ++state.lastMessageId;
}

function keep({ messages, keyboards }: ChatState, message: Message): void {
  messages.set(message.message_id, message);
  for (const oldest of messages.keys()) {
    if (messages.size <= keptMessages) break;
    messages.delete(oldest);
    keyboards.delete(oldest);
  }
}
