import type { Api } from "grammy";
import type { Update, User } from "grammy/types";
import { createGuestReplies, type GuestRepliesDeps } from "./guest/guest-replies.ts";
import { refusalOf } from "./refusals.ts";
import { placeBeside } from "./replies.ts";
import { addressOf, send } from "./send.ts";
import { wordsWithoutStore } from "./speaking.ts";
import { plain } from "./styled.ts";
import { understand } from "./understand.ts";

/** The bot, as far as giving up needs it. */
export type Apologizer = {
  readonly api: Api;
  readonly botInfo: Pick<User, "id" | "first_name"> & { readonly username: string };
};

/**
 * Tells whoever asked something with an update that there will be no answer, and what to do instead.
 * Nothing is said to what asked nothing: talk in a group, a tap on a button, who comes and goes. In a
 * chat where the bot was a guest, nothing is said but in place of the answer.
 *
 * @returns a function that throws GrammyError or HttpError when nobody could be told.
 */
export function giveUp(
  bot: Apologizer,
  deps: Omit<GuestRepliesDeps, "api">,
): (update: Update) => Promise<void> {
  const guests = createGuestReplies({ ...deps, api: bot.api });

  return async ({ message, edited_message, guest_message }) => {
    if (guest_message?.guest_query_id !== undefined) {
      const { guest_query_id: id, from } = guest_message;
      const { broken } = wordsWithoutStore(undefined, from);
      const query = { id, title: bot.botInfo.first_name };
      return guests.reply(query, { compose: async () => plain(broken) });
    }
    const asked = message ?? edited_message;
    if (asked === undefined) return;
    const request = understand(asked, bot.botInfo);
    if (request.kind === "silence") return;
    try {
      // It hangs on the question even in a private chat: that may be long ago.
      const place = { ...placeBeside(asked), replyTo: asked.message_id };
      const { givenUp } = wordsWithoutStore(request, asked.from);
      await send(bot.api, { ...addressOf(place), text: givenUp });
    } catch (error) {
      if (refusalOf(error) !== "unwelcome") throw error;
    }
  };
}
