import type { Span } from "../../article/article.ts";
import type { Pointer } from "../../article/quote.ts";
import type { CitedRun } from "./citations.ts";
import { narrowed } from "./narrow.ts";
import type { Said } from "./said.ts";

/** A statement shows so many passages at most. */
const MOST_PASSAGES = 6;

/** The passages to show under a statement: narrowed, in the order cited, none inside another. */
export function passagesOf(runs: readonly CitedRun[], statement: Said): readonly Pointer[] {
  let kept: readonly Pointer[] = [];
  for (const run of runs) {
    const span = narrowed(run, statement);
    if (span === undefined) continue;
    const passage = pointerTo(run, span);
    if (kept.some((other) => holds(other, passage))) continue;
    kept = [...kept.filter((other) => !holds(passage, other)), passage];
  }
  return kept.slice(0, MOST_PASSAGES);
}

function pointerTo({ article }: CitedRun, { start, end }: Span): Pointer {
  const { id, version, text } = article;
  return { article: id, version, start, end, text: text.slice(start, end) };
}

/** Only one version of an article is ever sent. */
function holds(outer: Pointer, inner: Pointer): boolean {
  return outer.article === inner.article && outer.start <= inner.start && inner.end <= outer.end;
}
