import type { Article, Paragraph, Span } from "../../article/article.ts";
import { pageAt } from "../../article/pages.ts";
import { sectionLabel } from "../../article/structure.ts";
import { idOf } from "./address.ts";
import { type Html, html, type Part } from "./html.ts";
import type { ReaderWords } from "./reader-words.ts";

/** What is shown of an article, and to whom. */
export type TextLook = {
  readonly words: Pick<ReaderWords, "sentence" | "paragraph" | "page">;
  /** The words that are marked. */
  readonly marked?: Span;
};

/**
 * An article's words, all of them, in their order and to the letter; beside them the numbers of
 * paragraphs and sentences, each a link to itself, and where the text has them the section of a law and
 * the page that a paragraph begins. Whoever copies words copies none of that.
 */
export function articleText(article: Article, look: TextLook): Html[] {
  const { paragraphs } = article;
  const title = paragraphs.find(({ kind }) => kind === "headline");
  const places = placesOf(article, look.words);
  return paragraphs.map((paragraph, at) => {
    const id = `p${at + 1}`;
    const label = isHeading(paragraph) ? undefined : look.words.paragraph(at + 1);
    const place = places[at] && html`<span class="place">${places[at]}</span>`;
    const inside = [place, numberLink("p", id, at + 1, label), wordsOf(paragraph, article, look)];
    if (paragraph === title) return html`<h1 id="${id}">${inside}</h1>`;
    if (isHeading(paragraph)) return html`<h2 id="${id}">${inside}</h2>`;
    return html`<p id="${id}" class="${paragraph.kind}">${inside}</p>`;
  });
}

/** What section and page each paragraph begins, as far as it is not in those of the one before. */
function placesOf(article: Article, words: Pick<ReaderWords, "page">): string[] {
  let [lastSection, lastPage]: [string?, number?] = [];
  return article.paragraphs.map((paragraph) => {
    const section = sectionLabel(article, paragraph);
    const page = pageAt(article, paragraph.start);
    const fresh = [
      ...(section === undefined || section === lastSection ? [] : [section]),
      ...(page === undefined || page === lastPage ? [] : [words.page(page)]),
    ];
    [lastSection, lastPage] = [section, page];
    return fresh.join(" · ");
  });
}

/** A number that leads to what it numbers. Without a label, as in a heading, it is there for the eye alone. */
function numberLink(kind: "p" | "s", id: string, number: number, label: string | undefined): Html {
  if (label === undefined) return html`<span class="${kind}" aria-hidden="true">${number}</span>`;
  return html`<a class="${kind}" href="#${id}" aria-label="${label}">${number}</a>`;
}

function isHeading({ kind }: Paragraph): boolean {
  return kind === "headline" || kind === "heading";
}

function wordsOf(paragraph: Paragraph, { text }: Article, { words, marked }: TextLook): Part[] {
  const cut = (span: Span) => markedWords(text, span, marked);
  const label = (number: number) => (isHeading(paragraph) ? undefined : words.sentence(number));
  const parts: Part[] = [];
  let at = paragraph.start;
  for (const sentence of paragraph.sentences) {
    const { number, start, end } = sentence;
    const id = idOf(sentence);
    // The mark of these very words needs no id of its own.
    const inside =
      marked && idOf(marked) === id ? html`<mark>${text.slice(start, end)}</mark>` : cut(sentence);
    parts.push(
      cut({ start: at, end: start }),
      html`<span id="${id}">${numberLink("s", id, number, label(number))}${inside}</span>`,
    );
    at = end;
  }
  return [...parts, cut({ start: at, end: paragraph.end })];
}

/** The words of a span; those that are marked as such, and the first of them with the mark's id. */
function markedWords(text: string, { start, end }: Span, marked: Span | undefined): Part {
  if (marked === undefined) return text.slice(start, end);
  const from = Math.max(start, marked.start);
  const to = Math.min(end, marked.end);
  if (from >= to) return text.slice(start, end);
  const inside = text.slice(from, to);
  // A mark may begin with the blanks between two paragraphs, which stand nowhere on the page.
  const isFirst = text.slice(marked.start, from).trim() === "" && inside.trim() !== "";
  const mark = isFirst
    ? html`<mark id="${idOf(marked)}">${inside}</mark>`
    : html`<mark>${inside}</mark>`;
  return [text.slice(start, from), mark, text.slice(to, end)];
}
