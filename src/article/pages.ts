import type { Article } from "./article.ts";

/** From which character or letter on a text stands on a page. Pages are counted from 1. */
export type PageStart = { readonly from: number; readonly page: number };

/**
 * Where the pages of an article begin, as `pages` of its front matter says it: the version that they
 * were counted in, and offset and page of each stretch, such as "0f1e2d3c4b5a6978 0:1 1834:2". A text
 * that somebody edited has another version, and so no pages.
 */
export function pagesField(version: string, starts: readonly PageStart[]): string {
  return [version, ...starts.map(({ from, page }) => `${from}:${page}`)].join(" ");
}

/** Whether a text is such a field. */
export function isPagesField(field: string): boolean {
  return /^[0-9a-f]{16}(?: \d{1,8}:[1-9]\d{0,5})+$/.test(field);
}

/** The page that the character at `offset` stands on. `undefined` for a text without pages. */
export function pageAt(
  { meta, version }: Pick<Article, "meta" | "version">,
  offset: number,
): number | undefined {
  const [counted, ...starts] = meta.pages?.split(" ") ?? [];
  if (counted !== version) return undefined;
  const start = starts.findLast((each) => Number.parseInt(each, 10) <= offset);
  return start === undefined ? undefined : Number(start.split(":")[1]);
}

/**
 * Finds the pages of a canonical text again. What makes a text canonical moves offsets, but keeps every
 * letter and figure in its order: so a page begins behind as many of them as in the text that was read.
 *
 * @param body the text as it was read. @param starts in letters and figures of it, as `countLetters`
 *   counts them. @returns offsets into `text`.
 */
export function pagesIn(text: string, body: string, starts: readonly PageStart[]): PageStart[] {
  const places = [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const inFront = Math.max(0, places.length - countLetters(body));
  return starts.map(({ from, page }) => ({
    from: from === 0 ? 0 : (places[from + inFront] ?? text.length),
    page,
  }));
}

/** How many letters and figures a text has. */
export function countLetters(text: string): number {
  return text.normalize("NFC").match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
