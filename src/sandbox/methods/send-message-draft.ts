import { badRequest } from "../telegram-error.ts";
import { findTopic, findWritableChat } from "./find-chat.ts";
import type { Method } from "./method.ts";
import { readTextOrNothing, refuseUnmodelled } from "./read-text.ts";

/** Shows a person, in the private chat only, a message that still grows. */
export const sendMessageDraft: Method = (world, parameters) => {
  refuseUnmodelled(parameters);
  const state = findWritableChat(world, parameters);
  if (state.chat.type !== "private") throw badRequest("TEXTDRAFT_PEER_INVALID");
  findTopic(state, parameters.integer("message_thread_id"));
  const draft_id = parameters.integer("draft_id");
  if (!draft_id) throw badRequest("invalid draft identifier specified");
  const { text, entities } = readTextOrNothing(world, parameters);
  world.drafts.show({
    chat_id: state.chat.id,
    draft_id,
    text,
    ...(entities && { entities }),
    can_stop: parameters.flag("can_stop"),
    keep_on_stop: parameters.flag("keep_on_stop"),
  });
  return true;
};
