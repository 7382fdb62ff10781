import { Composer } from "grammy";
import type { Article, Span } from "../article/article.ts";
import { latinDigits } from "../article/law-numbers.ts";
import { articleOfLaw } from "../article/structure.ts";
import { type DrawnPage, OPEN, pageOf, renderPage, TURN } from "./article-list.ts";
import { renderArticle } from "./article-pages.ts";
import type { BotContext, BotParts } from "./bot-context.ts";
import type { Reply } from "./deliver.ts";
import { putInPlace } from "./intake/edit.ts";
import { originsFor } from "./intake/origins.ts";
import { plain } from "./styled.ts";
import type { Words } from "./words.ts";

/** `/articles` and `/source`: what is held, page by page, and each article whole. */
export function articles(parts: BotParts): Composer<BotContext> {
  const { store } = parts;
  const composer = new Composer<BotContext>();
  const commands = composer.filter(({ request }) => request?.kind === "command");

  commands.use(async (context, next) => {
    const { request, words } = context;
    if (request?.kind !== "command") return next();
    if (request.name === "articles") return context.say(reply(await list(context, 1)));
    if (request.name === "source")
      return context.say(source(await store.list(), request.rest, words));
    return next();
  });

  composer.callbackQuery(OPEN, async (context) => {
    const { words } = context;
    const version = context.callbackQuery.data.slice("source:".length);
    const found = await store.find(version);
    const article = found?.isCurrent ? found.article : found && (await store.get(found.article.id));
    if (article === undefined) return context.say({ messages: [plain(words.noSuchArticle)] });
    const since = found?.isCurrent ? [] : [plain(words.textChanged)];
    await context.say({ messages: [...since, ...renderArticle(article, { words })] });
  });

  composer.callbackQuery(TURN, async (context) => {
    void context.answerTap();
    const { words } = context;
    const [, name, wanted] = TURN.exec(context.callbackQuery.data) ?? [];
    const { text, markup } =
      name === "choose"
        ? choice(await store.list(), { words, lead: words.chooseArticle, page: Number(wanted) })
        : await list(context, Number(wanted));
    await putInPlace(context, text, markup);
  });

  async function list(context: BotContext, wanted: number): Promise<DrawnPage> {
    const { words } = context;
    const page = pageOf(await store.list(), wanted);
    const articles = page.articles.map(({ article }) => article);
    const origins = await originsFor(context, articles, parts);
    return renderPage(page, { words, lead: words.articlesHeld, turnsTo: "articles", origins });
  }

  return composer;
}

function source(held: readonly Article[], wanted: string, words: Words): Reply {
  const opened = wanted === "" ? only(held) : (ofLaw(held, wanted) ?? whole(held, wanted));
  if (opened !== undefined) {
    return { messages: renderArticle(opened.article, { words, span: opened.span }) };
  }
  const lead = wanted === "" ? words.chooseArticle : words.noSuchArticle;
  return reply(choice(held, { words, lead, page: 1 }));
}

/** What `/source` opens: an article, or of a law the article that was asked for. */
type Opened = { readonly article: Article; readonly span?: Span | undefined };

function only([article, ...others]: readonly Article[]): Opened | undefined {
  return article && others.length === 0 ? { article } : undefined;
}

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

/**
 * A page to choose from. What its buttons turn to says again how to choose, whatever `lead` says: that
 * there is no such article is said of what somebody wrote, not of a tap.
 */
function choice(
  held: readonly Article[],
  { words, lead, page }: { readonly words: Words; readonly lead: string; readonly page: number },
): DrawnPage {
  return renderPage(pageOf(held, page), { words, lead, turnsTo: "choose" });
}

function reply({ text, markup }: DrawnPage): Reply {
  return { messages: [text], ...(markup && { markup }) };
}
