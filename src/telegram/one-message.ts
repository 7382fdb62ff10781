import { type Answer, beginningOf, quotesOf } from "../answer/answer.ts";
import type { Quote } from "../article/quote.ts";
import { MESSAGE_ENTITIES, MESSAGE_UNITS } from "./pack.ts";
import { addressOfPassage } from "./passage.ts";
import { type Look, renderAnswer } from "./render.ts";
import { join, link, type OutgoingMessage } from "./styled.ts";

/**
 * An answer as one message: whole, or as many of its first statements as fit with all of their quotes,
 * and a link that opens the first quote left out in the chat with the bot, whose username is `bot`.
 */
export function inOneMessage(
  answer: Answer,
  look: Look & { readonly bot: string },
): OutgoingMessage {
  const [whole, ...others] = renderAnswer(answer, look);
  if (whole !== undefined && others.length === 0) return whole;
  const quotes = quotesOf(answer);
  for (let count = quotes.length - 1; count > 0; count -= 1) {
    const beginning = beginningOf(answer, count);
    const [message, ...more] = renderAnswer(beginning, look);
    const leftOut = quotes[quotesOf(beginning).length];
    if (message === undefined || more.length > 0 || leftOut === undefined) continue;
    const cut = join([message, linkTo(leftOut, look)], "\n\n");
    if (cut.text.length <= MESSAGE_UNITS && cut.entities.length <= MESSAGE_ENTITIES) return cut;
  }
  return linkTo(quotes[0], look);
}

function linkTo(quote: Quote, { words, bot }: Look & { readonly bot: string }): OutgoingMessage {
  return link(words.guestMore, addressOfPassage(bot, quote));
}
