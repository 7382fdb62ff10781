import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Serve } from "../web/serve.ts";
import { type BotApi, errorBody } from "./bot-api.ts";
import type { FaultResponse, Faults } from "./faults.ts";
import { readCallParameters } from "./read-body.ts";
import { TelegramError } from "./telegram-error.ts";

/**
 * The HTTP face: `/bot<token>/<method>` and `/file/bot<token>/<path>` for the bot, everything else for
 * `servers`, in order.
 */
export function createHttpServer(deps: {
  readonly token: string;
  readonly api: BotApi;
  readonly faults: Faults;
  /** The file at a path that `getFile` gave. */
  readonly fileAt: (path: string) => Uint8Array | undefined;
  readonly servers: readonly Serve[];
  readonly log: Logger | undefined;
}): Server {
  const { token, api, faults, fileAt, servers, log } = deps;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://sandbox");
    const [, calledToken, method] = /^\/bot([^/]*)\/([^/]+)\/?$/.exec(url.pathname) ?? [];
    if (calledToken !== undefined && method !== undefined) {
      checkToken(calledToken.replace(/%3a/i, ":"), token);
      return answerBot(request, response, url, method);
    }
    const [, fileToken, path] = /^\/file\/bot([^/]*)\/(.+)$/.exec(url.pathname) ?? [];
    if (fileToken !== undefined && path !== undefined) {
      checkToken(fileToken.replace(/%3a/i, ":"), token);
      return sendFile(request, response, fileAt(path));
    }
    for (const serve of servers) if (await serve(request, response)) return;
    throw new TelegramError(404, "Not Found");
  }

  async function answerBot(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    method: string,
  ): Promise<void> {
    const raw = await readCallParameters(request, url);
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const met = faults.meet(api.nameOf(method));
    if (!met) {
      const { status, body } = await api.call(method, raw, { signal: gone.signal });
      return sendJson(response, status, body);
    }
    const { respond, released } = met;
    const fault = describe(respond);
    if (isDone(respond)) {
      const { status, body } = await api.call(method, raw, { signal: gone.signal, fault });
      if (respond.kind === "hang") await until(released, gone.signal);
      return sendBroken(response, respond, status, body);
    }
    api.skip(method, raw, fault);
    if (respond.kind !== "hang") return sendBroken(response, respond, 500, {});
    await until(released, gone.signal);
    if (gone.signal.aborted) return;
    const { status, body } = await api.call(method, raw, { signal: gone.signal, fault });
    return sendJson(response, status, body);
  }

  return createServer((request, response) => {
    answer(request, response).catch((thrown: unknown) => {
      const error =
        thrown instanceof TelegramError ? thrown : new TelegramError(500, "Internal Server Error");
      if (error.code === 500) log?.error({ reason: String(thrown) }, "the sandbox failed");
      if (!response.headersSent) sendJson(response, error.code, errorBody(error));
      else response.destroy();
    });
  });
}

/** Telegram knows no path for what cannot be a token, and keeps 401 for what only is not one. */
function checkToken(called: string, token: string): void {
  if (!/^\d+:[\w-]+$/.test(called)) throw new TelegramError(404, "Not Found");
  if (called !== token) throw new TelegramError(401, "Unauthorized");
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Uint8Array | undefined,
): void {
  if (bytes === undefined) throw new TelegramError(404, "Not Found");
  response.writeHead(200, {
    "content-type": "application/octet-stream",
    "content-length": bytes.length,
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

function isDone(respond: FaultResponse): boolean {
  return respond.kind === "truncated" || ("when" in respond && respond.when === "after");
}

function describe(respond: FaultResponse): string {
  return "when" in respond ? `${respond.kind} ${respond.when}` : respond.kind;
}

function until(released: Promise<void>, signal: AbortSignal): Promise<void> {
  const hungUp = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  return Promise.race([released, hungUp]);
}

function sendBroken(
  response: ServerResponse,
  respond: FaultResponse,
  status: number,
  body: object,
): void {
  switch (respond.kind) {
    case "refuse": {
      const { code, description, retry_after } = respond;
      const parameters = retry_after === undefined ? undefined : { retry_after };
      sendJson(response, code, errorBody(new TelegramError(code, description, parameters)));
      return;
    }
    case "bad_gateway":
      response.writeHead(502, { "content-type": "text/html" });
      response.end("<html><head><title>502 Bad Gateway</title></head><body></body></html>");
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "truncated": {
      const json = JSON.stringify(body);
      response.writeHead(status, { "content-type": "application/json" });
      response.end(json.slice(0, Math.floor(json.length / 2)));
      return;
    }
    case "hang":
      sendJson(response, status, body);
  }
}
