import { createMemory } from "./remembered.ts";

/** So many words in a row are no accident. */
const IN_A_ROW = 8;

/** There is one prompt, and it does not change while the program runs. */
const remembered = createMemory<ReadonlySet<string>>(4);

/**
 * Whether a text repeats what a model was told: eight words in a row of it, whatever stands between
 * them. What stands in one of `sources` as well may be repeated.
 */
export function repeats(text: string, told: string, sources: readonly string[]): boolean {
  const known = runsIn(told);
  const found = runsOf(wordsOf(text)).filter((run) => known.has(run));
  if (found.length === 0) return false;
  const held = sources.map((source) => ` ${wordsOf(source).join(" ")} `);
  return found.some((run) => !held.some((source) => source.includes(` ${run} `)));
}

function runsIn(told: string): ReadonlySet<string> {
  // By its beginning and length, for it is too long to be a key.
  const key = `${told.length} ${told.slice(0, 200)}`;
  return remembered(key, () => new Set(runsOf(wordsOf(told))));
}

function runsOf(words: readonly string[]): readonly string[] {
  return words.slice(IN_A_ROW - 1).map((_, at) => words.slice(at, at + IN_A_ROW).join(" "));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
