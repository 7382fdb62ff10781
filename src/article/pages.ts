import type { Article } from "./article.ts";

/**
 * Where the pages of an article begin, as `pages` of its front matter says it: the version that they
 * were counted in, and the offset of each page's first character, such as "0f1e2d3c4b5a6978 0 1834".
 * A text that somebody edited has another version, and so no pages.
 */
export function pagesField(version: string, starts: readonly number[]): string {
  return [version, ...starts].join(" ");
}

/** Whether a text is such a field. */
export function isPagesField(field: string): boolean {
  const [version = "", ...starts] = field.split(" ");
  const numbers = starts.map(Number);
  const isRising = numbers.every((start, at) => start >= (numbers[at - 1] ?? 0));
  return /^[0-9a-f]{16}$/.test(version) && starts.every((start) => /^\d+$/.test(start)) && isRising;
}

/** The page, counted from 1, that the character at `offset` stands on. `undefined` without pages. */
export function pageAt(
  { meta, version }: Pick<Article, "meta" | "version">,
  offset: number,
): number | undefined {
  const [counted, ...starts] = meta.pages?.split(" ") ?? [];
  if (counted !== version) return undefined;
  const page = starts.findLastIndex((start) => Number(start) <= offset) + 1;
  return page > 0 ? page : undefined;
}

/**
 * Finds the pages of a canonical text again. Healing moves offsets, but keeps every letter and figure in
 * its order: so a page begins behind as many of them as in the text that its reader read.
 *
 * @param body the text as it was read, and where in it each page begins.
 */
export function pagesIn(
  text: string,
  body: string,
  pages: readonly number[],
): readonly number[] | undefined {
  const places = [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const total = countOf(body);
  const before = places.length - total;
  if (before < 0) return undefined;
  let at = 0;
  let count = before;
  return pages.map((page, index) => {
    count += countOf(body.slice(at, page));
    at = page;
    return index === 0 ? 0 : (places[count] ?? text.length);
  });
}

function countOf(text: string): number {
  return text.normalize("NFC").match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
