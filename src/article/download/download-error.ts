/**
 * What kept an address from being read: `address` is wrong or not open to us, `host` is unknown or
 * not public, `connection` broke, `redirect` was refused, `status` said no, `type` is none that is
 * read, `size` or `time` ran out, `content` came broken.
 */
export type DownloadFailure =
  | "address"
  | "host"
  | "connection"
  | "redirect"
  | "status"
  | "type"
  | "size"
  | "time"
  | "content";

/** An address was not downloaded. The message is a sentence or two that say why, and what to do. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  readonly failure: DownloadFailure;

  constructor(failure: DownloadFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}
