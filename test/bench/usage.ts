/** A bench was called wrongly. */
export class BenchUsageError extends Error {
  override readonly name = "BenchUsageError";
}

/**
 * The number that an option of a bench gives.
 *
 * @throws BenchUsageError when it is no whole number from 1 on.
 */
export function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new BenchUsageError(`--${name} ${text} is no whole number from 1 on.`);
}
