import type { Api } from "grammy";
import type { Message, Update, User } from "grammy/types";
import { refusalOf } from "./refusals.ts";
import { addressOf, send } from "./send.ts";
import { understand } from "./understand.ts";
import { words } from "./words.ts";

/** The bot, as far as giving up needs it. */
export type Apologizer = {
  readonly api: Api;
  readonly botInfo: Pick<User, "id"> & { readonly username: string };
};

/**
 * Tells whoever asked something with an update that there will be no answer, and what to do instead.
 * Nothing is said to what asked nothing: talk in a group, a tap on a button, who comes and goes.
 *
 * @returns a function that throws GrammyError or HttpError when nobody could be told.
 */
export function giveUp(bot: Apologizer): (update: Update) => Promise<void> {
  return async ({ message, edited_message }) => {
    const asked = message ?? edited_message;
    if (asked === undefined || understand(asked, bot.botInfo).kind === "silence") return;
    try {
      await send(bot.api, { ...addressOf(placeOf(asked)), text: words.givenUp });
    } catch (error) {
      if (refusalOf(error) !== "unwelcome") throw error;
    }
  };
}

/** Hangs on the question even in a private chat: it may be long ago. */
function placeOf({ chat, message_id, is_topic_message, message_thread_id }: Message) {
  const isInTopic = is_topic_message && message_thread_id !== undefined;
  return {
    chat: chat.id,
    origin: `message:${chat.id}:${message_id}`,
    replyTo: message_id,
    ...(isInTopic && { topic: message_thread_id }),
  };
}
