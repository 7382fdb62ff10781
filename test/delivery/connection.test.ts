import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openConnection } from "../../src/delivery/connection.ts";

let server: Server;
let apiRoot: string;
let connections = 0;
/** Paths that were called; `getUpdates` gets no answer. */
let calls: string[];
beforeEach(async () => {
  connections = 0;
  calls = [];
  server = createServer((request, response) => {
    request.resume();
    calls.push(request.url ?? "");
    if (request.url?.endsWith("getUpdates")) return;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ ok: true, result: true }));
  });
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe("a connection", () => {
  it("is kept from call to call, and is its own", async () => {
    const [one, other] = [openConnection("1:a", `${apiRoot}/`), openConnection("1:a", apiRoot)];
    await one.api.deleteWebhook();
    await one.api.deleteWebhook();
    expect(connections).toBe(1);
    await other.api.deleteWebhook();
    expect(connections).toBe(2);
    expect(calls).toEqual(Array(3).fill("/bot1:a/deleteWebhook"));
  });

  it("is another one after it was dropped, and what hung on it fails", async () => {
    const { api, reconnect } = openConnection("1:a", apiRoot);
    const hanging = api.getUpdates();
    const failed = expect(hanging).rejects.toMatchObject({ name: "HttpError" });
    await expect.poll(() => calls, { interval: 5 }).toHaveLength(1);
    reconnect();
    await failed;
    await api.deleteWebhook();
    expect(connections).toBe(2);
  });
});
