import { guestLifetime, postAsGuest } from "../guest-query.ts";
import { readInlineResult } from "../inline-result.ts";
import { badRequest } from "../telegram-error.ts";
import type { Method } from "./method.ts";

/** Posts a message into the chat where the bot was called as a guest: once, and in time. */
export const answerGuestQuery: Method = (world, parameters) => {
  const result = readInlineResult(world, parameters.json("result"));
  const query = world.guestQueries.get(parameters.text("guest_query_id"));
  if (!query || query.isAnswered || world.now() - query.at > guestLifetime)
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  query.isAnswered = true;
  return { inline_message_id: postAsGuest(world, query, result) };
};
