import type { EphemeralMessageParameters } from "grammy/types";
import { type Ephemeral, ephemeralWindow, type Receiving } from "../ephemeral.ts";
import type { Parameters } from "../parameters.ts";
import { badRequest } from "../telegram-error.ts";
import { type ChatState, isIn, queryLifetime, type World } from "../world.ts";
import { findWritableChat } from "./find-chat.ts";

/**
 * Reads `ephemeral_message_parameters`: in groups only, to a member, and within 15 seconds of that
 * person's command, or of the tap that `callback_query_id` names. Throws a 400. Which words
 * Telegram refuses with is not published; those about time and place are ours.
 */
export function readEphemeral(
  world: World,
  state: ChatState,
  parameters: Parameters,
): Receiving | undefined {
  const wanted = parameters.json("ephemeral_message_parameters") as
    | EphemeralMessageParameters
    | undefined;
  if (wanted === undefined) return undefined;
  if (state.chat.type !== "group" && state.chat.type !== "supergroup")
    throw badRequest("ephemeral messages can be sent only to groups and supergroups");
  const receiver = world.users.get(Number(wanted.receiver_user_id));
  if (!receiver || receiver.is_bot || !isIn(state, receiver.id))
    throw badRequest("USER_NOT_PARTICIPANT");
  const isReplacing = wanted.replace_callback_query_message === true;
  if (wanted.callback_query_id !== undefined) {
    const tapped = findTapped(world, state, receiver.id, wanted.callback_query_id);
    if (isReplacing && tapped === 0)
      throw badRequest("ephemeral messages must be edited, they can't be replaced");
    return { receiver, ...(isReplacing && { replaces: tapped }) };
  }
  if (isReplacing) throw badRequest("there is no callback query whose message can be replaced");
  const askedAt = state.commandedAt.get(receiver.id);
  if (askedAt === undefined || world.now() - askedAt > ephemeralWindow)
    throw badRequest(
      "ephemeral messages can be sent only within 15 seconds of the user's command or button press",
    );
  return { receiver };
}

/** The id of the message that was tapped; 0 for an ephemeral one. A tap may be answered already. */
function findTapped(world: World, { chat }: ChatState, userId: number, id: string): number {
  const query = world.queries.get(id);
  if (!query || world.now() - query.at > queryLifetime)
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  if (query.chatId !== chat.id || query.userId !== userId)
    throw badRequest("the callback query is of another chat or user");
  return query.messageId;
}

/** The chat and the ephemeral message there that a call is about. Throws a 400. */
export function findEphemeral(
  world: World,
  parameters: Parameters,
  verb: "edit" | "delete",
): { readonly state: ChatState; readonly ephemeral: Ephemeral } {
  const state = findWritableChat(world, parameters);
  const ephemeral = state.ephemerals.get(parameters.integer("ephemeral_message_id") ?? 0);
  if (!ephemeral || ephemeral.message.receiver_user.id !== parameters.integer("receiver_user_id"))
    throw badRequest(`message to ${verb} not found`);
  return { state, ephemeral };
}
