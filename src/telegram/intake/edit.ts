import type { InlineKeyboardMarkup } from "grammy/types";
import type { BotContext } from "../bot-context.ts";
import { refusalOf } from "../refusals.ts";
import type { Styled } from "../styled.ts";

/** Puts something in the place of the message that was tapped. Done twice, it is as if done once. */
export async function putInPlace(
  context: BotContext,
  { text, entities }: Styled,
  markup?: InlineKeyboardMarkup,
): Promise<void> {
  try {
    await context.editMessageText(text, {
      entities: [...entities],
      link_preview_options: { is_disabled: true },
      ...(markup && { reply_markup: markup }),
    });
  } catch (error) {
    // It looks so already, or is gone: what was decided holds either way.
    const refusal = refusalOf(error);
    if (refusal !== "not_modified" && refusal !== "edit_gone") throw error;
  }
}
