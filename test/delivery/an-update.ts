import type { Update } from "grammy/types";

/** A question in a private chat, whose number is its person's too. */
export function asked(update_id: number, chat = 1, text = "?"): Update {
  const first_name = "Ada";
  return {
    update_id,
    message: {
      message_id: update_id,
      date: 0,
      chat: { id: chat, type: "private", first_name },
      from: { id: chat, is_bot: false, first_name },
      text,
    },
  };
}
