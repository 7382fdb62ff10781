import type { Span } from "../article/article.ts";
import { remembered } from "./remembered.ts";

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
  "uy",
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
  scan(text, {
    word(written, start) {
      tokens.push(wordToken(written, start));
    },
    other(token) {
      tokens.push(token);
    },
  });
  return tokens;
}

/** Takes what {@link scan} finds. */
export type Scanned = {
  /**
   * A word between spaces or marks, which {@link wordToken} reads without knowing its place. `plain`:
   * it is of Latin letters and digits alone, so that its norm is itself in lower case.
   */
  word(written: string, start: number, plain: boolean): void;
  /** A number, initials, or a word of a script without spaces. */
  other(token: Token): void;
};

/** {@link tokenize} without making a token of every word, for whoever has read the word before. */
export function scan(text: string, found: Scanned): void {
  let at = 0;
  while (at < text.length) {
    const end = endOfPlainWord(text, at);
    if (end === at) {
      at = scanAny(text, at, found);
    } else {
      found.word(text.slice(at, end), at, true);
      at = end;
    }
  }
}

/**
 * Where a word of Latin letters and digits ends that begins here with a letter, and that no other
 * rule could read otherwise; `start` when there is none. It is what {@link TOKEN} would find, found
 * several times as fast.
 */
function endOfPlainWord(text: string, start: number): number {
  if (!isLatinLetter(text.charCodeAt(start))) return start;
  let end = start + 1;
  let code = text.charCodeAt(end);
  while (isLatinLetter(code) || isDigit(code)) {
    end += 1;
    code = text.charCodeAt(end);
  }
  const isOpen = code >= 0x80 || code === APOSTROPHE;
  const mayBeInitial = code === FULL_STOP && end === start + 1;
  return isOpen || mayBeInitial ? start : end;
}

/** Reads whatever token begins here; gives back where to go on. */
function scanAny(text: string, start: number, found: Scanned): number {
  if (isAsciiMark(text.charCodeAt(start))) return start + 1;
  TOKEN.lastIndex = start;
  const match = TOKEN.exec(text);
  if (match === null) return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  const [written, number, initials] = match;
  const end = start + written.length;
  if (number !== undefined) found.other(numberToken(written, start));
  else if (initials !== undefined)
    found.other({ ...wordToken(written.replaceAll(".", ""), start), end });
  else if (UNSPACED.test(written)) scanSegments(written, start, found);
  else found.word(written, start, false);
  return end;
}

function scanSegments(written: string, offset: number, found: Scanned): void {
  for (const { segment, index, isWordLike } of segmenter.segment(written)) {
    if (isWordLike) found.other(wordToken(segment, offset + index));
  }
}

const APOSTROPHE = 0x27;
const FULL_STOP = 0x2e;

function isLatinLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isAsciiMark(code: number): boolean {
  return code < 0x80 && !isLatinLetter(code) && !isDigit(code);
}

/** The token of a word that is written so and begins at `start`. */
export function wordToken(written: string, start: number): Token {
  const { norm, capital, acronym, number } = readWord(written);
  return { start, end: start + written.length, norm, capital, acronym, number };
}

const readWord = remembered((written) => {
  const norm = normalizeWord(written);
  return {
    norm,
    capital: /^\p{Lu}/u.test(written),
    acronym: /^\p{Lu}{2,}$/u.test(written),
    number: /^\d+$/.test(norm),
  };
});

const readNumber = remembered(normalizeNumber);

function numberToken(written: string, start: number): Token {
  return {
    start,
    end: start + written.length,
    norm: readNumber(written),
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
  const norm = lower
    .normalize("NFKD")
    .replace(DIACRITICS, "")
    .normalize("NFC")
    .replaceAll("ё", "е")
    .replace(/['’ʼ]s$/, "")
    .replace(/['’ʼ]/g, "'")
    .replace(/\u0640/g, "");
  // A stretching sign that stands alone stretches nothing, and is itself.
  return norm === "" ? lower : norm;
}
