import type { Chat, ChatMember, Message, User, UserFromGetMe } from "grammy/types";
import type { CommandBook } from "./command-book.ts";
import type { Drafts } from "./drafts.ts";
import type { Ephemeral } from "./ephemeral.ts";
import type { Events } from "./events.ts";
import type { GuestQuery } from "./guest-query.ts";
import type { InlinePlace } from "./inline-messages.ts";
import type { KeptInlineAnswer, OpenInlineQuery } from "./inline-query.ts";
import { RefusedError } from "./refused-error.ts";
import type { UpdateQueue } from "./update-queue.ts";
import type { Webhook } from "./webhook.ts";

/** A forum topic; its id is the message id of the service message that opened it. */
export type Topic = { readonly name: string; closed: boolean };

/** How long a tap waits for its answer (ms); the clients give up at about this time. */
export const queryLifetime = 15_000;

/** A tapped button. `at` is in ms. */
export type OpenQuery = {
  readonly id: string;
  readonly chatId: number;
  readonly userId: number;
  /** The message that the button is under; 0 for an ephemeral one. */
  readonly messageId: number;
  /** A tap is answered once, and still good for an ephemeral message after that. */
  isAnswered: boolean;
  readonly at: number;
  readonly answer: (answer: CallbackAnswer) => void;
};

/** What the bot showed to the person who tapped a button. */
export type CallbackAnswer = {
  readonly text?: string;
  readonly show_alert?: boolean;
  readonly url?: string;
};

/** What a group's owner has set up for all who are no administrators. */
export type GroupRules = {
  members_may_write: boolean;
  /** Seconds between two messages of one member, bots included; 0 for none. */
  slow_mode_delay: number;
  /** Only administrators can ask who is in it. */
  has_hidden_members: boolean;
};

/** One chat as the server knows it. */
export type ChatState = {
  chat: Chat;
  /** Status of everybody in it, the bot included, by user id. */
  readonly members: Map<number, ChatMember["status"]>;
  /** Administrators who write in the group's name, by user id. */
  readonly anonymous: Set<number>;
  readonly rules: GroupRules;
  /** When each wrote last (ms), by user id. */
  readonly wroteAt: Map<number, number>;
  /** The channel of a discussion group, or the discussion group of a channel. */
  linkedTo: number | undefined;
  /** Usernames of all bots in it, without "@". */
  readonly bots: Set<string>;
  /** Oldest first; only the last thousand are kept. */
  readonly messages: Map<number, Message>;
  /** What one person alone sees, by `ephemeral_message_id`; oldest first. */
  readonly ephemerals: Map<number, Ephemeral>;
  /** When each person last gave the bot a command here (ms), by user id. */
  readonly commandedAt: Map<number, number>;
  readonly topics: Map<number, Topic>;
  /**
   * The reply keyboard or `force_reply` that a message brought. People see it, the bot is not shown
   * it again, and such a message cannot be edited.
   */
  readonly keyboards: Map<number, object>;
  /** The bot that posted last, by username. */
  lastBot: string | undefined;
  /** In a private chat: whether the person has written to the bot yet. */
  started: boolean;
  /** Where the group went when it became a supergroup. */
  migratedTo: number | undefined;
  lastMessageId: number;
  lastEphemeralId: number;
};

/** Everything that the stand-in server knows. */
export type World = {
  readonly bot: UserFromGetMe;
  /** Milliseconds. */
  readonly now: () => number;
  /** Refuses what Telegram would silently repair, so that tests notice. */
  readonly strict: boolean;
  readonly users: Map<number, User>;
  readonly chats: Map<number, ChatState>;
  readonly queries: Map<string, OpenQuery>;
  /** What people typed behind the bot's name, and it has not answered, by query id. */
  readonly inlineQueries: Map<string, OpenInlineQuery>;
  readonly keptInlineAnswers: Map<string, KeptInlineAnswer>;
  /** What called the bot into chats where it is not, by query id. */
  readonly guestQueries: Map<string, GuestQuery>;
  /** Who talks to whom in private, by the sandbox's own number of the chat. */
  readonly pairs: Map<number, readonly [User, User]>;
  /** By `inline_message_id`. */
  readonly inlineMessages: Map<string, InlinePlace>;
  /** Whether the bot is told which inline result somebody chose. */
  readonly inlineFeedback: boolean;
  /** What files hold, by `file_id`. */
  readonly files: Map<string, Uint8Array>;
  /** Where the bot can fetch files, by path, and until when (ms). */
  readonly filePaths: Map<string, { readonly fileId: string; readonly until: number }>;
  readonly commands: CommandBook;
  readonly drafts: Drafts;
  readonly updates: UpdateQueue;
  readonly events: Events;
  readonly webhook: Webhook;
  /** Broken rules, for tests to see. */
  readonly violations: string[];
  /** Counts message ids of private chats and basic groups, which share one line in Telegram. */
  lastSharedMessageId: number;
  lastUserId: number;
  lastGroupId: number;
  lastQueryId: number;
};

/** The bot as the author of a message. */
export function plainBot({ bot: { id, first_name, username } }: World): User {
  return { id, is_bot: true, first_name, username };
}

/** Telegram's dates: whole seconds. */
export function unixTime(world: World): number {
  return Math.floor(world.now() / 1000);
}

/** The state of a chat that must exist, for the person's side; throws a sentence otherwise. */
export function chatState(world: World, chatId: number): ChatState {
  const state = world.chats.get(chatId);
  if (!state) throw new RefusedError(`The sandbox has no chat ${chatId}.`);
  return state;
}

/** Opens a chat. `members` are user ids with their status. */
export function openChat(
  world: World,
  chat: Chat,
  members: Iterable<readonly [number, ChatMember["status"]]>,
): ChatState {
  const state: ChatState = {
    chat,
    members: new Map(members),
    anonymous: new Set(),
    rules: { members_may_write: true, slow_mode_delay: 0, has_hidden_members: false },
    wroteAt: new Map(),
    linkedTo: undefined,
    bots: new Set([world.bot.username]),
    messages: new Map(),
    ephemerals: new Map(),
    commandedAt: new Map(),
    topics: new Map(),
    keyboards: new Map(),
    lastBot: undefined,
    started: chat.type !== "private",
    migratedTo: undefined,
    lastMessageId: 0,
    lastEphemeralId: 0,
  };
  world.chats.set(chat.id, state);
  return state;
}

/** Whether a person or a bot is in this chat now. */
export function isIn({ members }: ChatState, userId: number): boolean {
  const status = members.get(userId);
  return status !== undefined && status !== "left" && status !== "kicked";
}

/** Whether a person or a bot leads this chat. */
export function isAdministrator({ members }: ChatState, userId: number): boolean {
  const status = members.get(userId);
  return status === "administrator" || status === "creator";
}

/** Whether the bot is in this chat now. */
export function botIsIn(world: World, state: ChatState): boolean {
  return isIn(state, world.bot.id);
}
