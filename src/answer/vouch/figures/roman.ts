const ROMAN = /^(?=[IVX]{2,})X{0,3}(?:IX|IV|V?I{0,3})$/u;
const LETTERS = /^[IVXХІ]{2,}$/u;
const WORTH: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** What a Roman numeral below forty states; single letters and larger ones are more often names. */
export function romanNumber(written: string): number | undefined {
  if (!LETTERS.test(written)) return undefined;
  const numeral = written.replaceAll("Х", "X").replaceAll("І", "I");
  if (!ROMAN.test(numeral)) return undefined;
  const values = [...numeral].map((letter) => WORTH[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
