import { Composer } from "grammy";
import type { ChatMember } from "grammy/types";
import type { BotContext } from "./bot-context.ts";
import { plain } from "./styled.ts";

/** Says hello to a group that the bot was added to. Other changes of membership need no words. */
export function hello(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("my_chat_member", async (context) => {
    const { chat, old_chat_member, new_chat_member } = context.myChatMember;
    const isGroup = chat.type === "group" || chat.type === "supergroup";
    if (!isGroup || isIn(old_chat_member) || !isIn(new_chat_member)) return;
    await context.say({ messages: [plain(context.words.hello)] });
  });
  return composer;
}

/** Whether somebody is in a chat. */
export function isIn(member: ChatMember): boolean {
  if (member.status === "restricted") return member.is_member;
  return member.status !== "left" && member.status !== "kicked";
}
