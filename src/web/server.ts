import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Logger } from "pino";
import { type Serve, sendText } from "./serve.ts";

/** What the server is made of. */
export type WebDeps = {
  /** Asked in order; the first that answers has the request. */
  readonly servers: readonly Serve[];
  /** 0 takes any free one. */
  readonly port: number;
  /** Which addresses of this machine it listens on; by default none that others reach. */
  readonly host?: string;
  readonly log: Logger;
  /** What may be logged about an error. */
  readonly explain: (error: unknown) => Readonly<Record<string, unknown>>;
  /** How long a client may take for its headers, and for its whole request (ms). */
  readonly headersMs?: number;
  readonly requestMs?: number;
};

/** A server that listens. */
export type Web = {
  /** Such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /**
   * Takes no new request and ends idle connections at once. Resolves when the running requests are
   * answered, or after `ms`: then their connections are cut.
   */
  close(ms: number): Promise<void>;
};

const HEADERS_MS = 10_000;
const REQUEST_MS = 20_000;
/** How often slow clients are looked for, as a share of the time that they have. */
const LOOKS = 10;

/**
 * Starts the one HTTP server of a process.
 *
 * @throws the system's error, such as EADDRINUSE, when it cannot listen.
 */
export async function startWeb(deps: WebDeps): Promise<Web> {
  const { servers, port, host = "127.0.0.1", log, explain } = deps;
  const { headersMs = HEADERS_MS, requestMs = REQUEST_MS } = deps;
  /** How many requests run on each open connection. */
  const open = new Map<Socket, number>();
  let isClosing = false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const serve of servers) if (await serve(request, response)) return;
    sendText(response, 404, "There is nothing here.");
  }

  function fail(error: unknown, socket: Socket, response: ServerResponse): void {
    if (socket.destroyed) {
      log.debug(explain(error), "a client hung up");
      return;
    }
    log.error(explain(error), "an HTTP request could not be answered");
    if (response.headersSent) response.destroy();
    else sendText(response, 500, "Something went wrong on this side.");
  }

  function count(socket: Socket, more: number): void {
    const running = (open.get(socket) ?? 0) + more;
    if (open.has(socket)) open.set(socket, running);
    if (isClosing && running === 0) socket.destroySoon();
  }

  const server = createServer({
    headersTimeout: Math.min(headersMs, requestMs),
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(headersMs, requestMs) / LOOKS,
  });
  server.on("connection", (socket: Socket) => {
    open.set(socket, 0);
    socket.once("close", () => open.delete(socket));
  });
  server.on("request", (request, response) => {
    const { socket } = request;
    count(socket, 1);
    response.once("close", () => count(socket, -1));
    answer(request, response).catch((error: unknown) => fail(error, socket, response));
  });
  server.listen(port, host);
  await once(server, "listening");

  return {
    url: addressOf(server.address() as AddressInfo),
    async close(ms) {
      if (isClosing) return;
      isClosing = true;
      const closed = once(server, "close");
      server.close();
      for (const [socket, running] of open) if (running === 0) socket.destroy();
      const timer = setTimeout(() => server.closeAllConnections(), ms);
      await closed;
      clearTimeout(timer);
    },
  };
}

function addressOf({ address, family, port }: AddressInfo): string {
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}
