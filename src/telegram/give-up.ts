import type { Api } from "grammy";
import type { Update } from "grammy/types";
import { refusalOf } from "./refusals.ts";
import { words } from "./words.ts";

/**
 * Tells whoever sent an update that there will be no answer, and what to do instead. A tap on a
 * button and a change of membership asked nothing, so nothing is said.
 */
export function giveUp(api: Api): (update: Update) => Promise<void> {
  return async ({ message }) => {
    if (message === undefined) return;
    const { chat, message_id, is_topic_message, message_thread_id } = message;
    try {
      await api.sendMessage(chat.id, words.givenUp, {
        reply_parameters: { message_id, allow_sending_without_reply: true },
        ...(is_topic_message && message_thread_id !== undefined && { message_thread_id }),
      });
    } catch (error) {
      if (refusalOf(error) !== "unwelcome") throw error;
    }
  };
}
