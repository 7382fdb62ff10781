import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

type File = { readonly type: string; readonly body: Buffer; readonly etag: string };

const folder = new URL("./page/", import.meta.url);

const securityHeaders = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // Chromium then refuses innerHTML altogether, so words from a chat cannot become markup.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * Serves the sandbox's page: `/`, `/page.css`, `/page.js` and `/icon.svg`. Script and
 * style are bundled from their parts at the first request and kept in memory.
 *
 * @returns a function that answers a request for one of these paths and resolves to true, or leaves
 *   it alone and resolves to false. It rejects where the page's sources cannot be read or bundled;
 *   the next request tries again.
 */
export function createPage(): (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean> {
  const kept = new Map<string, Promise<File>>();

  function fileAt(path: string): Promise<File> | undefined {
    const make = makers[path];
    if (make === undefined) return undefined;
    const file = kept.get(path) ?? make();
    kept.set(path, file);
    file.catch(() => kept.delete(path));
    return file;
  }

  return async (request, response) => {
    const file = await fileAt(pathOf(request.url ?? "/"));
    if (file === undefined) return false;
    answer(request, response, file);
    return true;
  };
}

function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? "/";
}

const makers: Readonly<Record<string, (() => Promise<File>) | undefined>> = {
  __proto__: null as never,
  "/": () => read("index.html", "text/html; charset=utf-8"),
  "/page.css": () => bundle("page.css", "text/css; charset=utf-8"),
  "/page.js": () => bundle("page.ts", "text/javascript; charset=utf-8"),
  "/icon.svg": () => read("icon.svg", "image/svg+xml"),
};

async function read(name: string, type: string): Promise<File> {
  return file(await readFile(new URL(name, folder)), type);
}

async function bundle(name: string, type: string): Promise<File> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, folder))],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "silent",
  });
  const [bundled] = outputFiles;
  return file(Buffer.from(bundled?.contents ?? []), type);
}

function file(body: Buffer, type: string): File {
  return { type, body, etag: `"${createHash("sha256").update(body).digest("base64url")}"` };
}

function answer(request: IncomingMessage, response: ServerResponse, file: File): void {
  const { method = "GET" } = request;
  if (method !== "GET" && method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const headers = { ...securityHeaders, etag: file.etag, "cache-control": "no-cache" };
  if (isKnown(request.headers["if-none-match"], file.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    "content-type": file.type,
    "content-length": file.body.length,
  });
  response.end(method === "HEAD" ? undefined : file.body);
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? "").split(",").some((each) => each.trim().replace(/^W\//u, "") === etag);
}
