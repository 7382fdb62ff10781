import type { Span } from "../../../article/article.ts";
import { primaryTag } from "../../../search/language-tag.ts";
import type { Said } from "../said.ts";
import { type Calendar, calendarOf } from "./calendar.ts";
import { type Language, languagesOf } from "./language.ts";
import { type FigureToken, figureTokens } from "./tokens.ts";

/** A text made ready for reading figures. */
export type FigureText = {
  readonly text: string;
  readonly language: string;
  readonly tokens: readonly FigureToken[];
  readonly languages: readonly Language[];
  readonly calendar: Calendar;
};

const idioms = new Map<string, RegExp | undefined>();

/** Cuts a text into tokens; set phrases that hold a number word without stating a number go. */
export function figureText({ text, language }: Said): FigureText {
  const primary = primaryTag(language);
  const languages = languagesOf(primary, text);
  const tokens = outside(idiomSpans(text, languages), figureTokens(text, primary));
  return { text, language: primary, tokens, languages, calendar: calendarOf(primary, languages) };
}

/** The tokens that begin in none of the spans. */
function outside(spans: readonly Span[], tokens: readonly FigureToken[]): readonly FigureToken[] {
  if (spans.length === 0) return tokens;
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return tokens.filter(({ start }) => {
    for (let span = inOrder[next]; span !== undefined && span.start <= start; ) {
      end = Math.max(end, span.end);
      next += 1;
      span = inOrder[next];
    }
    return start >= end;
  });
}

function idiomSpans(text: string, languages: readonly Language[]) {
  return languages
    .flatMap((language) => {
      const pattern = idiomsOf(language);
      return pattern === undefined ? [] : [...text.matchAll(pattern)];
    })
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

function idiomsOf({ tag, rules }: Language): RegExp | undefined {
  if (!idioms.has(tag)) {
    const phrases = (rules.idioms ?? "")
      .split(";")
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== "");
    const spelled = phrases.map((phrase) =>
      phrase.replaceAll(" ", "\\s").replaceAll("-", "[-‐‑]").replaceAll("'", "['’]"),
    );
    idioms.set(
      tag,
      phrases.length === 0
        ? undefined
        : new RegExp(`(?<![\\p{L}\\p{N}])(?:${spelled.join("|")})(?![\\p{L}\\p{N}])`, "giu"),
    );
  }
  return idioms.get(tag);
}
