import { detectLanguage } from "../../article/language.ts";
import { WELL_KNOWN } from "../../search/foreign/known-words.ts";
import { primaryTag } from "../../search/language-tag.ts";
import { editDistance } from "../../search/spelling.ts";
import type { Said } from "./said.ts";
import { isSameLanguage } from "./shared-stems.ts";
import { type SubjectWord, subjectWords } from "./subject-words.ts";
import type { Languages } from "./written-language.ts";

/**
 * So much of what a statement speaks of its quotes must speak of, too. Across languages it is less, for
 * our lists do not know every ordinary word. Of 304 right English paraphrases none has less, and none of
 * 237 in ten other languages over English quotes about a bill.
 */
const LEAST_SHARED = 1 / 4;
const LEAST_SHARED_ACROSS = 1 / 5;

/** Least share of letters in which two words sound alike. */
const ALIKE = 0.8;

/**
 * Whether a statement speaks of something else than its quotes. Words are compared by stems and
 * near-synonyms, across languages by what they mean (the lists by which foreign questions are
 * understood), how they sound, and as numbers. What is in none of the languages that we have a list of
 * cannot be told, and is let through.
 *
 * @param statement it is about its quotes if it is so in one of the languages that it may be in.
 */
export function isUnrelated(statement: Said & Languages, quotes: readonly Said[]): boolean {
  const readings = readingsOf(statement, quotes);
  return readings.length > 0 && readings.every((said) => isAboutElse(said, quotes));
}

function readingsOf({ text, language, orElse }: Said & Languages, quotes: readonly Said[]) {
  const asNamed = [language, orElse].flatMap((tag) => (tag === undefined ? [] : [tag]));
  const found = asNamed.filter((tag) => isComparable(tag, quotes));
  // A sentence of another language may stand in an answer in one that cannot be compared.
  const own = found.length > 0 ? found : [detectLanguage(text)?.language ?? ""];
  return own.filter((tag) => isComparable(tag, quotes)).map((tag) => ({ text, language: tag }));
}

function isComparable(language: string, quotes: readonly Said[]): boolean {
  return quotes.every(
    (quote) =>
      primaryTag(quote.language) === primaryTag(language) ||
      [quote.language, language].every(isListed),
  );
}

function isListed(language: string): boolean {
  return WELL_KNOWN.some((tag) => tag === primaryTag(language));
}

/** Each quote counts by itself: whoever cites everything would share something with all of it. */
function isAboutElse(statement: Said, quotes: readonly Said[]): boolean {
  const own = subjectWords(statement);
  const all = own.filter(({ isNumber }) => !isNumber).length;
  if (all === 0) return false;
  return quotes.every((quote) => {
    const theirs = subjectWords(quote);
    const shared = own.filter((word) => theirs.some((other) => isLike(word, other))).length;
    return shared === 0 || shared < all * leastShared(statement, quote);
  });
}

function leastShared(statement: Said, quote: Said): number {
  if (!isListed(statement.language)) return 0;
  return isSameLanguage(quote, statement) ? LEAST_SHARED : LEAST_SHARED_ACROSS;
}

function isLike(one: SubjectWord, other: SubjectWord): boolean {
  for (const meaning of one.means) if (other.means.has(meaning)) return true;
  return one.sounds.some((sound) => other.sounds.some((heard) => isAlike(sound, heard)));
}

function isAlike(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const most = Math.floor(longer * (1 - ALIKE));
  return a === b || (most > 0 && editDistance(a, b, most) <= most);
}
