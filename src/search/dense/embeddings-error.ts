/** What went wrong with a server of embeddings. */
export type EmbeddingsTrouble =
  /** No connection, or one that broke. */
  | "unreachable"
  /** No answer within the time that there was. */
  | "slow"
  /** It has too much to do, or broke down: status 429 or 5xx. */
  | "failed"
  /** It will not do what is asked: another status. */
  | "refused"
  /** What it sent is not what was asked for. */
  | "garbled";

/**
 * There are no vectors to be had. The message says what to do; neither it nor a field repeats what
 * was sent, what the server said, or the key.
 */
export class EmbeddingsError extends Error {
  override readonly name = "EmbeddingsError";
  readonly trouble: EmbeddingsTrouble;
  /** Of the HTTP answer, where there was one that says what is wrong. */
  readonly status: number | undefined;

  constructor(trouble: EmbeddingsTrouble, message: string, status?: number) {
    super(message);
    this.trouble = trouble;
    this.status = status;
  }
}
