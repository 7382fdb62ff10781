import { type DownloadProblem, sentenceOfDownload } from "./download-problem.ts";

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

const failures: Readonly<Record<DownloadProblem["kind"], DownloadFailure>> = {
  "no-address": "address",
  "not-web": "address",
  "password-in-address": "address",
  "other-port": "address",
  "unknown-host": "host",
  "host-not-public": "host",
  "too-many-redirects": "redirect",
  "redirect-to-http": "redirect",
  "no-page": "status",
  "busy-site": "status",
  "refused-page": "status",
  "unread-type": "type",
  "download-too-large": "size",
  "download-too-slow": "time",
  "broken-packing": "content",
  "unknown-packing": "content",
  "broken-connection": "connection",
};

/**
 * An address was not downloaded. The message is a sentence or two that say why, and what to do, in
 * English.
 */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  readonly failure: DownloadFailure;
  /** The same as data. */
  readonly problem: DownloadProblem;

  constructor(problem: DownloadProblem, options?: ErrorOptions) {
    super(sentenceOfDownload(problem), options);
    this.failure = failures[problem.kind];
    this.problem = problem;
  }
}
