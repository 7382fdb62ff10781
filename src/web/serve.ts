import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers an HTTP request; `false`, and nothing written, when the request is for somebody else. */
export type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Answers requests with one method for one path. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Serves one path: with one method (GET brings HEAD along), and any other gets a 405 that names it.
 *
 * @param path as it stands in an address, with its slash and without a query.
 */
export function serveAt(method: "GET" | "POST", path: string, answer: Answering): Serve {
  const allowed: readonly string[] = method === "GET" ? ["GET", "HEAD"] : [method];
  return async (request, response) => {
    if (pathOf(request) !== path) return false;
    if (allowed.includes(request.method ?? "")) {
      await answer(request, response);
    } else {
      response.setHeader("allow", allowed.join(", "));
      sendText(response, 405, `Use ${allowed.join(" or ")}.`);
    }
    return true;
  };
}

function pathOf({ url = "" }: IncomingMessage): string {
  return url.replace(/[?#].*$/s, "");
}

/** Answers with a text; nothing between here and the client may keep it. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  type = "text/plain; charset=utf-8",
): void {
  response.writeHead(status, {
    "content-type": type,
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(text);
}
