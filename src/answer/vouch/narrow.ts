import type { Span } from "../../article/article.ts";
import type { CitedRun } from "./citations.ts";
import { unbackedFigures } from "./figures.ts";
import type { Said } from "./said.ts";
import { sharedStems } from "./shared-stems.ts";

/** A quote of more sentences than this is narrowed. */
const MOST_SENTENCES = 3;
/** So many sentences may stay together where nothing tells which of them count. */
const MOST_UNDECIDED = 6;

/**
 * The part of a cited run that a statement rests on: all of it when it is short, else the best few
 * sentences that stand side by side. Those with the most of the statement's figures are best, then
 * those that share the most words with it. In another language than the article's there may be
 * nothing to choose by; then the run stays whole, and is `undefined` when it is long: whoever cites
 * a whole text points at no place of it.
 */
export function narrowed({ article, sentences }: CitedRun, statement: Said): Span | undefined {
  const whole = spanOf(sentences);
  if (sentences.length <= MOST_SENTENCES) return whole;
  const { language } = article.meta;
  const windows = windowsOf(sentences).map((window) => {
    const quote = { text: article.text.slice(window.start, window.end), language };
    return {
      window,
      missing: unbackedFigures(statement, [quote]).length,
      shared: sharedStems(statement, [quote]),
    };
  });
  const best = windows.reduce((a, b) => (isBetter(b, a) ? b : a));
  if (windows.some((other) => isBetter(best, other))) return best.window;
  return sentences.length <= MOST_UNDECIDED ? whole : undefined;
}

type Weighed = { readonly window: Span; readonly missing: number; readonly shared: number };

function isBetter(a: Weighed, b: Weighed): boolean {
  return a.missing < b.missing || (a.missing === b.missing && a.shared > b.shared);
}

/** Every stretch of at most {@link MOST_SENTENCES} sentences, shorter ones first. */
function windowsOf(sentences: CitedRun["sentences"]): [Span, ...Span[]] {
  const [first, ...others] = Array.from({ length: MOST_SENTENCES }, (_, more) =>
    sentences.flatMap((from, at) => {
      const to = sentences[at + more];
      return to === undefined ? [] : [{ start: from.start, end: to.end }];
    }),
  ).flat();
  return [first ?? spanOf(sentences), ...others];
}

function spanOf([first, ...others]: CitedRun["sentences"]): Span {
  return { start: first.start, end: (others.at(-1) ?? first).end };
}
