import type { Chat, ChatMember, Message, User } from "grammy/types";
import { deliver } from "./deliver.ts";
import { setBotStatus } from "./membership.ts";
import type { ChatHandle, Person } from "./person.ts";
import { RefusedError } from "./refused-error.ts";
import { type ChatState, openChat, type World } from "./world.ts";

/** How to set up a group. The first member owns it. The bot is in it from before. */
export type GroupOptions = {
  readonly title: string;
  readonly members: readonly Person[];
  readonly admins?: readonly Person[];
  readonly type?: "group" | "supergroup";
  /** A supergroup with topics. */
  readonly is_forum?: boolean;
  /** Usernames of other bots in it. */
  readonly bots?: readonly string[];
  readonly username?: string;
  /** How the bot stands in it; "left" if it is to be added later. */
  readonly bot_status?: ChatMember["status"];
};

/** A group, supergroup or forum. */
export type Group = ChatHandle & {
  readonly title: string;
  readonly type: "group" | "supergroup";
  /** Opens a forum topic and returns its id. */
  opensTopic(by: Person, name: string): Promise<{ readonly message_thread_id: number }>;
  closesTopic(by: Person, message_thread_id: number): Promise<void>;
  adds(by: Person, who: Person): Promise<void>;
  addsBot(by: Person): Promise<void>;
  kicksBot(by: Person): Promise<void>;
  /** Makes the bot an administrator (it then sees everything), a plain member, or mutes it. */
  setsBot(by: Person, status: "administrator" | "member" | "restricted"): Promise<void>;
  /** Another bot posts; ours does not see it. */
  otherBotSays(username: string, text: string): Promise<Message>;
  /** Becomes a supergroup under another id, which the bot is told. */
  upgrades(): Promise<Group>;
};

/** Opens a group with the bot in it. */
export function createGroup(world: World, options: GroupOptions): Group {
  const type = options.is_forum ? "supergroup" : (options.type ?? "group");
  const number = ++world.lastGroupId;
  const { title, username } = options;
  const chat: Chat =
    type === "group"
      ? { id: -number, type, title }
      : {
          id: -1_000_000_000_000 - number,
          type,
          title,
          ...(username && { username }),
          ...(options.is_forum && { is_forum: true as const }),
        };
  const state = openChat(world, chat, membersOf(world, options));
  for (const bot of options.bots ?? []) state.bots.add(bot);
  return groupHandle(world, state, options);
}

function membersOf(
  world: World,
  { members, admins = [], bot_status = "member" }: GroupOptions,
): Map<number, ChatMember["status"]> {
  const all = new Map<number, ChatMember["status"]>();
  for (const { id } of members) all.set(id, "member");
  for (const { id } of admins) all.set(id, "administrator");
  const [owner] = members;
  if (owner) all.set(owner.id, "creator");
  return all.set(world.bot.id, bot_status);
}

function groupHandle(world: World, state: ChatState, options: GroupOptions): Group {
  const { chat } = state;
  if (chat.type !== "group" && chat.type !== "supergroup")
    throw new RefusedError("This is no group.");

  return {
    id: chat.id,
    title: chat.title,
    type: chat.type,
    async opensTopic({ user }, name) {
      if (!chat.is_forum) throw new RefusedError("This group has no topics.");
      const created = { name, icon_color: 7322096 as const };
      const id = state.lastMessageId + 1;
      const draft = { from: user, message_thread_id: id, is_topic_message: true };
      state.topics.set(id, { name, closed: false });
      deliver(world, state, { ...draft, forum_topic_created: created });
      return { message_thread_id: id };
    },
    async closesTopic({ user }, message_thread_id) {
      const topic = state.topics.get(message_thread_id);
      if (!topic) throw new RefusedError(`There is no topic ${message_thread_id}.`);
      topic.closed = true;
      const place = { message_thread_id, is_topic_message: true };
      deliver(world, state, { from: user, ...place, forum_topic_closed: {} });
    },
    async adds({ user }, who) {
      state.members.set(who.id, "member");
      deliver(world, state, { from: user, new_chat_members: [who.user] });
    },
    async addsBot({ user }) {
      setBotStatus(world, state, user, "member");
      deliver(world, state, { from: user, new_chat_members: [plainUser(world.bot)] });
    },
    async kicksBot({ user }) {
      setBotStatus(world, state, user, "kicked");
    },
    async setsBot({ user }, status) {
      setBotStatus(world, state, user, status);
    },
    async otherBotSays(username, text) {
      if (!state.bots.has(username))
        throw new RefusedError(`The bot ${username} is not in this group.`);
      const from: User = { id: otherBotId(username), is_bot: true, first_name: username, username };
      return deliver(world, state, { from, text });
    },
    async upgrades() {
      const upgraded = createGroup(world, { ...options, type: "supergroup" });
      const owner = options.members[0]?.user;
      const from = owner ? { from: owner } : {};
      deliver(world, state, { ...from, migrate_to_chat_id: upgraded.id });
      state.migratedTo = upgraded.id;
      const next = world.chats.get(upgraded.id);
      if (next) deliver(world, next, { ...from, migrate_from_chat_id: chat.id });
      return upgraded;
    },
  };
}

function plainUser({ id, first_name, username }: User): User {
  return { id, is_bot: true, first_name, ...(username && { username }) };
}

function otherBotId(username: string): number {
  return (
    5_000_000_000 +
    ([...username].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1_000_000)
  );
}
