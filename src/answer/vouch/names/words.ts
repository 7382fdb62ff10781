import { primaryTag } from "../../../search/language-tag.ts";
import { stopWords } from "../../../search/stop-words.ts";
import { createMemory } from "../remembered.ts";
import lists from "./words.json" with { type: "json" };

/** A word of a text that may be, or be part of, a name. */
export type NameWord = {
  readonly written: string;
  /** {@link folded}. */
  readonly key: string;
  /** Its place among the words of the text. */
  readonly at: number;
  readonly capital: boolean;
  readonly acronym: boolean;
  /** Its capital stands where any word is written with one. */
  readonly opens: boolean;
};

const LETTERS = "[\\p{Script=Latin}\\p{M}\\p{Nd}]";
/** A word in Latin letters, in initials ("U.S."), or with apostrophes inside; hyphens part words. */
const WORD = new RegExp(
  `(?<![\\p{L}\\p{Nd}])(?:(?:\\p{Lu}\\.){2,}|(?=\\p{Script=Latin})${LETTERS}+(?:['’ʼʻ‘\`]${LETTERS}+)*)`,
  "gu",
);
/** Behind these any word is written with a capital. */
const OPENING = /(?:^|[.!?…:;。！？]["”’»)\]]*\s+|["“„«‘([]\s*|^\s*[-–—•*]\s*|\n\s*)$/u;
/** A stop behind these ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:\p{Lu}|[Mm]rs?|[Mm]s|[Dd]r|[Ss]t|[Gg]en|[Ss]en|[Gg]ov|[Pp]rof|[Ss]r|[Ss]ra|[Mm]me|p|No)\.\s+$/u;
/** "d'Angleterre", "L'OTAN". */
const ELISION = /^(?:[ldjnmtsc]|qu)['’](?=\p{L}{2})/iu;
const CAPITALS_IN_HEADING = 0.6;

/** The words of a text in Latin letters, in order. */
export function nameWordsOf(text: string): readonly NameWord[] {
  const plain = text.normalize("NFC");
  const isHeading = isInCapitals(plain);
  return [...plain.matchAll(WORD)].map((match, at) => {
    const whole = match[0].replace(/['’]s$/u, "");
    const written = whole.replace(ELISION, "");
    const isElided = written !== whole;
    const bare = written.replaceAll(".", "");
    const before = plain.slice(Math.max(0, match.index - 12), match.index);
    const capital = /^\p{Lu}/u.test(bare) || /\p{Ll}['’]?\p{Lu}/u.test(bare);
    return {
      written,
      key: folded(bare),
      at,
      capital,
      acronym: !isHeading && /^(?:\p{Lu}\p{M}*){2,}s?$/u.test(bare),
      opens:
        capital &&
        !isElided &&
        ((OPENING.test(before) && !ABBREVIATED.test(before)) || isHeading || match.index === 0),
    };
  });
}

function isInCapitals(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const upper = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  return words.length > 3 && upper.length > CAPITALS_IN_HEADING * words.length;
}

/** A word without case, diacritics and apostrophes. */
export function folded(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z\d']*$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/ı/g, "i")
    .replace(/ß/g, "ss")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/[’ʼʻ‘`]/gu, "'");
}

/** More languages than answers are written in; the words of one are some 10 KB. */
const MOST_LANGUAGES = 64;
const plainWords = createMemory<ReadonlySet<string>>(MOST_LANGUAGES);

/** Words that name nobody although they are written with a capital: titles, institutions, days. */
export function plainWordsOf(language: string): ReadonlySet<string> {
  const primary = primaryTag(language);
  return plainWords(primary, () => {
    const own = (lists.plain as Readonly<Record<string, string>>)[primary] ?? "";
    const words = [
      ...own.split(" "),
      ...lists.months.split(" "),
      ...lists.swahiliDays.split(" "),
      ...daysAndMonths(primary),
      ...stopWords(primary),
    ];
    return new Set(words.map(folded));
  });
}

function daysAndMonths(language: string): readonly string[] {
  const locale = /^[a-z]{2,3}$/.test(language)
    ? Intl.DateTimeFormat.supportedLocalesOf(language)[0]
    : undefined;
  if (locale === undefined) return [];
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1 + month));
  return (["long", "short"] as const).flatMap((length) => {
    const format = new Intl.DateTimeFormat(locale, {
      month: length,
      weekday: length,
      timeZone: "UTC",
    });
    return days
      .flatMap((day) => format.formatToParts(day))
      .filter(({ type }) => type === "month" || type === "weekday")
      .map(({ value }) => value.replace(/\.$/, ""));
  });
}

const SHORT = new Set(lists.acronyms.split(" "));

/** Capitals that name nobody: TV, II. */
export function isPlainAcronym(written: string): boolean {
  return SHORT.has(written);
}
