import type { RichMessageButton, RichText } from "grammy/types";
import { isLink } from "../check-entities.ts";
import { buttonActions } from "../reply-markup.ts";
import { badRequest } from "../telegram-error.ts";
import type { Tally } from "./tally.ts";

const styles = new Set(["danger", "success", "primary", "link"]);

/** Reads a button within a rich message: one action, and plain words on it. Throws a 400. */
export function readRichButton(given: unknown, level: number, tally: Tally): RichMessageButton {
  if (typeof given !== "object" || given === null)
    throw badRequest("can't parse rich message button: an Object is expected");
  const button = given as RichMessageButton;
  if (buttonActions.filter((action) => action in button).length !== 1)
    throw badRequest("rich message button must have exactly one action");
  tally.level(level);
  readLabel(button.text, tally);
  if (button.style !== undefined && !styles.has(button.style))
    throw badRequest("rich message button has an unknown style");
  if (button.style === "link" && !("callback_data" in button))
    throw badRequest('the style "link" is only for callback buttons');
  if ("callback_data" in button && !isBetween(1, Buffer.byteLength(button.callback_data), 64))
    throw badRequest("BUTTON_DATA_INVALID");
  if ("url" in button && !isLink(button.url))
    throw badRequest(`rich message button URL '${button.url}' is invalid: Wrong HTTP URL`);
  if ("copy_text" in button && !isBetween(1, button.copy_text.text.length, 256))
    throw badRequest("BUTTON_COPY_TEXT_INVALID");
  return button;
}

function readLabel(label: RichText, tally: Tally): void {
  if (typeof label === "string") tally.text(label);
  else if (Array.isArray(label)) for (const part of label) readLabel(part, tally);
  else if (label?.type === "date_time") readLabel(label.text, tally);
  else if (label?.type === "custom_emoji") tally.text(label.alternative_text);
  else throw badRequest("rich message button may have only plain text, emoji and dates on it");
}

function isBetween(least: number, value: number, most: number): boolean {
  return value >= least && value <= most;
}
