import { BotError, type Middleware } from "grammy";
import type { Logger } from "pino";
import { NoArticlesError } from "../answer/answerer.ts";
import { isOutage } from "../delivery/fate.ts";
import { StoreError } from "../store/store-error.ts";
import type { BotContext } from "./bot-context.ts";
import { explainError } from "./explain-error.ts";
import { refusalOf } from "./refusals.ts";
import { addressOf, send } from "./send.ts";
import { languageAskedIn, wordsWithoutStore } from "./speaking.ts";
import { plain } from "./styled.ts";

/** What it works with. */
export type RescueDeps = {
  readonly log: Logger;
  /** Told that there is no reply, on purpose: Telegram refused it with this. Never rejects. */
  readonly onDeclined: (error: unknown, context: BotContext) => Promise<void>;
};

/**
 * Whatever breaks, the person gets a sentence and the log gets named fields. A chat that the bot may
 * not write in gets nothing, and the log a line. Only what Telegram kept from getting through is thrown
 * on: whoever handed the update over tries it again.
 */
export function rescue({ log, onDeclined }: RescueDeps): Middleware<BotContext> {
  return async (context, next) => {
    try {
      await next().catch((error) => answerAnyway(context, error));
    } catch (error) {
      if (refusalOf(error) !== "unwelcome") throw error;
      const facts = { update: context.update.update_id, ...explainError(error) };
      log.info(facts, "no reply: the bot may not write in this chat");
      await onDeclined(error, context);
    }
  };

  async function answerAnyway(context: BotContext, error: unknown): Promise<void> {
    if (passes(error) || refusalOf(error) === "unwelcome") throw error;
    const update = context.update.update_id;
    const { request, from } = context;
    const words = context.wordsFor?.(languageAskedIn(request)) ?? wordsWithoutStore(request, from);
    if (error instanceof NoArticlesError) {
      log.warn({ update }, error.message);
      return context.say({ messages: [plain(words.noArticles)] });
    }
    log.error({ update, ...explainError(error) }, "an update could not be answered");
    // By the barest way, without records: they may be what broke.
    await send(context.api, { ...addressOf(context.place), text: words.broken });
  }
}

/** Whether it will be well again by itself: Telegram is away, or the store takes no writes. */
export function passes(error: unknown): boolean {
  const reason = error instanceof BotError ? error.error : error;
  return isOutage(reason) || (reason instanceof StoreError && reason.trouble === "failed");
}
