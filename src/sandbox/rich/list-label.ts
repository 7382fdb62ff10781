import { countedLetters, romanLetters } from "../../article/counted-letters.ts";

/** How the item of an ordered list is counted: `type` as in HTML, "1", "a", "A", "i" or "I". */
export function listLabel(value: number, type: string): string {
  const words = { a: countedLetters(value), i: romanLetters(value) };
  const label = words[type.toLowerCase() as "a" | "i"] ?? String(value);
  return `${type === type.toUpperCase() ? label.toUpperCase() : label}.`;
}
