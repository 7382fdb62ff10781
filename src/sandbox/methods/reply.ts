import type { Message, ReplyParameters, TextQuote } from "grammy/types";
import { cleanText } from "../clean-text.ts";
import { asReplied } from "../messages.ts";
import type { Parameters } from "../parameters.ts";
import { badRequest } from "../telegram-error.ts";
import type { ChatState } from "../world.ts";

const longestQuote = 1024;

/** The part of a message that says what it answers. */
export type Reply = Pick<Message, "reply_to_message" | "quote">;

/**
 * Reads `reply_parameters`: the replied message must be there (unless
 * `allow_sending_without_reply`), and a quote must be its very words. Throws a 400.
 */
export function readReply(state: ChatState, parameters: Parameters): Reply {
  const wanted = parameters.json("reply_parameters") as ReplyParameters | undefined;
  if (wanted === undefined) return {};
  if (wanted.chat_id !== undefined && Number(wanted.chat_id) !== state.chat.id)
    throw badRequest("this stand-in has no replies across chats");
  const replied = state.messages.get(Number(wanted.message_id));
  if (!replied) {
    if (wanted.allow_sending_without_reply) return {};
    throw badRequest("message to be replied not found");
  }
  const quote = readQuote(wanted, replied.text ?? replied.caption ?? "");
  return { reply_to_message: asReplied(replied), ...(quote && { quote }) };
}

function readQuote(wanted: ReplyParameters, text: string): TextQuote | undefined {
  if (!wanted.quote) return undefined;
  const quoted = cleanText(wanted.quote).text;
  const position = nearest(text, quoted, wanted.quote_position ?? 0);
  if (quoted.length > longestQuote || position === undefined)
    throw badRequest("QUOTE_TEXT_INVALID");
  return { text: quoted, position, is_manual: true };
}

function nearest(text: string, quoted: string, wish: number): number | undefined {
  const places: number[] = [];
  for (let at = text.indexOf(quoted); at >= 0 && quoted; at = text.indexOf(quoted, at + 1))
    places.push(at);
  return places.sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish))[0];
}
