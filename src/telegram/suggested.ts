import { Composer } from "grammy";
import { ASK } from "./answer-rows.ts";
import type { BotContext, BotParts } from "./bot-context.ts";
import { exchangesBefore } from "./follow-ups.ts";
import { isGroup, refusedToAsk } from "./group-rules.ts";
import { answer } from "./questions.ts";

/**
 * A tap on a suggested question asks it, as if the person had written it: in a group, in reply to
 * the answer. It stands above what it is answered, since nobody has written it.
 */
export function suggested(parts: BotParts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(ASK, async (context) => {
    const { words, place, callbackQuery } = context;
    const [, id = "", at] = ASK.exec(callbackQuery.data) ?? [];
    const refusal = await refusedToAsk(context, parts);
    if (refusal !== undefined) {
      await context.answerTap({ text: refusal, show_alert: true });
      return;
    }
    const text = (await parts.feedback.of(id))?.suggested?.[Number(at)];
    if (text === undefined) {
      await context.answerTap({ text: words.answerForgotten });
      return;
    }
    context.asked = text;
    context.asker = { person: String(callbackQuery.from.id), chat: String(place.chat) };
    if (isGroup(context)) context.followsUp = callbackQuery.message?.message_id;
    await answer({ text, earlier: await exchangesBefore(context, parts) }, context, parts);
  });
  return composer;
}
