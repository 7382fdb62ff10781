import type { Message, User } from "grammy/types";
import { inlineIdOf } from "./inline-messages.ts";
import { RefusedError } from "./refused-error.ts";
import { richCallbacks } from "./rich/rich-callbacks.ts";
import {
  type CallbackAnswer,
  type ChatState,
  chatState,
  isIn,
  queryLifetime,
  type World,
} from "./world.ts";

/** A tapped button. */
export type Tap = {
  readonly id: string;
  /** Settles when the bot answers the tap. */
  readonly answered: Promise<CallbackAnswer>;
};

/** Presses the button with this data, which must be under the message now, and tells the bot. */
export function tap(world: World, user: User, tapped: Message, data: string): Tap {
  const { chat, message_id } = tapped;
  const state = chatState(world, chat.id);
  const message = findSeen(state, user, tapped);
  if (!isIn(state, user.id)) throw new RefusedError(`${user.first_name} is not in this chat.`);
  if (!message || !callbacksOf(message).includes(data))
    throw new RefusedError(`No button with the data "${data}" is under message ${message_id} now.`);
  const id = String(++world.lastQueryId);
  let answer: (answer: CallbackAnswer) => void = () => {};
  const answered = new Promise<CallbackAnswer>((resolve) => {
    answer = resolve;
  });
  forgetOld(world);
  world.queries.set(id, {
    id,
    chatId: chat.id,
    userId: user.id,
    messageId: message_id,
    isAnswered: false,
    at: world.now(),
    answer,
  });
  const chat_instance = String(chat.id * 7919);
  const inlineId = inlineIdOf(world, message);
  const where = inlineId === undefined ? { message } : { inline_message_id: inlineId };
  world.updates.push("callback_query", { id, from: user, ...where, chat_instance, data });
  return { id, answered };
}

/** What the buttons under and in a message send. */
function callbacksOf({ reply_markup, rich_message }: Message): string[] {
  const below = reply_markup?.inline_keyboard.flat() ?? [];
  const data = below.flatMap((button) => ("callback_data" in button ? [button.callback_data] : []));
  return [...data, ...richCallbacks(rich_message)];
}

/** The message as it stands now, if this person sees it. */
function findSeen(
  { messages, ephemerals }: ChatState,
  user: User,
  { message_id, ephemeral_message_id }: Message,
): Message | undefined {
  if (ephemeral_message_id === undefined) return messages.get(message_id);
  const message = ephemerals.get(ephemeral_message_id)?.message;
  return message?.receiver_user.id === user.id ? message : undefined;
}

/** A tap that nobody answered in time cannot be answered any more. */
function forgetOld({ queries, now }: World): void {
  for (const { id, at } of queries.values()) if (now() - at > queryLifetime) queries.delete(id);
}
