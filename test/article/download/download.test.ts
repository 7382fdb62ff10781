import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type DownloadDeps, download } from "../../../src/article/download/download.ts";
import { DownloadError } from "../../../src/article/download/download-error.ts";
import { PUBLIC, startSite } from "./a-site.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const page = "<!doctype html><title>A bill</title><p>The bill passed.";
const html = { "content-type": "text/html; charset=utf-8" };

let site: Awaited<ReturnType<typeof startSite>>;
let answers: Record<string, Answer>;
let asked: IncomingMessage[];

beforeAll(async () => {
  site = await startSite((request, response) => {
    asked.push(request);
    const answer = answers[request.url ?? ""];
    if (answer === undefined) response.writeHead(404, html).end();
    else answer(request, response);
  });
});

afterAll(() => site.close());

beforeEach(() => {
  answers = {};
  asked = [];
  site.targets.length = 0;
});

function sends(body: string | Buffer, headers: Record<string, string> = html): Answer {
  return (_, response) => response.writeHead(200, headers).end(body);
}

function leadsTo(location: string, status = 302): Answer {
  return (_, response) => response.writeHead(status, { location }).end("moved");
}

async function refusal(address: string, deps: DownloadDeps = {}): Promise<DownloadError> {
  const error = await download(address, { ...site.deps, ...deps }).catch((error) => error);
  expect(error).toBeInstanceOf(DownloadError);
  expect(error.message).toMatch(/^[A-Z].*[.]$/s);
  return error;
}

describe("download", () => {
  it("gives the bytes, a name for the file, where it stood, and the encoding that the site named", async () => {
    answers["/2026/a%20bill?x=1"] = sends(page, {
      "content-type": "Text/HTML;Charset=Windows-1251",
    });
    const found = await download(" https://news.example/2026/a%20bill?x=1#part ", site.deps);
    expect(new TextDecoder().decode(found.bytes)).toBe(page);
    expect(found).toMatchObject({
      name: "a-bill.html",
      url: "https://news.example/2026/a%20bill?x=1",
      charset: "Windows-1251",
    });
    expect(site.targets).toEqual([
      { isSecure: true, host: "news.example", port: 443, addresses: [PUBLIC] },
    ]);
  });

  it("sends no cookie, no credential and no referrer, also after a redirect", async () => {
    answers["/a"] = (_, response) =>
      response.writeHead(302, { location: "/b", "set-cookie": "id=1" }).end();
    answers["/b"] = sends(page);
    await download("http://news.example/a", site.deps);
    expect(asked.map(({ method, url }) => [method, url])).toEqual([
      ["GET", "/a"],
      ["GET", "/b"],
    ]);
    for (const { headers } of asked) {
      expect(Object.keys(headers).sort()).toEqual([
        ...["accept", "accept-encoding", "connection", "host", "user-agent"],
      ]);
    }
  });

  it.each([
    ["text/html", "/news/", "news.html"],
    ["application/xhtml+xml", "/a.html", "a.xhtml"],
    ["text/plain; charset=utf-8", "/", "news.example.txt"],
    ["text/markdown", "/a.MD", "a.md"],
    ["application/pdf", "/%D0%B7%D0%B0%D0%BA%D0%BE%D0%BD.pdf", "закон.pdf"],
    ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "/get", "get.docx"],
    ["message/rfc822", "/..%2f..%2fetc%2fpasswd", "etc-passwd.eml"],
    ["text/html", "/%ff%00.php", "ff-00.php.html"],
  ])("reads %s and calls %s %s", async (type, path, name) => {
    answers[new URL(path, "http://news.example").pathname] = sends("words", {
      "content-type": type,
    });
    expect((await download(`http://news.example${path}`, site.deps)).name).toBe(name);
  });

  it.each(["image/png", "application/json", "application/zip", "text/css", "video/mp4", ""])(
    "refuses the type %j and says what is read",
    async (type) => {
      answers["/a"] = (_, response) => {
        if (type !== "") response.setHeader("content-type", type);
        response.end("{}");
      };
      const { failure, message } = await refusal("http://news.example/a");
      expect(failure).toBe("type");
      expect(message).toContain("PDF, Word (.docx)");
    },
  );

  it.each([
    [404, "Check it"],
    [410, "Check it"],
    [403, "Save it in a browser"],
    [402, "Save it in a browser"],
    [304, "Save it in a browser"],
    [429, "Try again later"],
    [503, "Try again later"],
  ])("says what to do when the site answers %i", async (status, advice) => {
    answers["/a"] = (_, response) => response.writeHead(status, html).end(page);
    const { failure, message } = await refusal("http://news.example/a");
    expect(failure).toBe("status");
    expect(message).toContain(advice);
  });

  it("unpacks gzip and Brotli, and refuses what was packed otherwise or is broken", async () => {
    const packed = (encoding: string, body: Buffer) =>
      sends(body, { ...html, "content-encoding": encoding });
    answers["/gzip"] = packed("gzip", gzipSync(page));
    answers["/br"] = packed("br", brotliCompressSync(page));
    answers["/deflate"] = packed("deflate", gzipSync(page));
    answers["/broken"] = packed("gzip", Buffer.from(page));
    answers["/broken-br"] = packed("br", Buffer.from(page));
    answers["/cut"] = packed("gzip", gzipSync(page).subarray(0, 40));
    for (const path of ["/gzip", "/br"]) {
      const { bytes } = await download(`http://news.example${path}`, site.deps);
      expect(new TextDecoder().decode(bytes)).toBe(page);
    }
    for (const path of ["/deflate", "/broken", "/broken-br", "/cut"]) {
      expect((await refusal(`http://news.example${path}`)).failure).toBe("content");
    }
  });

  it("reads ten megabytes and not a byte more, said or unsaid, packed or unpacked", async () => {
    const most = Buffer.alloc(10_000_000, "a");
    answers["/most"] = sends(most);
    expect((await download("http://news.example/most", site.deps)).bytes).toHaveLength(10_000_000);

    answers["/said"] = (_, response) =>
      response.writeHead(200, { ...html, "content-length": "10000001" }).write("a");
    answers["/unsaid"] = (_, response) => {
      response.writeHead(200, html);
      response.write(most);
      response.end("a");
    };
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    answers["/bomb"] = sends(bomb, { ...html, "content-encoding": "gzip" });
    const brotli = brotliCompressSync(Buffer.alloc(50_000_000), { params: { 1: 1 } });
    answers["/bomb-br"] = sends(brotli, { ...html, "content-encoding": "br" });
    for (const path of ["/said", "/unsaid", "/bomb", "/bomb-br"]) {
      const { failure, message } = await refusal(`http://news.example${path}`);
      expect([path, failure]).toEqual([path, "size"]);
      expect(message).toContain("10 MB");
    }
  });

  it("stops in the middle of a slow drip, of a silent site and of a silent name server", async () => {
    for (const path of ["/drip", "/silent"]) {
      const watch = new AbortController();
      answers["/drip"] = (request, response) => {
        response.writeHead(200, html).write("a");
        request.socket.once("close", () => response.destroy());
        response.write("b", () => watch.abort());
      };
      answers["/silent"] = () => watch.abort();
      const { failure, message } = await refusal(`http://news.example${path}`, {
        deadline: watch.signal,
      });
      expect(failure).toBe("time");
      expect(message).toContain("20 seconds");
    }
    const watch = new AbortController();
    const never = () => {
      queueMicrotask(() => watch.abort());
      return new Promise<never>(() => {});
    };
    const slow = await refusal("http://news.example/a", { resolve: never, deadline: watch.signal });
    expect(slow.failure).toBe("time");
    expect(
      (await refusal("http://news.example/a", { deadline: AbortSignal.abort() })).failure,
    ).toBe("time");
  });

  it("says that a connection broke", async () => {
    answers["/cut"] = (request, response) => {
      response.writeHead(200, { ...html, "content-length": "100" }).write("a");
      response.write("b", () => request.socket.destroy());
    };
    answers["/gone"] = (request) => request.socket.destroy();
    for (const path of ["/cut", "/gone"]) {
      expect((await refusal(`http://news.example${path}`)).failure).toBe("connection");
    }
  });

  it("says that a host is not known", async () => {
    const unknown = async () => Promise.reject(new Error("ENOTFOUND"));
    for (const resolve of [unknown, async () => []]) {
      const { failure, message } = await refusal("http://nowhere.example/", { resolve });
      expect(failure).toBe("host");
      expect(message).toContain("nowhere.example");
    }
  });
});

describe("a redirect", () => {
  it("is followed three times, and not a fourth time", async () => {
    answers["/1"] = leadsTo("http://other.example/2", 301);
    answers["/2"] = leadsTo("//third.example/3", 307);
    answers["/3"] = leadsTo("4?x#y", 308);
    answers["/4?x"] = sends(page);
    const { url } = await download("http://news.example/1", site.deps);
    expect(url).toBe("http://third.example/4?x");
    expect(site.targets.map(({ host }) => host)).toEqual([
      ...["news.example", "other.example", "third.example", "third.example"],
    ]);
    answers["/0"] = leadsTo("/1");
    expect((await refusal("http://news.example/0")).failure).toBe("redirect");
    answers["/loop"] = leadsTo("/loop");
    expect((await refusal("http://news.example/loop")).failure).toBe("redirect");
  });

  it.each([
    "http://127.0.0.1/secret",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::ffff:7f00:1]/",
    "http://2130706433/",
    "http://news.example:8080/",
    "http://me:secret@news.example/",
    "file:///etc/passwd",
    "gopher://news.example/",
    "javascript:alert(1)",
    "http://[",
  ])("to %s is refused before anything is connected", async (location) => {
    answers["/a"] = leadsTo(location);
    expect(["address", "host"]).toContain((await refusal("http://news.example/a")).failure);
    expect(site.targets).toHaveLength(1);
  });

  it("leads from http to https, and never back", async () => {
    answers["/up"] = leadsTo("https://news.example/a");
    answers["/a"] = sends(page);
    expect((await download("http://news.example/up", site.deps)).url).toBe(
      "https://news.example/a",
    );
    answers["/down"] = leadsTo("http://news.example/a");
    const { failure, message } = await refusal("https://news.example/down");
    expect(failure).toBe("redirect");
    expect(message).toContain("http://news.example/a");
  });

  it("without an address is no redirect", async () => {
    answers["/a"] = (_, response) => response.writeHead(302, html).end(page);
    expect((await refusal("http://news.example/a")).failure).toBe("status");
  });
});
