/** Results kept by each of the two generations: some megabytes of words at most. */
const GENERATION = 16_384;

/**
 * The same function of a word, which looks up what it made of it lately. When a generation of
 * results is full, the one before it is forgotten: frequent words are never made anew.
 */
export function remembered<T extends object | string | number>(
  make: (word: string) => T,
): (word: string) => T {
  let recent = new Map<string, T>();
  let earlier = new Map<string, T>();
  return (word) => {
    const known = recent.get(word);
    if (known !== undefined) return known;
    const result = earlier.get(word) ?? make(word);
    if (recent.size >= GENERATION) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(word, result);
    return result;
  };
}
