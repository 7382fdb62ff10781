import type { Message, MessageEntity } from "grammy/types";
import type { ChatState, World } from "./world.ts";
import { botIsIn, isAdministrator } from "./world.ts";

/**
 * Whether Telegram hands this message to the bot.
 *
 * In private chats and channels: always. In groups, with privacy mode on and the bot no
 * administrator: commands that name it, bare commands if no other bot is there or it was the last
 * bot to post, replies to its own messages, messages sent through it, and service messages. A
 * plain "@bot text" is not delivered, and neither is anything written by another bot; what an
 * anonymous administrator or a channel writes only looks as if a bot had written it.
 */
export function reachesBot(world: World, state: ChatState, message: Message): boolean {
  const { bot } = world;
  if (!botIsIn(world, state) || message.from?.id === bot.id) return false;
  if (state.chat.type === "private" || state.chat.type === "channel") return true;
  if (message.from?.is_bot && !message.sender_chat) return false;
  if (bot.can_read_all_group_messages || isAdministrator(state, bot.id)) return true;
  return (
    isService(message) ||
    message.via_bot?.id === bot.id ||
    message.reply_to_message?.from?.id === bot.id ||
    isCommandFor(bot.username, state, message)
  );
}

function isCommandFor(username: string, state: ChatState, message: Message): boolean {
  const command = openingCommand(message);
  if (command === undefined) return false;
  const [, addressee] = command.split("@");
  if (addressee !== undefined) return addressee.toLowerCase() === username.toLowerCase();
  return state.bots.size === 1 || state.lastBot === username;
}

/** The command that a message begins with, as it is written. */
export function openingCommand(message: Message): string | undefined {
  const text = message.text ?? message.caption ?? "";
  const entities: readonly MessageEntity[] = message.entities ?? message.caption_entities ?? [];
  const first = entities.find(({ type, offset }) => type === "bot_command" && offset === 0);
  return first && text.slice(0, first.length);
}

const serviceFields = [
  "new_chat_members",
  "left_chat_member",
  "new_chat_title",
  "group_chat_created",
  "supergroup_chat_created",
  "migrate_to_chat_id",
  "migrate_from_chat_id",
  "pinned_message",
  "forum_topic_created",
  "forum_topic_closed",
  "forum_topic_reopened",
] as const satisfies readonly (keyof Message)[];

function isService(message: Message): boolean {
  return serviceFields.some((field) => message[field] !== undefined);
}
