import { Composer } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Article } from "../article/article.ts";
import { renderArticle } from "./article-pages.ts";
import type { BotContext, BotParts } from "./bot-context.ts";
import type { Reply } from "./deliver.ts";
import { type Block, pack } from "./pack.ts";
import { shorten } from "./shorten.ts";
import { bold, join, plain } from "./styled.ts";
import type { Words } from "./words.ts";

const TITLE_UNITS = 300;
const BUTTON_UNITS = 40;
/** Telegram draws at most 100 buttons; a list this long is chosen from by number. */
const MOST_BUTTONS = 40;
const BUTTON = /^source:([0-9a-f]{16})$/;

/** `/articles` and `/source`: what is held, and each article whole. */
export function articles({ store }: BotParts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const commands = composer.filter(({ request }) => request?.kind === "command");

  commands.use(async (context, next) => {
    const { request, words } = context;
    if (request?.kind !== "command") return next();
    if (request.name === "articles") return context.say(list(await store.list(), words));
    if (request.name === "source")
      return context.say(source(await store.list(), request.rest, words));
    return next();
  });

  composer.callbackQuery(BUTTON, async (context) => {
    const { words } = context;
    const version = context.callbackQuery.data.slice("source:".length);
    const article = (await store.list()).find((held) => held.version === version);
    if (article === undefined) return context.say({ messages: [plain(words.noSuchArticle)] });
    await context.say({ messages: renderArticle(article, { words }) });
  });

  return composer;
}

function source(held: readonly Article[], wanted: string, words: Words): Reply {
  const [first, second] = held;
  if (first === undefined) return list(held, words);
  if (wanted === "") {
    return second === undefined
      ? { messages: renderArticle(first, { words }) }
      : choice(held, words);
  }
  const found = /^\d+$/.test(wanted)
    ? held[Number(wanted) - 1]
    : held.find(({ id }) => id.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return { messages: renderArticle(found, { words }) };
  return { messages: pack([[plain(words.noSuchArticle)], ...lines(held, words)]) };
}

function list(held: readonly Article[], words: Words): Reply {
  if (held.length === 0) return { messages: [plain(words.noArticles)] };
  return { messages: pack([[plain(words.articlesHeld)], ...lines(held, words)]) };
}

function choice(held: readonly Article[], words: Words): Reply {
  const inline_keyboard = held.slice(0, MOST_BUTTONS).map(({ meta, version }, index) => [
    {
      text: `${index + 1}. ${shorten(meta.title, BUTTON_UNITS)}`,
      callback_data: `source:${version}`,
    },
  ]);
  const markup: InlineKeyboardMarkup = { inline_keyboard };
  return { messages: pack([[plain(words.chooseArticle)], ...lines(held, words)]), markup };
}

function lines(held: readonly Article[], words: Words): Block[][] {
  return held.map(({ meta }, index) => {
    const title = bold(shorten(meta.title, TITLE_UNITS));
    const origin = plain(shorten(words.publishedBy(meta), TITLE_UNITS));
    return [join([plain(`${index + 1}. `), title, plain("\n"), origin])];
  });
}
