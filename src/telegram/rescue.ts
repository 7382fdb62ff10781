import { GrammyError, HttpError, type Middleware } from "grammy";
import type { Logger } from "pino";
import { NoArticlesError } from "../answer/answerer.ts";
import type { BotContext } from "./bot-context.ts";
import { explainError } from "./explain-error.ts";
import { plain } from "./styled.ts";
import { words } from "./words.ts";

/**
 * Whatever breaks, the person gets a sentence and the log gets named fields. Only a reply that did
 * not get through to Telegram is thrown on: whoever handed the update over tries it again.
 */
export function rescue({ log }: { readonly log: Logger }): Middleware<BotContext> {
  return async (context, next) => {
    try {
      await next();
    } catch (error) {
      if (isWorthAnotherTry(error)) throw error;
      const update = context.update.update_id;
      if (isUnwelcome(error)) {
        log.info({ update, ...explainError(error) }, "the bot may not write in this chat");
        return;
      }
      if (error instanceof NoArticlesError) {
        log.warn({ update }, error.message);
        await context.say({ messages: [plain(words.noArticles)] });
        return;
      }
      log.error({ update, ...explainError(error) }, "an update could not be answered");
      await apologise(context);
    }
  };
}

/** By the barest way, without records: they may be what broke. */
async function apologise({ api, place }: BotContext): Promise<void> {
  const { chat, topic, replyTo } = place;
  await api.sendMessage(chat, words.broken, {
    ...(topic !== undefined && { message_thread_id: topic }),
    ...(replyTo !== undefined && {
      reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
    }),
  });
}

function isWorthAnotherTry(error: unknown): boolean {
  if (error instanceof HttpError) return true;
  return error instanceof GrammyError && (error.error_code === 429 || error.error_code >= 500);
}

/** Blocked, thrown out or muted. */
function isUnwelcome(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  return error.error_code === 403 || /not enough rights|chat not found/.test(error.description);
}
