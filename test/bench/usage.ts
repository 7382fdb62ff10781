/** A bench was called wrongly. */
export class BenchUsageError extends Error {
  override readonly name = "BenchUsageError";
}
