import type { Message } from "grammy/types";
import { forgetOldest } from "./forget-oldest.ts";
import { openInlineMessage } from "./inline-messages.ts";
import type { InlineResult } from "./inline-result.ts";
import { asReplied, post } from "./messages.ts";
import { chatAsSeenBy } from "./pair.ts";
import { RefusedError } from "./refused-error.ts";
import { botIsIn, type ChatState, chatState, plainBot, type World } from "./world.ts";

/** How long a guest query waits for its answer (ms). Telegram does not publish it; as for a tap. */
export const guestLifetime = 15_000;

/** A message that called the bot into a chat where it is none of the members. `at` is in ms. */
export type GuestQuery = {
  readonly id: string;
  readonly message: Message;
  /** The chat's number as the bot was told it. */
  readonly seenAs: number;
  readonly at: number;
  isAnswered: boolean;
  readonly answered: Promise<Message>;
  readonly answer: (message: Message) => void;
};

/**
 * Tells the bot of a message that names it in a group, or in a chat of two people, where it is not.
 * It is shown that message and the one that it replies to, and nothing else of the chat.
 */
export function callGuest(world: World, state: ChatState, message: Message): void {
  const { bot, updates, guestQueries } = world;
  const isCalled =
    bot.supports_guest_queries &&
    !botIsIn(world, state) &&
    state.members.get(bot.id) !== "kicked" &&
    state.chat.type !== "channel" &&
    message.via_bot === undefined &&
    mentions(message, bot.username);
  if (!isCalled) return;
  const id = String(++world.lastQueryId);
  const chat = chatAsSeenBy(world, state.chat, message.from);
  let answer: (message: Message) => void = () => {};
  const answered = new Promise<Message>((resolve) => {
    answer = resolve;
  });
  guestQueries.set(id, {
    id,
    message,
    seenAs: chat.id,
    at: world.now(),
    isAnswered: false,
    answered,
    answer,
  });
  forgetOldest(guestQueries);
  const { reply_to_message: replied } = message;
  updates.push("guest_message", {
    ...message,
    chat,
    ...(replied && { reply_to_message: { ...replied, chat } }),
    guest_query_id: id,
  } as never);
}

/** The query that this message called the bot with; throws a sentence where it did not. */
export function guestQueryOf(world: World, { chat, message_id }: Message): GuestQuery {
  for (const query of world.guestQueries.values())
    if (query.message.chat.id === chat.id && query.message.message_id === message_id) return query;
  throw new RefusedError("That message does not call the bot as a guest.");
}

/** Posts the bot's answer as a guest's, and returns the id by which the bot can edit it. */
export function postAsGuest(
  world: World,
  { message: asked, answer }: GuestQuery,
  { body, reply_markup }: InlineResult,
): string {
  const { from, sender_chat, message_thread_id, is_topic_message } = asked;
  const message = post(world, chatState(world, asked.chat.id), {
    from: plainBot(world),
    ...(sender_chat
      ? { guest_bot_caller_chat: sender_chat }
      : from && { guest_bot_caller_user: from }),
    ...(is_topic_message && { is_topic_message, message_thread_id }),
    reply_to_message: asReplied(asked),
    ...body,
    ...(reply_markup && { reply_markup }),
  } as Parameters<typeof post>[2]);
  answer(message);
  return openInlineMessage(world, message);
}

function mentions(message: Message, username: string): boolean {
  const text = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  return entities.some(
    ({ type, offset, length }) =>
      type === "mention" &&
      text.slice(offset + 1, offset + length).toLowerCase() === username.toLowerCase(),
  );
}
