import type { DroppedKind } from "../dropped.ts";
import { isControl, isInLine, isSilent, raised } from "./inline.ts";
import { marksOf } from "./list-marks.ts";
import { childrenOf, isElement, isText, type PageElement, type PageNode } from "./page.ts";
import { isDataTable } from "./tables.ts";

/** What a block of text is on its page. */
export type BlockKind = "text" | "heading" | "item" | "row" | "caption";

/** A block of text as a page shows it: a paragraph, a heading, an item of a list, a row of a table. */
export type Block = {
  /** Its words; `\n` where the page breaks a line. */
  readonly text: string;
  /** What its list shows before it. */
  readonly mark: string;
  readonly kind: BlockKind;
  /** The element that it is the text of. */
  readonly box: PageElement;
  /** What it is called, if it is furniture of the page. */
  readonly furniture: DroppedKind | undefined;
  /** Its text nodes, by their numbers. */
  readonly nodes: readonly number[];
  /** How many UTF-16 code units of it are links. */
  readonly linked: number;
  /** The ids on this page that its links lead to. */
  readonly leadsTo: readonly string[];
};

/** What is known of the place where a text stands. */
type Place = {
  readonly box: PageElement;
  readonly kind: BlockKind;
  readonly furniture: DroppedKind | undefined;
  readonly link: PageElement | undefined;
  /** `sup` or `sub`. */
  readonly raise: string | undefined;
  readonly isWritten: boolean;
  readonly isRow: boolean;
};

type Draft = {
  text: string;
  /** Its last two characters: to look at the text itself would copy it each time. */
  end: string;
  linked: number;
  readonly mark: string;
  readonly place: Place;
  readonly nodes: number[];
  readonly leadsTo: Set<string>;
};

/** The text nodes of a page that are not blank, in order, by their numbers from 0. */
export function textNodesOf(body: PageElement): PageNode[] {
  const nodes: PageNode[] = [];
  const collect = (element: PageElement) => {
    for (const node of childrenOf(element)) {
      if (isElement(node)) {
        if (!isSilent(node)) collect(node);
      } else if (isText(node) && node.textContent.trim() !== "") nodes.push(node);
    }
  };
  collect(body);
  return nodes;
}

/**
 * All text of a page in the order of its source, block by block. `nameOf` says what an element is
 * called if it is furniture; what stands in it is called so, too.
 */
export function blocksOf(
  body: PageElement,
  nameOf: (element: PageElement) => DroppedKind | undefined,
): Block[] {
  const numbers = new Map(textNodesOf(body).map((node, number) => [node, number]));
  const blocks: Block[] = [];
  const marks = new Map<PageElement, string>();
  let draft: Draft | undefined;
  let mark = "";

  function finish(): void {
    const text = draft === undefined ? "" : cleaned(draft.text);
    if (draft !== undefined && text !== "" && draft.nodes.length > 0) {
      const { place, nodes, linked, leadsTo } = draft;
      const { box, kind, furniture } = place;
      const ownNumber = /^[([]?(?:\p{N}{1,3}|\p{L})[.)\]]\s/u.test(text);
      blocks.push({
        ...{ text, box, kind, furniture, nodes, linked },
        mark: ownNumber ? "" : draft.mark,
        leadsTo: [...leadsTo],
      });
    }
    draft = undefined;
  }

  function begun(place: Place): Draft {
    if (draft === undefined) {
      draft = { text: "", end: "", linked: 0, mark, place, nodes: [], leadsTo: new Set() };
      mark = "";
    }
    return draft;
  }

  function add(node: PageNode, place: Place): void {
    const number = numbers.get(node);
    if (number === undefined && draft === undefined) return;
    const into = begun(place);
    const raw =
      place.raise === undefined ? node.textContent : raised(node.textContent, place.raise);
    const isWritten = place.isWritten && !place.isRow;
    const text = isWritten ? raw : raw.replace(/[ \t\n\r\f]+/g, " ");
    const isApart = /^\s?$/.test(into.end.slice(-1));
    append(into, isWritten || !isApart ? text : text.replace(/^ /, ""));
    if (number === undefined) return;
    into.nodes.push(number);
    if (place.link === undefined) return;
    into.linked += text.length;
    const target = /^#(.+)/.exec(place.link.getAttribute("href") ?? "")?.[1];
    if (target !== undefined) into.leadsTo.add(target);
  }

  function breakLine(place: Place): void {
    if (draft === undefined) return;
    if (place.isRow) append(draft, " ");
    else if (/\n\s?$/.test(draft.end)) finish();
    else append(draft, "\n");
  }

  /** Text that stands in a line and is no part of it. */
  function aside(element: PageElement, place: Place): void {
    const [line, pending] = [draft, mark];
    draft = undefined;
    mark = "";
    walk(element, { ...place, box: element, kind: "text" });
    finish();
    draft = line;
    mark = pending;
  }

  function visit(element: PageElement, outer: Place): void {
    if (isSilent(element)) return;
    const name = outer.furniture === undefined ? nameOf(element) : undefined;
    const place = { ...outer, furniture: outer.furniture ?? name };
    const isLine = isInLine(element) && !(isControl(element) && outer.furniture !== undefined);
    if (element.localName === "br") breakLine(place);
    else if (!isLine && !place.isRow) box(element, place);
    else if (name !== undefined) aside(element, place);
    else if (isLine) walk(element, inLine(element, place));
    else cell(element, place);
  }

  /** An element with lines of its own. */
  function box(element: PageElement, place: Place): void {
    finish();
    for (const [item, shown] of marksOf(element)) marks.set(item, shown);
    const isItem = element.localName === "li";
    if (isItem) mark = nested(mark, marks.get(element) ?? "");
    walk(element, boxed(element, place));
    finish();
    if (isItem) mark = "";
  }

  /** A cell of a row, or what would have lines of its own if it were in none. */
  function cell(element: PageElement, place: Place): void {
    const isCell = element.localName === "td" || element.localName === "th";
    if (draft !== undefined) append(draft, isCell ? " | " : " ");
    walk(element, place);
    if (draft !== undefined && !isCell) append(draft, " ");
  }

  function walk(element: PageElement, place: Place): void {
    const isQuote = element.localName === "q";
    if (isQuote) append(begun(place), "“");
    for (const node of childrenOf(element)) {
      if (isElement(node)) visit(node, place);
      else if (isText(node)) add(node, place);
    }
    if (isQuote && draft !== undefined) append(draft, "”");
  }

  const place = { box: body, kind: "text", furniture: undefined, link: undefined } as const;
  walk(body, { ...place, raise: undefined, isWritten: false, isRow: false });
  finish();
  return blocks.sort((a, b) => (a.nodes[0] ?? 0) - (b.nodes[0] ?? 0));
}

function append(draft: Draft, text: string): void {
  draft.text += text;
  draft.end = `${draft.end}${text.slice(-2)}`.slice(-2);
}

function inLine(element: PageElement, place: Place): Place {
  const tag = element.localName;
  if (tag === "a") return { ...place, link: element };
  return tag === "sup" || tag === "sub" ? { ...place, raise: tag } : place;
}

function boxed(element: PageElement, place: Place): Place {
  const isRow = element.localName === "tr" && isDataTable(element);
  const kind = isRow
    ? "row"
    : (kindOf(element) ?? (place.kind === "heading" ? "text" : place.kind));
  const isWritten = place.isWritten || element.localName === "pre";
  return { ...place, box: element, kind, isRow, isWritten };
}

function kindOf(element: PageElement): BlockKind | undefined {
  const tag = element.localName;
  if (/^h[1-6]$/.test(tag) || element.getAttribute("role") === "heading") return "heading";
  if (tag === "figcaption" || tag === "caption") return "caption";
  if (tag === "li" || tag === "dt" || tag === "dd") return "item";
  return undefined;
}

/** A number of an item that begins with a list of its own stays before that list's first number. */
function nested(outer: string, inner: string): string {
  return outer === "" || outer === "•" ? inner : `${outer} ${inner}`.trim();
}

function cleaned(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/^\n+|\n+$/g, "")
    .replace(/\n{3,}/g, "\n\n");
}
