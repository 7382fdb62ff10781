import { Composer } from "grammy";
import type { BotContext, BotParts } from "../bot-context.ts";
import { plain } from "../styled.ts";
import { statsReply } from "./stats.ts";

/**
 * `/export` and `/stats`, for those who run the bot, in private chats. Whoever else writes them is told
 * that there is no such command: see `understand.ts`.
 */
export function admin(parts: BotParts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (context, next) => {
    const { request, words } = context;
    if (request?.kind !== "command") return next();
    if (request.name === "stats") return context.say(await statsReply(parts, words));
    if (request.name !== "export") return next();
    const kept = await parts.feedback.all();
    if (kept.length === 0) return context.say({ messages: [plain(words.nothingToExport)] });
    await context.say({ messages: [{ ...plain(words.exported), document: "answers" }] });
  });
  return composer;
}
