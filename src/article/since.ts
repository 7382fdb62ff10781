import type { Article, Span } from "./article.ts";

/** What became of a passage of an earlier version, and where it stands in the later one. */
export type Since =
  /** It stands there to the letter, as whole sentences. */
  | { readonly kind: "stands"; readonly at: Span }
  /** These sentences took its place: most of their words are the same. */
  | { readonly kind: "changed"; readonly at: Span }
  | { readonly kind: "gone" };

/** So much must be alike, from 0 to 1; less where the sentences before and behind are still the same. */
const ALIKE = 0.5;
const ALIKE_IN_PLACE = 0.3;
/** What each of those two adds where several places come into question. */
const NEIGHBOUR = 0.05;
/** A sentence may have been parted into so many more. */
const MOST_MORE = 2;

/** What became of the sentences of an earlier version that lie in `span`. */
export function since(before: Article, span: Span, now: Article): Since {
  const [old, held] = [saidIn(before), saidIn(now)];
  const from = old.findIndex(({ start }) => start >= span.start);
  const to = old.findLastIndex(({ end }) => end <= span.end) + 1;
  if (from < 0 || to <= from) return { kind: "gone" };
  const quoted = joined(old, from, to);
  const place = span.start / before.text.length;
  const candidates = windows(held, to - from).map((window) => {
    const { at } = window;
    const neighbours = [
      held[window.from - 1]?.text === old[from - 1]?.text,
      held[window.to]?.text === old[to]?.text,
    ].filter(Boolean).length;
    return {
      at,
      isSame: now.text.slice(at.start, at.end) === before.text.slice(span.start, span.end),
      alike: shareInCommon(quoted, joined(held, window.from, window.to)),
      neighbours,
      off: Math.abs(at.start / now.text.length - place),
    };
  });
  const [same] = candidates.filter(({ isSame }) => isSame).sort((a, b) => a.off - b.off);
  if (same !== undefined) return { kind: "stands", at: same.at };
  const scoreOf = (one: (typeof candidates)[number]) => one.alike + NEIGHBOUR * one.neighbours;
  const [best] = candidates
    .filter(({ alike, neighbours }) => alike >= (neighbours === 2 ? ALIKE_IN_PLACE : ALIKE))
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a.off - b.off);
  return best === undefined ? { kind: "gone" } : { kind: "changed", at: best.at };
}

/** A sentence, its words, and how often each occurs. */
type Said = Span & { readonly text: string; readonly counts: Counts };
type Counts = ReadonlyMap<string, number>;

function saidIn({ text, paragraphs }: Article): readonly Said[] {
  return paragraphs
    .flatMap(({ sentences }) => sentences)
    .map(({ start, end }) => {
      const words = text.slice(start, end);
      return { start, end, text: words, counts: countsOf(words) };
    });
}

const byWord = new Intl.Segmenter(undefined, { granularity: "word" });

function countsOf(text: string): Counts {
  const counts = new Map<string, number>();
  for (const { segment, isWordLike } of byWord.segment(text.toLowerCase())) {
    if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return counts;
}

/** Sentences side by side: one less than `count`, as many, or up to {@link MOST_MORE} more. */
function windows(held: readonly Said[], count: number) {
  const sizes = Array.from({ length: MOST_MORE + 2 }, (_, more) => count - 1 + more);
  return sizes
    .filter((size) => size > 0 && size <= held.length)
    .flatMap((size) =>
      held.slice(0, held.length - size + 1).map(({ start }, from) => {
        const to = from + size;
        return { from, to, at: { start, end: held[to - 1]?.end ?? start } };
      }),
    );
}

function joined(said: readonly Said[], from: number, to: number): Counts {
  const [only] = said.slice(from, to);
  if (only !== undefined && to - from === 1) return only.counts;
  const counts = new Map<string, number>();
  for (const one of said.slice(from, to)) {
    for (const [word, count] of one.counts) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return counts;
}

/** Twice the words that both have, by all words of both (Dice 1945). */
function shareInCommon(a: Counts, b: Counts): number {
  let common = 0;
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0);
  const all = totalOf(a) + totalOf(b);
  return all === 0 ? 0 : (2 * common) / all;
}

function totalOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
