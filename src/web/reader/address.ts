import type { Span } from "../../article/article.ts";

/** An article in one of its versions, and perhaps some words in it. */
export type ReaderPlace = { readonly article: string; readonly version: string } & Partial<Span>;

/**
 * Where the reader page shows these words: `/a/<article>?v=<version>&q=<start>-<end>#<start>-<end>`.
 *
 * The server marks what `q` names, since no fragment ever reaches it, and gives the mark the id that
 * the fragment names: so a browser finds it without a script. The id of a sentence is its place, too;
 * so `#<start>-<end>` alone is enough for one. For any other words a script puts it into `q`.
 *
 * @param root where the reader is served, without a slash at its end; "" for an address on its server.
 */
export function readerAddress(root: string, place: ReaderPlace): string {
  const { article, version, start, end } = place;
  const page = `${root}/a/${encodeURIComponent(article)}?v=${version}`;
  if (start === undefined || end === undefined) return page;
  return `${page}&q=${idOf({ start, end })}#${idOf({ start, end })}`;
}

/** The id of some words on the page, and what `q` says of them. */
export function idOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** The words that `q` names; `undefined` when it names none. */
export function spanIn(q: string): Span | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(q) ?? [];
  if (start === undefined || end === undefined) return undefined;
  return { start: Number(start), end: Number(end) };
}
