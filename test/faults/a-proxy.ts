import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** A posted update on its way to the bot. */
export type Posted = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer>;
};

/** What stands between Telegram and the bot; `pass` gives the status that Telegram sees. */
export async function aProxy(pass: (posted: Posted) => Promise<number>): Promise<string> {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url: path = "/", headers } = request;
    const kept = ["content-type", "x-telegram-bot-api-secret-token"].map((name) => [
      name,
      String(headers[name]),
    ]);
    const posted = { path, headers: Object.fromEntries(kept), body: await buffer(request) };
    response.writeHead(await pass(posted)).end();
  }
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Hands it to the bot on this port, and gives its status; 502 when it is down. */
export async function post(port: number, { path, headers, body }: Posted): Promise<number> {
  try {
    const url = `http://127.0.0.1:${port}${path}`;
    const response = await fetch(url, { method: "POST", headers, body });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 502;
  }
}
