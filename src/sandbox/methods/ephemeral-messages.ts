import { keepEphemeral, removeEphemeral } from "../ephemeral.ts";
import { readReplyMarkup } from "../reply-markup.ts";
import { edited, withKeyboard, withoutContent } from "./edited.ts";
import type { Method } from "./method.ts";
import { readContent } from "./read-content.ts";
import { findEphemeral } from "./read-ephemeral.ts";
import { refuseUnmodelled } from "./read-text.ts";

/** Gives a message that one person sees another text. A keyboard that is not sent again is gone. */
export const editEphemeralMessageText: Method = (world, parameters) => {
  refuseUnmodelled(parameters, ["rich_message"]);
  const { state, ephemeral } = findEphemeral(world, parameters, "edit");
  const { message } = ephemeral;
  const keyboard = readReplyMarkup(parameters.json("reply_markup"));
  const content = readContent(world, parameters);
  const after = withKeyboard({ ...withoutContent(message), ...content }, keyboard);
  keepEphemeral(world, state, { ...ephemeral, message: edited(world, message, after) });
  return true;
};

/** Changes or takes away the buttons of a message that one person sees. */
export const editEphemeralMessageReplyMarkup: Method = (world, parameters) => {
  const { state, ephemeral } = findEphemeral(world, parameters, "edit");
  const { message } = ephemeral;
  const { reply_markup: _, ...rest } = message;
  const after = withKeyboard(rest, readReplyMarkup(parameters.json("reply_markup")));
  keepEphemeral(world, state, { ...ephemeral, message: edited(world, message, after) });
  return true;
};

/** Takes a message that one person sees out of their view. */
export const deleteEphemeralMessage: Method = (world, parameters) => {
  const { state, ephemeral } = findEphemeral(world, parameters, "delete");
  const { ephemeral_message_id, receiver_user } = ephemeral.message;
  removeEphemeral(world, state, ephemeral_message_id, receiver_user.id);
  return true;
};
