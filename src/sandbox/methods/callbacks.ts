import { badRequest } from "../telegram-error.ts";
import { queryLifetime } from "../world.ts";
import type { Method } from "./method.ts";

const longestAnswer = 200;

/** Ends the spinner on a tapped button, once, and may show a text to the person who tapped. */
export const answerCallbackQuery: Method = (world, parameters) => {
  const id = parameters.text("callback_query_id");
  const text = parameters.text("text");
  const query = world.queries.get(id);
  if (text.length > longestAnswer) throw badRequest("MESSAGE_TOO_LONG");
  if (!query || query.isAnswered || world.now() - query.at > queryLifetime)
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  query.isAnswered = true;
  const answer = {
    ...(text !== "" && { text }),
    ...(parameters.flag("show_alert") && { show_alert: true }),
    ...(parameters.has("url") && { url: parameters.text("url") }),
  };
  query.answer(answer);
  world.events.emit({
    type: "callback_answer",
    chat_id: query.chatId,
    user_id: query.userId,
    ...answer,
  });
  return true;
};
