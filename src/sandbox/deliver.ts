import type { Message, MessageEntity, TextQuote, User } from "grammy/types";
import { type Formatted, formatText } from "./format-text.ts";
import { callGuest } from "./guest-query.ts";
import { refuseSilenced, senderOf } from "./membership.ts";
import { asReplied, type Draft, post, replace, replyThread } from "./messages.ts";
import { openingCommand, reachesBot } from "./privacy.ts";
import { RefusedError } from "./refused-error.ts";
import { type ChatState, chatState, unixTime, type World } from "./world.ts";

type Media = Pick<
  Message,
  | "animation"
  | "audio"
  | "contact"
  | "dice"
  | "document"
  | "location"
  | "photo"
  | "poll"
  | "sticker"
  | "venue"
  | "video"
  | "video_note"
  | "voice"
>;

/** What goes with a person's words. */
export type Said = Partial<Media> &
  Pick<Message, "forward_origin" | "via_bot" | "media_group_id" | "external_reply"> & {
    readonly reply_to?: Message;
    readonly quote?: TextQuote;
    readonly entities?: MessageEntity[];
    readonly caption?: string;
    readonly message_thread_id?: number;
  };

const longestText = 4096;
const longestCaption = 1024;
const mediaNames: readonly (keyof Media)[] = [
  "animation",
  "audio",
  "contact",
  "dice",
  "document",
  "location",
  "photo",
  "poll",
  "sticker",
  "venue",
  "video",
  "video_note",
  "voice",
];

/** Posts what a person says and hands it to the bot if it may see it. Throws a plain sentence. */
export function deliverMessage(
  world: World,
  chatId: number,
  from: User,
  text: string,
  said: Said,
): Message {
  const state = chatState(world, chatId);
  refuseSilenced(world, state, from);
  const { reply_to: _, quote: __, message_thread_id: ___, entities = [], caption, ...rest } = said;
  const sender = senderOf(state, from);
  const place = placeOf(state, said);
  const hasMedia = mediaNames.some((name) => rest[name] !== undefined);
  if (hasMedia) {
    const captionPart = formatCaption(caption ?? text, entities);
    return deliver(world, state, { ...sender, ...place, ...rest, ...captionPart });
  }
  const sent = pieces(text, entities).map((piece) =>
    deliver(world, state, { ...sender, ...place, ...rest, ...piece }),
  );
  state.wroteAt.set(from.id, world.now());
  const [first] = sent;
  if (!first) throw new RefusedError("There is nothing to send: the text is empty.");
  return first;
}

/** Changes the text (or caption) of a person's own message and tells the bot as it would a new one. */
export function deliverEdit(
  world: World,
  { chat, message_id }: Message,
  from: User,
  text: string,
  entities: readonly MessageEntity[],
): Message {
  const state = chatState(world, chat.id);
  const before = state.messages.get(message_id);
  if (!before) throw new RefusedError(`There is no message ${message_id} in this chat.`);
  if (before.from?.id !== senderOf(state, from).from?.id)
    throw new RefusedError("Only one's own messages can be edited.");
  const { entities: _, caption_entities: __, ...kept } = before;
  const isText = before.text !== undefined;
  const [piece] = isText ? pieces(text, entities) : [formatCaption(text, entities)];
  if (!piece) throw new RefusedError("There is nothing to send: the text is empty.");
  const message = replace(world, state, { ...kept, ...piece, edit_date: unixTime(world) });
  if (reachesBot(world, state, message)) pushMessage(world, message, "edited");
  return message;
}

/** Posts a ready message and hands it to the bot if it may see it. */
export function deliver(world: World, state: ChatState, draft: Draft): Message {
  if (state.chat.type === "private") state.started = true;
  const message = post(world, state, draft);
  callGuest(world, state, message);
  if (!reachesBot(world, state, message)) return message;
  if (message.from && openingCommand(message)) state.commandedAt.set(message.from.id, world.now());
  pushMessage(world, message, "new");
  return message;
}

/** What says where in its chat a message stands: the one that it answers, and the topic. */
export function placeOf(
  state: ChatState,
  said: Pick<Said, "reply_to" | "quote" | "message_thread_id">,
): Partial<Message> {
  return { ...replyPart(state, said.reply_to, said.quote), ...threadPart(state, said) };
}

function pushMessage({ updates }: World, message: Message, how: "new" | "edited"): void {
  const isPost = message.chat.type === "channel";
  const kind = isPost
    ? how === "new"
      ? "channel_post"
      : "edited_channel_post"
    : how === "new"
      ? "message"
      : "edited_message";
  updates.push(kind, message as never);
}

function replyPart(state: ChatState, replied: Message | undefined, quote: TextQuote | undefined) {
  if (!replied) return {};
  const current = state.messages.get(replied.message_id);
  if (!current) throw new RefusedError(`There is no message ${replied.message_id} to reply to.`);
  return {
    reply_to_message: asReplied(current),
    ...(quote && { quote }),
    ...replyThread(state, current),
  };
}

/**
 * A message in a topic carries the topic's id, and without a reply of its own it is a reply to
 * the message that opened the topic. Messages in General carry neither.
 */
function threadPart(
  state: ChatState,
  { message_thread_id, reply_to }: Pick<Said, "reply_to" | "message_thread_id">,
): Partial<Message> {
  const thread = message_thread_id ?? (reply_to?.is_topic_message && reply_to.message_thread_id);
  if (!thread) return {};
  const opened = state.messages.get(thread);
  if (!state.topics.has(thread))
    throw new RefusedError(`There is no topic ${thread} in this chat.`);
  return {
    message_thread_id: thread,
    is_topic_message: true,
    ...(!reply_to && opened && { reply_to_message: asReplied(opened) }),
  };
}

function pieces(
  text: string,
  entities: readonly MessageEntity[],
): Pick<Message, "text" | "entities">[] {
  const { text: whole, entities: all } = formatSaid(text, entities);
  if (whole.length <= longestText) return whole === "" ? [] : [named(whole, all)];
  const cuts: string[] = [];
  for (let at = 0; at < whole.length; ) {
    const room = whole.slice(at, at + longestText);
    const cut = room.length < longestText ? room : (/^.*\s/s.exec(room)?.[0] ?? wholePairs(room));
    cuts.push(cut);
    at += cut.length;
  }
  return cuts.flatMap((cut) => pieces(cut, []));
}

function wholePairs(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

function formatCaption(text: string, entities: readonly MessageEntity[]): Partial<Message> {
  const { text: caption, entities: caption_entities } = formatSaid(text, entities);
  if (caption.length > longestCaption)
    throw new RefusedError("A caption has at most 1,024 characters.");
  return {
    ...(caption !== "" && { caption }),
    ...(caption_entities.length > 0 && { caption_entities }),
  };
}

/** What people type always arrives as valid UTF-8: a lone surrogate becomes U+FFFD. */
function formatSaid(text: string, entities: readonly MessageEntity[]): Formatted {
  return formatText(Buffer.from(text).toString(), entities, { strict: true });
}

function named(text: string, entities: MessageEntity[]): Pick<Message, "text" | "entities"> {
  return { text, ...(entities.length > 0 && { entities }) };
}
