import type { Message } from "grammy/types";
import { showEphemeral } from "../ephemeral.ts";
import { type Draft, post, remove, replyThread } from "../messages.ts";
import type { Parameters } from "../parameters.ts";
import { readReplyMarkup } from "../reply-markup.ts";
import { badRequest } from "../telegram-error.ts";
import { plainBot, unixTime, type World } from "../world.ts";
import { edited, withKeyboard, withoutContent } from "./edited.ts";
import { findTopic, findWritableChat, refuseInSlowMode } from "./find-chat.ts";
import { findEdited } from "./find-edited.ts";
import type { Method } from "./method.ts";
import { readContent } from "./read-content.ts";
import { readEphemeral } from "./read-ephemeral.ts";
import { readText, refuseUnmodelled } from "./read-text.ts";
import { readReply } from "./reply.ts";

/** A bot may delete a message for this many seconds. */
const deletableSeconds = 48 * 60 * 60;

const chatActions = new Set([
  "typing",
  "upload_photo",
  "record_video",
  "upload_video",
  "record_voice",
  "upload_voice",
  "upload_document",
  "choose_sticker",
  "find_location",
  "record_video_note",
  "upload_video_note",
]);

/** Posts a text as the bot. */
export const sendMessage: Method = (world, parameters) => send(world, parameters, readText);

/** Posts what `read` makes of the parameters, as the bot. Throws a 400, a 403 or a 429. */
export function send(
  world: World,
  parameters: Parameters,
  read: (world: World, parameters: Parameters) => Partial<Message>,
): Message {
  refuseUnmodelled(parameters, ["ephemeral_message_parameters", "rich_message"]);
  const state = findWritableChat(world, parameters);
  const ephemeral = readEphemeral(world, state, parameters);
  const body = read(world, parameters);
  const keyboard = readReplyMarkup(parameters.json("reply_markup"), state.chat);
  const reply = readReply(state, parameters);
  const replied = reply.reply_to_message;
  const topic =
    findTopic(state, parameters.integer("message_thread_id")) ??
    (replied?.is_topic_message ? replied.message_thread_id : undefined);
  const author: Partial<Message> =
    state.chat.type === "channel" ? { sender_chat: state.chat } : { from: plainBot(world) };
  const other = keyboard ? undefined : parameters.json("reply_markup");
  const draft: Draft = {
    ...author,
    ...(replied && replyThread(state, replied)),
    ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true }),
    ...reply,
    ...body,
    ...(parameters.flag("protect_content") && { has_protected_content: true as const }),
    ...(keyboard && { reply_markup: keyboard }),
  };
  if (!ephemeral) {
    refuseInSlowMode(world, state);
    return post(world, state, draft, other as object | undefined);
  }
  if (other) throw badRequest('this stand-in does not do such a "reply_markup" for one person');
  return showEphemeral(world, state, draft, ephemeral);
}

/**
 * Gives one of the bot's messages another text, or blocks in the place of a text and the other way
 * round. A keyboard that is not sent again is gone.
 */
export const editMessageText: Method = (world, parameters) => {
  refuseUnmodelled(parameters, ["inline_message_id", "rich_message"]);
  const { message, put } = findEdited(world, parameters);
  if (message.document) throw badRequest("there is no text in the message to edit");
  const content = readContent(world, parameters);
  const keyboard = readReplyMarkup(parameters.json("reply_markup"), message.chat);
  const after = { ...withoutContent(message), ...content };
  return put(edited(world, message, withKeyboard(after, keyboard)));
};

/** Changes or takes away the buttons of one of the bot's messages. */
export const editMessageReplyMarkup: Method = (world, parameters) => {
  refuseUnmodelled(parameters, ["inline_message_id"]);
  const { message, put } = findEdited(world, parameters);
  const { reply_markup: _, ...rest } = message;
  const keyboard = readReplyMarkup(parameters.json("reply_markup"), message.chat);
  return put(edited(world, message, withKeyboard(rest, keyboard)));
};

/** Deletes a message: the bot's own, any in a private chat, any if it is an administrator. */
export const deleteMessage: Method = (world, parameters) => {
  const state = findWritableChat(world, parameters);
  const message = state.messages.get(parameters.integer("message_id") ?? 0);
  if (!message) throw badRequest("message to delete not found");
  const mayDelete =
    message.from?.id === world.bot.id ||
    state.chat.type === "private" ||
    state.members.get(world.bot.id) === "administrator";
  if (!mayDelete || message.date + deletableSeconds < unixTime(world))
    throw badRequest("message can't be deleted");
  remove(world, state, message.message_id);
  return true;
};

/** Shows "typing…" to the people in the chat. */
export const sendChatAction: Method = (world, parameters) => {
  const state = findWritableChat(world, parameters);
  const action = parameters.text("action");
  if (!chatActions.has(action)) throw badRequest("wrong parameter action in request");
  findTopic(state, parameters.integer("message_thread_id"));
  world.events.emit({ type: "action", chat_id: state.chat.id, action });
  return true;
};
