import type { Message } from "grammy/types";
import { lookUpInlineMessage } from "../inline-messages.ts";
import { replace } from "../messages.ts";
import type { Parameters } from "../parameters.ts";
import { badRequest } from "../telegram-error.ts";
import type { World } from "../world.ts";
import { findOwnMessage, findWritableChat } from "./find-chat.ts";

/** A message that is to change, and the way to change it, which returns the method's result. */
export type Edited = {
  readonly message: Message;
  readonly put: (after: Message) => Message | true;
};

/**
 * The message that an edit is about: the bot's own in a chat, or one that it knows by its
 * `inline_message_id` alone, whose edit returns only true. Throws a 400 or a 403.
 */
export function findEdited(world: World, parameters: Parameters): Edited {
  if (parameters.has("chat_id") || !parameters.has("inline_message_id")) {
    const state = findWritableChat(world, parameters);
    const message = findOwnMessage(world, state, parameters);
    return { message, put: (after) => replace(world, state, after) };
  }
  const found = lookUpInlineMessage(world, parameters.text("inline_message_id"));
  if (!found) throw badRequest("MESSAGE_ID_INVALID");
  const { state, message } = found;
  return {
    message,
    put(after) {
      replace(world, state, after);
      return true;
    },
  };
}
