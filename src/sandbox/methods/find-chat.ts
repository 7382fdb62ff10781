import type { Message } from "grammy/types";
import { slowModeWait } from "../membership.ts";
import type { Parameters } from "../parameters.ts";
import { badRequest, forbidden, tooManyRequests } from "../telegram-error.ts";
import { botIsIn, type ChatState, isAdministrator, type World } from "../world.ts";

/** The chat named by `chat_id` (a number, or "@name"). Throws a 400. */
export function findChat(world: World, parameters: Parameters): ChatState {
  const id = parameters.text("chat_id");
  if (id === "") throw badRequest("chat_id is empty");
  const state = lookUpChat(world, id);
  if (!state) throw badRequest("chat not found");
  return state;
}

/** The chat with this number or "@name", or undefined. */
export function lookUpChat(world: World, id: string): ChatState | undefined {
  if (!id.startsWith("@"))
    return world.pairs.has(Number(id)) ? undefined : world.chats.get(Number(id));
  return [...world.chats.values()].find(
    ({ chat }) => chat.type !== "private" && `@${chat.username}` === id,
  );
}

/** The chat named by `chat_id`, if the bot is in it. Throws a 400 or a 403. */
export function findJoinedChat(world: World, parameters: Parameters): ChatState {
  const state = findChat(world, parameters);
  const { chat } = state;
  if (state.migratedTo !== undefined)
    throw badRequest("group chat was upgraded to a supergroup chat", {
      migrate_to_chat_id: state.migratedTo,
    });
  const status = state.members.get(world.bot.id);
  if (chat.type === "private") {
    if (status === "kicked") throw forbidden("bot was blocked by the user");
    if (!state.started) throw forbidden("bot can't initiate conversation with a user");
    return state;
  }
  if (status === "kicked") throw forbidden(`bot was kicked from the ${chat.type} chat`);
  if (!botIsIn(world, state)) throw forbidden(`bot is not a member of the ${chat.type} chat`);
  return state;
}

/** The chat named by `chat_id`, if the bot may write in it. Throws a 400 or a 403. */
export function findWritableChat(world: World, parameters: Parameters): ChatState {
  const state = findJoinedChat(world, parameters);
  const { chat, members, rules } = state;
  if (chat.type === "private" || isAdministrator(state, world.bot.id)) return state;
  if (chat.type === "channel") throw badRequest("need administrator rights in the channel chat");
  if (members.get(world.bot.id) === "restricted" || !rules.members_may_write)
    throw badRequest("not enough rights to send text messages to the chat");
  return state;
}

/** Throws a 429 while the group's slow mode keeps the bot from its next message. */
export function refuseInSlowMode(world: World, state: ChatState): void {
  const wait = slowModeWait(world, state, world.bot.id);
  if (wait > 0) throw tooManyRequests(wait);
}

/**
 * The topic to write to, or undefined for the chat itself. The General topic has the id 1 and is
 * reached by leaving the id out. Throws a 400.
 */
export function findTopic(state: ChatState, threadId: number | undefined): number | undefined {
  if (!threadId) return undefined;
  const topic = state.topics.get(threadId);
  if (!topic) throw badRequest("message thread not found");
  if (topic.closed) throw badRequest("TOPIC_CLOSED");
  return threadId;
}

/** The bot's own message named by `message_id`, if it can still be edited. Throws a 400. */
export function findOwnMessage(world: World, state: ChatState, { integer }: Parameters): Message {
  const id = integer("message_id");
  if (id === undefined) throw badRequest("message identifier is not specified");
  const message = state.messages.get(id);
  if (!message) throw badRequest("message to edit not found");
  const isOwn = message.from?.id === world.bot.id || message.sender_chat?.id === state.chat.id;
  if (!isOwn || state.keyboards.has(id)) throw badRequest("message can't be edited");
  return message;
}
