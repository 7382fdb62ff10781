import type { Article, Span } from "../../article/article.ts";

/** Paragraphs of an article that are shown together: `from` to `to`, both counted from 0 and included. */
export type Window = { readonly from: number; readonly to: number };

/** How many paragraphs stand before and behind that of a quote. */
const BESIDE = 1;
/** How many paragraphs are shown at once when somebody reads on. */
const STEP = 3;

/** The paragraphs around each of these quotes; where two of them meet, they are one. */
export function windowsAround({ paragraphs }: Article, quotes: readonly Span[]): Window[] {
  const last = paragraphs.length - 1;
  const windows = quotes.flatMap(({ start, end }) => {
    const touched = paragraphs.flatMap((paragraph, at) =>
      paragraph.start < end && start < paragraph.end ? [at] : [],
    );
    const [from, to] = [touched[0], touched.at(-1)];
    if (from === undefined || to === undefined) return [];
    return [{ from: Math.max(0, from - BESIDE), to: Math.min(last, to + BESIDE) }];
  });
  return joined(windows);
}

/** What stands right before a window, and right behind it. */
export function beside(
  { paragraphs }: Article,
  { from, to }: Window,
): { readonly before?: Window; readonly behind?: Window } {
  const last = paragraphs.length - 1;
  return {
    ...(from > 0 && { before: { from: Math.max(0, from - STEP), to: from - 1 } }),
    ...(to < last && { behind: { from: to + 1, to: Math.min(last, to + STEP) } }),
  };
}

/** The range of the canonical text that a window holds; `undefined`: the article has no such paragraphs. */
export function spanOf({ paragraphs }: Article, { from, to }: Window): Span | undefined {
  const [first, last] = [paragraphs[from], paragraphs[to]];
  return first && last && from <= to ? { start: first.start, end: last.end } : undefined;
}

/** In the order of the article, and those that overlap or stand side by side as one. */
function joined(windows: readonly Window[]): Window[] {
  const all: Window[] = [];
  for (const window of [...windows].sort((a, b) => a.from - b.from)) {
    const before = all.at(-1);
    if (before === undefined || before.to + 1 < window.from) all.push(window);
    else all[all.length - 1] = { from: before.from, to: Math.max(before.to, window.to) };
  }
  return all;
}
