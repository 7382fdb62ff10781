import type { ChatMember, Message, User } from "grammy/types";
import { chatMember } from "./chat-member.ts";
import { RefusedError } from "./refused-error.ts";
import { groupAnonymousBot } from "./service-users.ts";
import { type ChatState, isAdministrator, isIn, unixTime, type World } from "./world.ts";

/** Changes how the bot stands in a chat, on behalf of `by`, and tells the bot. */
export function setBotStatus(
  world: World,
  state: ChatState,
  by: User,
  status: ChatMember["status"],
): void {
  world.updates.push("my_chat_member", change(world, state, by, world.bot, status));
}

/**
 * Changes how a person stands in a chat, on behalf of `by`. A bot hears of it where it is an
 * administrator and has asked for `chat_member`.
 */
export function setPersonStatus(
  world: World,
  state: ChatState,
  by: User,
  who: User,
  status: ChatMember["status"],
  isAnonymous = false,
): void {
  const changed = change(world, state, by, who, status, isAnonymous);
  if (isAdministrator(state, world.bot.id)) world.updates.push("chat_member", changed);
}

function change(
  world: World,
  state: ChatState,
  by: User,
  who: User,
  status: ChatMember["status"],
  isAnonymous = false,
) {
  const before = memberOf(state, who);
  state.members.set(who.id, status);
  if (isAnonymous) state.anonymous.add(who.id);
  else state.anonymous.delete(who.id);
  return {
    chat: state.chat,
    from: by,
    date: unixTime(world),
    old_chat_member: before,
    new_chat_member: memberOf(state, who),
  };
}

/** How somebody stands in a chat now. */
export function memberOf({ members, anonymous }: ChatState, user: User): ChatMember {
  return chatMember(user, members.get(user.id) ?? "left", anonymous.has(user.id));
}

/** In whose name the bot sees what this person writes: an anonymous administrator's is the group's. */
export function senderOf(
  { anonymous, chat }: ChatState,
  user: User,
): Pick<Message, "from" | "sender_chat"> {
  return anonymous.has(user.id) ? { from: groupAnonymousBot, sender_chat: chat } : { from: user };
}

/** Throws a sentence where Telegram's clients would not let this person write. */
export function refuseSilenced(world: World, state: ChatState, user: User): void {
  const { first_name, id } = user;
  if (!isIn(state, id)) throw new RefusedError(`${first_name} is not in this chat.`);
  if (isAdministrator(state, id)) return;
  if (state.members.get(id) === "restricted" || !state.rules.members_may_write)
    throw new RefusedError(`${first_name} may not write in this chat.`);
  const wait = slowModeWait(world, state, id);
  if (wait > 0)
    throw new RefusedError(`Slow mode is on: ${first_name} may write again in ${wait} s.`);
}

/** How long (s) somebody has to wait, by the group's slow mode, before the next message. */
export function slowModeWait(world: World, state: ChatState, userId: number): number {
  const last = state.wroteAt.get(userId);
  if (last === undefined || isAdministrator(state, userId)) return 0;
  const { slow_mode_delay } = state.rules;
  return Math.max(0, Math.ceil(slow_mode_delay - (world.now() - last) / 1000));
}
