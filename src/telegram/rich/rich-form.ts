import type { InlineKeyboardMarkup } from "grammy/types";
import type { Answer } from "../../answer/answer.ts";
import type { Quote } from "../../article/quote.ts";
import type { QuotePlace } from "../../feedback/shown-answer.ts";
import type { RichForm } from "../answer-records.ts";
import type { BotContext, BotParts } from "../bot-context.ts";
import { isGroup } from "../group-rules.ts";
import { outlineInOneMessage } from "../one-message.ts";
import { type Outline, outlineOf, withQuotes } from "../outline.ts";
import type { Words } from "../words.ts";
import { flawOf } from "./check-rich.ts";
import { paragraphsAround } from "./paragraphs-around.ts";
import { withoutChat } from "./plain-forms.ts";
import { plainRow } from "./plain-text.ts";
import { renderRich } from "./render-rich.ts";

/** The answer that is to be shown, by the id by which feedback knows it, and what hangs under it. */
export type Shown = {
  readonly id: string;
  readonly answer: Answer;
  readonly words: Words;
  readonly markup: InlineKeyboardMarkup;
};

/**
 * The rich form of an answer, where the chat wants it; `undefined`: it goes out classic, as it does when
 * it does not fit into one message. What the button back to the classic form needs is kept before
 * anything is sent.
 */
export async function richForm(
  { id, answer, words, markup }: Shown,
  context: BotContext,
  {
    store,
    linkTo,
    plainForms,
    pseudonym,
    log,
  }: Pick<BotParts, "store" | "linkTo" | "plainForms" | "pseudonym" | "log">,
): Promise<RichForm | undefined> {
  const { settings, place, asker, asked } = context;
  if (settings.render !== "rich") return undefined;
  const heading: Outline = asked === undefined ? [] : [{ kind: "words", text: asked }];
  const whole = outlineOf(answer, words);
  const outline = [...heading, ...whole];
  const around = await paragraphsAround(outline, store);
  const message = renderRich(outline, { words, linkTo, around });
  const flaw = flawOf(message);
  if (flaw !== undefined) {
    log[flaw === "footnotes" ? "error" : "info"]({ flaw }, "an answer goes out classic, not rich");
    return undefined;
  }
  const { username: bot } = context.me;
  const classic = isGroup(context) ? outlineInOneMessage(answer, { words, linkTo, bot }) : whole;
  await plainForms.keep(id, {
    origin: withoutChat(place),
    asker: asker === undefined ? "" : pseudonym(asker.person),
    language: words.language,
    outline: withQuotes([...heading, ...classic], placeOf),
  });
  const { inline_keyboard } = markup;
  return { message, markup: { inline_keyboard: [...inline_keyboard, plainRow(id, words)] } };
}

function placeOf({ article, version, start, end }: Quote): QuotePlace {
  return { article, version, start, end };
}
