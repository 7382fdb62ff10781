import type { Api, InputFile } from "grammy";
import type { Place } from "./deliver.ts";
import { type Refusal, refusalOf } from "./refusals.ts";

/** What `sendMessage` or `sendRichMessage` takes. */
export type Outgoing = Classic | Rich;
type Classic = Parameters<Api["raw"]["sendMessage"]>[0];
type Rich = Parameters<Api["raw"]["sendRichMessage"]>[0];

/** The part of a message that says where it goes. */
export function addressOf({ chat, topic, replyTo }: Place): Omit<Classic, "text"> {
  return {
    chat_id: chat,
    ...(topic !== undefined && { message_thread_id: topic }),
    ...(replyTo !== undefined && {
      reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
    }),
  };
}

/**
 * Sends a message, or a file with the message under it, and returns its id. Where Telegram no longer has the words that it quotes, the
 * message that it hangs on or the topic that it goes to, it is sent without.
 *
 * @throws GrammyError for every other refusal; HttpError when nobody knows whether it arrived.
 */
export async function send(api: Api, message: Outgoing, file?: InputFile): Promise<number> {
  try {
    return (await sent(api, message, file)).message_id;
  } catch (error) {
    const lighter = without(refusalOf(error), message);
    if (lighter === undefined) throw error;
    return send(api, lighter, file);
  }
}

function sent(api: Api, message: Outgoing, file?: InputFile) {
  if ("rich_message" in message) return api.raw.sendRichMessage(message);
  return file === undefined ? api.raw.sendMessage(message) : sendFile(api, message, file);
}

function sendFile(api: Api, message: Classic, document: InputFile) {
  const { text: caption, entities: caption_entities, link_preview_options: _, ...rest } = message;
  return api.raw.sendDocument({
    ...rest,
    document,
    caption,
    ...(caption_entities !== undefined && { caption_entities }),
  });
}

/** What is left of a message without what was refused; `undefined` if that was not in it. */
function without(refused: Refusal | undefined, message: Outgoing): Outgoing | undefined {
  const { message_thread_id, reply_parameters, ...bare } = message;
  const topic = message_thread_id === undefined ? {} : { message_thread_id };
  switch (refused) {
    case "quote_gone": {
      if (reply_parameters?.quote === undefined) return undefined;
      const { quote, quote_position, quote_entities, quote_parse_mode, ...reply } =
        reply_parameters;
      return { ...bare, ...topic, reply_parameters: reply };
    }
    case "reply_gone":
      return reply_parameters && { ...bare, ...topic };
    case "topic_gone":
      // What hangs on a message of the topic would go into the topic again.
      if (message_thread_id === undefined) return reply_parameters && bare;
      return { ...bare, ...(reply_parameters && { reply_parameters }) };
    default:
      return undefined;
  }
}
