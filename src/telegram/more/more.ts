import { Composer } from "grammy";
import { MORE } from "../answer-rows.ts";
import type { BotContext, BotParts } from "../bot-context.ts";
import type { Reply } from "../deliver.ts";
import { addressOfPassage } from "../passage.ts";
import { onlyForAsker } from "../questions.ts";
import { showAlone } from "../show-alone.ts";
import { plain } from "../styled.ts";
import { AT, paragraphsAt, surroundingsOf } from "./surroundings.ts";

/**
 * `/more`, in reply to an answer or after it, and the button of the same meaning: the paragraphs around
 * its quotes, with buttons to read on from there.
 */
export function more(parts: BotParts): Composer<BotContext> {
  const { shownIn } = parts;
  const composer = new Composer<BotContext>();

  async function around(context: BotContext, message?: number): Promise<Reply> {
    const { place, words } = context;
    const shows = await shownIn.of(place, message);
    if (shows === undefined) return { messages: [plain(words.moreOfWhat)] };
    return surroundingsOf(shows, { ...parts, words });
  }

  composer.use(async (context, next) => {
    if (context.request?.kind !== "command" || context.request.name !== "more") return next();
    const reply = await around(context, repliedTo(context));
    await context.say({ ...reply, ...onlyForAsker(context) });
  });

  composer.callbackQuery(MORE, async (context) => {
    await context.say(await around(context, context.callbackQuery.message?.message_id));
  });

  composer.callbackQuery(AT, async (context) => {
    const { words, me } = context;
    const found = await paragraphsAt(context.callbackQuery.data, { ...parts, words });
    if (found === undefined) return;
    const { reply, place } = found;
    const address = place ? addressOfPassage(me.username, place) : `https://t.me/${me.username}`;
    await showAlone(reply, address, context, parts);
  });

  return composer;
}

/** The message of the bot's that a command replies to. */
function repliedTo({ message, editedMessage, me }: BotContext): number | undefined {
  const replied = (message ?? editedMessage)?.reply_to_message;
  return replied?.from?.id === me.id ? replied.message_id : undefined;
}
