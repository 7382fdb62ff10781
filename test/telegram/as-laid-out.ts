import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/** A line as an app lays it out by the Unicode bidirectional algorithm (UAX #9). */
export type LaidOut = {
  /** The direction that the line as a whole takes: that of its first letter. */
  readonly direction: "ltr" | "rtl";
  /** Where, from the left, stand the code units of this part of the line: in order; marks take no place. */
  placesOf(part: string): readonly number[];
  /** A part of the line as it is seen, from the left. */
  look(part: string): string;
};

export function laidOut(line: string): LaidOut {
  const levels = bidi.getEmbeddingLevels(line, "auto");
  const drawn = bidi
    .getReorderedIndices(line, levels)
    .filter((unit) => !/[\u200e\u200f]/.test(line.charAt(unit)));
  const places = new Map(drawn.map((unit, place) => [unit, place]));
  const startOf = (part: string) => {
    const start = line.indexOf(part);
    if (start < 0) throw new RangeError(`The line does not say “${part}”`);
    return start;
  };
  return {
    direction: levels.paragraphs[0]?.level === 1 ? "rtl" : "ltr",
    placesOf(part) {
      const start = startOf(part);
      return Array.from(part, (_, at) => places.get(start + at)!).sort((a, b) => a - b);
    },
    look(part) {
      const start = startOf(part);
      const isIn = (unit: number) => unit >= start && unit < start + part.length;
      return drawn
        .filter(isIn)
        .map((unit) => line.charAt(unit))
        .join("");
    },
  };
}

/** Whether parts stand each in one piece, one after the other, the way the line runs. */
export function standInOrder(line: string, parts: readonly string[]): boolean {
  const { direction, placesOf } = laidOut(line);
  const spans = parts.map((part) => {
    const places = placesOf(part);
    return { from: places[0]!, to: places.at(-1)!, whole: places.length };
  });
  const isWhole = spans.every(({ from, to, whole }) => to - from === whole - 1);
  const runs = direction === "ltr" ? spans : [...spans].reverse();
  return isWhole && runs.every((span, at) => at === 0 || runs[at - 1]!.to < span.from);
}
