/** Words with fewer letters stay as they are: a slip makes another word of them. */
const LEAST_LETTERS = 4;

const LONG_WORD = new RegExp(`\\p{L}{${LEAST_LETTERS},}`, "gu");

/**
 * A question as somebody in a hurry types it. In so many of its longer words, or in all where it has
 * fewer, two neighbouring letters are swapped, or a letter is dropped, put in or replaced; a new one
 * is another of the question's letters. The same question always gets the same slips.
 */
export function withSlips(question: string, slips: number): string {
  const random = randomFrom(question);
  const words = [...question.matchAll(LONG_WORD)];
  const letters = new Set(words.join("").toLowerCase());
  const chosen = Array.from({ length: Math.min(slips, words.length) }, () =>
    words.splice(Math.floor(random() * words.length), 1),
  ).flat();
  const fromTheEnd = chosen.sort((a, b) => b.index - a.index);
  return fromTheEnd.reduce((text, { 0: word, index }) => {
    const typed = pick(pick(slipsOf([...word], letters), random), random);
    return text.slice(0, index) + typed + text.slice(index + word.length);
  }, question);
}

/** What becomes of a word by each kind of slip that changes it. */
function slipsOf(word: readonly string[], letters: ReadonlySet<string>): string[][] {
  const places = [...word.keys()];
  const spliced = (at: number, drop: number, ...put: string[]) =>
    word.toSpliced(at, drop, ...put).join("");
  const swapped = places
    .slice(1)
    .map((at) => spliced(at - 1, 2, word[at] ?? "", word[at - 1] ?? ""));
  const dropped = places.map((at) => spliced(at, 1));
  const putIn = places.flatMap((at) => [...letters].map((letter) => spliced(at, 0, letter)));
  const replaced = places.flatMap((at) => [...letters].map((letter) => spliced(at, 1, letter)));
  return [swapped, dropped, putIn, replaced]
    .map((forms) => forms.filter((form) => form !== word.join("")))
    .filter((forms) => forms.length > 0);
}

function pick<T>(list: readonly T[], random: () => number): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new RangeError("There is nothing to pick from.");
  return picked;
}

/** Uniform numbers in [0, 1), other ones for every text: xorshift (Marsaglia, 2003) over its hash. */
function randomFrom(text: string): () => number {
  let state = [...text].reduce((hash, letter) => {
    return Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }, 0x811c9dc5);
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
