import { articleNumber } from "../../law-numbers.ts";
import { endsSentence, startsListItem } from "../../lines.ts";
import { countLetters, type PageStart } from "../../pages.ts";
import type { Line } from "./fragment.ts";
import { type Hyphens, joinLines } from "./hyphens.ts";

/** Lines that are one paragraph. */
type Paragraph = readonly Line[];

/** Type smaller than this part of the text's own is that of notes. */
const NOTE_SIZE = 0.93;
const noteMark = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}\s|\[\d{1,3}\]|\*+|[†‡§])\s*\S/;
const startsLow = /^["“„«'‘([]*\p{Ll}/u;
const leadsToItem =
  /(?:[.;:,!?…。；：，]["”»)⁰¹²³⁴⁵⁶⁷⁸⁹]*|\s(?:and|or|и|или|und|oder|et|ou|y|o))$/u;

/**
 * The paragraphs of pages in order, each on one line, and where pages begin in them. The notes at the
 * foot of a page come behind the paragraph that the page ends with, which may end on the next one.
 */
export function paragraphsOf(
  pages: readonly (readonly Line[])[],
  hyphens: Hyphens,
): { readonly paragraphs: readonly string[]; readonly starts: readonly PageStart[] } {
  const size = usualSize(pages.flat());
  const parted = pages.map((lines) => partNotes(lines, size));
  const leading = usualLeading(parted.flatMap(({ text }) => text));
  const ordered = withNotes(
    inParagraphs(
      parted.flatMap(({ text }) => text),
      leading,
    ),
    new Map(parted.map(({ notes }, at) => [at + 1, inNotes(notes, leading)])),
  );
  return {
    paragraphs: ordered.map((lines) =>
      joinLines(
        lines.map(({ text }) => text),
        hyphens,
      ),
    ),
    starts: startsOf(ordered.flat()),
  };
}

/** The size in which most letters are set. */
export function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Takes the notes off the end of each column: small type that begins with a mark. */
function partNotes(lines: readonly Line[], size: number): { text: Line[]; notes: Line[] } {
  const text: Line[] = [];
  const notes: Line[] = [];
  for (const column of inRuns(lines, (a, b) => a.column === b.column)) {
    const body = column.findLastIndex((line) => line.size >= NOTE_SIZE * size) + 1;
    const first = column.findIndex((line, at) => at >= body && noteMark.test(line.text));
    const end = first < 0 ? column.length : first;
    text.push(...column.slice(0, end));
    notes.push(...column.slice(end));
  }
  return text.length === 0 ? { text: notes, notes: [] } : { text, notes };
}

/** The distance from line to line within a paragraph, in type sizes. */
function usualLeading(lines: readonly Line[]): number {
  const distances = lines
    .flatMap((line, at) => {
      const before = lines[at - 1];
      const isNear = before?.column === line.column && Math.abs(before.size - line.size) < 0.5;
      return isNear && before.y > line.y ? [(before.y - line.y) / line.size] : [];
    })
    .sort((a, b) => a - b);
  // Gaps between paragraphs are wider, and in a text of short ones they are half of all.
  return distances[Math.floor(distances.length / 3)] ?? 1.2;
}

function inParagraphs(lines: readonly Line[], leading: number): Paragraph[] {
  return inRuns(lines, (before, line, first) => goesOn(before, line, first, leading));
}

function inNotes(lines: readonly Line[], leading: number): Paragraph[] {
  return inRuns(
    lines,
    (before, line, first) => !noteMark.test(line.text) && goesOn(before, line, first, leading),
  );
}

/** Whether a line goes on with the paragraph of the line before it; `first` is where that begins. */
function goesOn(before: Line, line: Line, first: Line, leading: number): boolean {
  if (Math.abs(before.size - line.size) > 0.08 * before.size) return false;
  const isShort = before.right < before.column.right - 0.15 * widthOf(before);
  const beginsItem = startsListItem(line.text) || articleNumber(line.text) !== undefined;
  const isHeading = articleNumber(first.text) !== undefined && first === before;
  if (beginsItem && (isShort || isHeading || leadsToItem.test(before.text))) return false;
  const isIndented = line.left > line.column.left + 0.8 * line.size;
  if (before.column !== line.column) {
    if (/[-‐\u00ad]$/.test(before.text)) return true;
    return !endsSentence(before.text) && (startsLow.test(line.text) || !(isShort || isIndented));
  }
  const gap = before.y - line.y;
  if (gap <= 0 || gap > 1.3 * leading * line.size) return false;
  if (isShort && (endsSentence(before.text) || articleNumber(before.text) !== undefined))
    return false;
  const wasIndented = before.left > before.column.left + 0.8 * before.size;
  return !isIndented || wasIndented || startsListItem(first.text);
}

function widthOf({ column }: Line): number {
  return column.right - column.left;
}

function withNotes(
  paragraphs: readonly Paragraph[],
  notes: Map<number, readonly Paragraph[]>,
): Paragraph[] {
  return paragraphs.flatMap((paragraph, at) => {
    const upTo = paragraphs[at + 1]?.[0]?.page ?? Number.POSITIVE_INFINITY;
    const due = [...notes].filter(([page]) => page < upTo);
    for (const [page] of due) notes.delete(page);
    return [paragraph, ...due.flatMap(([, each]) => each)];
  });
}

function startsOf(lines: readonly Line[]): PageStart[] {
  const starts: PageStart[] = [];
  let from = 0;
  for (const { page, text } of lines) {
    if (starts.at(-1)?.page !== page) starts.push({ from, page });
    from += countLetters(text);
  }
  return starts;
}

/** Parts lines wherever one does not belong to those before it. */
function inRuns(
  lines: readonly Line[],
  belongs: (before: Line, line: Line, first: Line) => boolean,
): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const [first, before] = [run?.[0], run?.at(-1)];
    if (run && first && before && belongs(before, line, first)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}
