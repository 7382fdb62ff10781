import { Readability } from "@mozilla/readability";
import { textNodesOf } from "./blocks.ts";
import { nestingOf, type Page } from "./page.ts";

/** The attribute that carries a text node's number through Readability, which moves and parses anew. */
const mark = "data-pincite-text";

/** Least text, in UTF-16 code units, with which Readability is content; its own is made for English. */
const enough = 200;
/** It takes many seconds over larger pages, and over elements that are nested for the sake of it. */
const mostTextNodes = 20_000;
const mostNesting = 1_500_000;
const mostLineBreaks = 2_000;

/**
 * The numbers of those text nodes of a page that Readability takes for its main text. Empty when it
 * finds none, and for a page too large for it. It takes the page apart, so hand it one of its own.
 *
 * Readability throws a whole page away whose root is called `has-comments`, and then looks for an
 * article for ever; so root and body go in without attributes.
 */
export function mainTextOf(page: Page): ReadonlySet<number> {
  const nodes = textNodesOf(page.body);
  const { sum } = nestingOf(page.body);
  const breaks = [...page.body.querySelectorAll("br")].length;
  const isTooLarge = nodes.length > mostTextNodes || sum > mostNesting || breaks > mostLineBreaks;
  if (isTooLarge) return new Set();
  for (const [number, node] of nodes.entries()) {
    const span = page.createElement("span");
    span.setAttribute(mark, String(number));
    // The library has it on every node, though its types name it on elements alone.
    (node as unknown as { replaceWith(other: unknown): void }).replaceWith(span);
    span.append(node);
  }
  for (const root of [page.documentElement, page.body]) {
    for (const { name } of [...root.attributes]) root.removeAttribute(name);
  }
  const options = {
    charThreshold: enough,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (content: unknown) => content as Page["body"],
  };
  // It wants a browser's document, and uses no more of it than ours has.
  const content = new Readability(page as never, options).parse()?.content;
  const marked = content?.querySelectorAll(`[${mark}]`) ?? [];
  return new Set([...marked].map((span) => Number(span.getAttribute(mark))));
}
