import words from "./data/kind-words.json" with { type: "json" };
import { primaryTag } from "./language-tag.ts";
import type { Term } from "./terms.ts";
import { tokenize } from "./tokens.ts";

/** What a token can be an answer to, as bits. */
export const TOKEN_FLAG = { capital: 1, number: 2, first: 4, date: 8, cause: 16 } as const;

type ListedKind = "number" | "date" | "cause";

const WORDS: Readonly<Record<ListedKind, Readonly<Record<string, string>>>> = words;
const numberWords = new Map<string, ReadonlySet<string>>();
const causeWords = new Map<string, ReadonlySet<string>>();
const dateWords = new Map<string, ReadonlySet<string>>();

/** The {@link TOKEN_FLAG}s of a term of a text in a language; `first` if it opens its sentence. */
export function flagsOf(term: Term, first: boolean, language: string): number {
  const primary = primaryTag(language);
  const isYear = /^(?:1\d|20)\d\d(?:s|'s)?$|^\d+(?:st|nd|rd|th)$/.test(term.norm);
  return (
    (term.capital ? TOKEN_FLAG.capital : 0) |
    (term.number || wordsFor(numberWords, primary, listed("number")).has(term.norm)
      ? TOKEN_FLAG.number
      : 0) |
    (first ? TOKEN_FLAG.first : 0) |
    (wordsFor(causeWords, primary, listed("cause")).has(term.norm) ? TOKEN_FLAG.cause : 0) |
    (isYear || wordsFor(dateWords, primary, dateWordsOf).has(term.norm) ? TOKEN_FLAG.date : 0)
  );
}

function wordsFor(
  known: Map<string, ReadonlySet<string>>,
  primary: string,
  make: (primary: string) => ReadonlySet<string>,
): ReadonlySet<string> {
  let words = known.get(primary);
  if (words === undefined) {
    words = make(primary);
    known.set(primary, words);
  }
  return words;
}

function listed(kind: ListedKind): (primary: string) => ReadonlySet<string> {
  return (primary) => new Set(tokenize(WORDS[kind][primary] ?? "").map((token) => token.norm));
}

/** Months and weekdays, as the platform writes them in that language, inside a date and alone. */
function dateWordsOf(primary: string): ReadonlySet<string> {
  const written: string[] = [];
  const styles: Intl.DateTimeFormatOptions[] = [
    { month: "long" },
    { month: "long", day: "numeric" },
    { month: "short" },
    { weekday: "long" },
  ];
  for (const style of styles) {
    const format = new Intl.DateTimeFormat(primary === "" ? "en" : primary, {
      ...style,
      timeZone: "UTC",
    });
    const days = style.weekday === undefined ? 12 : 7;
    for (let at = 0; at < days; at += 1) {
      const date = style.weekday === undefined ? Date.UTC(2024, at, 1) : Date.UTC(2024, 0, 1 + at);
      written.push(format.format(date));
    }
  }
  const words = written.flatMap((text) => tokenize(text)).filter((token) => !token.number);
  const named = words.map((token) => token.norm).filter((word) => word.length > 2);
  return new Set([...named, ...listed("date")(primary)]);
}
