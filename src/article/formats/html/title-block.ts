import type { Block } from "./blocks.ts";
import { isUnseen } from "./furniture.ts";

/** Least share of words that a heading has in common with what a page calls its article. */
const alike = 0.6;

/**
 * The block that shows the article's title: the heading that comes closest to one of `titles` and
 * stands before the text, the last of the highest rank; else a first heading before it. `firstOfText`
 * is the place of the text's first block.
 */
export function titleBlockOf(
  blocks: readonly Block[],
  titles: readonly string[],
  firstOfText: number,
): Block | undefined {
  const before = blocks
    .slice(0, firstOfText + 2)
    .filter(({ furniture }) => furniture === undefined || !isUnseen(furniture));
  const titled = before.filter((block) => titles.some((title) => isTitle(block, title)));
  if (titled.length > 0) return titled.reduce((a, b) => (rankOf(b) <= rankOf(a) ? b : a));
  if (titles.length > 0) return undefined;
  return before
    .filter(({ furniture }) => furniture === undefined)
    .findLast((each) => rankOf(each) === 1);
}

function isTitle(block: Block, title: string): boolean {
  const [own, stated] = [wordsOf(block.text), wordsOf(title)];
  if (own.length === 0) return false;
  const shared = own.filter((word) => stated.includes(word)).length;
  const share = shared / Math.max(own.length, stated.length);
  return block.kind === "heading" ? share >= alike : own.join(" ") === stated.join(" ");
}

/** 1 for `h1` and so on; text that is no heading comes last. */
function rankOf({ box, kind }: Block): number {
  if (kind !== "heading") return 7;
  return Number(/^h([1-6])$/.exec(box.localName)?.[1] ?? box.getAttribute("aria-level") ?? 2);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
