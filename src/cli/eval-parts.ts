import { groupedBy } from "../answer/vouch/negation/grouped.ts";
import { readOpening } from "../search/question.ts";
import { tokenize } from "../search/tokens.ts";
import type { Figures } from "./evaluation.ts";

/** A question as it was asked, and its language as a BCP 47 tag. */
export type AskedText = { readonly text: string; readonly language: string };

/** What questions can be parted by: the name is what `--by` says. */
const PARTED: Readonly<Record<string, (question: AskedText) => string>> = {
  language: ({ language }) => language,
  word: ({ text, language }) => readOpening(text, language).kind,
  length: ({ text }) => lengthOf(tokenize(text).length),
};

/** The ways in which questions can be parted. */
export const PARTINGS: readonly string[] = Object.keys(PARTED);

/** Lengths in words, by the most that belongs to each. */
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ["1-5", 5],
  ["6-10", 10],
  ["11+", Number.POSITIVE_INFINITY],
]);

function lengthOf(words: number): string {
  const [length = ""] = [...LENGTHS].find(([, most]) => words <= most) ?? [];
  return length;
}

/**
 * The figures of each part of the questions, under the name of the parting: "byWord" for "word".
 * Lengths come from the shortest on, other parts from the largest on.
 */
export function partsBy<T>(
  parting: string,
  items: readonly T[],
  questionOf: (item: T) => AskedText,
  figuresOf: (items: readonly T[]) => Figures,
): Readonly<Record<string, Readonly<Record<string, Figures>>>> {
  const part = PARTED[parting];
  if (part === undefined) throw new RangeError(`Questions cannot be parted by ${parting}.`);
  const most = (length: string) => LENGTHS.get(length) ?? 0;
  const parts = [...groupedBy(items, (item) => part(questionOf(item)))].sort(
    ([a, some], [b, others]) => most(a) - most(b) || others.length - some.length,
  );
  const name = `by${parting.slice(0, 1).toUpperCase()}${parting.slice(1)}`;
  return { [name]: Object.fromEntries(parts.map(([key, some]) => [key, figuresOf(some)])) };
}
