import { GrammyError } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Logger } from "pino";
import { isOutage } from "../delivery/fate.ts";
import type { BotContext } from "./bot-context.ts";
import { explainError } from "./explain-error.ts";
import type { OutgoingMessage } from "./styled.ts";

/** What is whispered, and the buttons under it. */
export type Whisper = OutgoingMessage & { readonly markup?: InlineKeyboardMarkup };

/**
 * Shows a message of a group to the one person who tapped a button, as Telegram lets a bot do for
 * fifteen seconds (Bot API, `EphemeralMessageParameters`). It may be done twice, so no plan is recorded
 * for it. `false` when Telegram refuses it.
 *
 * @throws when Telegram is away, or nobody knows whether it arrived.
 */
export async function whisper(
  { callbackQuery, place, api }: Pick<BotContext, "callbackQuery" | "place" | "api">,
  { text, entities, markup }: Whisper,
  log: Logger,
): Promise<boolean> {
  if (callbackQuery === undefined) return false;
  try {
    await api.raw.sendMessage({
      chat_id: place.chat,
      ...(place.topic !== undefined && { message_thread_id: place.topic }),
      text,
      entities: [...entities],
      link_preview_options: { is_disabled: true },
      ...(markup !== undefined && { reply_markup: markup }),
      ephemeral_message_parameters: {
        receiver_user_id: callbackQuery.from.id,
        callback_query_id: callbackQuery.id,
      },
    });
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || isOutage(error)) throw error;
    log.info(explainError(error), "nothing could be shown to one person alone");
    return false;
  }
}
