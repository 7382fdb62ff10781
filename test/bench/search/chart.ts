import type { SizeResult } from "../search.ts";

/** Colours that people of every colour vision tell apart (Okabe and Ito, 2008), less yellow. */
const COLOURS = ["#0072B2", "#56B4E9", "#D55E00", "#E69F00", "#009E73", "#CC79A7", "#8C8C8C"];

const [WIDTH, HEIGHT] = [820, 400];
const PLOT = { left: 62, right: 540, top: 44, bottom: 340 };
const LABEL_HEIGHT = 18;

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #24292f; }
  .small { font-size: 11px; fill: #57606a; }
  .paper { fill: #ffffff; }
  .grid { stroke: #d0d7de; stroke-width: 1; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .small { fill: #9198a1; }
    .paper { fill: #0d1117; }
    .grid { stroke: #30363d; }
  }`;

/** A dot: quality as a share, latency in milliseconds. */
type Dot = { readonly at1: number; readonly ms: number; readonly passages: number };
type Line = { readonly name: string; readonly colour: string; readonly dots: readonly Dot[] };

/**
 * An SVG picture of quality (share of questions whose passage comes first) against latency (median,
 * on a logarithmic axis), a line for each engine and a dot for each size, larger for more passages.
 *
 * @throws RangeError when no quality was measured.
 */
export function chartOf(sizes: readonly SizeResult[]): string {
  const lines = linesOf(sizes);
  const dots = lines.flatMap((line) => line.dots);
  if (dots.length === 0) throw new RangeError("There is no quality to draw.");
  const x = logScale(dots.map(({ ms }) => ms));
  const y = evenScale(dots.map(({ at1 }) => at1));
  const sizesDrawn = sizes.map(({ passages }) => passages.toLocaleString("en")).join(", ");
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">`,
    `<title>Quality against latency of Pincite's search and other engines</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${WIDTH}" height="${HEIGHT}" rx="8"/>`,
    text(PLOT.left, 26, "Right passage first, share of questions"),
    ...y.ticks.flatMap((tick) => [
      `<path class="grid" d="M${PLOT.left} ${y.at(tick)}H${PLOT.right}"/>`,
      text(PLOT.left - 8, y.at(tick) + 4, tick.toFixed(2), "small", "end"),
    ]),
    ...x.ticks.flatMap((tick) => [
      `<path class="grid" d="M${x.at(tick)} ${PLOT.top}V${PLOT.bottom}"/>`,
      text(x.at(tick), PLOT.bottom + 18, String(tick), "small", "middle"),
    ]),
    text(PLOT.right, PLOT.bottom + 38, "Milliseconds a question, median", "", "end"),
    text(PLOT.left, PLOT.bottom + 38, `Dots, small to large: ${sizesDrawn} passages`, "small"),
    ...lines.map((line) => drawn(line, x.at, y.at)),
    ...labels(lines, y.at),
    "</svg>",
  ].join("\n")}\n`;
}

function linesOf(sizes: readonly SizeResult[]): Line[] {
  const names = [...new Set(sizes.flatMap(({ engines }) => Object.keys(engines)))];
  return names.flatMap((name, index) => {
    const dots = sizes.flatMap(({ engines, passages }): Dot[] => {
      const figures = engines[name];
      return figures !== undefined && "at1" in figures && figures.at1 !== undefined
        ? [{ at1: figures.at1, ms: figures.p50Ms, passages }]
        : [];
    });
    const colour = COLOURS[index % COLOURS.length] ?? "#000000";
    return dots.length === 0 ? [] : [{ name, colour, dots }];
  });
}

function drawn({ colour, dots }: Line, x: Scale["at"], y: Scale["at"]): string {
  const places = dots.map(({ ms, at1 }) => `${x(ms)} ${y(at1)}`);
  const circles = dots.map(
    ({ ms, at1 }, at) =>
      `<circle cx="${x(ms)}" cy="${y(at1)}" r="${4 + 2 * at}" fill="${colour}"/>`,
  );
  const path = `<path d="M${places.join("L")}" fill="none" stroke="${colour}" stroke-width="2"/>`;
  return [path, ...circles].join("");
}

/** Names at the right, in the order of the lines' last dots, none upon another. */
function labels(lines: readonly Line[], y: Scale["at"]): string[] {
  const sorted = lines
    .map((line) => ({ ...line, wanted: y(line.dots.at(-1)?.at1 ?? 0) }))
    .sort((a, b) => a.wanted - b.wanted);
  const last = PLOT.bottom - LABEL_HEIGHT * (sorted.length - 1);
  let free = PLOT.top;
  return sorted.map(({ name, colour, wanted }, at) => {
    const place = Math.min(Math.max(free, wanted), last + LABEL_HEIGHT * at);
    free = place + LABEL_HEIGHT;
    const dot = `<circle cx="${PLOT.right + 20}" cy="${place}" r="5" fill="${colour}"/>`;
    return dot + text(PLOT.right + 32, place + 4, name);
  });
}

type Scale = { readonly ticks: readonly number[]; at(value: number): number };

function logScale(values: readonly number[]): Scale {
  const [from, to] = [
    Math.floor(Math.log10(Math.min(...values))),
    Math.ceil(Math.log10(Math.max(...values))),
  ];
  const span = Math.max(1, to - from);
  return {
    ticks: Array.from({ length: span + 1 }, (_, at) => Number(`1e${from + at}`)),
    at: (value) =>
      rounded(PLOT.left + ((Math.log10(value) - from) / span) * (PLOT.right - PLOT.left)),
  };
}

/** Ticks of five hundredths around all values. */
function evenScale(values: readonly number[]): Scale {
  const [from, to] = [Math.floor(Math.min(...values) * 20), Math.ceil(Math.max(...values) * 20)];
  const span = Math.max(1, to - from);
  return {
    ticks: Array.from({ length: span + 1 }, (_, at) => (from + at) / 20),
    at: (value) => rounded(PLOT.bottom - ((value * 20 - from) / span) * (PLOT.bottom - PLOT.top)),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function text(x: number, y: number, words: string, style = "", anchor = "start"): string {
  const safe = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x}" y="${y}" class="${style}" text-anchor="${anchor}">${safe}</text>`;
}
