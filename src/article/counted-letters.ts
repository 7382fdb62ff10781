const ROMAN: readonly (readonly [worth: number, sign: string])[] = Object.entries({
  ...{ m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40 },
  ...{ x: 10, ix: 9, v: 5, iv: 4, i: 1 },
}).map(([sign, worth]) => [worth, sign]);

/** A number from 1 to 3999 in small Roman letters; any other in digits. */
export function romanLetters(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const [worth, sign] = ROMAN.find(([part]) => part <= number) ?? [number, ""];
  return sign + (number > worth ? romanLetters(number - worth) : "");
}

/** A number in small letters as lists on the web are counted: a, b, … z, aa, ab; below 1 in digits. */
export function countedLetters(number: number): string {
  if (number < 1) return String(number);
  const before = number > 26 ? countedLetters(Math.floor((number - 1) / 26)) : "";
  return before + String.fromCharCode(97 + ((number - 1) % 26));
}
