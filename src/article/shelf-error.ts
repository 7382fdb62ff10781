/** The folder cannot do what was asked. The message says what to do instead. */
export class ShelfError extends Error {
  override readonly name = "ShelfError";
}
