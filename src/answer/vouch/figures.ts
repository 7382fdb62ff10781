import { backs } from "./figures/backing.ts";
import type { Figure } from "./figures/figure.ts";
import { figuresOf, folded } from "./figures/read.ts";
import { createMemory } from "./remembered.ts";
import type { Said } from "./said.ts";

/** The numbers, dates, times, vague amounts and codes that a text states, in order. */
export function figuresIn(said: Said): readonly Figure[] {
  return readText(keyOf(said), () => figuresOf(said));
}

/**
 * Figures of the statement that stand in none of its quotes, as it writes them; empty when all are
 * backed. Each must stand in one quote whole: a date is never put together from two.
 *
 * @param orElse another language (BCP 47 tag) that the statement may be in. It is read in both, and
 *   what either finds unbacked is: but for what the other knows to be part of a date that is backed.
 */
export function unbackedFigures(
  statement: Said,
  quotes: readonly Said[],
  orElse?: string,
): readonly string[] {
  const { text, language } = statement;
  const readings = [...new Set([language, orElse ?? language])].map((tag) =>
    figuresIn({ text, language: tag }).filter(({ loose }) => !loose),
  );
  if (readings.every((figures) => figures.length === 0)) return [];
  const evidence = quotes.flatMap(figuresOfQuote);
  const isBacked = (figure: Figure) =>
    evidence.some((other) => backs(other, figure)) ||
    (figure.kind === "code" && quotes.some((quote) => holdsCode(quote.text, figure.code)));
  const dates = readings.flatMap(backedDates);
  const unbacked = readings
    .flat()
    .filter((figure) => !isBacked(figure) && !dates.some((date) => holds(date, figure)));
  return [...new Set(unbacked.map(({ start, end }) => text.slice(start, end)))];

  /** Of several days over one month ("26–27 February") all must be. */
  function backedDates(figures: readonly Figure[]): readonly Figure[] {
    const isHeld = (figure: Figure) =>
      figures.every((other) => !holds(figure, other) || isBacked(other));
    return figures.filter((figure) => figure.kind === "date" && isHeld(figure));
  }
}

function holds(outer: Figure, inner: Figure): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** 256 texts are some 2 MB at most. */
const MOST_TEXTS = 256;
/** While an answer is written, its first sentences are judged again with each that comes. */
const readText = createMemory<readonly Figure[]>(MOST_TEXTS);
/** The same passages are quoted again and again. */
const readQuote = createMemory<readonly Figure[]>(MOST_TEXTS);

function figuresOfQuote(quote: Said): readonly Figure[] {
  return readQuote(keyOf(quote), () => figuresOf(quote));
}

function keyOf({ text, language }: Said): string {
  return `${language}\n${text}`;
}

/** The code stands in a text in whatever case. */
function holdsCode(text: string, code: string): boolean {
  const words = folded(text);
  for (let at = words.indexOf(code); at !== -1; at = words.indexOf(code, at + 1)) {
    const around = [words[at - 1], words[at + code.length]];
    if (!around.some((char) => char !== undefined && /[\p{L}\p{N}]/u.test(char))) return true;
  }
  return false;
}
