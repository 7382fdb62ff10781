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

/** The message without what it says and its buttons. */
export function withoutContent<Kind extends Message>(message: Kind) {
  const {
    text: _,
    entities: __,
    link_preview_options: ___,
    rich_message: ____,
    reply_markup: _____,
    ...rest
  } = message;
  return rest;
}

/** The changed message with the date of the change. Throws a 400 where nothing is changed. */
export function edited<Kind extends Message>(world: World, before: Message, after: Kind): Kind {
  const shown = ({ text, entities, rich_message, reply_markup, link_preview_options }: Message) =>
    JSON.stringify([text, entities, rich_message, reply_markup, link_preview_options]);
  if (shown(before) === shown(after))
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  return { ...after, edit_date: unixTime(world) };
}
