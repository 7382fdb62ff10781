import type { Update } from "grammy/types";

/** What must not wait behind a running answer. */
const CONTROL = /^\/(?:stop|start)(?:@\w+)?(?=\s|$)/i;

/**
 * The queue in which an update waits for its turn: one for each chat and topic, so that people are
 * answered in the order in which they asked. A tapped button, that of a draft too, `/stop` and `/start`
 * have one of their own each, and so has an inline query, which the next one overtakes: see
 * {@link isControl}. So has a question of a guest, whose chat is not the bot's.
 */
export function laneOf(update: Update): string {
  if (update.callback_query !== undefined) return `control:button:${update.callback_query.id}`;
  if (update.inline_query !== undefined) return `control:inline:${update.inline_query.id}`;
  const guest = update.guest_message?.guest_query_id;
  if (guest !== undefined) return `guest:${guest}`;
  const message = update.message ?? update.edited_message ?? update.channel_post;
  const chat = message?.chat ?? update.my_chat_member?.chat;
  const isStopped = update.stopped_message_generation !== undefined;
  if (isStopped || CONTROL.test(message?.text ?? "")) return `control:${update.update_id}`;
  if (chat === undefined) return `other:${update.update_id}`;
  return `chat:${chat.id}:${message?.is_topic_message ? message.message_thread_id : ""}`;
}

/** Whether a lane is worked on at once, however much else is. */
export function isControl(lane: string): boolean {
  return lane.startsWith("control:");
}
