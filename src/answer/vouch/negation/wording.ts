import type { Word } from "./words.ts";

const NEGATOR = /^(?:not|never|no)$/;

/**
 * Whether a text sets a negator into words that the other has without it: three in a row, one or two
 * of them before it.
 */
export function setsNegatorInto(
  text: { readonly words: readonly Word[] },
  other: { readonly words: readonly Word[] },
  isNegator: (word: Word) => boolean = ({ norm }) => NEGATOR.test(norm),
): boolean {
  const plain = runsOf(other.words);
  const bare = text.words.filter((word) => !isNegator(word));
  return text.words.filter(isNegator).some(({ at }) => {
    const next = bare.findIndex((word) => word.at > at);
    if (next < 1) return false;
    return [next - 1, next - 2].some((from) => {
      const run = bare.slice(Math.max(0, from), from + 3);
      const key = run.length === 3 ? keyOf(run) : "";
      return key !== "" && plain.has(key);
    });
  });
}

/** Every three words in a row of a sentence, negators being words. */
function runsOf(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.map((_, from) => keyOf(words.slice(from, from + 3))));
}

function keyOf(run: readonly Word[]): string {
  const isOne = run.every(({ sentence }) => sentence === run[0]?.sentence);
  return isOne ? run.map(({ norm }) => norm).join(" ") : "";
}
