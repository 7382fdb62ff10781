/** Longest thing worth cleaning, in UTF-16 units; far above what is answered or Telegram carries. */
const WORTH_CLEANING = 20_000;

/**
 * A question as people meant it: control characters, lone surrogates, direction marks and invisible
 * characters are gone, blanks are single. A joiner inside a word stays, since Persian and Indic
 * words are written with it. Empty when no letter and no digit is left: there is nothing to answer.
 */
export function cleanQuestion(text: string): string {
  const cleaned = text
    .slice(0, WORTH_CLEANING)
    .replace(/\p{Surrogate}/gu, "")
    .replace(/[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, "")
    .replace(/\p{Cc}/gu, " ")
    .replace(/(?<![\p{L}\p{M}\p{Extended_Pictographic}])\p{Join_Control}+/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return /[\p{L}\p{N}]/u.test(cleaned) ? cleaned : "";
}
