import { createHash } from "node:crypto";
import { Composer } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Article } from "../../article/article.ts";
import type { BotContext, BotParts } from "../bot-context.ts";
import type { Desk } from "../intake/desk.ts";
import { putInPlace } from "../intake/edit.ts";
import { whoRuns } from "../intake/who.ts";
import { shorten } from "../shorten.ts";
import { bold, join, plain } from "../styled.ts";
import type { Words } from "../words.ts";

type Parts = Pick<BotParts, "adminIds" | "store"> & { readonly desk: Desk };

const TITLE_UNITS = 300;
const BUTTON_UNITS = 40;
/** Telegram draws at most 100 buttons. What is not among them is taken out by its id. */
const MOST_BUTTONS = 40;
const TAP = /^out:([0-9a-f]{16})(?::(yes|no))?$/;

/**
 * `/remove`, for those who run the bot, in private: takes an article out after a second question. One that
 * has a file in the watched folder would come in again, so it is left and the file is named.
 */
export function remove({ desk, store, adminIds }: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.use(async (context, next) => {
    const { request, words } = context;
    if (request?.kind !== "command" || request.name !== "remove") return next();
    const held = await store.list();
    if (held.length === 0) return context.say({ messages: [plain(words.noArticles)] });
    if (request.rest === "") {
      return context.say({ messages: [plain(words.intake.removeWhich)], markup: choice(held) });
    }
    const wanted = held.find(({ id }) => id.toLowerCase() === request.rest.toLowerCase());
    if (wanted === undefined) return context.say({ messages: [plain(words.noSuchArticle)] });
    const { text, markup } = await sure(wanted, words);
    await context.say({ messages: [text], ...(markup && { markup }) });
  });

  composer.callbackQuery(TAP, async (context, next) => {
    const who = whoRuns(context, adminIds);
    if (who === undefined) return next();
    void context.answerTap();
    const { words } = context;
    const [, name = "", decision] = TAP.exec(context.callbackQuery.data) ?? [];
    const held = await store.list();
    const article = held.find(({ id }) => nameOf(id) === name);
    if (article === undefined) return putInPlace(context, plain(words.noSuchArticle));
    if (decision === "no") {
      return putInPlace(context, plain(words.intake.removeWhich), choice(held));
    }
    const { text, markup } = await sure(article, words);
    if (decision === undefined || markup === undefined) return putInPlace(context, text, markup);
    await desk.changes.writing(who).remove(article.id);
    await putInPlace(context, plain(words.intake.removed(article.meta.title)));
  });

  /** The second question; without buttons where a file is the source. */
  async function sure({ id, meta }: Article, words: Words) {
    const file = (await desk.filesOf()).get(id);
    const title = shorten(meta.title, TITLE_UNITS);
    if (file !== undefined) return { text: plain(words.intake.inFolder(title, file)) };
    const facts = plain(shorten(words.publishedBy(meta), TITLE_UNITS));
    const text = join([bold(title), facts, plain(words.intake.removeSure)], "\n");
    const buttons = [
      { text: words.intake.remove, callback_data: `out:${nameOf(id)}:yes` },
      { text: words.cancel, callback_data: `out:${nameOf(id)}:no` },
    ];
    return { text, markup: { inline_keyboard: [buttons] } };
  }

  return composer;
}

function choice(held: readonly Article[]): InlineKeyboardMarkup {
  return {
    inline_keyboard: held
      .slice(0, MOST_BUTTONS)
      .map(({ id, meta }) => [
        { text: shorten(meta.title, BUTTON_UNITS), callback_data: `out:${nameOf(id)}` },
      ]),
  };
}

/** An id may be longer than what a button carries. */
function nameOf(id: string): string {
  return createHash("sha256").update(id).digest("hex").slice(0, 16);
}
