import type { Message } from "grammy/types";
import type { Asker } from "../answer/answer.ts";

/**
 * Who asks with a message, and where. A group's anonymous admin is the group, and who writes as a
 * channel is the channel. A message that names nobody is its chat's, so that somebody answers for it.
 */
export function askerOf({ from, sender_chat, chat }: Message): Asker {
  return { person: String((sender_chat ?? from ?? chat).id), chat: String(chat.id) };
}
