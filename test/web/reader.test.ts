import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { ArticleMeta } from "../../src/article/article.ts";
import { parseArticleFile } from "../../src/article/file.ts";
import { pagesField } from "../../src/article/pages.ts";
import { quoteIdOf } from "../../src/article/quote-id.ts";
import { createArticleStore } from "../../src/article/store.ts";
import { createReading } from "../../src/read.ts";
import { openStore } from "../../src/store/open.ts";
import { readerAddress } from "../../src/web/reader/address.ts";
import { aWeb } from "./a-web.ts";

const file = "2026-02-26-state-duma-foreign-fighters.md";
const id = file.replace(".md", "");
const path = fileURLToPath(new URL(`../../articles/${file}`, import.meta.url));
const source = parseArticleFile(file, await readFile(path));
const { text, meta } = source;

/** A reader over a store of its own. */
async function aReader() {
  const { keyv } = await openStore("memory:");
  const store = createArticleStore({ keyv });
  const web = await aWeb(...createReading(keyv));
  const open = async (address: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${web.url}${address}`, { headers });
    const body = await response.text();
    return { ...fieldsOf(response), body, document: parseHTML(body).document };
  };
  return { ...web, store, open };
}

function fieldsOf({ status, headers }: Response) {
  return { status, headers };
}

function spanOf(words: string, within = text) {
  const start = within.indexOf(words);
  if (start < 0) throw new Error(`There is no “${words}”.`);
  return { start, end: start + words.length };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof aReader>>["open"]>>;

const textOf = (nodes: Iterable<{ textContent: string | null }>) =>
  [...nodes].map(({ textContent }) => textContent).join("");
const marksOf = ({ document }: Page) => textOf(document.querySelectorAll("mark"));

/** The article's words on a page, without the numbers beside them. */
function wordsOn({ document }: Page): string[] {
  return [...document.querySelectorAll("article > *")].map((paragraph) => {
    for (const number of paragraph.querySelectorAll(".p, .s, .place")) number.remove();
    return paragraph.textContent ?? "";
  });
}

describe("the reader page", () => {
  it("shows the article to the letter, in one small page that asks nobody for anything", async () => {
    const { store, open } = await aReader();
    const { article } = await store.put(source);
    const page = await open(`/a/${id}`);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(wordsOn(page)).toEqual(
      article.paragraphs.map(({ start, end }) => text.slice(start, end)),
    );
    expect(page.document.querySelector("h1")?.textContent).toContain(meta.title);
    expect(page.document.querySelector("header")?.textContent).toContain(
      "The Moscow Times · 26 Feb 2026",
    );
    expect(page.document.querySelector("footer")?.textContent).toContain(meta.licence);
    expect(Buffer.byteLength(page.body)).toBeLessThan(20_000);
    expect(page.body).not.toMatch(/\s(?:src|srcset|data|poster|action|style|on\w+)="/);
    expect(page.body).not.toMatch(/@import|url\(|<(?:iframe|img|form|object|embed|base)\b/);
  });

  it("numbers paragraphs and sentences as quotes do, each number a link to its place", async () => {
    const { store, open } = await aReader();
    const { article } = await store.put(source);
    const { document } = await open(`/a/${id}`);
    const sentences = article.paragraphs.flatMap((paragraph) => paragraph.sentences);
    for (const { number, start, end } of sentences) {
      const place = document.getElementById(`${start}-${end}`);
      expect(place?.querySelector(".s")?.textContent).toBe(String(number));
      expect(place?.textContent).toBe(`${number}${text.slice(start, end)}`);
    }
    const links = [...document.querySelectorAll("article a")];
    expect(links.length).toBeGreaterThan(sentences.length);
    for (const link of links) {
      expect(document.getElementById(link.getAttribute("href")!.slice(1))).not.toBeNull();
    }
  });

  it("allows its own style and script by their hash, and nothing else", async () => {
    const { store, open } = await aReader();
    await store.put(source);
    const { headers, document } = await open(`/a/${id}`);
    const policy = headers.get("content-security-policy") ?? "";
    const hashes = [...document.querySelectorAll("style, script")].map(
      ({ textContent }) =>
        `'sha256-${createHash("sha256")
          .update(textContent ?? "")
          .digest("base64")}'`,
    );
    expect(hashes).toHaveLength(2);
    const [style, script] = hashes;
    expect(policy).toContain(
      `default-src 'none'; style-src ${style}; script-src ${script}; img-src data:; base-uri 'none'; form-action 'none';`,
    );
    expect(policy).not.toMatch(/unsafe|\*(?!\.telegram\.org)/);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it.each([
    [
      "a sentence",
      "According to the draft legislation, the new rule would also apply to foreign nationals who have already concluded their military service.",
    ],
    ["half a sentence", "already concluded their military service"],
    ["words behind the blanks between two paragraphs", "\n\nAccording to the draft"],
    [
      "words over two paragraphs",
      "signed military contracts and served in combat.\n\nAccording to the draft",
    ],
  ])("marks %s, under the id that the fragment names", async (_, words) => {
    const { store, open } = await aReader();
    const { article } = await store.put(source);
    const address = readerAddress("", { article: id, version: article.version, ...spanOf(words) });
    const [where, fragment = ""] = address.split("#");
    const page = await open(where!);
    expect(page.status).toBe(200);
    expect(marksOf(page)).toBe(words.replaceAll("\n", "").replaceAll(/\d+(?=According)/g, ""));
    const named = page.document.querySelectorAll(`[id="${fragment}"]`);
    expect(named).toHaveLength(1);
    const target = named[0]!;
    expect(target.matches("mark") || target.querySelector("mark") !== null).toBe(true);
    expect(wordsOn(page)).toEqual(
      article.paragraphs.map(({ start, end }) => text.slice(start, end)),
    );
  });

  it("names the section of a law and the page that a paragraph begins, beside its words", async () => {
    const { store, open, get } = await aReader();
    const articles = [1, 2, 3].map(
      (number) =>
        `Article ${number}. Boats\n\n(1) Boat ${number} must moor.\n\n(2) Its master pays ${number} crowns.`,
    );
    const law = ["Harbour Act", ...articles].join("\n\n");
    const second = law.indexOf("Article 2");
    const version = createHash("sha256").update(law).digest("hex").slice(0, 16);
    const starts = [
      { from: 0, page: 1 },
      { from: second, page: 2 },
    ];
    const details = { ...meta, title: "Harbour Act", pages: pagesField(version, starts) };
    await store.put({ id: "law", meta: details, text: law });
    const { start, end } = spanOf("Its master pays 2 crowns.", law);
    const page = await open(`/a/law?q=${start}-${end}`);
    const places = [...page.document.querySelectorAll(".place")].map((place) => place.textContent);
    expect(places).toEqual([
      ...[
        "page 1",
        "Art. 1",
        "Art. 1(1)",
        "Art. 1(2)",
        "Art. 2 · page 2",
        "Art. 2(1)",
        "Art. 2(2)",
      ],
      ...["Art. 3", "Art. 3(1)", "Art. 3(2)"],
    ]);
    expect(page.document.querySelector("header")?.textContent).toContain(
      "Art. 2(2) · page 2 · sentence ",
    );
    expect(wordsOn(page).join("\n\n")).toBe(law);
    const quote = await get(`/api/quote/${quoteIdOf({ version, start, end })}`);
    expect(await quote.json()).toMatchObject({ section: "Art. 2(2)", page: 2 });
  });

  it("leads to the publisher, at the words that are marked", async () => {
    const { store, open } = await aReader();
    await store.put(source);
    const { start, end } = spanOf("military contracts");
    const linkOf = ({ document }: Page) => document.querySelector("header a")?.getAttribute("href");
    expect(linkOf(await open(`/a/${id}`))).toBe(meta.url);
    expect(linkOf(await open(`/a/${id}?q=${start}-${end}`))).toBe(
      `${meta.url}#:~:text=military%20contracts`,
    );
    await store.put({ ...source, meta: { ...meta, url: "javascript:alert(1)" } });
    expect(linkOf(await open(`/a/${id}`))).toBeUndefined();
  });

  it("keeps an earlier version readable, says that it is one, and shows what changed", async () => {
    const { store, open } = await aReader();
    const old = (await store.put(source)).article;
    const now = (
      await store.put({
        ...source,
        text: text.replace("already concluded", "long since concluded"),
      })
    ).article;
    const before = await open(`/a/${id}?v=${old.version}`);
    expect(wordsOn(before).join("\n\n")).toBe(text);
    const note = before.document.querySelector(".note");
    expect(note?.textContent).toBe(
      "This is an earlier version of the article. Read the current version · What changed",
    );
    expect(note?.querySelector("a")?.getAttribute("href")).toBe(`?v=${now.version}`);

    const current = await open(`/a/${id}`);
    expect(current.document.querySelector(".note")).toBeNull();
    const versions = [...current.document.querySelectorAll("nav li")];
    expect(versions).toHaveLength(2);
    expect(versions[0]?.textContent).toMatch(
      new RegExp(`${now.version} · current · What changed$`),
    );
    const links = versions.flatMap((item) =>
      [...item.querySelectorAll("a")].map((link) => link.getAttribute("href")),
    );
    expect(links).toEqual([`?v=${now.version}&diff=${old.version}`, `?v=${old.version}`]);

    const changes = await open(`/a/${id}${links[0]}`);
    const { document } = changes;
    expect(textOf(document.querySelectorAll("del")).trim()).toBe("already");
    expect(textOf(document.querySelectorAll("ins")).trim()).toBe("long since");
    for (const gone of document.querySelectorAll("del")) gone.remove();
    expect(document.querySelector("article")?.textContent).toBe(now.text);
  });

  it("shows an article that was removed to whoever has its version, and says so", async () => {
    const { store, open } = await aReader();
    const { version } = (await store.put(source)).article;
    await store.remove(id);
    expect((await open(`/a/${id}`)).status).toBe(404);
    const page = await open(`/a/${id}?v=${version}`);
    expect(page.status).toBe(200);
    expect(page.document.querySelector(".note")?.textContent).toBe(
      "This article is not held here any longer.",
    );
  });

  it("says in a page of its own that there is nothing, and where the article is", async () => {
    const { store, open } = await aReader();
    const { version } = (await store.put(source)).article;
    const link = `../a/${id}?v=${version}`;
    const nothing = [
      ["/a/nothing", undefined],
      ["/a/", undefined],
      ["/a/%E0%A4", undefined],
      ["/a/%00", undefined],
      [`/a/${id}?v=0123456789abcdef`, link],
      [`/a/${id}?v=x`, link],
      [`/a/${id}?q=0-${text.length + 1}`, link],
      [`/a/${id}?q=7-7`, link],
      [`/a/${id}?q=<script>`, link],
      [`/a/${id}?diff=0123456789abcdef`, link],
    ] as const;
    for (const [address, href] of nothing) {
      const { status, document } = await open(address);
      expect([address, status]).toEqual([address, 404]);
      expect(document.querySelector("h1")?.textContent).toBe(
        "No such article, version or passage is held here.",
      );
      expect(document.querySelector("main a")?.getAttribute("href") ?? undefined).toBe(href);
    }
  });

  it("speaks as the reader likes best, and leaves the article in its own language", async () => {
    const { store, open } = await aReader();
    await store.put(source);
    const arabic = await open(`/a/${id}?q=0-5`, {
      "accept-language": "en;q=0.3, tlh, ar-EG;q=0.8",
    });
    expect(arabic.document.documentElement.getAttribute("lang")).toBe("ar");
    expect(arabic.document.documentElement.getAttribute("dir")).toBe("rtl");
    expect(arabic.document.querySelector("article")?.outerHTML).toMatch(
      /^<article lang="en" dir="ltr">/,
    );
    expect(arabic.headers.get("vary")).toContain("accept-language");
    await store.put({ ...source, id: "farsi", meta: { ...meta, language: "fa" } });
    const persian = await open("/a/farsi", { "accept-language": "*;q=0.1" });
    expect(persian.document.documentElement.getAttribute("lang")).toBe("en");
    expect(persian.document.querySelector("article")?.outerHTML).toMatch(
      /^<article lang="fa" dir="rtl">/,
    );
  });

  it("answers what the browser has with 304, HEAD without a body, and other methods with 405", async () => {
    const { store, url, open } = await aReader();
    await store.put(source);
    const etag = (await open(`/a/${id}`)).headers.get("etag")!;
    const again = await open(`/a/${id}`, { "if-none-match": `"other", ${etag}` });
    expect([again.status, again.body]).toEqual([304, ""]);
    expect(again.headers.get("content-security-policy")).toContain("default-src 'none'");
    const marked = await open(`/a/${id}?q=0-5`, { "if-none-match": etag });
    expect(marked.status).toBe(200);
    const head = await fetch(`${url}/a/${id}`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    const post = await fetch(`${url}/a/${id}`, { method: "POST" });
    expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it.each([
    ["gzip, deflate, br", "br"],
    ["gzip;q=0.5, br;q=0", "gzip"],
    ["identity", undefined],
  ])("comes compressed for %s", async (accepted, encoding) => {
    const { store, url } = await aReader();
    await store.put(source);
    const got = await new Promise<{ size: number; encoding: string | undefined }>((resolve) => {
      const headers = { "accept-encoding": accepted };
      httpRequest(`${url}/a/${id}`, { headers }, (response) => {
        let size = 0;
        response.on("data", (chunk: Buffer) => (size += chunk.length));
        response.on("end", () => resolve({ size, encoding: response.headers["content-encoding"] }));
      }).end();
    });
    expect(got.encoding).toBe(encoding);
    if (encoding !== undefined) expect(got.size).toBeLessThan(8_000);
  });

  it("takes no word of an article for markup, wherever it stands", async () => {
    const { store, open } = await aReader();
    const hostileId = `"><b>é/第 & '?#%41`;
    const hostile = fc.constantFrom(
      ...["<script>alert(1)</script>", "</style><b>", '"><img src=x onerror=y>', "' onclick='z"],
      ...["<!--", "]]>", "&lt;i&gt;", "&amp;", "<svg/onload=x>", "{{x}}", "%3Cb%3E", "</article>"],
    );
    const plain = fc.constantFrom(
      "The harbour",
      "is closed.",
      "Boats 3, 4",
      "Ünïcode 🚢",
      "第五条",
    );
    const someWords = fc
      .array(fc.oneof(hostile, plain), { minLength: 1, maxLength: 6 })
      .map((words) => words.join(" "));
    const given = fc.record({
      paragraphs: fc.array(someWords, { minLength: 1, maxLength: 4 }),
      meta: fc.record({
        ...{ title: someWords, publisher: someWords, licence: someWords, author: someWords },
        bill: fc.array(someWords, { minLength: 1, maxLength: 2 }),
        ...{ language: fc.constantFrom("en", "fa", "zh-Hant"), published: hostile },
        url: hostile.map((words) => `https://example.org/${words}`),
      }),
    });
    await fc.assert(
      fc.asyncProperty(given, fc.nat(), async ({ paragraphs, meta }, at) => {
        const { article } = await store.put({
          id: hostileId,
          meta: meta as ArticleMeta,
          text: paragraphs.join("\n\n"),
        });
        const sentences = article.paragraphs.flatMap((paragraph) => paragraph.sentences);
        const { start, end } = sentences[at % sentences.length]!;
        const page = await open(`/a/${encodeURIComponent(hostileId)}?q=${start}-${end}`);
        expect(page.status).toBe(200);
        const { document } = page;
        expect(document.querySelectorAll("script, style")).toHaveLength(2);
        expect(document.querySelectorAll("img, svg, b, i")).toHaveLength(0);
        for (const node of document.querySelectorAll("*")) {
          for (const { name } of node.attributes) expect(ATTRIBUTES).toContain(name);
        }
        expect(document.title).toBe(`${meta.title} · ${meta.publisher}`);
        expect(marksOf(page)).toBe(article.text.slice(start, end));
        expect(wordsOn(page).slice(-article.paragraphs.length)).toEqual(
          article.paragraphs.map((span) => article.text.slice(span.start, span.end)),
        );
      }),
      { numRuns: 30 },
    );
  });
});

const ATTRIBUTES = [
  ...["id", "class", "lang", "dir", "href", "rel", "name", "content", "charset"],
  ...["aria-label", "aria-labelledby", "aria-hidden", "aria-current", "data-page"],
];

describe("a quote for programs", () => {
  const words = "signed by President Vladimir Putin";

  it("comes with its place, its hash, and what it was checked against", async () => {
    const { store, url, get } = await aReader();
    const { version } = (await store.put(source)).article;
    const { start, end } = spanOf(words);
    const quote = quoteIdOf({ version, start, end });
    const response = await get(`/api/quote/${quote}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    const told = (await response.json()) as Record<string, unknown>;
    const sha256 = (said: string) => createHash("sha256").update(said).digest("hex");
    expect(told).toEqual({
      ...{ id: quote, article: id, version, start, end, text: words, sha256: sha256(words) },
      ...{ sentence: 8, title: meta.title, publisher: meta.publisher, published: meta.published },
      ...{ url: meta.url, language: "en", isCurrent: true },
      reader: readerAddress("../..", { article: id, version, start, end }),
      checkedAgainst: { sha256: sha256(text), length: text.length },
    });
    expect(sha256(text).slice(0, 16)).toBe(version);
    const reader = await fetch(new URL(told.reader as string, `${url}/api/quote/${quote}`));
    expect(await reader.text()).toContain(`<mark id="${start}-${end}">${words}</mark>`);

    await store.put({ ...source, text: `${text}\n\nIt was signed on Friday.` });
    const later = (await (await get(`/api/quote/${quote}`)).json()) as Record<string, unknown>;
    expect(later).toMatchObject({ text: words, isCurrent: false });
  });

  it("is refused with a sentence where there is none", async () => {
    const { store, url, get } = await aReader();
    const { version } = (await store.put(source)).article;
    const errorAt = async (path: string, method = "GET") => {
      const response = await fetch(`${url}${path}`, { method });
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      return [response.status, ((await response.json()) as { error: string }).error];
    };
    const noId = "That is no id of a quote. One looks like q_0123456789abcdef_2s_5k.";
    const gone = "No article held here has these words in that version.";
    expect(await errorAt("/api/quote/x")).toEqual([400, noId]);
    expect(await errorAt("/api/quote/")).toEqual([400, noId]);
    expect(await errorAt("/api/quote/q_0123456789abcdef_2s_5k")).toEqual([404, gone]);
    expect(await errorAt(`/api/quote/q_${version}_0_zzzzz`)).toEqual([404, gone]);
    expect(await errorAt(`/api/quote/q_${version}_5_5`)).toEqual([404, gone]);
    expect(await errorAt("/api/quote/x", "PUT")).toEqual([405, "Use GET or HEAD."]);
    expect((await get("/api/quotes")).status).toBe(404);
  });
});
