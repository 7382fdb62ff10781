/** How many characters a gram has. */
const LENGTH = 4;

/**
 * The runs of four UTF-16 code units of a word with a mark before it, each as a number. Words that
 * share many of them are forms of one word, or cognates. Shorter words are a gram of their own.
 */
export function gramsOf(word: string): Int32Array {
  const marked = `^${word}`;
  const count = Math.max(1, marked.length - LENGTH + 1);
  const grams = new Int32Array(count);
  for (let at = 0; at < count; at += 1) grams[at] = hash(marked, at, at + LENGTH);
  return grams;
}

/** FNV-1a over 16-bit units (Fowler, Noll and Vo): two grams in a question hardly ever share one. */
function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5;
  const end = Math.min(to, text.length);
  for (let at = from; at < end; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
