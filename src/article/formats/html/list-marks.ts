import { countedLetters, romanLetters } from "../../counted-letters.ts";
import type { PageElement } from "./page.ts";

/**
 * What a list shows before each of its items: `•`, or a number such as `3.`, `c.` or `iii.`, by the
 * list's `type`, `start` and `reversed` and the items' own `value`. Nothing where the page
 * turned it off, or for what is no list.
 */
export function marksOf(list: PageElement): ReadonlyMap<PageElement, string> {
  if (list.localName !== "ol" && list.localName !== "ul") return new Map();
  const items = [...list.children].filter(({ localName }) => localName === "li");
  const isOff = /list-style(?:-type)?\s*:\s*none/i.test(list.getAttribute("style") ?? "");
  if (isOff) return new Map();
  if (list.localName !== "ol") return new Map(items.map((item) => [item, "•"]));
  const isReversed = list.hasAttribute("reversed");
  const type = list.getAttribute("type");
  let number = numberIn(list, "start") ?? (isReversed ? items.length : 1);
  return new Map(
    items.map((item) => {
      number = numberIn(item, "value") ?? number;
      const mark = markOf(number, item.getAttribute("type") ?? type);
      number += isReversed ? -1 : 1;
      return [item, mark];
    }),
  );
}

function numberIn(element: PageElement, attribute: string): number | undefined {
  const number = Number.parseInt(element.getAttribute(attribute) ?? "", 10);
  return Number.isNaN(number) ? undefined : number;
}

function markOf(number: number, type: string | null): string {
  switch (type) {
    case "a":
      return `${countedLetters(number)}.`;
    case "A":
      return `${countedLetters(number).toUpperCase()}.`;
    case "i":
      return `${romanLetters(number)}.`;
    case "I":
      return `${romanLetters(number).toUpperCase()}.`;
    default:
      return `${number}.`;
  }
}
