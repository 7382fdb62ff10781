import type { Update } from "grammy/types";

/** What the bot reacts to; Telegram is asked for these and remembers the list. */
export const ALLOWED_UPDATES = [
  "message",
  "edited_message",
  "callback_query",
  "my_chat_member",
  "stopped_message_generation",
  "inline_query",
  "guest_message",
] as const satisfies readonly (keyof Update)[];
