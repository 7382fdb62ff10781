/** How the item of an ordered list is counted: `type` as in HTML, "1", "a", "A", "i" or "I". */
export function listLabel(value: number, type: string): string {
  const words = { a: letters(value), i: roman(value) }[type.toLowerCase()] ?? String(value);
  return `${type === type.toUpperCase() ? words.toUpperCase() : words}.`;
}

function letters(value: number): string {
  if (value < 1) return String(value);
  const before = value > 26 ? letters(Math.floor((value - 1) / 26)) : "";
  return before + String.fromCharCode(97 + ((value - 1) % 26));
}

const romanParts: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const [worth, sign] = romanParts.find(([part]) => part <= value) ?? [value, ""];
  return sign + (value > worth ? roman(value - worth) : "");
}
