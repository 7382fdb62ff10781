import { memberOf, setBotStatus } from "../membership.ts";
import { serviceUsers } from "../service-users.ts";
import { badRequest } from "../telegram-error.ts";
import { isAdministrator } from "../world.ts";
import { findChat, findJoinedChat } from "./find-chat.ts";
import type { Method } from "./method.ts";

/** Who the bot is. */
export const getMe: Method = ({ bot }) => bot;

/** What is known about a chat. */
export const getChat: Method = (world, parameters) => {
  const { chat, linkedTo, rules } = findChat(world, parameters);
  return {
    ...chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    ...(linkedTo !== undefined && { linked_chat_id: linkedTo }),
    ...(rules.slow_mode_delay > 0 && { slow_mode_delay: rules.slow_mode_delay }),
    ...(rules.has_hidden_members && { has_hidden_members: true }),
  };
};

/** How one person, or a bot, stands in a chat. */
export const getChatMember: Method = (world, parameters) => {
  const state = findJoinedChat(world, parameters);
  const id = parameters.integer("user_id") ?? 0;
  const user = world.users.get(id) ?? serviceUsers.get(id);
  if (!user) throw badRequest("invalid user_id specified");
  if (
    state.rules.has_hidden_members &&
    user.id !== world.bot.id &&
    !isAdministrator(state, world.bot.id)
  )
    throw badRequest("CHAT_ADMIN_REQUIRED");
  return memberOf(state, user);
};

/** The owner and the administrators of a group or channel, other bots left out. */
export const getChatAdministrators: Method = (world, parameters) => {
  const state = findJoinedChat(world, parameters);
  if (state.chat.type === "private")
    throw badRequest("there are no administrators in the private chat");
  return [...state.members.keys()].flatMap((id) => {
    const user = world.users.get(id);
    const isShown = user && isAdministrator(state, id) && (!user.is_bot || id === world.bot.id);
    return isShown ? [memberOf(state, user)] : [];
  });
};

/** The bot goes, and is told so. */
export const leaveChat: Method = (world, parameters) => {
  const state = findJoinedChat(world, parameters);
  if (state.chat.type === "private")
    throw badRequest("chat member status can't be changed in private chats");
  setBotStatus(world, state, world.bot, "left");
  return true;
};
