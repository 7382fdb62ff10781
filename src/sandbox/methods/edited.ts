import type { InlineKeyboardMarkup, Message } from "grammy/types";
import { badRequest } from "../telegram-error.ts";
import { unixTime, type World } from "../world.ts";

/** The message with these buttons, or as it is. */
export function withKeyboard<Kind extends Message>(
  message: Kind,
  keyboard: InlineKeyboardMarkup | undefined,
): Kind {
  return keyboard ? { ...message, reply_markup: keyboard } : message;
}

/** The changed message with the date of the change. Throws a 400 where nothing is changed. */
export function edited<Kind extends Message>(world: World, before: Message, after: Kind): Kind {
  const shown = ({ text, entities, reply_markup, link_preview_options }: Message) =>
    JSON.stringify([text, entities, reply_markup, link_preview_options]);
  if (shown(before) === shown(after))
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  return { ...after, edit_date: unixTime(world) };
}
