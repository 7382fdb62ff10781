/** Bytes of a file that are not what was written. The message says where; the caller adds which. */
export class DamagedBytesError extends Error {
  override readonly name = "DamagedBytesError";
}
