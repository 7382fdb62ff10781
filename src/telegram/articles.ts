import { Composer } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Article, Span } from "../article/article.ts";
import { latinDigits } from "../article/law-numbers.ts";
import { articleOfLaw } from "../article/structure.ts";
import { numbered, ON_A_PAGE, PAGE, pageOf, renderList, renderPage } from "./article-list.ts";
import { renderArticle } from "./article-pages.ts";
import type { BotContext, BotParts } from "./bot-context.ts";
import type { Reply } from "./deliver.ts";
import { putInPlace } from "./intake/edit.ts";
import { originsFor } from "./intake/origins.ts";
import { shorten } from "./shorten.ts";
import { plain } from "./styled.ts";
import type { Words } from "./words.ts";

const BUTTON_UNITS = 40;
/** Telegram draws at most 100 buttons; a list this long is chosen from by number. */
const MOST_BUTTONS = 40;
const BUTTON = /^source:([0-9a-f]{16})$/;

/** `/articles` and `/source`: what is held, page by page, and each article whole. */
export function articles(parts: BotParts): Composer<BotContext> {
  const { store } = parts;
  const composer = new Composer<BotContext>();
  const commands = composer.filter(({ request }) => request?.kind === "command");

  commands.use(async (context, next) => {
    const { request, words } = context;
    if (request?.kind !== "command") return next();
    if (request.name === "articles") return context.say(await firstOfList(context));
    if (request.name === "source")
      return context.say(source(await store.list(), request.rest, words));
    return next();
  });

  composer.callbackQuery(BUTTON, async (context) => {
    const { words } = context;
    const version = context.callbackQuery.data.slice("source:".length);
    const found = await store.find(version);
    const article = found?.isCurrent ? found.article : found && (await store.get(found.article.id));
    if (article === undefined) return context.say({ messages: [plain(words.noSuchArticle)] });
    const since = found?.isCurrent ? [] : [plain(words.textChanged)];
    await context.say({ messages: [...since, ...renderArticle(article, { words })] });
  });

  composer.callbackQuery(PAGE, async (context) => {
    void context.answerTap();
    const [, wanted] = PAGE.exec(context.callbackQuery.data) ?? [];
    const { text, markup } = await page(context, Number(wanted));
    await putInPlace(context, text, markup);
  });

  async function firstOfList(context: BotContext): Promise<Reply> {
    const held = await store.list();
    if (held.length <= ON_A_PAGE) {
      return list(held, context.words, await originsFor(context, held, parts));
    }
    const { text, markup } = await page(context, 1);
    return { messages: [text], ...(markup && { markup }) };
  }

  async function page(context: BotContext, wanted: number) {
    const shown = pageOf(await store.list(), wanted);
    const articles = shown.articles.map(({ article }) => article);
    return renderPage(shown, context.words, await originsFor(context, articles, parts));
  }

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
  const opened = ofLaw(held, wanted) ?? whole(held, wanted);
  if (opened !== undefined) {
    return { messages: renderArticle(opened.article, { words, span: opened.span }) };
  }
  return { messages: renderList(words.noSuchArticle, numbered(held), words) };
}

/** What `/source` opens: an article, or of a law the article that was asked for. */
type Opened = { readonly article: Article; readonly span?: Span | undefined };

/** `5` and `12.1`: that article of the one text that has it. `2 5`: Article 5 of the second text. */
function ofLaw(held: readonly Article[], wanted: string): Opened | undefined {
  const [, place, number = ""] =
    /^(?:(\S+)\s+)?(\p{Nd}+(?:[.-]?\p{Nd}+|\p{L})?)$/u.exec(wanted) ?? [];
  const chosen = place === undefined ? undefined : whole(held, place)?.article;
  const among = place === undefined ? held : chosen === undefined ? [] : [chosen];
  const opened = among.flatMap((article) => {
    const span = articleOfLaw(article, latinDigits(number).replace("-", "."));
    return span === undefined ? [] : [{ article, span }];
  });
  return opened.length === 1 ? opened[0] : undefined;
}

function whole(held: readonly Article[], wanted: string): Opened | undefined {
  const article = /^\d+$/.test(wanted)
    ? held[Number(wanted) - 1]
    : held.find(({ id }) => id.toLowerCase() === wanted.toLowerCase());
  return article && { article };
}

/** `origins`: where each comes from, for those who may know. */
function list(held: readonly Article[], words: Words, origins: readonly string[] = []): Reply {
  if (held.length === 0) return { messages: [plain(words.noArticles)] };
  return { messages: renderList(words.articlesHeld, numbered(held), words, origins) };
}

function choice(held: readonly Article[], words: Words): Reply {
  const inline_keyboard = held.slice(0, MOST_BUTTONS).map(({ meta, version }, index) => [
    {
      text: `${index + 1}. ${shorten(meta.title, BUTTON_UNITS)}`,
      callback_data: `source:${version}`,
    },
  ]);
  const markup: InlineKeyboardMarkup = { inline_keyboard };
  return { messages: renderList(words.chooseArticle, numbered(held), words), markup };
}
