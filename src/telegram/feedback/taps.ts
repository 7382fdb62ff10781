import { Composer, type NextFunction } from "grammy";
import type { Fault, Vote } from "../../feedback/opinion.ts";
import { type QuotePlace, quotesShown } from "../../feedback/shown-answer.ts";
import type { BotContext, BotParts } from "../bot-context.ts";
import { refusedToAsk } from "../group-rules.ts";
import type { Words } from "../words.ts";
import { inPlace } from "./ask-in-place.ts";
import { faultRows, feedbackRow, quoteRows, SIGNS, VOTE, WRONG } from "./rows.ts";

/** More quotes than an answer has; a keyboard takes a hundred buttons. */
const MOST_QUOTES = 20;

/** Votes, and reports of wrong citations: the buttons under every answer, for whoever may ask. */
export function feedbackTaps(parts: BotParts): Composer<BotContext> {
  const { feedback, store } = parts;
  const composer = new Composer<BotContext>();

  async function forWhoMayAsk(context: BotContext, next: NextFunction): Promise<void> {
    const refusal = await refusedToAsk(context, parts);
    if (refusal === undefined) return next();
    await context.answerTap({ text: refusal, show_alert: true });
  }

  composer.callbackQuery(VOTE, forWhoMayAsk, async (context) => {
    const { words, callbackQuery } = context;
    const [, id = "", choice] = VOTE.exec(callbackQuery.data) ?? [];
    const vote = choice as Vote;
    const isKept = await feedback.vote(id, String(callbackQuery.from.id), vote);
    const text = isKept ? words.voteNoted(SIGNS[vote]) : words.answerForgotten;
    await context.answerTap({ text });
  });

  composer.callbackQuery(WRONG, forWhoMayAsk, async (context) => {
    const { words, callbackQuery } = context;
    const [, where, id = "", back, number, fault] = WRONG.exec(callbackQuery.data) ?? [];
    const asking = inPlace(context, where === "alone", parts.log);
    const row = feedbackRow(id, words);
    const shown = await feedback.of(id);
    if (shown === undefined) return asking.end(row, words.answerForgotten);
    if (back !== undefined) return asking.end(row);

    const quotes = quotesShown(shown).slice(0, MOST_QUOTES);
    const quote = number === undefined ? onlyOne(quotes) : Number(number);
    const noted = async (kind: Fault) => {
      const report = { quote: quote ?? 0, fault: kind };
      await feedback.report(id, String(callbackQuery.from.id), report);
      await asking.end(row, words.reportNoted);
    };
    if (quote !== undefined && quote > quotes.length) return;
    if (fault !== undefined) return noted(fault as Fault);
    const asked =
      quote === undefined
        ? { text: words.whichCitation, rows: quoteRows(id, await labelsOf(quotes, words), words) }
        : { text: words.whatIsWrong, rows: faultRows(id, quote, words) };
    // Who cannot be asked has said that a citation is wrong all the same.
    if (!(await asking.ask(asked))) await noted("other");
  });

  /** What tells quotes apart: their numbers, and which sentence of the article each is. */
  async function labelsOf(places: readonly QuotePlace[], words: Words): Promise<string[]> {
    const quotes = await Promise.all(places.map(store.quote));
    return quotes.map((quote, at) =>
      quote === undefined ? `[${at + 1}]` : `[${at + 1}] ${words.sentence(quote.sentence)}`,
    );
  }

  return composer;
}

function onlyOne(quotes: readonly unknown[]): number | undefined {
  return quotes.length === 1 ? 1 : undefined;
}
