import type { Evaluation, Figures } from "./evaluation.ts";

const COUNTS: readonly string[] = [
  "questions",
  "paragraphs",
  "answerable",
  "unanswerable",
  "notAsked",
  "pairs",
  "supported",
  "unsupported",
  "differ",
  "alike",
];

const GAP = "  ";

/** The figures for people: a line for each, a column for all questions and one for each part. */
export function evaluationTable({ figures, parts }: Evaluation): string {
  const columns = [["all", figures] as const, ...Object.values(parts).flatMap(Object.entries)];
  const cells = columns.map(([heading, of]) => columnOf(heading, flat(of)));
  const names = [...flat(figures).keys()];
  const rows = [["", ...cells.map(({ heading }) => heading)]].concat(
    names.map((name) => [name, ...cells.map(({ shown }) => shown(name))]),
  );
  return aligned(rows);
}

function columnOf(heading: string, figures: ReadonlyMap<string, number | null>) {
  const shown = (name: string) => {
    const value = figures.get(name);
    return value === undefined ? "" : shownAs(name, value);
  };
  return { heading, shown };
}

/** Figures that have figures of their own come as "cautious: answered". */
function flat(figures: Figures, before = ""): Map<string, number | null> {
  return new Map(
    Object.entries(figures).flatMap(([name, value]) =>
      typeof value === "object" && value !== null
        ? [...flat(value, `${before}${name}: `)]
        : [[`${before}${name}`, value]],
    ),
  );
}

function shownAs(name: string, value: number | null): string {
  if (value === null) return "unknown";
  if (COUNTS.includes(name)) return value.toLocaleString("en");
  if (name === "usd") return `$${value.toFixed(4)}`;
  if (name.endsWith("Mb")) return value.toFixed(1);
  return name.endsWith("Ms") ? value.toFixed(2) : value.toFixed(3);
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join(GAP)
        .trimEnd(),
    )
    .join("\n");
}
