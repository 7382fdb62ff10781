import { isDateLine } from "../../dates.ts";
import { endsSentence } from "../../lines.ts";
import type { DroppedKind } from "../dropped.ts";
import type { Block } from "./blocks.ts";
import { isNote, isUnseen } from "./furniture.ts";
import { elementsAround, type PageElement } from "./page.ts";
import { promptOf } from "./prompts.ts";
import { titleBlockOf } from "./title-block.ts";

/** Which blocks of a page are its article, and what the others are called. */
export type Choice = {
  /** Whether main text was found; else all is the article's that is not called otherwise. */
  readonly isSure: boolean;
  readonly title: Block | undefined;
  /** For each block in order: what it is called, or `undefined` when it is the article's. */
  readonly names: readonly (DroppedKind | undefined)[];
};

/**
 * Tells the article of a page from the rest. What Readability took for main text is (`isMain`), unless
 * its name or its words say otherwise. The title joins it; so do notes that it points at; and so does
 * what stands among it or in the same place and reads like an article, of which Readability drops a
 * good deal: first and last lines, lists, short paragraphs, tables.
 */
export function chooseArticle(
  blocks: readonly Block[],
  isMain: (block: Block) => boolean,
  titles: readonly string[],
): Choice {
  const named = blocks.map(({ furniture, text }) => furniture ?? promptOf(text));
  const isTold = blocks.map((block, at) => named[at] === undefined && isMain(block));
  const isSure = isTold.includes(true);
  const isText = isSure ? isTold : named.map((name) => name === undefined);
  const first = isText.indexOf(true);
  const last = isText.lastIndexOf(true);
  const title = titleBlockOf(blocks, titles, first);
  const begin = title === undefined ? first : Math.min(first, blocks.indexOf(title));
  const texts = blocks.filter((_, at) => isText[at]);
  const place = placeOf(texts);
  const pointedAt = new Set(texts.flatMap(({ leadsTo }) => leadsTo));
  const names: (DroppedKind | undefined)[] = [];
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at] as Block;
    const isHere = isWithin(block.box, place);
    names[at] = nameOf(block, {
      name: named[at],
      isText: isText[at] === true,
      isAmong: at >= begin && (at <= last || isHere),
      isNote: isPointedAt(block.box, pointedAt) || (isHere && isNoted(block.box)),
      next: nextOf(blocks, names, at),
    });
  }
  if (title !== undefined) names[blocks.indexOf(title)] = undefined;
  const isAny = names.some((name) => name === undefined);
  return { title, names: isAny ? names : named, isSure };
}

/** What is known of a block when it is named. */
type Seen = {
  /** Its name, by its element and its words alone. */
  readonly name: DroppedKind | undefined;
  readonly isText: boolean;
  /** It stands among the text or in the same place. */
  readonly isAmong: boolean;
  readonly isNote: boolean;
  /** What follows it is called so; `undefined` when that is the article's. */
  readonly next: DroppedKind | undefined;
};

const outside = "outside-article";
const between = "short-lines";

/** What may stand between a heading and its text. */
const passing = new Set<DroppedKind>([
  "advertisement",
  "share-buttons",
  "sign-of-page",
  "buttons-and-forms",
]);
/** Where notes of an article may stand. */
const keepsNotes = new Set<DroppedKind>(["page-footer", "sidebar"]);

function nameOf(
  block: Block,
  { name, isText, isAmong, isNote, next }: Seen,
): DroppedKind | undefined {
  if (name !== undefined) return isNote && keepsNotes.has(name) ? undefined : name;
  if (isNote) return undefined;
  if (block.kind === "heading" && (isText || isAmong)) {
    return isText && next === between ? undefined : next;
  }
  if (isText) return undefined;
  if (!isAmong) return outside;
  return readsLikeText(block) ? undefined : between;
}

/** What the next block is called that tells what a heading is over. */
function nextOf(
  blocks: readonly Block[],
  names: readonly (DroppedKind | undefined)[],
  at: number,
): DroppedKind | undefined {
  for (let next = at + 1; next < blocks.length; next += 1) {
    const name = names[next];
    if (name === undefined || (!passing.has(name) && !isUnseen(name))) return name;
  }
  return outside;
}

/** Whether a block that Readability left out is a paragraph, a line about the text, or a row. */
function readsLikeText(block: Block): boolean {
  const { text, kind, linked } = block;
  if (isAboutText(block)) return true;
  if (linked > text.length / 2) return false;
  if (kind === "caption" || kind === "row") return true;
  const words = wordCount(text);
  return words >= 15 || (words >= 3 && (kind === "item" || endsSentence(text)));
}

const aboutText =
  /\b(?:by-?line|author|date-?line|date|published|pub-?date|stand-?first|lead|lede|dek|deck|sub-?title|sub-?head(?:ing|line)?|intro|summary|correction)\b/i;

/** A day, a name of who wrote it, a lead: the page says so by an element or a class. */
function isAboutText({ text, box }: Block): boolean {
  if (isDateLine(text) || saysWhoOrWhen(box)) return true;
  const [own, outer] = [box, box.parentNode].map((element) =>
    `${element?.getAttribute("class") ?? ""} ${element?.getAttribute("itemprop") ?? ""}`.replaceAll(
      "_",
      "-",
    ),
  );
  return aboutText.test(own ?? "") || (text.length < 200 && aboutText.test(outer ?? ""));
}

const known = new WeakMap<PageElement, boolean>();

/** Many lines may stand in one element, which is looked through once. */
function saysWhoOrWhen(box: PageElement): boolean {
  const says = known.get(box) ?? box.querySelector("time, [rel~=author]") !== null;
  known.set(box, says);
  return says;
}

/** Words between spaces; in scripts without spaces, two characters for one. */
function wordCount(text: string): number {
  const unspaced = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  );
  const spaced = text.match(/[\p{L}\p{N}][^\s]*/gu);
  return Math.max(spaced?.length ?? 0, (unspaced?.length ?? 0) / 2);
}

/** Least share of the text that must stand in an element for it to be the text's place. */
const nearlyAll = 0.95;

/** The innermost element that holds nearly all of the text, unless it is the whole page. */
function placeOf(texts: readonly Block[]): PageElement | undefined {
  const held = new Map<PageElement, number>();
  let all = 0;
  for (const { text, box } of texts) {
    all += text.length;
    for (const element of elementsAround(box))
      held.set(element, (held.get(element) ?? 0) + text.length);
  }
  const [first] = texts;
  const holding = (box: PageElement) =>
    elementsAround(box).find((element) => (held.get(element) ?? 0) >= nearlyAll * all);
  const places = texts.flatMap(({ box }) => holding(box) ?? []);
  const place = places[0] ?? first?.box;
  return place === undefined || ["body", "html"].includes(place.localName) ? undefined : place;
}

function isWithin(element: PageElement, place: PageElement | undefined): boolean {
  return place !== undefined && elementsAround(element).includes(place);
}

function isPointedAt(box: PageElement, ids: ReadonlySet<string>): boolean {
  return elementsAround(box)
    .slice(0, 3)
    .some((element) => {
      const id = element.getAttribute("id") ?? "";
      return ids.has(id) && element.textContent.length < longestNote;
    });
}

/** In UTF-16 code units: what a link leads to that is longer is a part of the page. */
const longestNote = 2000;

function isNoted(box: PageElement): boolean {
  return elementsAround(box).slice(0, 5).some(isNote);
}
