/** A person tried what no Telegram client lets them do. The message is a sentence for them. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
}
