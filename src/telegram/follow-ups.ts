import type { Exchange } from "../answer/answer.ts";
import type { ExchangePlace } from "../answer/exchanges.ts";
import type { Answered } from "./answer-records.ts";
import type { BotContext, BotParts } from "./bot-context.ts";
import type { Place } from "./deliver.ts";
import { explainError } from "./explain-error.ts";

type Parts = Pick<BotParts, "exchanges" | "model" | "log">;

/**
 * What a question follows up on, oldest first: empty unless it replies to an answer. Without a model
 * nobody could make use of it.
 *
 * @throws StoreError: a question that is taken out of its context would be answered wrongly.
 */
export async function exchangesBefore(
  { place, followsUp }: Pick<BotContext, "place" | "followsUp">,
  { exchanges, model }: Parts,
): Promise<readonly Exchange[]> {
  if (!model || followsUp === undefined) return [];
  return exchanges.before({ ...spotOf(place), message: String(followsUp) });
}

/**
 * Remembers that these messages answer a question, so that a reply to any of them follows it up.
 * The answer stands by now, so a failure is for the log alone.
 */
export async function rememberExchange(
  place: Place,
  messages: readonly number[],
  { exchange, earlier }: Answered,
  { exchanges, log }: Pick<Parts, "exchanges" | "log">,
): Promise<void> {
  try {
    await exchanges.remember(
      { ...spotOf(place), messages: messages.map(String) },
      exchange,
      earlier,
    );
  } catch (error) {
    log.error(explainError(error), "an answer stands, but a reply to it will not follow it up");
  }
}

/** Forgets what these messages answered, since they are about to say something else. */
export async function forgetExchange(
  place: Place,
  messages: readonly number[],
  { exchanges, model }: Parts,
): Promise<void> {
  if (!model) return;
  await exchanges.forget({ ...spotOf(place), messages: messages.map(String) });
}

function spotOf({ chat, topic }: Place): ExchangePlace {
  return { chat: String(chat), ...(topic !== undefined && { topic: String(topic) }) };
}
