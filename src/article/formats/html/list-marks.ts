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
      return `${letters(number)}.`;
    case "A":
      return `${letters(number).toUpperCase()}.`;
    case "i":
      return `${roman(number)}.`;
    case "I":
      return `${roman(number).toUpperCase()}.`;
    default:
      return `${number}.`;
  }
}

function letters(number: number): string {
  if (number < 1) return String(number);
  const before = Math.floor((number - 1) / 26);
  return `${before === 0 ? "" : letters(before)}${String.fromCharCode(97 + ((number - 1) % 26))}`;
}

const romans: readonly (readonly [number, string])[] = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
  ] as const),
  ...([
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
  ] as const),
  ...([
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const),
];

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let [rest, text] = [number, ""];
  for (const [value, sign] of romans) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
