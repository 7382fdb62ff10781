import type { Message, User } from "grammy/types";
import { RefusedError } from "./refused-error.ts";
import { type CallbackAnswer, chatState, queryLifetime, type World } from "./world.ts";

/** A tapped button. */
export type Tap = {
  readonly id: string;
  /** Settles when the bot answers the tap. */
  readonly answered: Promise<CallbackAnswer>;
};

/** Presses the button with this data, which must be under the message now, and tells the bot. */
export function tap(world: World, user: User, { chat, message_id }: Message, data: string): Tap {
  const state = chatState(world, chat.id);
  const message = state.messages.get(message_id);
  if (!state.members.has(user.id))
    throw new RefusedError(`${user.first_name} is not in this chat.`);
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  if (
    !message ||
    !buttons.some((button) => "callback_data" in button && button.callback_data === data)
  )
    throw new RefusedError(`No button with the data "${data}" is under message ${message_id} now.`);
  const id = String(++world.lastQueryId);
  let answer: (answer: CallbackAnswer) => void = () => {};
  const answered = new Promise<CallbackAnswer>((resolve) => {
    answer = resolve;
  });
  forgetOld(world);
  world.queries.set(id, { id, chatId: chat.id, userId: user.id, at: world.now(), answer });
  const chat_instance = String(chat.id * 7919);
  world.updates.push("callback_query", { id, from: user, message, chat_instance, data });
  return { id, answered };
}

/** A tap that nobody answered in time cannot be answered any more. */
function forgetOld({ queries, now }: World): void {
  for (const { id, at } of queries.values()) if (now() - at > queryLifetime) queries.delete(id);
}
