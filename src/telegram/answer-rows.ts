import type { InlineKeyboardButton } from "grammy/types";
import { quoteIdOf } from "../article/quote-id.ts";
import type { QuotePlace } from "../feedback/shown-answer.ts";
import { readerAddress } from "../web/reader/address.ts";
import type { Words } from "./words.ts";

type Row = readonly InlineKeyboardButton.CallbackButton[];
type LinkButton = InlineKeyboardButton.UrlButton | InlineKeyboardButton.WebAppButton;

/** As many as Telegram draws side by side. */
const MOST_CITATIONS = 8;

/** Shows what stands around the quotes of the answer. */
export const MORE = "more";

/** Asks a question that is kept with an answer: `ask:<id>:<number>`. */
export const ASK = /^ask:([0-9a-f]{16}):(\d)$/;

/** `[1] [2]`: each opens the quote of that number, by what a deep link to it would say. */
export function citationRow(shows: readonly QuotePlace[]): Row {
  return shows
    .slice(0, MOST_CITATIONS)
    .map((place, at) => ({ text: `[${at + 1}]`, callback_data: quoteIdOf(place) }));
}

/** Opens what stands around the quotes. */
export function moreRow({ moreContext }: Words): Row {
  return [{ text: moreContext, callback_data: MORE }];
}

/**
 * Opens the article at one of its quotes, on the reader page that people reach at `root`. In a private
 * chat that is a web app where Telegram allows one, which is over https alone.
 */
export function readerButton(
  root: string,
  place: QuotePlace,
  { words, isGroup }: { readonly words: Words; readonly isGroup: boolean },
): LinkButton {
  const text = words.readTheArticle;
  const url = readerAddress(root, place);
  if (isGroup || !root.startsWith("https:")) return { text, url };
  // Telegram writes into the fragment itself, and `q` says it all.
  return { text, web_app: { url: url.replace(/#.*/, "") } };
}

/** A row for each question that is suggested under the answer of this id. */
export function suggestionRows(id: string, questions: readonly string[]): readonly Row[] {
  return questions.map((text, at) => [{ text, callback_data: `ask:${id}:${at}` }]);
}
