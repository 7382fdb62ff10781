import type { Middleware } from "grammy";
import type { InlineQuery } from "grammy/types";
import { NoArticlesError } from "../../answer/answerer.ts";
import type { Admission } from "../admission.ts";
import type { BotContext, BotParts } from "../bot-context.ts";
import { cleanQuestion } from "../clean-question.ts";
import type { Confinement } from "../confine.ts";
import type { WaitOf } from "../limits.ts";
import { refusalOf } from "../refusals.ts";
import { type Spoken, speakingTo } from "../speaking.ts";
import { type Offer, offer } from "./offer.ts";

/** What inline mode works with. */
export type InlineParts = Pick<BotParts, "answerer" | "settings" | "linkTo" | "log"> & {
  readonly admission: Admission;
  readonly waitOf: WaitOf;
  readonly confinement: Confinement;
  /** Waits; rejects when the process stops. */
  readonly wait: (ms: number) => Promise<void>;
};

/** Who types on within this time is not waiting for what stood there before. */
const SETTLED_MS = 300;
/** Fewer find anything and nothing. */
const FEWEST_LETTERS = 3;
/** More than are offered, for some may not fit into a message. */
const MOST_FOUND = 20;
/** For how many seconds Telegram itself answers whoever types the same. */
const CACHED_S = 60;
/** What the button sends when it opens the chat with the bot: nothing that `/start` knows, so it greets. */
const START = "inline";

/**
 * Inline mode: whoever types words behind the bot's name, in any chat, is offered quotes to post there.
 * They come from search alone, at once. A query that the same person types on from is left without an
 * answer, and so is one that Telegram no longer waits for.
 */
export function inlineQueries(parts: InlineParts): Middleware<BotContext> {
  const { confinement, wait, log } = parts;
  /** The last update in which each person typed something, while it settles. */
  const typing = new Map<number, number>();

  async function isOvertaken({ update, from }: BotContext): Promise<boolean> {
    const { update_id } = update;
    const person = from?.id ?? 0;
    typing.set(person, Math.max(update_id, typing.get(person) ?? 0));
    await wait(SETTLED_MS);
    if (typing.get(person) !== update_id) return true;
    typing.delete(person);
    return false;
  }

  async function answer(context: BotContext, query: InlineQuery): Promise<void> {
    if (await isOvertaken(context)) {
      return log.debug("an inline query is left without an answer: the next one has come");
    }
    const wait = await parts.waitOf("inline", query.from.id);
    const spoken = await speakingTo(query.from, parts.settings);
    const { results, button } = await offerFor(query, wait > 0, { ...parts, ...spoken });
    try {
      await context.api.answerInlineQuery(query.id, results, {
        cache_time: wait > 0 ? 0 : CACHED_S,
        // What nobody else would be offered, or not in these words.
        is_personal: wait > 0 || parts.admission.isLimited || spoken.chosen !== undefined,
        button: { text: button, start_parameter: START },
      });
    } catch (error) {
      if (refusalOf(error) !== "query_gone") throw error;
      log.debug("an inline query is left without an answer: it is too old");
    }
  }

  return async (context, next) => {
    const { inlineQuery: query } = context;
    if (query === undefined) return next();
    await confinement.within(mayCall, () => answer(context, query));
  };
}

/** There is no chat to write to. */
function mayCall(method: string): boolean {
  return method === "answerInlineQuery";
}

async function offerFor(
  { query, from, offset }: InlineQuery,
  isTooFast: boolean,
  { answerer, linkTo, admission, words, wordsFor }: InlineParts & Spoken,
): Promise<Offer> {
  const text = cleanQuestion(query);
  // All that is found is offered at once, so nothing goes on.
  const isTooShort = (text.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS;
  const mayAsk = admission.person(from.id) && !isTooFast;
  if (!mayAsk || isTooShort || offset !== "") return { results: [], button: words.inlineAsk };
  try {
    const passages = await answerer.passages(text, MOST_FOUND);
    return offer(passages, { linkTo, words: wordsFor(passages.answer.language) });
  } catch (error) {
    if (!(error instanceof NoArticlesError)) throw error;
    return { results: [], button: words.inlineNothing };
  }
}
