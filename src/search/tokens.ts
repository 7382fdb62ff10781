import type { Span } from "../article/article.ts";

/**
 * A word or number of a text. `[start, end)` are UTF-16 offsets into the text that was tokenised;
 * `norm` is what it is compared by before stemming.
 */
export type Token = Span & {
  /** Lower case, without diacritics of Latin and Greek letters, ё as е, without apostrophe-s. */
  readonly norm: string;
  /** It is written with a capital letter first: a name, or the start of a sentence. */
  readonly capital: boolean;
  /** It is written in capitals only, such as US or EU: never a stop word. */
  readonly acronym: boolean;
  /** It is digits: `norm` is the plain number, so `1,780`, `1 780` and `1780` are equal. */
  readonly number: boolean;
};

/** Space, no-break and thin spaces, and the Arabic thousands mark. */
const SPACES_IN_NUMBERS = " \\u066c\\u00a0\\u2009\\u202f";
const NUMBER = `\\p{Nd}{1,3}(?:[.,'’${SPACES_IN_NUMBERS}]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,\\u066b]\\p{Nd}+)?|\\p{Nd}+(?:[.,\\u066b]\\p{Nd}+)?`;
const INITIALS = "\\p{Lu}(?:\\.\\p{Lu})+\\.?";
const WORD = "[\\p{L}\\p{M}\\p{Nd}]+(?:['’ʼ][\\p{L}\\p{M}]+)*";
const TOKEN = new RegExp(
  `(${NUMBER})(?![\\p{L}\\p{M}\\p{Nd}])|(${INITIALS})(?![\\p{L}\\p{M}])|(${WORD})`,
  "gu",
);

/** Scripts whose words are not set apart by spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * The words and numbers of a text, in order. Hyphenated words count as their parts, so that
 * "upper house" finds "upper-house".
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [written, number, initials] = match;
    const start = match.index;
    if (number !== undefined) tokens.push(numberToken(written, start));
    else if (initials !== undefined)
      tokens.push(wordToken(written.replaceAll(".", ""), start, written.length));
    else if (UNSPACED.test(written)) tokens.push(...segmented(written, start));
    else tokens.push(wordToken(written, start, written.length));
  }
  return tokens;
}

function* segmented(written: string, offset: number): Generator<Token> {
  for (const { segment, index, isWordLike } of segmenter.segment(written)) {
    if (isWordLike) yield wordToken(segment, offset + index, segment.length);
  }
}

function wordToken(written: string, start: number, length: number): Token {
  const norm = normalizeWord(written);
  return {
    start,
    end: start + length,
    norm,
    capital: /^\p{Lu}/u.test(written),
    acronym: /^\p{Lu}{2,}$/u.test(written),
    number: /^\d+$/.test(norm),
  };
}

function numberToken(written: string, start: number): Token {
  return {
    start,
    end: start + written.length,
    norm: normalizeNumber(written),
    capital: false,
    acronym: false,
    number: true,
  };
}

/**
 * Drops thousands separators, turns a decimal comma into a point and any script's digits into 0-9.
 * A single separator before exactly three digits is read as thousands: "1.780" and "1,780" are 1780.
 */
export function normalizeNumber(written: string): string {
  const digits = written.normalize("NFKC").replace(/\p{Nd}/gu, decimalDigit);
  const grouped = /^\d{1,3}(?:\D\d{3})+(?:[.,\u066b]\d+)?$/.test(digits);
  if (!grouped) return plainNumber(digits.replace(/[,\u066b]/, "."));
  const [whole = "", fraction] = splitFraction(digits);
  return plainNumber(whole.replace(/\D/g, "") + (fraction === undefined ? "" : `.${fraction}`));
}

function splitFraction(digits: string): [string, string | undefined] {
  const match = /^(.*\D\d{3})[.,\u066b](\d+)$/.exec(digits);
  const last = match?.[2];
  if (match?.[1] === undefined || last === undefined || last.length === 3)
    return [digits, undefined];
  return [match[1], last];
}

function plainNumber(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}

/** Unicode encodes each script's ten decimal digits in a run that starts with its zero. */
function decimalDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

const DIACRITICS = /(?<=[\p{Script=Latin}\p{Script=Greek}][\u0300-\u036f]*)[\u0300-\u036f]/gu;

function normalizeWord(written: string): string {
  const lower = written.toLowerCase();
  if (/^[a-z]+$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(DIACRITICS, "")
    .normalize("NFC")
    .replaceAll("ё", "е")
    .replace(/['’ʼ]s$/, "")
    .replace(/['’ʼ]/g, "'")
    .replace(/\u0640/g, "");
}
