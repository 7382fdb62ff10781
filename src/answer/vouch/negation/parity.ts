import { isForm } from "./english-words.ts";
import { groupedBy } from "./grouped.ts";
import type { Negation } from "./negations.ts";
import type { Word } from "./words.ts";

/** What is denied in a text, an even number of denials being none. */
export type Parity = {
  /** Words that an odd number of denials turns. */
  readonly odd: ReadonlySet<Word>;
  /** Words that a denial turns, be it once or twice. */
  readonly turned: ReadonlySet<Word>;
  /** Words that a denial may reach, or that are put off. */
  readonly reached: ReadonlySet<Word>;
  /** The sentences in which something denies, by their numbers. */
  readonly deniedSentences: ReadonlySet<number>;
  /** The words that deny in each clause, by its number. */
  readonly denials: ReadonlyMap<number, readonly Word[]>;
};

/** How far a denial is thought to reach behind its heads, in words that carry a subject. */
const REACH = 8;

/** Counts what turns each word: "not refuse to pay" leaves "pay" as it was. */
export function parityOf(
  words: readonly Word[],
  negations: readonly Negation[],
  clauses: readonly number[],
): Parity {
  const odd = new Set<Word>();
  const turned = new Set<Word>();
  const turn = (word: Word) => {
    turned.add(word);
    if (!odd.delete(word)) odd.add(word);
  };
  const strong = negations.filter(({ strength }) => strength !== "weak");
  const explicit = strong.filter(({ strength }) => strength === "explicit");
  for (const negation of explicit) new Set(negation.heads).forEach(turn);
  for (const { heads, sign, strength } of strong) {
    const isUndone =
      strength === "implicit"
        ? odd.has(sign)
        : sign.norm === "without" && explicit.some(({ governed }) => governed.includes(sign));
    if (strength === "implicit" ? !isUndone : isUndone) new Set(heads).forEach(turn);
    if (strength === "implicit" && isUndone) for (const head of heads) turned.add(head);
  }
  const reached = new Set(
    negations.flatMap(({ heads, governed }) => [...heads, ...governed.slice(0, REACH)]),
  );
  const signs = [
    ...strong.map(({ sign }) => sign),
    ...words.filter((word) => isForm(word, "negativeWords")),
  ];
  return {
    odd,
    turned,
    reached,
    deniedSentences: new Set(signs.map(({ sentence }) => sentence)),
    denials: groupedBy(signs, ({ at }) => clauses[at] ?? -1),
  };
}
