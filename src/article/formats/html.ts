import type { ArticleMeta } from "../article.ts";
import { cleanLine, markdownOf } from "../canonical.ts";
import { detectLanguage } from "../language.ts";
import type { Warning } from "../warning.ts";
import type { Dropped, DroppedKind } from "./dropped.ts";
import { type Extracted, FormatError } from "./extracted.ts";
import { type Block, blocksOf, textNodesOf } from "./html/blocks.ts";
import { chooseArticle } from "./html/choose.ts";
import { decodeHtml } from "./html/decode-html.ts";
import { furnitureOf, isUnseen } from "./html/furniture.ts";
import { mainTextOf } from "./html/main-text.ts";
import { dayOfTime, factsOf, type PageFacts } from "./html/metadata.ts";
import {
  elementsAround,
  type Page,
  type PageElement,
  type PageNode,
  parsePage,
} from "./html/page.ts";

/** What is known of a page besides its bytes. */
export type PageOrigin = {
  /** Where it was downloaded from. */
  readonly url?: string;
  /** The encoding that its server named, or who imports it. */
  readonly charset?: string;
};

/**
 * Reads the article of a web page: its words in the order of the source, with the numbers of lists,
 * rows of tables, captions and notes. Everything else that the page shows is in `dropped`, by name.
 * Nothing of the page is run or fetched.
 *
 * @throws FormatError when it is no text, is nested too deep, or shows none.
 */
export function readHtml(bytes: Uint8Array, origin: PageOrigin = {}): Extracted {
  const { html, warnings } = decodeHtml(bytes, origin.charset);
  const page = parsePage(html);
  const facts = factsOf(page, origin.url);
  const main = findMainText(page, html);
  const blocks = blocksOf(page.body, (element) => nameOf(element, main));
  if (blocks.length === 0) throw new FormatError({ kind: "empty-page" });
  const { title, names, isSure } = chooseArticle(blocks, main.holds, facts.titles);
  const kept = blocks.filter((_, at) => names[at] === undefined);
  if (kept.length === 0) throw new FormatError({ kind: "empty-page" });
  const body = bodyOf(kept);
  const meta = metaOf(facts, { kept, title, body });
  return {
    body,
    meta,
    dropped: droppedOf(blocks, names),
    warnings: [
      ...warnings,
      ...(isSure ? [] : [{ kind: "no-main-text" } as const]),
      ...warningsAbout(facts, meta),
    ],
  };
}

/** What Readability, or the page itself, says is the article's text. */
type MainText = {
  holds(block: Block): boolean;
  /** The share of the main text that stands in an element, from 0 to 1. */
  shareIn(element: PageElement): number;
};

function findMainText(page: Page, html: string): MainText {
  const nodes = textNodesOf(page.body);
  const lengthOf = (number: number) => nodes[number]?.textContent.trim().length ?? 0;
  const isMarked = (node: PageNode) =>
    elementsAround(node).some((element) =>
      /\barticleBody\b/.test(element.getAttribute("itemprop") ?? ""),
    );
  const chosen = new Set(mainTextOf(parsePage(html)));
  for (const [number, node] of nodes.entries()) if (isMarked(node)) chosen.add(number);
  const lengths = new Map<PageElement, number>();
  let all = 0;
  for (const number of chosen) {
    all += lengthOf(number);
    const node = nodes[number];
    for (const element of node === undefined ? [] : elementsAround(node)) {
      lengths.set(element, (lengths.get(element) ?? 0) + lengthOf(number));
    }
  }
  return {
    holds({ nodes }) {
      const held = sum(nodes.filter((number) => chosen.has(number)).map(lengthOf));
      return held > 0 && held >= sum(nodes.map(lengthOf)) / 2;
    },
    shareIn: (element) => (all === 0 ? 0 : (lengths.get(element) ?? 0) / all),
  };
}

/** Least share of the main text with which an element is no furniture, whatever it is called. */
const leastShare = 1 / 3;
/** Comments may be longer than the article; they have to be nearly all of it. */
const leastShareOfComments = 0.8;

function nameOf(element: PageElement, main: MainText): DroppedKind | undefined {
  const name = furnitureOf(element);
  if (name === undefined || isUnseen(name)) return name;
  const least = name === "comments" ? leastShareOfComments : leastShare;
  if (main.shareIn(element) >= least) return undefined;
  const isHeader = element.localName === "header" && name === "page-header";
  return isHeader && isOfArticle(element) ? undefined : name;
}

/** A header in an article, or with the only great heading of a page, has its title and its day. */
function isOfArticle(header: PageElement): boolean {
  const isInside = elementsAround(header).some(({ localName }) =>
    /^(?:article|main)$/.test(localName),
  );
  return isInside || header.querySelector("h1") !== null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Blocks as `articles/` has them: their words, with what lists show before them. */
export function bodyOf(blocks: readonly Block[]): string {
  const paragraphs = blocks.map(({ mark, text }) => (mark === "" ? text : `${mark} ${text}`));
  return markdownOf(paragraphs.join("\n\n"));
}

/** What is not the article's, with what stands together and is called alike in one. */
export function droppedOf(
  blocks: readonly Block[],
  names: readonly (DroppedKind | undefined)[],
): Dropped[] {
  const dropped: Dropped[] = [];
  let isOpen = false;
  for (const [at, { text }] of blocks.entries()) {
    const what = names[at];
    const last = dropped.at(-1);
    if (what === undefined) isOpen = false;
    else if (isOpen && last?.what === what) {
      dropped[dropped.length - 1] = { what, text: `${last.text}\n${text}` };
    } else {
      dropped.push({ what, text });
      isOpen = true;
    }
  }
  return dropped;
}

function metaOf(
  facts: PageFacts,
  { kept, title, body }: { kept: readonly Block[]; title: Block | undefined; body: string },
): Partial<ArticleMeta> {
  const { titles, modified: _, ...stated } = facts;
  const boxes = [...new Set(kept.map(({ box }) => box))];
  const times = boxes.flatMap((box) => [...box.querySelectorAll("time")]);
  const shown = times.flatMap((time) => dayOfTime(time) ?? [])[0];
  const fields = {
    ...stated,
    title: title === undefined ? titles[0] : cleanLine(title.text),
    published: stated.published ?? shown,
    credit: creditOf(kept),
    language: languageOf(stated.language, body),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Who made the first picture, where its caption sets that apart at its end. */
function creditOf(kept: readonly Block[]): string | undefined {
  const caption = kept.find(
    ({ kind, box }) => kind === "caption" && box.localName === "figcaption",
  );
  const apart = [
    ...(caption?.box.querySelectorAll("strong, b, em, i, cite, small, [class*=credit]") ?? []),
  ];
  const last = cleanLine(apart.at(-1)?.textContent ?? "");
  const isAtEnd = caption !== undefined && last !== caption.text && caption.text.endsWith(last);
  return isAtEnd && last !== "" && last.length <= longestCredit ? last : undefined;
}

/** In UTF-16 code units. */
const longestCredit = 80;

/** Many pages say that they are in the language of their templates; their words know better. */
function languageOf(stated: string | undefined, body: string): string | undefined {
  const detected = detectLanguage(body);
  if (detected?.sure !== true || stated === undefined) return stated;
  return primary(stated) === primary(detected.language) ? stated : detected.language;
}

function primary(tag: string): string {
  return tag.split("-", 1)[0]?.toLowerCase() ?? tag;
}

function warningsAbout(
  { modified, language: said }: PageFacts,
  { language: read }: Partial<ArticleMeta>,
): Warning[] {
  const isOther = said !== undefined && read !== undefined && said !== read;
  return [
    ...(modified === undefined ? [] : [{ kind: "changed-later", day: modified } as const]),
    ...(isOther ? [{ kind: "other-language", said, read } as const] : []),
  ];
}
