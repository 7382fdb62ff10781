import type { Fragment, Line } from "./fragment.ts";

/** What stands on one height without a wide gap, such as the line of one column. */
type Segment = Omit<Line, "page" | "column">;

/** Gaps wider than this many type sizes part columns; words stand closer, even in justified lines. */
const WIDEST_BLANK = 1.6;
/** Gaps narrower than this many type sizes are inside a word. */
const NARROWEST_BLANK = 0.12;
/** So many lines on either side, so wide on average, and so even, are columns; else it is a table. */
const FEWEST_LINES = 4;
const NARROWEST_COLUMN = 0.15;
const MOST_RAGGED = 0.6;
const PLACES_TRIED = 60;
const DEEPEST = 3;

/** The lines of a page in the order in which people read them: down one column, then the next. */
export function readingOrder(fragments: readonly Fragment[], page: number): Line[] {
  const rightToLeft = fragments.filter(({ isRightToLeft }) => isRightToLeft).length;
  const isRightToLeft = rightToLeft > fragments.length / 2;
  const segments = segmentsOf(fragments, isRightToLeft);
  return inColumns(segments, isRightToLeft, DEEPEST).flatMap((lines) => {
    const column = {
      left: Math.min(...lines.map(({ left }) => left)),
      right: Math.max(...lines.map(({ right }) => right)),
    };
    return lines.map((line) => ({ ...line, page, column }));
  });
}

function segmentsOf(fragments: readonly Fragment[], isRightToLeft: boolean): Segment[] {
  return rowsOf(fragments).flatMap((row) => {
    const inOrder = row.toSorted((a, b) => a.left - b.left);
    const segments: Fragment[][] = [];
    let right = Number.NEGATIVE_INFINITY;
    for (const fragment of inOrder) {
      const last = segments.at(-1);
      if (last === undefined || fragment.left - right > WIDEST_BLANK * fragment.size) {
        segments.push([fragment]);
      } else last.push(fragment);
      right = Math.max(right, fragment.right);
    }
    return segments.map((pieces) => segmentOf(isRightToLeft ? pieces.toReversed() : pieces));
  });
}

type Row = { readonly y: number; readonly size: number; readonly pieces: Fragment[] };

/** Fragments whose letters stand on one height, from the top down; raised ones go with their neighbour. */
function rowsOf(fragments: readonly Fragment[]): (readonly Fragment[])[] {
  const rows: Row[] = [];
  for (const fragment of fragments.toSorted((a, b) => b.size - a.size)) {
    const isSmall = (row: Row) => fragment.size < 0.85 * row.size;
    const near = rows.filter(
      (row) => Math.abs(row.y - fragment.y) < (isSmall(row) ? 0.55 : 0.3) * row.size,
    );
    const row = near.find((each) => !isSmall(each)) ?? near.find((each) => touches(each, fragment));
    if (row === undefined) rows.push({ y: fragment.y, size: fragment.size, pieces: [fragment] });
    else row.pieces.push(fragment);
  }
  return rows.toSorted((a, b) => b.y - a.y).map(({ pieces }) => pieces);
}

function touches({ pieces }: Row, { left, right, size }: Fragment): boolean {
  return pieces.some((piece) => left - piece.right < size && piece.left - right < size);
}

function segmentOf(pieces: readonly Fragment[]): Segment {
  const size = Math.max(...pieces.map((piece) => piece.size));
  const base = pieces.find((piece) => piece.size === size);
  const y = base?.y ?? 0;
  const text = pieces
    .map((piece, at) => {
      const before = pieces[at - 1];
      const shown = isRaised(piece, y, size) ? raised(piece.text) : piece.text;
      return before === undefined || !isApart(before, piece) ? shown : ` ${shown}`;
    })
    .join("");
  return {
    text: text.replace(/\s+/g, " ").trim(),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    y,
    size,
  };
}

function isApart(one: Fragment, other: Fragment): boolean {
  const gap = Math.max(other.left - one.right, one.left - other.right);
  return gap > NARROWEST_BLANK * Math.min(one.size, other.size);
}

function isRaised({ text, y, size }: Fragment, baseline: number, lineSize: number): boolean {
  return /^\s*\d{1,3}\s*$/.test(text) && size < 0.85 * lineSize && y > baseline + 0.1 * lineSize;
}

/** The number of a footnote as it is printed, so that it does not become a part of the word before. */
function raised(number: string): string {
  return number.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
}

/** Parts segments into columns where there is a gutter, as far down as it goes. */
function inColumns(
  segments: readonly Segment[],
  isRightToLeft: boolean,
  depth: number,
): Segment[][] {
  const gutter = depth === 0 ? undefined : gutterOf(segments);
  if (gutter === undefined) return segments.length === 0 ? [] : [byHeight(segments)];
  return bandsOf(byHeight(segments), gutter).flatMap((band) => {
    if (band.isCrossed) return [band.segments];
    const left = band.segments.filter(({ right }) => right <= gutter);
    const right = band.segments.filter((segment) => segment.left >= gutter);
    const sides = isRightToLeft ? [right, left] : [left, right];
    return sides.flatMap((side) => inColumns(side, isRightToLeft, depth - 1));
  });
}

function byHeight(segments: readonly Segment[]): Segment[] {
  return segments.toSorted((a, b) => b.y - a.y || a.left - b.left);
}

/** Where most lines stand on either side, beside one another, and none beside them runs across. */
function gutterOf(segments: readonly Segment[]): number | undefined {
  const left = Math.min(...segments.map((segment) => segment.left));
  const width = Math.max(...segments.map((segment) => segment.right)) - left;
  const besides = neighboursOf(segments);
  let best: { readonly at: number; readonly score: number; readonly room: number } | undefined;
  for (let step = 1; step < PLACES_TRIED; step += 1) {
    const at = left + (step / PLACES_TRIED) * width;
    const sides = segments.map(({ left, right }) => (right <= at ? -1 : left >= at ? 1 : 0));
    const count = (side: number, isBeside: (other: number | undefined) => boolean) =>
      sides.filter((own, i) => own === side && besides[i]?.some((j) => isBeside(sides[j]))).length;
    const pairs = Math.min(
      count(-1, (other) => other === 1),
      count(1, (other) => other === -1),
    );
    const score = pairs - count(0, (other) => other !== 0);
    if (score < Math.max(FEWEST_LINES, best?.score ?? 0)) continue;
    const parted = [-1, 1].map((side) => segments.filter((_, i) => sides[i] === side));
    if (!parted.every((side) => isProse(side, width))) continue;
    const room = Math.min(
      ...parted.flat().map(({ left, right }) => Math.max(at - right, left - at)),
    );
    if (best === undefined || score > best.score || room > best.room) best = { at, score, room };
  }
  return best?.at;
}

/** For each segment, which others stand on its height. */
function neighboursOf(segments: readonly Segment[]): number[][] {
  const byY = segments.map(({ y, size }, at) => ({ y, size, at })).sort((a, b) => a.y - b.y);
  const found: number[][] = segments.map(() => []);
  for (const [first, one] of byY.entries()) {
    for (let next = first + 1; next < byY.length; next += 1) {
      const other = byY[next];
      if (other === undefined || other.y - one.y >= Math.max(one.size, other.size)) break;
      found[one.at]?.push(other.at);
      found[other.at]?.push(one.at);
    }
  }
  return found;
}

function isProse(segments: readonly Segment[], width: number): boolean {
  const widths = segments.map(({ left, right }) => right - left);
  const mean = widths.reduce((sum, each) => sum + each, 0) / widths.length;
  return mean >= NARROWEST_COLUMN * width && mean >= MOST_RAGGED * Math.max(...widths);
}

type Band = { readonly isCrossed: boolean; readonly segments: Segment[] };

/**
 * From the top down, lines that run across the gutter and lines that do not. The short last line of a
 * paragraph that runs across belongs to it: it stands alone on its height, and close behind.
 */
function bandsOf(segments: readonly Segment[], gutter: number): Band[] {
  const bands: Band[] = [];
  for (const [at, segment] of segments.entries()) {
    const band = bands.at(-1);
    const crosses = segment.left < gutter && segment.right > gutter;
    const above = segments[at - 1];
    const isAlone = segments.every(
      (other) => other === segment || Math.abs(other.y - segment.y) >= segment.size,
    );
    const goesOn =
      band?.isCrossed === true &&
      isAlone &&
      above !== undefined &&
      above.y - segment.y < 1.6 * segment.size;
    const isCrossed = crosses || goesOn;
    if (band?.isCrossed === isCrossed) band.segments.push(segment);
    else bands.push({ isCrossed, segments: [segment] });
  }
  return bands;
}
