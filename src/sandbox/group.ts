import type { Chat, ChatMember, Message, User } from "grammy/types";
import type { Channel } from "./channel.ts";
import { deliver } from "./deliver.ts";
import { formatText } from "./format-text.ts";
import { senderOf, setBotStatus, setPersonStatus } from "./membership.ts";
import type { ChatHandle, Person } from "./person.ts";
import { RefusedError } from "./refused-error.ts";
import { channelBot } from "./service-users.ts";
import {
  type ChatState,
  chatState,
  type GroupRules,
  isAdministrator,
  openChat,
  type World,
} from "./world.ts";

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
  /** What members may do; by default they write as they like and see each other. */
  readonly rules?: Partial<GroupRules>;
  /** The channel whose posts come into it, too. */
  readonly channel?: Channel;
};

/** A group, supergroup or forum. */
export type Group = ChatHandle & {
  readonly title: string;
  readonly type: "group" | "supergroup";
  /** Opens a forum topic and returns its id. */
  opensTopic(by: Person, name: string): Promise<{ readonly message_thread_id: number }>;
  closesTopic(by: Person, message_thread_id: number): Promise<void>;
  adds(by: Person, who: Person): Promise<void>;
  /** Makes somebody an administrator, who may then write in the group's name. */
  promotes(by: Person, who: Person, how?: { readonly is_anonymous?: boolean }): Promise<void>;
  /** Makes an administrator a plain member, or lets a restricted or banned one speak again. */
  demotes(by: Person, who: Person): Promise<void>;
  /** Takes somebody's right to write; in supergroups only. */
  restricts(by: Person, who: Person): Promise<void>;
  /** Throws somebody out for good. */
  bans(by: Person, who: Person): Promise<void>;
  isLeftBy(who: Person): Promise<void>;
  /** Sets what all who are no administrators may do, the bot among them. */
  setsRules(by: Person, rules: Partial<GroupRules>): Promise<void>;
  /** Somebody writes in the name of a channel. */
  channelSays(channel: Channel, text: string): Promise<Message>;
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
  Object.assign(state.rules, options.rules);
  const channel = options.channel && chatState(world, options.channel.id);
  if (channel) {
    state.linkedTo = channel.chat.id;
    channel.linkedTo = chat.id;
  }
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
      setPersonStatus(world, state, user, who.user, "member");
      deliver(world, state, { from: user, new_chat_members: [who.user] });
    },
    async promotes(by, who, { is_anonymous = false } = {}) {
      refuseUnlessLeading(state, by);
      const status = state.members.get(who.id) === "creator" ? "creator" : "administrator";
      setPersonStatus(world, state, by.user, who.user, status, is_anonymous);
    },
    async demotes(by, who) {
      refuseUnlessLeading(state, by);
      setPersonStatus(world, state, by.user, who.user, "member");
    },
    async restricts(by, who) {
      refuseUnlessLeading(state, by);
      if (chat.type !== "supergroup")
        throw new RefusedError("Only a supergroup can restrict its members.");
      setPersonStatus(world, state, by.user, who.user, "restricted");
    },
    async bans(by, who) {
      refuseUnlessLeading(state, by);
      setPersonStatus(world, state, by.user, who.user, "kicked");
      deliver(world, state, { ...senderOf(state, by.user), left_chat_member: who.user });
    },
    async isLeftBy({ user }) {
      setPersonStatus(world, state, user, user, "left");
      deliver(world, state, { from: user, left_chat_member: user });
    },
    async setsRules(by, rules) {
      refuseUnlessLeading(state, by);
      Object.assign(state.rules, rules);
    },
    async channelSays(channel, text) {
      const { entities, text: clean } = formatText(text, [], { strict: true });
      return deliver(world, state, {
        from: channelBot,
        sender_chat: chatState(world, channel.id).chat,
        text: clean,
        ...(entities.length > 0 && { entities }),
      });
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
      const next = chatState(world, upgraded.id);
      for (const [id, status] of state.members) next.members.set(id, status);
      for (const id of state.anonymous) next.anonymous.add(id);
      Object.assign(next.rules, state.rules);
      deliver(world, next, { ...from, migrate_from_chat_id: chat.id });
      return upgraded;
    },
  };
}

function refuseUnlessLeading(state: ChatState, { id, user }: Person): void {
  if (!isAdministrator(state, id))
    throw new RefusedError(`${user.first_name} is no administrator of this group.`);
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
