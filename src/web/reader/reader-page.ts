import type { Article } from "../../article/article.ts";
import type { Quote } from "../../article/quote.ts";
import { quoteIdOf } from "../../article/quote-id.ts";
import { idOf, readerAddress } from "./address.ts";
import { articleText } from "./article-text.ts";
import { changesText } from "./changes-text.ts";
import { type Html, html, type Part } from "./html.ts";
import { page } from "./page.ts";
import type { ReaderWords } from "./reader-words.ts";
import { type ShownVersions, versionsList } from "./versions-list.ts";

/** What the page shows of an article. */
export type Reading = Omit<ShownVersions, "shown"> & {
  readonly article: Article;
  /** The words that are marked, cut from the store. */
  readonly quote: Quote | undefined;
  /** The version that the shown one is compared with. */
  readonly before: Article | undefined;
  /** The publisher's page, opened at the marked words where there are some. */
  readonly publisherPage: string | undefined;
};

/** The page of an article, or of what one of its versions changed. */
export function readerPage(reading: Reading, words: ReaderWords): string {
  const { article, quote, before, versions, current } = reading;
  const { meta } = article;
  const nav = versionsList({ versions, current, shown: article.version }, words);
  return page({
    ...words,
    title: `${meta.title} · ${meta.publisher}`,
    body: [
      html`<header>${facts(reading, words)}${quote && placeOf(quote, words)}${standing(reading, words)}</header>\n<main>`,
      before === undefined ? whole(article, quote, words) : changed(before, article, words),
      html`</main>\n`,
      nav,
      html`<footer>${quote && checking(quote, words)}<p>${words.version(article.version)}</p>${
        meta.licence !== undefined && html`<p>${meta.licence}</p>`
      }</footer>`,
    ],
  });
}

/** The page for an address that names nothing; with the article where only its words were not there. */
export function nothingPage(article: Article | undefined, words: ReaderWords): string {
  const link = article && readerAddress("..", { article: article.id, version: article.version });
  return page({
    ...words,
    title: words.nothingThere,
    body: [
      html`<main><h1>${words.nothingThere}</h1>${
        link !== undefined && html`<p><a href="${link}">${words.readTheArticle}</a></p>`
      }</main>`,
    ],
  });
}

function facts({ article: { meta }, publisherPage }: Reading, words: ReaderWords): Html {
  const link =
    publisherPage !== undefined &&
    html`<p><a href="${publisherPage}" data-page="${meta.url}" rel="noopener noreferrer">${words.openTheArticle}</a></p>`;
  const by = meta.author !== undefined && html`<p>${meta.author}</p>`;
  const bills = meta.bill !== undefined && html`<p>${words.aboutBills(meta.bill)}</p>`;
  return html`<p>${words.publishedBy(meta)}</p>${by}${bills}${link}`;
}

/** Where the marked words stand, as answers say it, and a way to them. */
function placeOf(quote: Quote, words: ReaderWords): Html {
  const { sentence, section, page: number } = quote;
  const facts = [
    ...(section === undefined ? [] : [section]),
    ...(number === undefined ? [] : [words.page(number)]),
    words.sentence(sentence),
  ];
  return html`<p><a href="#${idOf(quote)}">${facts.join(" · ")}</a></p>`;
}

/** Whether what is shown is what holds now. */
function standing({ article, current }: Reading, words: ReaderWords): Part {
  if (current === undefined) return html`<p class="note">${words.notHeld}</p>`;
  if (current === article.version) return undefined;
  return html`<p class="note">${words.earlierText} <a href="?v=${current}">${words.toCurrentText}</a> · <a href="?v=${current}&amp;diff=${article.version}">${words.changes}</a></p>`;
}

function whole(article: Article, quote: Quote | undefined, words: ReaderWords): Html {
  const { meta, paragraphs } = article;
  const hasHeadline = paragraphs.some(({ kind }) => kind === "headline");
  const look = { words, ...(quote !== undefined && { marked: quote }) };
  return html`<article ${language(article)}>${
    !hasHeadline && html`<h1>${meta.title}</h1>`
  }${articleText(article, look)}</article>`;
}

function changed(before: Article, after: Article, words: ReaderWords): Html {
  return html`<h1>${words.changes}</h1><p>${words.changesLegend}</p><article ${language(after)}><div class="text">${changesText(before.text, after.text)}</div></article>`;
}

/** Where anybody can have the marked words cut from the store again. */
function checking(quote: Quote, words: ReaderWords): Html {
  return html`<p class="screen"><a href="../api/quote/${quoteIdOf(quote)}">${words.checkTheWords}</a></p>`;
}

/** The language and direction of an article, whatever the page's own are. */
function language({ meta }: Article): Html {
  const [tag] = languagesIn(meta.language);
  return tag === undefined ? html`dir="auto"` : html`lang="${tag}" dir="${directionOf(tag)}"`;
}

function languagesIn(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Scripts of living languages that run from right to left. */
const RIGHT_TO_LEFT = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"]);

function directionOf(tag: string): "ltr" | "rtl" {
  const { script = "" } = new Intl.Locale(tag).maximize();
  return RIGHT_TO_LEFT.has(script) ? "rtl" : "ltr";
}
