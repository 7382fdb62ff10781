import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What is sent back. */
export type Sent = {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const inGzip = promisify(gzip);
const inBrotli = promisify(brotliCompress);

/** Small texts that nobody keeps: the best that takes no time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Sends a text that a browser may keep, but asks for again each time: when it is what the browser has,
 * only that is said (304). Compressed where the browser can read it so.
 */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body, headers }: Sent,
): Promise<void> {
  // Weak, since it is the same for whatever compression (RFC 9110, section 8.8.1).
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const common = {
    ...headers,
    etag,
    "cache-control": "no-cache",
    vary: "accept-encoding, accept-language",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  };
  if (status === 200 && isKnown(request.headers["if-none-match"], etag)) {
    response.writeHead(304, common).end();
    return;
  }
  const { encoding, bytes } = await compressed(body, request.headers["accept-encoding"]);
  response.writeHead(status, {
    ...common,
    ...(encoding !== undefined && { "content-encoding": encoding }),
    "content-type": type,
    "content-length": bytes.length,
  });
  response.end(bytes);
}

async function compressed(body: string, accepted: string | string[] | undefined) {
  const readable = String(accepted ?? "");
  if (takes("br", readable)) return { encoding: "br", bytes: await inBrotli(body, BROTLI) };
  if (takes("gzip", readable)) return { encoding: "gzip", bytes: await inGzip(body) };
  return { encoding: undefined, bytes: Buffer.from(body) };
}

/** Whether a header `accept-encoding` names this one, and not with a weight of nothing. */
function takes(encoding: string, accepted: string): boolean {
  return accepted
    .split(",")
    .map((each) =>
      each
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/),
    )
    .some(([name, weight = "q=1"]) => name === encoding && !/^q=0(?:\.0*)?$/.test(weight));
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? "")
    .split(",")
    .some((each) => each.trim() === "*" || each.trim().replace(/^W\//, "") === etag.slice(2));
}
