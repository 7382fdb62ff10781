/**
 * What went wrong with the store:
 *
 * - `address`: `STORE_URL` names no store that we know.
 * - `held`: another process has it open.
 * - `damaged`: a file or a value is not what was written.
 * - `denied`: the operating system does not let us in.
 * - `key`: the key cannot be stored without becoming another one.
 * - `failed`: reading, writing or opening failed for another reason, such as a full disk.
 */
export type StoreTrouble = "address" | "held" | "damaged" | "denied" | "key" | "failed";

/**
 * Thrown by everything in this room. The message says what happened, to which store, and what to
 * do about it. A store never answers "nothing there" when it could not look.
 */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.trouble = trouble;
  }
}
