import { Composer } from "grammy";
import { QUOTE_ID } from "../article/quote-id.ts";
import type { BotContext, BotParts } from "./bot-context.ts";
import { passageReply } from "./passage.ts";
import { showAlone } from "./show-alone.ts";

/** Taps on `[1] [2]` under an answer in a group. The words are read from the store again. */
export function citations(parts: BotParts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(QUOTE_ID, async (context) => {
    const { words, me } = context;
    const { data } = context.callbackQuery;
    const reply = await passageReply(data, { ...parts, words });
    const address = `https://t.me/${me.username}?start=${data}`;
    if (reply !== undefined) await showAlone(reply, address, context, parts);
  });
  return composer;
}
