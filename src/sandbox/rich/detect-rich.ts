import type { MessageEntity, RichText } from "grammy/types";
import { withDetected } from "../detect-entities.ts";

/** Plain words with the addresses, mentions, commands and tags that Telegram finds in them. */
export function detectRich(words: string): RichText {
  const found = withDetected(words, []);
  if (found.length === 0) return words;
  const parts: RichText[] = [];
  let end = 0;
  for (const entity of found) {
    const { offset, length } = entity;
    if (offset > end) parts.push(words.slice(end, offset));
    end = offset + length;
    parts.push(dress(entity, words.slice(offset, end)));
  }
  if (end < words.length) parts.push(words.slice(end));
  return parts;
}

function dress({ type }: MessageEntity, text: string): RichText {
  switch (type) {
    case "url":
      return { type, text, url: text };
    case "email":
      return { type: "email_address", text, email_address: text };
    case "mention":
      return { type, text, username: text.slice(1) };
    case "bot_command":
      return { type, text, bot_command: text };
    case "hashtag":
      return { type, text, hashtag: text };
    case "cashtag":
      return { type, text, cashtag: text };
    case "phone_number":
      return { type, text, phone_number: text };
    default:
      return text;
  }
}
