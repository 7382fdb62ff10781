import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPage } from "../../src/sandbox/serve-page.ts";

let server: Server;
let root: string;

beforeAll(async () => {
  const servePage = createPage();
  server = createServer(async (request, response) => {
    if (!(await servePage(request, response))) response.writeHead(418).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, "close");
});

const files = [
  ["/", "text/html; charset=utf-8", "<!doctype html>"],
  ["/page.js", "text/javascript; charset=utf-8", "EventSource"],
  ["/page.css", "text/css; charset=utf-8", "prefers-color-scheme"],
  ["/icon.svg", "image/svg+xml", "<svg"],
] as const;

describe("createPage", () => {
  it.each(files)("serves %s as %s", async (path, type, words) => {
    const response = await fetch(root + path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await response.text()).toContain(words);
  });

  it("allows no inline script, no inline style, and no other origin", async () => {
    const policy = (await fetch(root)).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/u);
  });

  it("asks for nothing outside its own origin", async () => {
    for (const path of ["/", "/page.css"]) {
      const text = await (await fetch(root + path)).text();
      expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\//u);
    }
  });

  it.each(files)("answers 304 to a browser that has %s already", async (path) => {
    const etag = (await fetch(root + path)).headers.get("etag") ?? "";
    const again = await fetch(root + path, { headers: { "if-none-match": `"old", W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("keeps the same tag from one start to the next", async () => {
    const etag = (await fetch(`${root}/page.js`)).headers.get("etag");
    expect((await fetch(`${root}/page.js?again`)).headers.get("etag")).toBe(etag);
    expect(etag).toMatch(/^"[\w-]{43}"$/u);
  });

  it("answers HEAD without a body, and refuses to be written to", async () => {
    const head = await fetch(root, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(Number(head.headers.get("content-length"))).toBeGreaterThan(500);
    const put = await fetch(root, { method: "PUT", body: "x" });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it.each(["/page.ts", "/page/page.css", "/__proto__", "/constructor", "//", "/bot1:x/getMe"])(
    "leaves %s to others",
    async (path) => {
      expect((await fetch(root + path)).status).toBe(418);
    },
  );

  it("bundles types away and never writes HTML from words", async () => {
    const script = await (await fetch(`${root}/page.js`)).text();
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/u);
  });
});
