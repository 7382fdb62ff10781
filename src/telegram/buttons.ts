import type { Middleware } from "grammy";
import type { Logger } from "pino";
import type { BotContext } from "./bot-context.ts";
import { explainError } from "./explain-error.ts";

/** Ends the waiting sign of a tapped button at once, whatever the tap leads to. */
export function acknowledgeTaps({ log }: { readonly log: Logger }): Middleware<BotContext> {
  return async (context, next) => {
    if (context.callbackQuery !== undefined) {
      context.answerCallbackQuery().catch((error: unknown) => {
        // Too old by now: the sign has ended by itself.
        log.debug(explainError(error), "a tap was not acknowledged");
      });
    }
    await next();
  };
}
