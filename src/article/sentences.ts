import { abbreviationsOf } from "./abbreviations.ts";
import type { Span } from "./article.ts";
import { isSentenceEnd } from "./boundary.ts";

/**
 * How much of a paragraph `Intl.Segmenter` sees at once, in UTF-16 code units: its time grows with
 * the square of the length in Node 20 (1 MB took 35 s there).
 */
const windowLength = 4096;
/** Boundaries this near to a window's end may depend on what stands behind it. */
const margin = 256;
/** How far around a boundary the rules look. */
const sight = 80;

/** Places where a sentence may begin that the Unicode rules do not see. */
const alsoHere = [
  /** After an ellipsis in one character. */
  /…["'”’»)\]]*\s+(?=["'“„«‘(]*\p{Lu})/gu,
  /** After a footnote mark. */
  /[.!?…]["”’»)]*(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]+)+\s+/gu,
  /** Before "(b)". */
  /[.!?]["”’»)]*\s+(?=\((?:\p{Ll}|\d{1,2}|[ivx]{1,4})\)\s)/gu,
  /** Before a line that is an item of a list, or follows a line that is complete. */
  /\n+/g,
];
/** "… in the war. 1,780 people": the Unicode rules wait for a capital letter. */
const beforeNumber = /[.!?]["”’»)]*\s+(?=["“„«(]?\d)/gu;
/** In Greek a semicolon asks. */
const greekQuestion = /;["”’»)]*\s+(?=["“„«(]*\p{Lu})/gu;

/** Closing quotes and brackets that a blank parts from the sentence they close: "Partez ! »". */
const strayClosers = /^[”’»)\]}」』]+(?=\s|$)\s*/u;

/**
 * Splits one paragraph into sentences. Spans count from the paragraph's own start; together they
 * hold every character that is not blank. A text without stops is one sentence, however long.
 * `language` is a BCP 47 tag.
 */
export function splitSentences(paragraph: string, language: string): Span[] {
  const known = abbreviationsOf(language);
  const spans: Span[] = [];
  let start = 0;
  for (const candidate of candidatesIn(paragraph, language, known.known)) {
    const end = candidate + (strayClosers.exec(sightFrom(paragraph, candidate))?.[0].length ?? 0);
    if (end <= start || end >= paragraph.length) continue;
    const before = paragraph.slice(Math.max(start, end - sight), end);
    const soFar = before.trimEnd();
    const next = sightFrom(paragraph, end);
    const place = {
      soFar: soFar.trimStart(),
      beginsLine: end - start <= sight && (start === 0 || paragraph[start - 1] === "\n"),
      next: next.trimStart(),
      gap: before.slice(soFar.length) + next.slice(0, next.length - next.trimStart().length),
    };
    if (!isSentenceEnd(place, known) || !isGraphemeEdge(paragraph, end)) continue;
    spans.push({ start, end });
    start = end;
  }
  spans.push({ start, end: paragraph.length });
  return joinWordless(
    paragraph,
    spans.flatMap((span) => trim(paragraph, span)),
  );
}

function sightFrom(text: string, at: number): string {
  return text.slice(at, at + sight);
}

function candidatesIn(text: string, language: string, isKnown: boolean): number[] {
  const patterns = isKnown ? [...alsoHere, beforeNumber] : [...alsoHere];
  if (/^el\b/i.test(language)) patterns.push(greekQuestion);
  const found = new Set(unicodeBoundaries(text, language));
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) found.add(match.index + match[0].length);
  }
  return [...found].sort((a, b) => a - b);
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Where `Intl.Segmenter` begins a sentence, seen window by window. */
function unicodeBoundaries(paragraph: string, language: string): number[] {
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  segmenters.set(language, segmenter);
  const text = paragraph.replace(/[\n\r\u0085\u2028\u2029]/g, " ");
  const boundaries: number[] = [];
  let from = 0;
  let length = windowLength;
  while (from < text.length) {
    const window = text.slice(from, from + length);
    const isLast = from + length >= text.length;
    const reliable = isLast ? window.length : window.length - margin;
    let last = 0;
    for (const { index } of segmenter.segment(window)) {
      if (index > reliable) break;
      last = index;
      if (index > 0) boundaries.push(from + index);
    }
    if (isLast) break;
    length = last === 0 ? length * 2 : windowLength;
    from += last;
  }
  return boundaries;
}

/** Takes the blanks off both ends, but never half of a grapheme. */
function trim(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  if (words.trim() === "") return [];
  let from = start + words.length - words.trimStart().length;
  let to = start + words.trimEnd().length;
  while (from > start && !isGraphemeEdge(text, from)) from -= 1;
  while (to < end && !isGraphemeEdge(text, to)) to += 1;
  return [{ start: from, end: to }];
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Two characters that never make one grapheme: asking the segmenter is slow. */
const plainEdge = /^(?:[^\S\r]|\p{P})(?:(?![\u0e33\u0eb3])[\p{L}\p{N}\p{P}]|\s)/u;

function isGraphemeEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length || plainEdge.test(text.slice(at - 1, at + 1))) return true;
  const from = Math.max(0, at - 32);
  return graphemes.segment(text.slice(from, at + 32)).containing(at - from)?.index === at - from;
}

/** A piece without a letter or digit, such as a dash or an emoji, belongs to its neighbour. */
function joinWordless(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let carried: number | undefined;
  for (const span of spans) {
    const start = carried ?? span.start;
    const before = joined.at(-1);
    carried = undefined;
    if (/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) {
      joined.push({ start, end: span.end });
    } else if (before !== undefined) {
      joined[joined.length - 1] = { start: before.start, end: span.end };
    } else {
      carried = start;
    }
  }
  return carried === undefined ? joined : [{ start: carried, end: spans.at(-1)?.end ?? carried }];
}
