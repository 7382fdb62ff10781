import type { NameWord } from "./words.ts";

const LONGEST_INITIALS = 5;

/** The initials of names of several words: "un" of "United Nations". */
export function initialsOf(words: readonly NameWord[]): readonly string[] {
  return words.flatMap((word, from) => {
    if (!word.capital) return [];
    let initials = word.key.slice(0, 1);
    const all: string[] = [];
    for (const next of words.slice(from + 1, from + 2 * LONGEST_INITIALS)) {
      if (!next.capital && !/^(?:of|the|and|for|de|la|du|des|del|da|do|und|der)$/.test(next.key))
        break;
      if (!next.capital) continue;
      initials += next.key.slice(0, 1);
      all.push(initials);
      if (initials.length === LONGEST_INITIALS) break;
    }
    return all;
  });
}
