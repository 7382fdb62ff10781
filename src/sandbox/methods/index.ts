import { answerGuestQuery } from "./answer-guest-query.ts";
import { answerInlineQuery } from "./answer-inline-query.ts";
import { answerCallbackQuery } from "./callbacks.ts";
import { getChat, getChatAdministrators, getChatMember, getMe, leaveChat } from "./chats.ts";
import { deleteMyCommands, getMyCommands, setMyCommands } from "./commands.ts";
import {
  deleteEphemeralMessage,
  editEphemeralMessageReplyMarkup,
  editEphemeralMessageText,
} from "./ephemeral-messages.ts";
import { getFile } from "./get-file.ts";
import {
  deleteMessage,
  editMessageReplyMarkup,
  editMessageText,
  sendChatAction,
  sendMessage,
} from "./messages.ts";
import type { Method } from "./method.ts";
import { sendDocument } from "./send-document.ts";
import { sendMessageDraft } from "./send-message-draft.ts";
import { sendRichMessage } from "./send-rich-message.ts";
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from "./updates.ts";

/** Every method that the stand-in knows, under Telegram's name. */
export const methods = {
  answerCallbackQuery,
  answerGuestQuery,
  answerInlineQuery,
  deleteEphemeralMessage,
  deleteMessage,
  deleteMyCommands,
  deleteWebhook,
  editEphemeralMessageReplyMarkup,
  editEphemeralMessageText,
  editMessageReplyMarkup,
  editMessageText,
  getChat,
  getChatAdministrators,
  getChatMember,
  getFile,
  getMe,
  getMyCommands,
  getUpdates,
  getWebhookInfo,
  leaveChat,
  sendChatAction,
  sendDocument,
  sendMessage,
  sendMessageDraft,
  sendRichMessage,
  setMyCommands,
  setWebhook,
} as const satisfies Record<string, Method>;

/** The name of a method that the stand-in knows. */
export type MethodName = keyof typeof methods;

const byLowerCase = new Map(
  (Object.keys(methods) as MethodName[]).map((name) => [name.toLowerCase(), name]),
);

/** Finds a method whatever the case of its letters, as Telegram does. */
export function findMethodName(name: string): MethodName | undefined {
  return byLowerCase.get(name.toLowerCase());
}
