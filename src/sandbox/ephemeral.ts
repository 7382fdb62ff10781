import type { Message, User } from "grammy/types";
import type { Draft } from "./messages.ts";
import { type ChatState, unixTime, type World } from "./world.ts";

/** Telegram takes such a message for so long (ms) after the person's command or tap. */
export const ephemeralWindow = 15_000;

/** How many a chat keeps, over all its people. Telegram may let them vanish at any time. */
const keptEphemerals = 200;

/** A message that one person of a group sees, and nobody else. Its `message_id` is 0. */
export type Ephemeral = {
  readonly message: Message & {
    readonly ephemeral_message_id: number;
    readonly receiver_user: User;
  };
  /** The message of the bot in whose place that person sees it. */
  readonly replaces?: number;
  /** The newest message of the chat when it came, behind which it stands; 0 for none. */
  readonly after: number;
};

/** Who shall see a message, and in whose place. */
export type Receiving = { readonly receiver: User; readonly replaces?: number };

/** Shows a message to one person; it is no part of the chat's log. */
export function showEphemeral(
  world: World,
  state: ChatState,
  draft: Draft,
  { receiver, replaces }: Receiving,
): Message {
  const ephemeral = {
    message: {
      message_id: 0,
      ephemeral_message_id: ++state.lastEphemeralId,
      receiver_user: receiver,
      date: unixTime(world),
      chat: state.chat,
      ...draft,
    },
    ...(replaces !== undefined && { replaces }),
    after: [...state.messages.keys()].at(-1) ?? 0,
  };
  keepEphemeral(world, state, ephemeral);
  return ephemeral.message;
}

/** Keeps an ephemeral message, in the place of its older version if there is one, and shows it. */
export function keepEphemeral(world: World, state: ChatState, ephemeral: Ephemeral): void {
  const { ephemeral_message_id: id, receiver_user } = ephemeral.message;
  state.ephemerals.set(id, ephemeral);
  world.events.emit({
    type: "ephemeral",
    chat_id: state.chat.id,
    user_id: receiver_user.id,
    ...ephemeral,
  });
  for (const [oldest, { message }] of state.ephemerals) {
    if (state.ephemerals.size <= keptEphemerals) break;
    removeEphemeral(world, state, oldest, message.receiver_user.id);
  }
}

/** Takes an ephemeral message out of its person's view. */
export function removeEphemeral(world: World, state: ChatState, id: number, userId: number): void {
  state.ephemerals.delete(id);
  world.events.emit({
    type: "ephemeral_deleted",
    chat_id: state.chat.id,
    user_id: userId,
    ephemeral_message_id: id,
  });
}

/** What only this person sees in the chat, oldest first. */
export function ephemeralsFor(state: ChatState, userId: number): Message[] {
  return [...state.ephemerals.values()]
    .map(({ message }) => message)
    .filter(({ receiver_user }) => receiver_user.id === userId);
}
