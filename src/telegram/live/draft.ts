import { type Api, GrammyError } from "grammy";
import type { Logger } from "pino";
import type { Place } from "../deliver.ts";
import { explainError } from "../explain-error.ts";
import type { OutgoingMessage } from "../styled.ts";

/** Telegram draws a draft without text as "Thinking…". */
export const THINKING: OutgoingMessage = { text: "", entities: [] };

/** What drafts need. `id`: the same for all drafts of one answer, and not 0. */
export type DraftParts = {
  readonly api: Api;
  readonly place: Place;
  readonly id: number;
  readonly log: Logger;
};

/**
 * Shows a draft in a private chat, with a button that stops it: a preview of thirty seconds
 * (Bot API, `sendMessageDraft`). Never tried again. `false` where Telegram shows none.
 */
export function createDraft({ api, place, id, log }: DraftParts) {
  return async ({ text, entities }: OutgoingMessage): Promise<boolean> => {
    try {
      await api.raw.sendMessageDraft({
        chat_id: place.chat,
        ...(place.topic !== undefined && { message_thread_id: place.topic }),
        draft_id: id,
        can_stop: true,
        text,
        entities: [...entities],
      });
      return true;
    } catch (error) {
      log.debug(explainError(error), "a draft was not shown");
      // Too many for now, or nobody knows: the next one may get through.
      return !(error instanceof GrammyError) || error.error_code === 429;
    }
  };
}
