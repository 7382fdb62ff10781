import type { SearchResult, SizeResult } from "../search.ts";
import { PEER } from "./engines.ts";
import type { Measured, Missing } from "./measure.ts";

const HEADINGS = [
  "",
  "asked",
  "R@1",
  "R@5",
  "p50 ms",
  "p99 ms",
  "× faster",
  "build s",
  "MB",
  "load ms",
];

/**
 * A table for each size. "asked": slow engines are asked fewer of the same questions. "× faster": how
 * many times the engine's median goes into the peer's.
 */
export function tablesOf({ node, load, cores, sizes }: SearchResult): string {
  const on = `Node ${node.slice(1)}, ${cores} cores, load ${load.toFixed(1)} at the start.`;
  return [on, ...sizes.map(tableOf), `× faster: than ${PEER}, by p50.`].join("\n\n");
}

function tableOf({ passages, made, engines }: SizeResult): string {
  const peer = engines[PEER];
  const peerMs = peer !== undefined && "p50Ms" in peer ? peer.p50Ms : undefined;
  const rows = Object.entries(engines).map(([name, figures]) => [name, ...cells(figures, peerMs)]);
  return [`${count(passages)} passages (${made})`, ...aligned([HEADINGS, ...rows])].join("\n");
}

function cells(figures: Measured | Missing, peerMs: number | undefined): string[] {
  if ("missing" in figures) return [figures.missing];
  const { questions, at1, at5, p50Ms, p99Ms, buildS, megabytes, loadMs } = figures;
  return [
    count(questions),
    at1?.toFixed(3) ?? "",
    at5?.toFixed(3) ?? "",
    p50Ms.toFixed(3),
    p99Ms.toFixed(3),
    peerMs === undefined ? "" : (peerMs / p50Ms).toPrecision(2),
    buildS.toFixed(2),
    megabytes.toFixed(1),
    loadMs.toFixed(0),
  ];
}

/** A row with one cell behind its name is a remark and takes part in no column. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const whole = rows.filter((row) => row.length > 2);
  const width = (at: number) =>
    Math.max(...(at === 0 ? rows : whole).map((row) => row[at]?.length ?? 0));
  return rows.map(([name = "", ...rest]) => {
    const shown = rest.length === 1 ? rest : rest.map((cell, at) => cell.padStart(width(at + 1)));
    return [name.padEnd(width(0)), ...shown].join("  ").trimEnd();
  });
}

function count(number: number): string {
  return number.toLocaleString("en");
}
