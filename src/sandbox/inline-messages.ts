import type { Message } from "grammy/types";
import { forgetOldest } from "./forget-oldest.ts";
import { type ChatState, chatState, type World } from "./world.ts";

/** Where a message stands that the bot knows by its `inline_message_id` alone. */
export type InlinePlace = { readonly chatId: number; readonly messageId: number };

/** Gives a message the identifier by which the bot can edit it, whatever the chat. */
export function openInlineMessage(world: World, { chat, message_id }: Message): string {
  const id = `inline-${Buffer.from(`${chat.id}/${message_id}`).toString("base64url")}`;
  world.inlineMessages.set(id, { chatId: chat.id, messageId: message_id });
  forgetOldest(world.inlineMessages);
  return id;
}

/** The `inline_message_id` of a message, if it has one. */
export function inlineIdOf(world: World, { chat, message_id }: Message): string | undefined {
  for (const [id, { chatId, messageId }] of world.inlineMessages)
    if (chatId === chat.id && messageId === message_id) return id;
  return undefined;
}

/** The message with this `inline_message_id`, if it still stands in its chat. */
export function lookUpInlineMessage(
  world: World,
  id: string,
): { readonly state: ChatState; readonly message: Message } | undefined {
  const place = world.inlineMessages.get(id);
  if (!place) return undefined;
  const state = chatState(world, place.chatId);
  const message = state.messages.get(place.messageId);
  return message && { state, message };
}
