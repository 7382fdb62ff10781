import type { BotCommand, User } from "@grammyjs/types";
import type { PageChat, PageEphemeral, PageEvent, PageMessage, Snapshot } from "./contract.ts";
import { richWords } from "./rich-words.ts";

/**
 * The state of the sandbox after an event.
 *
 * @returns the new snapshot; the same one where the event changes nothing that is kept; or
 *   `"reread"` where the event speaks of something that only the server knows (a chat that is new
 *   to the page)
 */
export function applyEvent(snapshot: Snapshot, event: PageEvent): Snapshot | "reread" {
  if (event.type === "commands") return { ...snapshot, commands: event.commands };
  const chat = snapshot.chats.find((each) => each.id === event.chat_id);
  if (chat === undefined) return "reread";
  switch (event.type) {
    case "message":
    case "edited":
      return withMessages(snapshot, chat, upsert(chat.messages, event.message));
    case "deleted":
      return withMessages(
        snapshot,
        chat,
        chat.messages.filter((each) => each.message_id !== event.message_id),
      );
    case "ephemeral":
      return withChat(snapshot, chat, { ephemerals: withEphemeral(chat, event) });
    case "ephemeral_deleted":
      return withChat(snapshot, chat, { ephemerals: without(chat, event.ephemeral_message_id) });
    case "draft":
      return withChat(snapshot, chat, { draft: event.draft });
    case "draft_ended":
      return chat.draft?.draft_id === event.draft_id
        ? withChat(snapshot, chat, { draft: undefined })
        : snapshot;
    default:
      return snapshot;
  }
}

function withMessages(
  snapshot: Snapshot,
  chat: PageChat,
  messages: readonly PageMessage[],
): Snapshot {
  return withChat(snapshot, chat, { messages });
}

function withChat(snapshot: Snapshot, chat: PageChat, change: Partial<PageChat>): Snapshot {
  const changed = { ...chat, ...change };
  return { ...snapshot, chats: snapshot.chats.map((each) => (each === chat ? changed : each)) };
}

function upsert(messages: readonly PageMessage[], message: PageMessage): readonly PageMessage[] {
  return [...messages.filter((each) => each.message_id !== message.message_id), message].sort(
    (a, b) => a.message_id - b.message_id,
  );
}

/**
 * What one person sees in a chat, oldest first: its messages, and among them those which the bot
 * shows to that person alone.
 */
export function seenBy(chat: PageChat, speaker: number): readonly PageMessage[] {
  const own = (chat.ephemerals ?? []).filter(
    ({ message }) => message.receiver_user?.id === speaker,
  );
  if (own.length === 0) return chat.messages;
  const replaced = new Set(own.map(({ replaces }) => replaces));
  const isPlaced = (id: number) => own.filter((each) => (each.replaces ?? each.after) === id);
  const known = new Set(chat.messages.map((each) => each.message_id));
  const first = own.filter((each) => !known.has(each.replaces ?? each.after));
  return [
    ...first.map(({ message }) => message),
    ...chat.messages.flatMap((message) => [
      ...(replaced.has(message.message_id) ? [] : [message]),
      ...isPlaced(message.message_id).map((each) => each.message),
    ]),
  ];
}

function withEphemeral(chat: PageChat, { message, ...place }: PageEphemeral) {
  const list = chat.ephemerals ?? [];
  const isThis = (each: PageEphemeral) =>
    each.message.ephemeral_message_id === message.ephemeral_message_id;
  const changed = { ...place, message };
  return list.some(isThis)
    ? list.map((each) => (isThis(each) ? changed : each))
    : [...list, changed];
}

function without(chat: PageChat, id: number) {
  return (chat.ephemerals ?? []).filter(({ message }) => message.ephemeral_message_id !== id);
}

/** What tells a message from every other in its chat. */
export function keyOf({ message_id, ephemeral_message_id }: PageMessage): string {
  return ephemeral_message_id === undefined ? `${message_id}` : `only-you-${ephemeral_message_id}`;
}

/** The id of {@link authorOf}. */
export function authorIdOf({ from, sender_chat }: PageMessage): number {
  return sender_chat?.id ?? from?.id ?? 0;
}

/** Who has written a message: a person, a bot, or the channel or group in whose name it stands. */
export function authorOf({ from, sender_chat }: PageMessage): string {
  return sender_chat?.title ?? nameOf(from);
}

/**
 * The commands that a person is offered in a chat: those of the narrowest scope that has any, in
 * the order of the Bot API's `BotCommandScope`. Scopes of administrators are left out, since the
 * sandbox's people have no ranks on this page.
 */
export function commandsIn(
  snapshot: Snapshot,
  chat: PageChat,
  speaker: number,
): readonly BotCommand[] {
  if (chat.without_bot === true) return [];
  const wide = chat.type === "private" ? "all_private_chats" : "all_group_chats";
  const narrowestFirst = [
    snapshot.commands.find(
      ({ scope }) =>
        scope.type === "chat_member" && scope.chat_id === chat.id && scope.user_id === speaker,
    ),
    snapshot.commands.find(({ scope }) => scope.type === "chat" && scope.chat_id === chat.id),
    snapshot.commands.find(({ scope }) => scope.type === wide),
    snapshot.commands.find(({ scope }) => scope.type === "default"),
  ];
  return (
    narrowestFirst.find((each) => each !== undefined && each.commands.length > 0)?.commands ?? []
  );
}

/**
 * Those who can speak in a chat: everybody in a group; in a private chat the bot the
 * one person that it belongs to, whose id it has.
 */
export function speakersIn(snapshot: Snapshot, chat: PageChat): readonly User[] {
  const people = snapshot.people.filter(
    (each) => !each.is_bot && chat.members?.includes(each.id) !== false,
  );
  if (chat.type !== "private" || chat.without_bot === true) return people;
  const owner = people.find((each) => each.id === chat.id) ?? people[0];
  return owner === undefined ? [] : [owner];
}

/** The newest message of a person that can be edited in its words, if there is one. */
export function lastOwnText(
  messages: readonly PageMessage[],
  speaker: number,
): PageMessage | undefined {
  return messages.findLast((each) => each.from?.id === speaker && each.text !== undefined);
}

/**
 * The topics of a forum that its messages tell of; General, which has no thread, is not among them.
 */
export function topicsIn(
  chat: PageChat,
): readonly { readonly id: number; readonly name: string }[] {
  if (chat.is_forum !== true) return [];
  const names = new Map<number, string>();
  for (const message of chat.messages) {
    const thread = message.message_thread_id;
    if (thread === undefined) continue;
    const created = message.forum_topic_created ?? message.reply_to_message?.forum_topic_created;
    if (created !== undefined) names.set(thread, created.name);
    else if (!names.has(thread)) names.set(thread, `Topic ${thread}`);
  }
  return [...names].map(([id, name]) => ({ id, name }));
}

/** A person's or a bot's name as Telegram writes it. */
export function nameOf(user: User | undefined): string {
  if (user === undefined) return "Somebody";
  return user.last_name === undefined ? user.first_name : `${user.first_name} ${user.last_name}`;
}

/** A message in one line: for the chat list and for reply previews. */
export function inOneLine(message: PageMessage): string {
  return wordsOf(message).text.replace(/\s+/gu, " ").trim();
}

/** What is to be read in a message; where it is no text, the kind of thing that it is. */
export function wordsOf(message: PageMessage): Pick<Required<PageMessage>, "text" | "entities"> {
  if (message.rich_message !== undefined)
    return { text: richWords(message.rich_message), entities: [] };
  const text = message.text ?? message.caption;
  if (text === undefined)
    return { text: serviceText(message) ?? "Unsupported message", entities: [] };
  return { text, entities: message.entities ?? message.caption_entities ?? [] };
}

/** What happened, where a message tells of an event in the chat; `undefined` for what people say. */
export function serviceText(message: PageMessage): string | undefined {
  const who = nameOf(message.from);
  if (message.new_chat_members !== undefined)
    return `${message.new_chat_members.map(nameOf).join(", ")} joined the group`;
  if (message.left_chat_member !== undefined)
    return `${nameOf(message.left_chat_member)} left the group`;
  if (message.new_chat_title !== undefined)
    return `${who} named the group “${message.new_chat_title}”`;
  if (message.forum_topic_created !== undefined)
    return `${who} opened the topic “${message.forum_topic_created.name}”`;
  if (message.migrate_to_chat_id !== undefined || message.migrate_from_chat_id !== undefined)
    return "The group became a supergroup";
  if (message.group_chat_created === true || message.supergroup_chat_created === true)
    return `${who} created the group`;
  if (message.pinned_message !== undefined) return `${who} pinned a message`;
  return undefined;
}
