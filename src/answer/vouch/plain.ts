import type { Written } from "../answer.ts";

/** Characters that nobody sees, except a joiner inside a word: Persian and Indic are written with it. */
const INVISIBLE =
  /(?!\p{Join_Control})\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB\p{Surrogate}]|(?<![\p{L}\p{M}])\p{Join_Control}|\p{Join_Control}(?![\p{L}\p{M}])/gu;

/** Emphasis, headings, list marks and quoted lines of Markdown: form, not words. */
const MARKDOWN = /\*+|`+|__+|~~+|^[^\S\n]*(?:#{1,6}[^\S\n]+|>[^\S\n]*|[-–—•‣▪][^\S\n]+)/gmu;

/**
 * What a model wrote, as a plain reader sees it: without invisible characters and without the marks
 * of Markdown; other control characters are blanks. Each stretch keeps its citations.
 */
export function plainly(written: readonly Written[]): readonly Written[] {
  const composed = written.map((span) => ({
    ...span,
    text: span.text.normalize("NFC").replace(/(?!\n)\p{Cc}/gu, " "),
  }));
  return without(without(composed, INVISIBLE), MARKDOWN);
}

/** Takes matches out (all of them if the pattern is global), even across the border of stretches. */
export function without(written: readonly Written[], pattern: RegExp): readonly Written[] {
  const whole = textOf(written);
  const struck = matchesOf(pattern, whole).map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  if (struck.length === 0) return written;
  let at = 0;
  return written.map((span) => {
    const start = at;
    at += span.text.length;
    return { ...span, text: keep(whole, { start, end: at }, struck) };
  });
}

function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (pattern.global) return [...text.matchAll(pattern)];
  const first = pattern.exec(text);
  return first === null ? [] : [first];
}

type Range = { readonly start: number; readonly end: number };

function keep(whole: string, { start, end }: Range, struck: readonly Range[]): string {
  let kept = "";
  let from = start;
  for (const range of struck) {
    if (range.end <= start || range.start >= end) continue;
    kept += whole.slice(from, Math.max(from, range.start));
    from = Math.min(end, range.end);
  }
  return kept + whole.slice(from, end);
}

/** Everything written, in one piece. Stretches are joined as they are: none of them is a sentence. */
export function textOf(written: readonly Written[]): string {
  return written.map(({ text }) => text).join("");
}
