import type { ChatMember, User } from "grammy/types";
import { chatMember } from "./chat-member.ts";
import { type ChatState, unixTime, type World } from "./world.ts";

/** Changes how the bot stands in a chat, on behalf of `by`, and tells the bot. */
export function setBotStatus(
  world: World,
  state: ChatState,
  by: User,
  status: ChatMember["status"],
): void {
  const before = state.members.get(world.bot.id) ?? "left";
  state.members.set(world.bot.id, status);
  world.updates.push("my_chat_member", {
    chat: state.chat,
    from: by,
    date: unixTime(world),
    old_chat_member: chatMember(world.bot, before),
    new_chat_member: chatMember(world.bot, status),
  });
}
