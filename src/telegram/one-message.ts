import { type Answer, beginningOf, quotesOf } from "../answer/answer.ts";
import type { Quote } from "../article/quote.ts";
import { type Outline, outlineOf, type Piece } from "./outline.ts";
import { addressOfPassage } from "./passage.ts";
import { type Look, renderOutline } from "./render.ts";
import { type OutgoingMessage, plain } from "./styled.ts";

/** `bot`: its username. */
type OneLook = Look & { readonly bot: string };

/** An answer as one message: see {@link outlineInOneMessage}. */
export function inOneMessage(answer: Answer, look: OneLook): OutgoingMessage {
  const [message = plain("")] = renderOutline(outlineInOneMessage(answer, look), look);
  return message;
}

/**
 * As much of an answer as goes into one message: all of it, or as many of its first statements as fit
 * with all of their quotes, and a link that opens the first quote left out in the chat with the bot.
 */
export function outlineInOneMessage(answer: Answer, look: OneLook): Outline {
  const isOne = (outline: Outline) => renderOutline(outline, look).length === 1;
  const whole = outlineOf(answer, look.words);
  if (isOne(whole)) return whole;
  const quotes = quotesOf(answer);
  for (let count = quotes.length - 1; count > 0; count -= 1) {
    const beginning = beginningOf(answer, count);
    const leftOut = quotes[quotesOf(beginning).length];
    if (leftOut === undefined) continue;
    const cut = [...outlineOf(beginning, look.words), linkTo(leftOut, look)];
    if (isOne(cut)) return cut;
  }
  return [linkTo(quotes[0], look)];
}

function linkTo(quote: Quote, { words, bot }: OneLook): Piece {
  return { kind: "link", text: words.guestMore, url: addressOfPassage(bot, quote) };
}
