import { describe, expect, it } from "vitest";
import { serveAlive } from "../../src/web/health.ts";
import { sendText, serveAt } from "../../src/web/serve.ts";
import { aSocket, aWeb, aWebWith, signal } from "./a-web.ts";

/** Answers at `/slow` when the test says so. */
function slow() {
  const begun = signal();
  const held = signal();
  const serve = serveAt("GET", "/slow", async (_, response) => {
    begun.give();
    await held.given;
    sendText(response, 200, "at last");
  });
  return { serve, begun: begun.given, release: held.give };
}

describe("the web server", () => {
  it("hands a request to whoever serves its path, whatever its query", async () => {
    const { get } = await aWeb(slow().serve, serveAlive());
    const response = await get("/healthz?from=probe");
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("alive\n");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it.each(["/", "/healthz/", "/HEALTHZ", "//", "/%2e", "/healthz%00"])(
    "has nothing at %s",
    async (path) => {
      const { get } = await aWeb(serveAlive());
      expect((await get(path)).status).toBe(404);
    },
  );

  it("says which method a path takes when another one comes", async () => {
    const { url } = await aWeb(serveAlive());
    const response = await fetch(`${url}/healthz`, { method: "DELETE" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
  });

  it("answers HEAD like GET, without the body", async () => {
    const { url } = await aWeb(serveAlive());
    const response = await fetch(`${url}/healthz`, { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBe("6");
    expect(await response.text()).toBe("");
  });

  it("says 500 for what it cannot do, tells the log where, and goes on", async () => {
    const broken = serveAt("GET", "/broken", async () => {
      throw new TypeError("about somebody's question");
    });
    const { get, logged } = await aWeb(broken, serveAlive());
    const response = await get("/broken");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("question");
    expect(logged.join("")).toContain('"error":"TypeError"');
    expect(logged.join("")).not.toContain("question");
    expect((await get("/healthz")).status).toBe(200);
  });

  it("says 500 for a body that was left in the middle, too", async () => {
    const leaves = serveAt("POST", "/", async (request) => {
      for await (const _ of request) throw new TypeError();
    });
    const { url } = await aWeb(leaves);
    expect((await fetch(url, { method: "POST", body: "words" })).status).toBe(500);
  });

  it("cuts a client that never ends its headers", async () => {
    const { url } = await aWebWith({ servers: [serveAlive()], headersMs: 20, requestMs: 10_000 });
    const client = await aSocket(url);
    client.write("GET /healthz HTTP/1.1\r\nhost: x\r\nx-slow: ");
    expect(await client.cut).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("cuts a client that never ends its body", async () => {
    const reads = serveAt("POST", "/", async (request, response) => {
      for await (const _ of request);
      sendText(response, 200, "read");
    });
    const { url, logged } = await aWebWith({ servers: [reads], headersMs: 20, requestMs: 20 });
    const client = await aSocket(url);
    client.write("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nhalf");
    expect(await client.cut).toMatch(/^HTTP\/1\.1 408 /);
    expect(logged.join("")).not.toContain("could not be answered");
  });

  it("refuses what is no HTTP", async () => {
    const { url } = await aWeb(serveAlive());
    const client = await aSocket(url);
    client.write("\u0016\u0003\u0001 hello\r\n\r\n");
    expect(await client.cut).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("says that its port is taken", async () => {
    const { url } = await aWeb(serveAlive());
    const port = Number(new URL(url).port);
    await expect(aWebWith({ servers: [], port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

describe("closing the web server", () => {
  it("ends connections at once on which nothing runs", async () => {
    const web = await aWeb(serveAlive());
    const quiet = await aSocket(web.url);
    const half = await aSocket(web.url);
    half.write("GET /healthz HTTP/1.1\r\nhost:");
    const kept = await aSocket(web.url);
    kept.write("GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n");
    await kept.hears("alive");
    await web.close(600_000);
    expect(await quiet.cut).toBe("");
    expect(await half.cut).toBe("");
    expect(await kept.cut).toMatch(/alive\n$/);
  });

  it("waits for what runs, and takes nothing new meanwhile", async () => {
    const { serve, begun, release } = slow();
    const web = await aWeb(serve, serveAlive());
    const answer = web.get("/slow");
    await begun;
    const closed = web.close(600_000);
    await expect(web.get("/healthz")).rejects.toThrow("fetch failed");
    release();
    expect(await (await answer).text()).toBe("at last");
    await closed;
  });

  it("ends a connection as soon as what runs on it is answered, though it could be kept", async () => {
    const { serve, begun, release } = slow();
    const web = await aWeb(serve);
    const client = await aSocket(web.url);
    client.write("GET /slow HTTP/1.1\r\nhost: x\r\nconnection: keep-alive\r\n\r\n");
    await begun;
    const closed = web.close(600_000);
    release();
    expect(await client.cut).toMatch(/at last$/);
    await closed;
  });

  it("cuts what still runs when its time is over", async () => {
    const { serve, begun, release } = slow();
    const web = await aWeb(serve);
    const answer = web.get("/slow");
    const failed = expect(answer).rejects.toThrow("fetch failed");
    await begun;
    await web.close(1);
    await failed;
    release();
  });

  it("may be asked for twice", async () => {
    const web = await aWeb(serveAlive());
    await Promise.all([web.close(1000), web.close(1000)]);
  });
});
