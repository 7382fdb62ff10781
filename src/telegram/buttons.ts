import type { Api, Middleware } from "grammy";
import type { Logger } from "pino";
import type { BotContext } from "./bot-context.ts";
import { explainError } from "./explain-error.ts";

/** What a tap may be answered with: a text of at most 200 characters, or an address to open. */
export type TapAnswer = Pick<
  NonNullable<Parameters<Api["answerCallbackQuery"]>[1]>,
  "text" | "show_alert" | "url"
>;

/**
 * Gives the rest of the bot `answerTap`, and ends the waiting sign of a tapped button by itself where
 * nobody answers the tap: when a reply to it begins, when a question of it is worked on, or at last
 * when all is done. So whoever has words for it says them before that.
 */
export function acknowledgeTaps({ log }: { readonly log: Logger }): Middleware<BotContext> {
  return async (context, next) => {
    let answered: Promise<boolean> | undefined;
    context.answerTap = async (answer) => {
      if (context.callbackQuery === undefined || answered !== undefined) return false;
      answered = taken(context, answer);
      return answered;
    };
    try {
      await next();
    } finally {
      void context.answerTap();
    }
  };

  async function taken(context: BotContext, answer?: TapAnswer): Promise<boolean> {
    try {
      return await context.answerCallbackQuery(answer);
    } catch (error) {
      // Too old by now: the sign has ended by itself.
      log.debug(explainError(error), "a tap was not answered");
      return false;
    }
  }
}
