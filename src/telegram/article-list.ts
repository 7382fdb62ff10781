import type { InlineKeyboardMarkup } from "grammy/types";
import { newestFirst } from "../answer/held.ts";
import type { Article } from "../article/article.ts";
import { type Block, MESSAGE_UNITS, pack } from "./pack.ts";
import { shorten } from "./shorten.ts";
import { bold, join, type OutgoingMessage, plain, type Styled } from "./styled.ts";
import type { Words } from "./words.ts";

/** A list longer than this has pages of as many articles each. */
export const ON_A_PAGE = 10;
/** `articles:<page>`: a button that turns the list to this page. */
export const PAGE = /^articles:(\d{1,6})$/;

const LINE_UNITS = 300;

/** Some of the articles held, each with the number that `/source` knows it by. */
export type Numbered = readonly { readonly article: Article; readonly number: number }[];

/** A page of the list: the `number`th `of` so many, both counted from 1. */
export type ListPage = {
  readonly number: number;
  readonly of: number;
  readonly articles: Numbered;
};

/** All articles held, in the order in which they are numbered. */
export function numbered(held: readonly Article[]): Numbered {
  return held.map((article, at) => ({ article, number: at + 1 }));
}

/**
 * The page that is wanted, newest articles first; the last one if there are not so many. A list that
 * needs no pages is one in the order of its numbers.
 */
export function pageOf(held: readonly Article[], wanted: number): ListPage {
  const of = Math.max(1, Math.ceil(held.length / ON_A_PAGE));
  const number = Math.min(Math.max(1, wanted), of);
  if (of === 1) return { number, of, articles: numbered(held) };
  const start = (number - 1) * ON_A_PAGE;
  const articles = newestFirst(held)
    .slice(start, start + ON_A_PAGE)
    .map((article) => ({ article, number: held.indexOf(article) + 1 }));
  return { number, of, articles };
}

/**
 * A page as one message, so that another can come in its place: lines are shortened until it is.
 * `origins`: where each article on it comes from, for those who may know.
 */
export function renderPage(
  page: ListPage,
  words: Words,
  origins: readonly string[],
): { readonly text: OutgoingMessage; readonly markup?: InlineKeyboardMarkup } {
  if (page.articles.length === 0) return { text: plain(words.noArticles) };
  const foot = page.of === 1 ? [] : [plain(words.listPage(page.number, page.of))];
  const draw = (units: number) => {
    const lines = page.articles.map(({ article, number }, at) =>
      line(article, { number, words, origin: origins[at], units }),
    );
    return join([plain(words.articlesHeld), ...lines, ...foot], "\n\n");
  };
  const markup = turning(page, words);
  return { text: inOneMessage(draw), ...(markup && { markup }) };
}

/** Articles in as many messages as they take, behind what is said of them. */
export function renderList(
  lead: string,
  articles: Numbered,
  words: Words,
  origins: readonly string[] = [],
): OutgoingMessage[] {
  const blocks = articles.map(({ article, number }, at): Block[] => [
    line(article, { number, words, origin: origins[at], units: LINE_UNITS }),
  ]);
  return pack([[plain(lead)], ...blocks]);
}

/** What a line of the list takes besides its article. `units`: how long each of its parts may be. */
type Look = {
  readonly number: number;
  readonly words: Words;
  readonly origin: string | undefined;
  readonly units: number;
};

function line({ meta }: Article, { number, words, origin, units }: Look): Styled {
  const bills = meta.bill ? [words.aboutBills(meta.bill)] : [];
  const facts = [words.publishedBy(meta), ...bills, ...(origin ? [origin] : [])];
  const under = facts.map((fact) => plain(shorten(fact, units)));
  const title = bold(shorten(meta.title, units));
  return join([plain(`${number}. `), join([title, ...under], "\n")]);
}

function inOneMessage(draw: (units: number) => Styled, units = LINE_UNITS): Styled {
  const drawn = draw(units);
  return drawn.text.length <= MESSAGE_UNITS ? drawn : inOneMessage(draw, Math.floor(units / 2));
}

/** Buttons to the pages beside this one, in the direction that people read in. */
function turning({ number, of }: ListPage, words: Words): InlineKeyboardMarkup | undefined {
  const to = (page: number, text: string) => ({ text, callback_data: `articles:${page}` });
  const row = [
    ...(number > 1 ? [to(number - 1, words.listNewer)] : []),
    ...(number < of ? [to(number + 1, words.listOlder)] : []),
  ];
  if (row.length === 0) return undefined;
  return { inline_keyboard: [words.direction === "rtl" ? row.toReversed() : row] };
}
