import type { InlineQueryResultArticle } from "grammy/types";
import { type Answer, quotesOf } from "../../answer/answer.ts";
import type { Passages } from "../../answer/passages.ts";
import type { Quote } from "../../article/quote.ts";
import { quoteIdOf } from "../../article/quote-id.ts";
import { type Outline, outlineOfAge } from "../outline.ts";
import { sourceOf } from "../quote-blocks.ts";
import { type Look, renderOutline } from "../render.ts";
import { shorten } from "../shorten.ts";

/** How many quotes are offered at most. */
const MOST_OFFERED = 10;

/** About what an app shows of a title. In UTF-16 units. */
const TITLE_UNITS = 80;

/** What somebody is offered who types words behind the bot's name. */
export type Offer = {
  readonly results: readonly InlineQueryResultArticle[];
  /** Stands above the results, and opens the chat with the bot. */
  readonly button: string;
};

/**
 * Offers quotes, one each, whole and with its source line, as it will be posted: Telegram posts it, and
 * nothing can be done to it any more. What does not answer the question says so in the list. A quote
 * that is longer than a message is left out.
 */
export function offer({ answer, near }: Passages, look: Look): Offer {
  const { words } = look;
  const isAnswered = answer.outcome === "answered";
  const age = outlineOfAge(answer, words);
  const offering = (quote: Quote, note?: string) => resultOf(quote, age, look, note);
  const fitting = isAnswered ? quotesOf(answer).map((quote) => offering(quote)) : [];
  const nearest = isAnswered ? near : nearestOf(answer);
  const others = nearest.map((quote) => offering(quote, words.comesNearest));
  const results = onceEach([...fitting, ...others].flat()).slice(0, MOST_OFFERED);
  if (results.length === 0) return { results, button: words.inlineNothing };
  return { results, button: isAnswered ? words.inlineAsk : words.inlineNearest };
}

function nearestOf(answer: Answer): readonly Quote[] {
  return answer.outcome === "silent" ? answer.nearest : [];
}

/** `behind`: what stands under the quote. */
function resultOf(
  quote: Quote,
  behind: Outline,
  look: Look,
  note?: string,
): InlineQueryResultArticle[] {
  const [message, ...others] = renderOutline([{ kind: "quote", quote }, ...behind], look);
  if (message === undefined || others.length > 0) return [];
  const source = sourceOf(quote, look.words);
  return [
    {
      type: "article",
      id: quoteIdOf(quote),
      title: shorten(quote.text, TITLE_UNITS),
      description: note === undefined ? source : `${note} · ${source}`,
      input_message_content: {
        message_text: message.text,
        entities: [...message.entities],
        link_preview_options: { is_disabled: true },
      },
    },
  ];
}

function onceEach(results: readonly InlineQueryResultArticle[]): InlineQueryResultArticle[] {
  return [...new Map(results.map((result) => [result.id, result])).values()];
}
