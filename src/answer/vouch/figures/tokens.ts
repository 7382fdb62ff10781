import type { Span } from "../../../article/article.ts";
import { type Decimal, decimalsIn } from "./decimal.ts";
import { foldWord } from "./fold.ts";

/** A piece of a text that may be part of a figure. Han characters are pieces of their own. */
export type FigureToken = Span &
  (
    | { readonly kind: "digits"; readonly decimal: Decimal }
    | { readonly kind: "word"; readonly norm: string; readonly capital: boolean }
    | { readonly kind: "code"; readonly written: string }
    | { readonly kind: "numeral"; readonly written: string }
    | { readonly kind: "mark"; readonly written: string }
  );

const LETTER = "(?!\\p{Script=Han})\\p{L}";
const ALPHABET = "[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]";
const CODE = new RegExp(
  `(?=\\p{Lu}|\\p{Ll}\\p{Nd})${ALPHABET}{1,16}(?:[-‐‑/]?(?:\\p{Lu}{1,6}|\\p{Nd}+)){0,12}`,
  "uy",
);
const CODED_DIGITS = /\p{Nd}{1,3}(?![KMBT])\p{Lu}{1,2}(?![\p{L}\p{N}])/uy;
const DIGITS = /\p{Nd}+(?:[.,'’٫٬]\p{Nd}+|[ \u00a0\u2009\u202f]\p{Nd}{3}(?!\p{Nd}))*/uy;
const WORD = new RegExp(
  `${LETTER}(?:${LETTER}|\\p{M}|[\\u200c\\u200d])*(?:['’ʼ‘ʻ\`](?:${LETTER}|\\p{M})+)*['’ʼ‘ʻ]?`,
  "uy",
);
const VERSION = /\p{Nd}+(?:\.\p{Nd}+){2,}/uy;
const ANY = /\S/gu;

/** The pieces of a text, in order; blanks are left out. */
export function figureTokens(text: string, language: string): readonly FigureToken[] {
  const tokens: FigureToken[] = [];
  ANY.lastIndex = 0;
  for (let found = ANY.exec(text); found !== null; found = ANY.exec(text)) {
    const next = tokensAt(text, found.index, language);
    tokens.push(...next);
    ANY.lastIndex = next.at(-1)?.end ?? found.index + found[0].length;
  }
  return tokens;
}

function tokensAt(text: string, start: number, language: string): readonly FigureToken[] {
  const char = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const isAscii = char < "\u0080";
  if (isAscii && !/[\dA-Za-z]/.test(char)) return [markAt(char, start)];
  if (isAscii ? char <= "9" : /\p{Nd}/u.test(char)) return digitsAt(text, start, language);
  if (!isAscii && /\p{Nl}|\p{No}/u.test(char) && char !== "〇")
    return [{ kind: "numeral", written: char, start, end: start + char.length }];
  const code = matchAt(CODE, text, start);
  if (code !== undefined && /\p{Nd}/u.test(code) && isCode(code))
    return [{ kind: "code", written: code, start, end: start + code.length }];
  const word = matchAt(WORD, text, start);
  if (word === undefined) return [markAt(char, start)];
  return [
    {
      kind: "word",
      norm: foldWord(word.replace(/['’‘]$/u, "")),
      capital: /^\p{Lu}/u.test(word),
      start,
      end: start + word.length,
    },
  ];
}

function markAt(written: string, start: number): FigureToken {
  return { kind: "mark", written, start, end: start + written.length };
}

/** "Mid-2024" and "EUR5" are a word and a number. */
function isCode(code: string): boolean {
  return !/^(?:\p{L}+[-‐‑]\p{Nd}{4}|(?:US|USD|EUR|RUB|GBP|UAH|INR|Rs|No|Nr)\p{Nd}+)$/u.test(code);
}

function digitsAt(text: string, start: number, language: string): readonly FigureToken[] {
  const coded = matchAt(CODED_DIGITS, text, start);
  if (coded !== undefined)
    return [{ kind: "code", written: coded, start, end: start + coded.length }];
  const run = matchAt(DIGITS, text, start) ?? "";
  const decimals = decimalsIn(run, language);
  const version = matchAt(VERSION, text, start);
  if (decimals.length > 1 && version !== undefined)
    return [{ kind: "code", written: version, start, end: start + version.length }];
  return decimals.map((decimal) => ({
    kind: "digits",
    decimal,
    start: start + decimal.start,
    end: start + decimal.end,
  }));
}

/** What a sticky pattern finds at an offset. */
export function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}
