import { Composer } from "grammy";
import type { BotContext, BotParts } from "./bot-context.ts";
import { greeting } from "./greeting.ts";
import { passageReply } from "./passage.ts";
import { answer } from "./questions.ts";
import { plain } from "./styled.ts";
import { words } from "./words.ts";

/** `/start` (with a deep link: the passage that it names), `/help`, `/privacy` and `/status`. */
export function commands(parts: BotParts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (context, next) => {
    const { request } = context;
    if (request?.kind !== "command") return next();
    switch (request.name) {
      case "start":
        return context.say((await passageReply(request.rest, parts)) ?? (await greeting(parts)));
      case "help":
        return context.say({ messages: [plain(words.help(parts.model))] });
      case "privacy":
        return context.say({ messages: [plain(words.privacy(parts))] });
      case "status":
        return answer({ text: words.statusQuestion }, context, parts);
      default:
        return next();
    }
  });
  return composer;
}
