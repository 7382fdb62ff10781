import type { Message, MessageEntity, User } from "grammy/types";
import { deliverEdit, deliverMessage, type Said } from "./deliver.ts";
import type { MessageDraft } from "./drafts.ts";
import { ephemeralsFor } from "./ephemeral.ts";
import { setBotStatus } from "./membership.ts";
import { remove } from "./messages.ts";
import { stopDraft } from "./stop-draft.ts";
import { type Tap, tap } from "./tap.ts";
import { chatState, openChat, type World } from "./world.ts";

/** A chat, as tests hold it. */
export type ChatHandle = { readonly id: number };

/** Somebody who uses Telegram. */
export type Person = {
  readonly id: number;
  readonly user: User;
  /** The private chat with the bot. The bot may write there once the person has. */
  privateChat(): ChatHandle;
  /**
   * Sends a message; with a photo, a sticker or the like, `text` is its caption. A text above
   * 4,096 units goes out in pieces, as the clients do it, and the first is returned.
   */
  says(chat: ChatHandle, text: string, said?: Said): Promise<Message>;
  edits(message: Message, text: string, said?: { entities?: MessageEntity[] }): Promise<Message>;
  /** Taps the button with this data, which must be under the message now. */
  taps(message: Message, data: string): Promise<Tap>;
  /** What the bot shows in a group to this person alone, oldest first. */
  ephemeralsIn(chat: ChatHandle): readonly Message[];
  /** The draft that the private chat shows now. */
  draft(): MessageDraft | undefined;
  /**
   * The first fitting draft in the private chat that was not handed out before, past or to come.
   * Waits for it; fails after the sandbox's `patience`.
   */
  nextDraft(fits?: (draft: MessageDraft) => boolean): Promise<MessageDraft>;
  /** Presses the button that ends the draft in view, which must offer one. The bot is told. */
  stops(): Promise<void>;
  /** Deletes the message. The bot hears nothing of it, as in Telegram. */
  deletes(message: Message): Promise<void>;
  /** Blocks the bot. */
  blocks(): Promise<void>;
  unblocks(): Promise<void>;
};

/** Who somebody is; the id is given by the sandbox. */
export type Who = Partial<Omit<User, "id" | "is_bot">> & { readonly first_name: string };

/** Brings somebody into the world. */
export function createPerson(world: World, who: Who): Person {
  const user: User = { id: ++world.lastUserId, is_bot: false, ...who };
  world.users.set(user.id, user);

  function privateState() {
    const { id, first_name, last_name, username } = user;
    const name = { first_name, ...(last_name && { last_name }), ...(username && { username }) };
    return (
      world.chats.get(id) ??
      openChat(world, { id, type: "private", ...name }, [
        [id, "member"],
        [world.bot.id, "member"],
      ])
    );
  }

  return {
    id: user.id,
    user,
    privateChat: () => ({ id: privateState().chat.id }),
    says: async (chat, text, said = {}) => deliverMessage(world, chat.id, user, text, said),
    edits: async (message, text, { entities = [] } = {}) =>
      deliverEdit(world, message, user, text, entities),
    async taps(message, data) {
      return tap(world, user, message, data);
    },
    ephemeralsIn: ({ id }) => ephemeralsFor(chatState(world, id), user.id),
    draft: () => world.drafts.shownIn(user.id),
    nextDraft: (fits = () => true) =>
      world.drafts.log.next(
        (draft) => draft.chat_id === user.id && fits(draft),
        `draft for ${user.first_name}`,
      ),
    async stops() {
      stopDraft(world, user.id);
    },
    async deletes(message) {
      remove(world, chatState(world, message.chat.id), message.message_id);
    },
    async blocks() {
      setBotStatus(world, privateState(), user, "kicked");
    },
    async unblocks() {
      setBotStatus(world, privateState(), user, "member");
    },
  };
}
