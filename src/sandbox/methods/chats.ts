import { chatMember } from "../chat-member.ts";
import { badRequest } from "../telegram-error.ts";
import { findChat, findWritableChat } from "./find-chat.ts";
import type { Method } from "./method.ts";

/** Who the bot is. */
export const getMe: Method = ({ bot }) => bot;

/** What is known about a chat. */
export const getChat: Method = (world, parameters) => {
  const { chat } = findChat(world, parameters);
  return { ...chat, accent_color_id: 0, max_reaction_count: 11 };
};

/** How one person, or a bot, stands in a chat. */
export const getChatMember: Method = (world, parameters) => {
  const { members } = findWritableChat(world, parameters);
  const user = world.users.get(parameters.integer("user_id") ?? 0);
  if (!user) throw badRequest("invalid user_id specified");
  return chatMember(user, members.get(user.id) ?? "left");
};

/** The owner and the administrators of a group or channel, other bots left out. */
export const getChatAdministrators: Method = (world, parameters) => {
  const { chat, members } = findWritableChat(world, parameters);
  if (chat.type === "private") throw badRequest("there are no administrators in the private chat");
  return [...members].flatMap(([id, status]) => {
    const user = world.users.get(id);
    const leads = status === "creator" || status === "administrator";
    return user && leads && (!user.is_bot || id === world.bot.id) ? [chatMember(user, status)] : [];
  });
};

/** The bot goes. */
export const leaveChat: Method = (world, parameters) => {
  const { chat, members } = findWritableChat(world, parameters);
  if (chat.type === "private")
    throw badRequest("chat member status can't be changed in private chats");
  members.set(world.bot.id, "left");
  return true;
};
