import type { Document, Message, MessageEntity, User } from "grammy/types";
import { deliverEdit, deliverMessage, type Said } from "./deliver.ts";
import { draftsIn, type MessageDraft } from "./drafts.ts";
import { ephemeralsFor } from "./ephemeral.ts";
import { keepFile } from "./files.ts";
import { type GuestQuery, guestQueryOf } from "./guest-query.ts";
import { askInline, type InlineAsked, pickResult } from "./inline-query.ts";
import { setBotStatus } from "./membership.ts";
import { remove } from "./messages.ts";
import { pairChat } from "./pair.ts";
import { stopDraft } from "./stop-draft.ts";
import { type Tap, tap } from "./tap.ts";
import { chatState, openChat, type World } from "./world.ts";

/** A chat, as tests hold it. */
export type ChatHandle = { readonly id: number };

/** The message that called the bot as a guest; `answered` settles with the bot's answer. */
export type GuestAsked = Pick<GuestQuery, "id" | "message" | "answered">;

/** Somebody who uses Telegram. */
export type Person = {
  readonly id: number;
  readonly user: User;
  /** The private chat with the bot. The bot may write there once the person has. */
  privateChat(): ChatHandle;
  /** The private chat with somebody else, which the bot is not in. */
  chatWith(other: Person): ChatHandle;
  /**
   * Sends a message; with a photo, a sticker or the like, `text` is its caption. A text above
   * 4,096 units goes out in pieces, as the clients do it, and the first is returned.
   */
  says(chat: ChatHandle, text: string, said?: Said): Promise<Message>;
  /** A file from the person's disk, for `said.document`. */
  file(name: string, content: Uint8Array | string): Document;
  edits(message: Message, text: string, said?: { entities?: MessageEntity[] }): Promise<Message>;
  /** Types words behind "@bot " in any chat that the person is in. */
  asksInline(chat: ChatHandle, query: string, more?: { offset?: string }): Promise<InlineAsked>;
  /** Chooses a result from the list that the bot answered with: it is posted in the person's name. */
  picks(
    asked: InlineAsked,
    resultId: string,
    said?: { message_thread_id?: number },
  ): Promise<Message>;
  /**
   * Calls the bot as a guest, into a group where it is not or into a chat of two people. The bot's
   * name is put before the text where it does not stand in it.
   */
  asksGuest(chat: ChatHandle, text: string, said?: Said): Promise<GuestAsked>;
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
    chatWith: (other) => ({ id: pairChat(world, user, other.user) }),
    says: async (chat, text, said = {}) => deliverMessage(world, chat.id, user, text, said),
    file: (name, content) => keepFile(world, name, Buffer.from(content)),
    edits: async (message, text, { entities = [] } = {}) =>
      deliverEdit(world, message, user, text, entities),
    asksInline: async ({ id }, query, { offset = "" } = {}) =>
      askInline(world, user, id, { query, offset }),
    picks: async (asked, resultId, said = {}) => pickResult(world, user, asked, resultId, said),
    async asksGuest({ id }, text, said = {}) {
      const name = `@${world.bot.username}`;
      const named = text.toLowerCase().includes(name.toLowerCase()) ? text : `${name} ${text}`;
      return guestQueryOf(world, deliverMessage(world, id, user, named, said));
    },
    async taps(message, data) {
      return tap(world, user, message, data);
    },
    ephemeralsIn: ({ id }) => ephemeralsFor(chatState(world, id), user.id),
    draft: () => world.drafts.shownIn(user.id),
    nextDraft: (fits) => world.drafts.log.next(draftsIn(user.id), fits),
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
