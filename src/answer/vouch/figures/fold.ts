const MARKS = /[\u0300-\u036f\u0640\u064b-\u065f\u0670\u093c\u200c-\u200f]/gu;

/**
 * A word as lists of number words have it: lower case, without accents, vowel marks and nuktas,
 * with one apostrophe for all.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]+$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(MARKS, "")
    .normalize("NFC")
    .replace(/['’ʼ‘ʻ`]/gu, "'")
    .replaceAll("ı", "i")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه")
    .replaceAll("ँ", "ं")
    .replaceAll("ङ्", "ं");
}
