import type { Chat, InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { isLink } from "./check-entities.ts";
import { badRequest } from "./telegram-error.ts";

const mostButtons = 100;
const mostInRow = 8;
/** What a button can do, wherever it stands. */
export const buttonActions = [
  "url",
  "callback_data",
  "web_app",
  "login_url",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
  "copy_text",
  "disabled",
] as const;
const actions = [...buttonActions, "callback_game", "pay"];

/**
 * Checks a `reply_markup` and returns the part that stays with the message: the inline keyboard,
 * or nothing (reply keyboards and `force_reply` go to the person's keyboard). Throws a 400, too for a web
 * app in another chat than a private one.
 */
export function readReplyMarkup(
  markup: unknown,
  chat?: Pick<Chat, "type">,
): InlineKeyboardMarkup | undefined {
  if (markup === undefined || markup === "") return undefined;
  if (typeof markup !== "object" || markup === null || Array.isArray(markup))
    throw badRequest("object expected as reply markup");
  if (!("inline_keyboard" in markup)) return undefined;
  const rows = markup.inline_keyboard;
  if (!Array.isArray(rows) || !rows.every(Array.isArray))
    throw badRequest('field "inline_keyboard" must be an Array of Arrays');
  const keyboard: InlineKeyboardButton[][] = rows.filter((row) => row.length > 0);
  if (keyboard.flat().length > mostButtons || keyboard.some((row) => row.length > mostInRow))
    throw badRequest("reply markup is too long");
  keyboard.flat().forEach(checkButton);
  if (chat?.type !== "private" && keyboard.flat().some((button) => "web_app" in button))
    throw badRequest("BUTTON_TYPE_INVALID");
  return keyboard.length > 0 ? { inline_keyboard: keyboard } : undefined;
}

function checkButton(button: InlineKeyboardButton): void {
  if (typeof button?.text !== "string" || button.text.trim() === "")
    throw badRequest(
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    );
  if (actions.filter((action) => action in button).length !== 1)
    throw badRequest(`inline keyboard button "${button.text}" must have exactly one action`);
  if ("callback_data" in button && !isBetween(1, Buffer.byteLength(button.callback_data), 64))
    throw badRequest("BUTTON_DATA_INVALID");
  if ("url" in button && !isLink(button.url))
    throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
  if ("web_app" in button && !/^https:/i.test(button.web_app.url))
    throw badRequest(
      `inline keyboard button Web App URL '${button.web_app.url}' is invalid: Only HTTPS links are allowed`,
    );
  if ("copy_text" in button && !isBetween(1, button.copy_text.text.length, 256))
    throw badRequest("BUTTON_COPY_TEXT_INVALID");
}

function isBetween(least: number, value: number, most: number): boolean {
  return value >= least && value <= most;
}
