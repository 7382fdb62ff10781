import { Composer } from "grammy";
import type { BotContext, BotParts } from "./bot-context.ts";
import { isIn } from "./hello.ts";

/**
 * What becomes of a chat's settings with the chat: a group that is upgraded to a supergroup takes them
 * along to its new id, and where the bot was thrown out, has left or is blocked, they are forgotten.
 */
export function groupChanges({ settings }: Pick<BotParts, "settings">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("message:migrate_to_chat_id", ({ chat, message }) =>
    settings.move(chat.id, message.migrate_to_chat_id),
  );
  composer.on("message:migrate_from_chat_id", ({ chat, message }) =>
    settings.move(message.migrate_from_chat_id, chat.id),
  );
  composer.on("my_chat_member", async ({ chat, myChatMember }, next) => {
    if (!isIn(myChatMember.new_chat_member)) await settings.forget(chat.id);
    await next();
  });
  return composer;
}
