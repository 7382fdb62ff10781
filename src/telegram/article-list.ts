import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { newestFirst } from "../answer/held.ts";
import type { Article } from "../article/article.ts";
import { MESSAGE_UNITS } from "./pack.ts";
import { shorten } from "./shorten.ts";
import { bold, join, plain, type Styled } from "./styled.ts";
import type { Words } from "./words.ts";

/** A list longer than this has pages of as many articles each. */
const ON_A_PAGE = 10;
/** `articles:<page>` and `choose:<page>`: a button that turns such a list to this page. */
export const TURN = /^(articles|choose):(\d{1,6})$/;
/** `source:<version>`: a button that opens an article. */
export const OPEN = /^source:([0-9a-f]{16})$/;

const LINE_UNITS = 300;
const BUTTON_UNITS = 40;

/** Some of the articles held, each with the number that `/source` knows it by. */
type Numbered = readonly { readonly article: Article; readonly number: number }[];

/** A page of the list: the `number`th `of` so many, both counted from 1. */
export type ListPage = {
  readonly number: number;
  readonly of: number;
  readonly articles: Numbered;
};

/** A message, and the buttons under it, that may stand in the place of another page's. */
export type DrawnPage = { readonly text: Styled; readonly markup?: InlineKeyboardMarkup };

/** What a list is like. */
export type ListLook = {
  readonly words: Words;
  /** What is said above the articles. */
  readonly lead: string;
  /** Where its buttons lead on: to pages that show what is held, or to pages to choose from. */
  readonly turnsTo: "articles" | "choose";
  /** Where each article of the page comes from, for those who may know. */
  readonly origins?: readonly string[];
};

/** The page that is wanted, newest articles first; the last one if there are not so many. */
export function pageOf(held: readonly Article[], wanted: number): ListPage {
  const of = Math.max(1, Math.ceil(held.length / ON_A_PAGE));
  const number = Math.min(Math.max(1, wanted), of);
  const start = (number - 1) * ON_A_PAGE;
  const articles = newestFirst(held)
    .slice(start, start + ON_A_PAGE)
    .map((article) => ({ article, number: held.indexOf(article) + 1 }));
  return { number, of, articles };
}

/**
 * A page as one message, so that another can come in its place: lines are shortened until it is. Where
 * people choose, each of its articles has a button that opens it.
 */
export function renderPage(page: ListPage, look: ListLook): DrawnPage {
  const { words, lead, turnsTo, origins = [] } = look;
  if (page.articles.length === 0) return { text: plain(words.noArticles) };
  const foot = page.of === 1 ? [] : [plain(words.listPage(page.number, page.of))];
  const draw = (units: number) => {
    const lines = page.articles.map(({ article, number }, at) =>
      line(article, { number, words, origin: origins[at], units }),
    );
    return join([plain(lead), ...lines, ...foot], "\n\n");
  };
  const rows = [...(turnsTo === "choose" ? opening(page) : []), ...turning(page, look)];
  const markup = rows.length === 0 ? undefined : { inline_keyboard: rows };
  return { text: inOneMessage(draw), ...(markup && { markup }) };
}

/** What a line of the list takes besides its article. `units`: how long each of its parts may be. */
type LineLook = {
  readonly number: number;
  readonly words: Words;
  readonly origin: string | undefined;
  readonly units: number;
};

function line({ meta }: Article, { number, words, origin, units }: LineLook): Styled {
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

function opening({ articles }: ListPage): InlineKeyboardButton[][] {
  return articles.map(({ article: { meta, version }, number }) => [
    { text: `${number}. ${shorten(meta.title, BUTTON_UNITS)}`, callback_data: `source:${version}` },
  ]);
}

/** Buttons to the pages beside this one, in the direction that people read in. */
function turning({ number, of }: ListPage, { words, turnsTo }: ListLook): InlineKeyboardButton[][] {
  const to = (page: number, text: string) => ({ text, callback_data: `${turnsTo}:${page}` });
  const row = [
    ...(number > 1 ? [to(number - 1, words.listNewer)] : []),
    ...(number < of ? [to(number + 1, words.listOlder)] : []),
  ];
  if (row.length === 0) return [];
  return [words.direction === "rtl" ? row.toReversed() : row];
}
