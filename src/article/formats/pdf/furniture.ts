import { articleNumber } from "../../law-numbers.ts";
import type { Dropped, DroppedKind } from "../dropped.ts";
import type { Line } from "./fragment.ts";

/** So many heights at the head and at the foot of a page may be furniture. */
const HEIGHTS = 2;
/** How far from page to page a running head may stand, in points. */
const SAME_HEIGHT = 6;

const numberOnly =
  /^(?:[-–—\s[(.]*)(?:page|p\.|seite|стр\.|страница|página|صفحة|第)?\s*([0-9]{1,4}|[ivxlc]{1,7})\s*(?:页|頁)?\s*(?:(?:\/|of|von|из|sur|de|من)\s*[0-9]{1,4})?(?:[-–—\s\]).]*)$/iu;

/** The lines of all pages without what the pages repeat: running heads and feet, page numbers. */
export function withoutFurniture(pages: readonly (readonly Line[])[]): {
  readonly pages: readonly (readonly Line[])[];
  readonly dropped: readonly Dropped[];
} {
  const edges = pages.map((lines) => ({ head: edgeOf(lines, 1), foot: edgeOf(lines, -1) }));
  const named = new Map<Line, DroppedKind>();
  for (const side of ["head", "foot"] as const) {
    const lines = edges.flatMap((edge) => edge[side]);
    const alike = byLooks(lines);
    for (const line of lines) {
      const others = alike.get(looksOf(line)) ?? [];
      if (isPageNumber(line, others)) named.set(line, "page-number");
      else if (isRepeated(line, others, pages.length)) named.set(line, `running-${side}`);
    }
  }
  const dropped = pages.flat().flatMap((line) => {
    const what = named.get(line);
    return what === undefined ? [] : [{ what, text: line.text }];
  });
  return { pages: pages.map((lines) => lines.filter((line) => !named.has(line))), dropped };
}

function byLooks(lines: readonly Line[]): Map<string, Line[]> {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    const looks = looksOf(line);
    const alike = found.get(looks);
    if (alike === undefined) found.set(looks, [line]);
    else alike.push(line);
  }
  return found;
}

/** The words of a line without their figures; those of all page numbers are alike. */
function looksOf({ text }: Line): string {
  return numberIn(text) === undefined ? text.replace(/\d+/g, "#") : "#";
}

/** The lines on the outermost heights of a page: from the top for 1, from the foot for -1. */
function edgeOf(lines: readonly Line[], direction: 1 | -1): Line[] {
  const inOrder = lines.toSorted((a, b) => direction * (b.y - a.y));
  const found: Line[] = [];
  let heights = 0;
  for (const line of inOrder) {
    const last = found.at(-1);
    if (last === undefined || Math.abs(last.y - line.y) > 2) heights += 1;
    if (heights > HEIGHTS) break;
    found.push(line);
  }
  return found;
}

/** A number alone that counts as the pages do, or that is the page's own. */
function isPageNumber(line: Line, others: readonly Line[]): boolean {
  const number = numberIn(line.text);
  if (number === undefined) return false;
  if (number === line.page && /\d/.test(line.text)) return true;
  return others.some((other) => {
    const counted = numberIn(other.text);
    const distance = other.page - line.page;
    return distance !== 0 && counted !== undefined && counted - number === distance;
  });
}

function numberIn(text: string): number | undefined {
  const number = numberOnly.exec(text)?.[1];
  if (number === undefined) return undefined;
  return /^\d/.test(number) ? Number(number) : romanOf(number);
}

function romanOf(number: string): number | undefined {
  return articleNumber(`Article ${number.toUpperCase()}`)?.value;
}

/**
 * @param others lines of the same words, whatever their figures.
 *
 * The same words at the same height on other pages: on the next or the next but one, since left and
 * right pages may differ, and on three pages where there are so many. Figures may differ only as the
 * pages count.
 */
function isRepeated(line: Line, others: readonly Line[], pages: number): boolean {
  const alike = others.filter(
    (other) =>
      other.page !== line.page &&
      Math.abs(other.y - line.y) <= SAME_HEIGHT &&
      countsAlong(line, other),
  );
  const isNear = alike.some((other) => Math.abs(other.page - line.page) <= 2);
  return isNear && alike.length >= (pages > 3 ? 2 : 1);
}

function countsAlong(one: Line, other: Line): boolean {
  const [ours = [], theirs = []] = [one, other].map(({ text }) => text.match(/\d+/g) ?? []);
  const distance = other.page - one.page;
  return ours.every((number, at) => [0, distance].includes(Number(theirs[at]) - Number(number)));
}
