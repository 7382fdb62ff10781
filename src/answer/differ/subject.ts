import type { Span } from "../../article/article.ts";
import { type Term, termsOf } from "../../search/terms.ts";
import { stagesIn } from "../stages/read-stages.ts";
import { stageWordsOf } from "../stages/stage-words.ts";
import { figuresIn } from "../vouch/figures.ts";
import type { Said } from "../vouch/said.ts";
import { type DifferWords, differWordsOf, HEDGES, SPANS } from "./differ-words.ts";

/** Stands for all words that tell of voting for something. */
export const VOTING = "voting";

/**
 * The words that carry the subject of a sentence, but for figures, days, and what makes no difference.
 * Words for voting are all one, and so are those for a span of time.
 *
 * @param isDeedKnown whether what is done to the bill is compared otherwise, however it is put.
 */
export function subjectOf(said: Said, isDeedKnown: boolean): readonly string[] {
  const { text, language } = said;
  const words = differWordsOf(language);
  if (words === undefined) return [];
  const figures = figuresIn(said).filter(({ loose }) => !loose);
  const hedges = figures.flatMap(({ start }) => hedgeBefore(start, text, words));
  const leftOut = [...figures, ...hedges, ...(isDeedKnown ? deedsIn(said) : [])];
  return termsOf(text, language)
    .filter((term) => !term.stop && !term.number && !leftOut.some((span) => overlap(span, term)))
    .flatMap((term) => {
      const isCounted = figures.some(({ end }) => /^[\s-]+$/u.test(text.slice(end, term.start)));
      return wordOf(term, text.slice(term.start, term.end), { words, isCounted });
    });
}

type Reading = { readonly words: DifferWords; readonly isCounted: boolean };

/** `isCounted`: a figure stands before it. */
function wordOf({ stem }: Term, word: string, { words, isCounted }: Reading): readonly string[] {
  if (words.voting.test(word)) return [VOTING];
  if (words.neutral.test(word) || words.says.test(word)) return [];
  const span = SPANS.find((each) => words.spans[each].test(word));
  if (span !== undefined) return isCounted ? [] : [span];
  return [withoutElision(stem)];
}

/** "Ukraine" of "l'Ukraine". */
export function withoutElision(stem: string): string {
  return stem.replace(/^(?:[cdjlmnst]|qu)['’]/u, "");
}

/** The "more than" that stands before a figure, which is compared with it. */
function hedgeBefore(end: number, text: string, { hedges }: DifferWords): readonly Span[] {
  const before = text.slice(0, end);
  const at = HEDGES.map((hedge) => before.search(hedges[hedge])).filter((start) => start >= 0);
  return at.length === 0 ? [] : [{ start: Math.min(...at), end }];
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Where something is done to a bill, if anything is. */
function deedsIn({ text, language }: Said): readonly Span[] {
  if (stagesIn(text, language).length === 0) return [];
  const deeds = stageWordsOf(language)?.deeds ?? [];
  return deeds.flatMap(({ words }) =>
    [...text.matchAll(words)].map(({ index, 0: found }) => {
      return { start: index, end: index + found.length };
    }),
  );
}
