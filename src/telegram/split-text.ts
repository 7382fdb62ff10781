const bySentence = new Intl.Segmenter(undefined, { granularity: "sentence" });
const byWord = new Intl.Segmenter(undefined, { granularity: "word" });
const byGrapheme = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** How far beyond the cut a segmenter looks to know whether a character goes on, in UTF-16 units. */
const LOOK_AHEAD = 64;

/**
 * Divides a text into parts of at most `room` UTF-16 code units. Joined, the parts are the text.
 * Cuts fall between sentences if one ends in the second half of a part, else between words, else
 * between graphemes; only a grapheme that is longer than `room` itself is cut, between code points.
 */
export function splitText(text: string, room: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > room) {
    const at = lastBorder(rest, room);
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...parts, rest];
}

/** The start of `text`, cut as {@link splitText} cuts. */
export function startOf(text: string, room: number): string {
  return text.length <= room ? text : text.slice(0, lastBorder(text, room));
}

function lastBorder(text: string, room: number): number {
  const window = text.slice(0, room + LOOK_AHEAD);
  const graphemes = byGrapheme.segment(window);
  const isBorder = (at: number) => graphemes.containing(at)?.index === at;
  const lateEnough = (at: number) => at > room / 2 && isBorder(at);
  const afterSpace = (at: number) => /\s/u.test(window.charAt(at - 1));
  const last = (segmenter: Intl.Segmenter, fits: (at: number) => boolean) =>
    firstOf(bordersBefore(segmenter, window, room), fits);
  return (
    last(bySentence, lateEnough) ??
    last(byWord, (at) => lateEnough(at) && afterSpace(at)) ??
    last(byWord, isBorder) ??
    last(byGrapheme, () => true) ??
    codePointBorder(text, room)
  );
}

/** The borders at or before `room`, last first: those of its second half, or the only one before. */
function* bordersBefore(segmenter: Intl.Segmenter, window: string, room: number) {
  const segments = segmenter.segment(window);
  let isOnly = true;
  let at = segments.containing(room)?.index ?? 0;
  while (at > room / 2) {
    yield at;
    isOnly = false;
    at = segments.containing(at - 1)?.index ?? 0;
  }
  if (at > 0 && isOnly) yield at;
}

function firstOf(borders: Iterable<number>, fits: (at: number) => boolean): number | undefined {
  for (const at of borders) if (fits(at)) return at;
  return undefined;
}

function codePointBorder(text: string, room: number): number {
  const splitsAPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(room - 1, room + 1));
  return splitsAPair && room > 1 ? room - 1 : room;
}
