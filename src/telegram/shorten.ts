import { startOf } from "./split-text.ts";

/** One line of at most `units` UTF-16 code units; what was longer ends in "…". */
export function shorten(text: string, units: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= units) return line;
  return `${startOf(line, units - "…".length).trimEnd()}…`;
}
