import type { Message } from "grammy/types";
import type { Parameters } from "../parameters.ts";
import { badRequest, forbidden } from "../telegram-error.ts";
import type { ChatState, World } from "../world.ts";

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
  if (!id.startsWith("@")) return world.chats.get(Number(id));
  return [...world.chats.values()].find(
    ({ chat }) => chat.type !== "private" && `@${chat.username}` === id,
  );
}

/** The chat named by `chat_id`, if the bot may write in it. Throws a 400 or a 403. */
export function findWritableChat(world: World, parameters: Parameters): ChatState {
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
  if (status === undefined || status === "left")
    throw forbidden(`bot is not a member of the ${chat.type} chat`);
  if (status === "restricted")
    throw badRequest("not enough rights to send text messages to the chat");
  if (chat.type === "channel" && status !== "administrator")
    throw badRequest("need administrator rights in the channel chat");
  return state;
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
