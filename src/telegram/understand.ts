import type { Message, User } from "grammy/types";
import { cleanQuestion } from "./clean-question.ts";
import { readCommand } from "./read-command.ts";

/** What somebody wants with a message. */
export type Request =
  /** Cleaned, with at least one letter or digit. */
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "command"; readonly name: CommandName; readonly rest: string }
  | { readonly kind: "unknown_command" }
  /** A question was announced but not asked. */
  | { readonly kind: "how_to_ask" }
  /** `/ask` as a reply to something without words. */
  | { readonly kind: "no_words_there" }
  /** A sticker, a photo, a voice: nothing to read. */
  | { readonly kind: "wordless" }
  | { readonly kind: "silence"; readonly because: Silence };

/** Why a message gets no reply, on purpose. */
export type Silence =
  | "channel post"
  | "channel post in its discussion group"
  | "written by a bot"
  | "posted from inline mode"
  | "service message"
  | "group talk"
  | "for another bot"
  | "command for nobody in particular"
  | "nothing to read in a group";

/** Commands besides `/ask`, which is a question. */
export type CommandName =
  | "start"
  | "help"
  | "source"
  | "articles"
  | "more"
  | "status"
  | "lang"
  | "settings"
  | "privacy"
  | "forget"
  | "stop"
  | AdminCommandName;

/** Commands for those who run the bot, in private chats; to others there are none of that name. */
type AdminCommandName = "export" | "stats" | "add" | "remove" | "changes";

const adminCommandNames: readonly string[] = [
  "export",
  "stats",
  "add",
  "remove",
  "changes",
] satisfies AdminCommandName[];

const commandNames: readonly string[] = [
  "start",
  "help",
  "source",
  "articles",
  "more",
  "status",
  "lang",
  "settings",
  "privacy",
  "forget",
  "stop",
] satisfies CommandName[];

/** Every command that somebody can write to the bot. */
export const COMMANDS: readonly string[] = ["ask", ...commandNames, ...adminCommandNames];

/** What people send besides words. Everything else without words is a service message. */
const contents = [
  "animation",
  "audio",
  "checklist",
  "contact",
  "dice",
  "document",
  "game",
  "live_photo",
  "location",
  "paid_media",
  "photo",
  "poll",
  "rich_message",
  "sticker",
  "story",
  "venue",
  "video",
  "video_note",
  "voice",
] as const satisfies readonly (keyof Message)[];

type Me = Pick<User, "id"> & { readonly username: string };

/**
 * Reads what a message asks of the bot that is `me`. Looks at the message alone.
 *
 * @param admins ids of those who run the bot.
 */
export function understand(message: Message, me: Me, admins: readonly number[] = []): Request {
  if (message.chat.type === "channel") return silence("channel post");
  if (message.is_automatic_forward) return silence("channel post in its discussion group");
  // A group's anonymous admin and who writes as a channel come as a bot with a `sender_chat`.
  if (message.from?.is_bot && !message.sender_chat) return silence("written by a bot");
  if (message.via_bot?.id === me.id) return silence("posted from inline mode");
  const said = wordsOf(message);
  if (said === undefined && !contents.some((kind) => message[kind] !== undefined)) {
    return silence("service message");
  }
  const isPrivate = message.chat.type === "private";
  const command = readCommand(said ?? "");
  if (command !== undefined) {
    const { addressee } = command;
    const isOurs = addressee === undefined || addressee === me.username.toLowerCase();
    if (!isOurs) return isPrivate ? { kind: "unknown_command" } : silence("for another bot");
    if (command.name === "ask") return asked(command.rest, message);
    const isAdmin = isPrivate && admins.includes(message.from?.id ?? 0);
    if (isCommandName(command.name) || (isAdmin && isAdminCommandName(command.name)))
      return { kind: "command", ...command, name: command.name };
    if (isPrivate || addressee !== undefined) return { kind: "unknown_command" };
    return silence("command for nobody in particular");
  }
  if (!isPrivate && !isReplyTo(message, me) && !names(said, me)) return silence("group talk");
  if (said !== undefined) return question(withoutName(said, me));
  return isPrivate ? { kind: "wordless" } : silence("nothing to read in a group");
}

/**
 * What a message asks that names the bot in a chat where it is not. The bare name, as a reply, is like
 * a bare `/ask`.
 */
export function understandGuest(message: Message, me: Me): Request {
  const request = understand(message, me);
  return request.kind === "how_to_ask" ? asked("", message) : request;
}

/**
 * Id of the message of `me` that a question follows up on: the one that it replies to in words of its
 * own. A bare `/ask` takes that message itself for the question, and so follows nothing up.
 */
export function followedUp(message: Message, me: Me): number | undefined {
  if (!isReplyTo(message, me) || readCommand(wordsOf(message) ?? "")?.rest === "") return undefined;
  return message.reply_to_message?.message_id;
}

/** `/ask` with words, or as a reply: then the message replied to is the question. */
function asked(rest: string, message: Message): Request {
  if (rest !== "") return question(rest);
  const replied = repliedTo(message);
  if (message.quote !== undefined) return question(message.quote.text);
  if (replied === undefined) return { kind: "how_to_ask" };
  const said = wordsOf(replied);
  return said === undefined
    ? { kind: "no_words_there" }
    : question(readCommand(said)?.rest ?? said);
}

function question(text: string): Request {
  const cleaned = cleanQuestion(text);
  return cleaned === "" ? { kind: "how_to_ask" } : { kind: "question", text: cleaned };
}

function wordsOf({ text, caption }: Pick<Message, "text" | "caption">): string | undefined {
  return text ?? caption;
}

/** A message in a topic that replies to nothing carries the topic's first service message here. */
function repliedTo({ reply_to_message: replied }: Message) {
  return replied?.forum_topic_created === undefined ? replied : undefined;
}

function isReplyTo(message: Message, me: Me): boolean {
  return repliedTo(message)?.from?.id === me.id;
}

function names(said: string | undefined, me: Me): boolean {
  return said !== undefined && nameOf(me).test(said);
}

function withoutName(said: string, me: Me): string {
  return said.replace(nameOf(me), " ");
}

function nameOf({ username }: Me): RegExp {
  return new RegExp(`(?<!\\w)@${username}(?!\\w)`, "iu");
}

function isCommandName(name: string): name is CommandName {
  return commandNames.includes(name);
}

function isAdminCommandName(name: string): name is AdminCommandName {
  return adminCommandNames.includes(name);
}

function silence(because: Silence): Request {
  return { kind: "silence", because };
}
