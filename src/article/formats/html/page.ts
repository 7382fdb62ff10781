import { parseHTML } from "linkedom";
import { FormatError } from "../extracted.ts";

/** What is used of a node of a parsed page. */
export type PageNode = {
  /** 1: an element; 3: text; 4: text of XHTML marked as such. */
  readonly nodeType: number;
  readonly parentNode: PageElement | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly textContent: string;
};

/** What is used of an element of a parsed page. */
export type PageElement = PageNode & {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly children: Iterable<PageElement>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  append(...nodes: (PageNode | string)[]): void;
  replaceWith(node: PageNode): void;
};

/** A parsed page, of which nothing has been run. */
export type Page = {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  readonly childNodes: Iterable<PageNode>;
  querySelector(selector: string): PageElement | null;
  createElement(name: string): PageElement;
};

/** Pages of this world are nested fifty deep; the parser takes seconds where they are made to harm. */
const deepest = 300;
const deepestByTags = 10_000;

/** Elements that are not closed, or that the next of their kind closes. */
const unclosed = new Set(
  (
    "p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp " +
    "area base br col embed hr img input link meta param source track wbr"
  ).split(" "),
);

const roots = new Set(["html", "head", "body"]);

/**
 * Parses a page. It has an `html` and a `body` whether or not they were written, all that can be seen
 * is in the `body`, and attributes have their names in small letters.
 *
 * @throws FormatError when its elements stand deeper in one another than any real page's.
 */
export function parsePage(html: string): Page {
  if (depthByTags(html) > deepestByTags) throw tooDeep();
  const page = pageOf("<html><head></head><body></body></html>");
  pour(pageOf(html).childNodes, page);
  for (const element of page.documentElement.querySelectorAll("*")) tidyAttributes(element);
  tidyAttributes(page.documentElement);
  if (nestingOf(page.documentElement).deepest > deepest) throw tooDeep();
  return page;
}

function pageOf(html: string): Page {
  // `Page` names what we use of it; the library's own types are those of a whole browser.
  return parseHTML(html).document as unknown as Page;
}

/** How deep elements stand in one another: the deepest, and the sum over all of them. */
export function nestingOf(root: PageElement): { readonly deepest: number; readonly sum: number } {
  let [depth, deepest, sum] = [0, 0, 0];
  let node: PageNode | null = root;
  while (node !== null) {
    if (isElement(node)) sum += depth;
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      deepest = Math.max(deepest, depth);
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === root || node === null ? null : node.nextSibling;
  }
  return { deepest, sum };
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** Whether a node is text. */
export function isText({ nodeType }: PageNode): boolean {
  return nodeType === 3 || nodeType === 4;
}

/** The elements around a node, innermost first; an element itself is the first. */
export function elementsAround(node: PageNode): PageElement[] {
  const around: PageElement[] = [];
  for (let at: PageNode | null = node; at !== null; at = at.parentNode) {
    if (isElement(at)) around.push(at);
  }
  return around;
}

/** The nodes of an element, in order. */
export function* childrenOf(node: PageNode): Generator<PageNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child;
}

/** Puts nodes where browsers put them: what is in no head is in the body. */
function pour(nodes: Iterable<PageNode>, page: Page): void {
  for (const node of [...nodes]) {
    if (!isElement(node) || !roots.has(node.localName)) {
      if (isElement(node) || isText(node)) page.body.append(node);
      continue;
    }
    const name = node.localName;
    if (name === "head") page.head.append(...childrenOf(node));
    else pour(childrenOf(node), page);
    const place = name === "html" ? page.documentElement : name === "body" ? page.body : page.head;
    for (const attribute of node.attributes) place.setAttribute(attribute.name, attribute.value);
  }
}

/** More attributes than any element of this world has: copying them one by one takes for ever. */
const mostAttributes = 100;

function tidyAttributes(element: PageElement): void {
  const attributes = [...element.attributes];
  const tooMany = attributes.slice(0, -mostAttributes);
  for (const { name } of tooMany) element.removeAttribute(name);
  for (const { name, value } of attributes.slice(tooMany.length)) {
    const lower = name.toLowerCase();
    if (lower !== name && !element.hasAttribute(lower)) element.setAttribute(lower, value);
  }
}

function depthByTags(html: string): number {
  let [depth, most] = [0, 0];
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z\d:-]*)/gi)) {
    if (unclosed.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash === "" ? 1 : -1));
    most = Math.max(most, depth);
  }
  return most;
}

function tooDeep(): FormatError {
  return new FormatError({ kind: "too-deep", of: "page", most: deepest }, { limit: "contents" });
}
