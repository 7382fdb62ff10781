import { backs } from "./figures/backing.ts";
import type { Figure } from "./figures/figure.ts";
import { figuresOf, folded } from "./figures/read.ts";
import { createMemory, LONGEST_REMEMBERED } from "./remembered.ts";
import type { Said } from "./said.ts";

/** The numbers, dates, times, vague amounts and codes that a text states, in order. */
export function figuresIn(said: Said): readonly Figure[] {
  return figuresOf(said);
}

/**
 * Figures of the statement that stand in none of its quotes, as it writes them; empty when all are
 * backed. Each must stand in one quote whole: a date is never put together from two.
 */
export function unbackedFigures(statement: Said, quotes: readonly Said[]): readonly string[] {
  const stated = figuresIn(statement).filter(({ loose }) => !loose);
  if (stated.length === 0) return [];
  const evidence = quotes.flatMap(figuresOfQuote);
  return stated
    .filter((figure) => !evidence.some((other) => backs(other, figure)))
    .filter(
      (figure) =>
        figure.kind !== "code" || !quotes.some(({ text }) => holdsCode(text, figure.code)),
    )
    .map(({ start, end }) => statement.text.slice(start, end));
}

/** The same passages are quoted again and again: 256 of them are some 2 MB of text at most. */
const MOST_QUOTES = 256;
const read = createMemory<readonly Figure[]>(MOST_QUOTES);

function figuresOfQuote(quote: Said): readonly Figure[] {
  return quote.text.length > LONGEST_REMEMBERED
    ? figuresOf(quote)
    : read(`${quote.language}\n${quote.text}`, () => figuresOf(quote));
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
