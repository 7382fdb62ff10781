import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatArticleFile } from "../../../src/article/file.ts";
import { FormatError } from "../../../src/article/formats/extracted.ts";
import { readHtml } from "../../../src/article/formats/html.ts";
import { readFile } from "../../../src/article/formats/read-file.ts";
import { importText } from "../../../src/article/import.ts";
import { expectAllWords, wordsOf, wordsOfPage } from "./words.ts";

function pageAt(name: string): Buffer {
  return readFileSync(new URL(`pages/${name}`, import.meta.url));
}

function reading(html: string, origin = {}) {
  return readHtml(new TextEncoder().encode(html), origin);
}

const filler =
  "<p>The committee met on Tuesday, heard four witnesses, and put the bill on the list for the next sitting.</p>" +
  "<p>Its chair, a member from the north, said that the text was ready, and that nobody had asked for more time.</p>";

function article(inside: string, head = ""): string {
  return `<!doctype html><html><head><title>The bill is ready</title>${head}</head><body><nav>Home</nav><main><h1>The bill is ready</h1>${filler}${inside}${filler}</main></body></html>`;
}

const pages = [
  { name: "fisheries-bill.html", encoding: "utf-8", furniture: 14 },
  { name: "bees-windows-1251.html", encoding: "windows-1251", furniture: 6 },
  { name: "water-arabic.html", encoding: "utf-8", furniture: 8 },
];

describe("a news page", () => {
  it.each(pages)(
    "$name loses no word: each is in the article, in order, or among what was left out",
    ({ name, encoding, furniture }) => {
      const bytes = pageAt(name);
      const read = readHtml(bytes);
      expectAllWords(read, wordsOfPage(new TextDecoder(encoding).decode(bytes)));
      expect(new Set(read.dropped.map(({ what }) => what)).size).toBe(furniture);
    },
  );

  it("says who published what, when and where, by its JSON-LD, its head and its heading", () => {
    const { meta, warnings } = readHtml(pageAt("fisheries-bill.html"));
    expect(meta).toEqual({
      title: "Harbour Towns Win Say Over Deep‑Sea Licences",
      publisher: "The Quay Herald",
      published: "2026-03-04",
      url: "https://www.quayherald.example/politics/2026/03/harbour-towns-licences",
      language: "en-GB",
      author: "Ngozi Okoye, Tomas Brandt",
      credit: "Petra Hall / Coast Pictures",
    });
    expect(warnings).toEqual([{ kind: "changed-later", day: "2026-03-05" }]);
  });

  it("keeps what Readability leaves out of an article: lead, by-line, short lines, lists, table, notes", () => {
    const { body } = readHtml(pageAt("fisheries-bill.html"));
    const paragraphs = body.split("\n\n");
    for (const line of [
      "Councils on the coast may object to new trawling, but not stop it.",
      "She did not say when the rules begin.",
      "c. harm to a nursery ground that is on the list of 2019;",
      "2. over three years;",
      "2025 | 1,017 | n/a",
      "Correction, 5 March: an earlier version gave the votes against as 146.",
      "1. Of 391 members, 15 did not vote. ↩",
    ]) {
      expect(paragraphs).toContain(line);
    }
    expect(body).toContain("by 212 votes to 164.¹");
    expect(body).toContain("has to print its reasons");
  });

  it("names what is left out", () => {
    const { dropped } = readHtml(pageAt("fisheries-bill.html"));
    const named = (words: string) => dropped.find(({ text }) => text.includes(words))?.what;
    expect(named("214 partners")).toBe("cookie-banner");
    expect(named("Copy link")).toBe("share-buttons");
    expect(named("Trawler fleet shrinks")).toBe("related-articles");
    expect(named("Seals return")).toBe("related-articles");
    expect(named("saltydog")).toBe("comments");
    expect(named("morning briefing")).toBe("invitation");
    expect(named("Sign me up")).toBe("invitation");
    expect(named("publish")).toBe("struck-out");
    expect(named("machines")).toBe("hidden");
    expect(named("She lives in Lowmouth")).toBe("author-box");
    expect(named("All rights reserved")).toBe("page-footer");
  });

  it("is imported whole, and again from the file that it gave, as the same article", async () => {
    const given = { publisher: "Вестник Приозёрья" };
    const { source, warnings } = await readFile("a.html", pageAt("bees-windows-1251.html"), given);
    expect(source.meta).toMatchObject({
      title: "Депутаты разрешили перевозить пчёл без справки",
      published: "2026-03-12",
      language: "ru",
      author: "Вера Лугова",
    });
    expect(warnings).toEqual([{ kind: "no-address" }]);
    const file = formatArticleFile(source);
    const again = importText(`${source.id}.md`, new TextEncoder().encode(file));
    expect(again.source).toEqual(source);
    expect(source.text).toContain(
      "За нарушение статьи 5 назначается штраф от 2 000 до 5 000 рублей.",
    );
    expect(source.text).toContain("Приозёрный | 118 | 4 310");
  });

  it("gives the address that it was found at when it names none of its own", async () => {
    const found = { foundAt: "https://vestnik.example/2026/bees", charset: "windows-1251" };
    const { source } = await readFile("a.html", pageAt("bees-windows-1251.html"), found);
    expect(source.meta).toMatchObject({ url: found.foundAt, publisher: "vestnik.example" });
  });
});

describe("the words of a page", () => {
  const name = fc.constantFrom(
    ..."share related comments ad nav footer content article-body post hidden x footnotes byline lead".split(
      " ",
    ),
  );
  const tag = fc.constantFrom(
    ..."div p section article aside ul ol li table tr td span a b em del button h2 blockquote figure figcaption header footer nav form pre main q sup noscript svg details".split(
      " ",
    ),
  );
  type Tree = { tag: string; name: string; inside: (Tree | number)[] };
  const { tree } = fc.letrec<{ tree: Tree; part: Tree | number }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 5, depthIdentifier: "tree" },
      fc.integer({ min: 1, max: 30 }),
      tie("tree"),
    ),
    tree: fc.record({ tag, name, inside: fc.array(tie("part"), { maxLength: 4 }) }),
  }));

  it("are all kept or named, each once, whatever the page is built like", () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), (trees) => {
        let count = 0;
        const text = (words: number) => {
          count += words;
          return Array.from({ length: words }, (_, at) => `w${count - words + at + 1}`).join(" ");
        };
        const write = (part: Tree | number): string =>
          typeof part === "number"
            ? ` ${text(part)}. `
            : `<${part.tag} class="${part.name}">${part.inside.map(write).join("")}</${part.tag}>`;
        const html = `<html><body><p> ${text(1)} </p>${trees.map(write).join("")}</body></html>`;
        const source = Array.from({ length: count }, (_, at) => `w${at + 1}`);
        const { body, dropped } = reading(html);
        const kept = wordsOf(body).filter((word) => word.startsWith("w"));
        const left = dropped.flatMap((each) => wordsOf(each.text));
        expect([...kept, ...left].sort()).toEqual([...source].sort());
        const places = kept.map((word) => Number(word.slice(1)));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });

  it("come through with what would be Markdown in them", async () => {
    const html = article(
      "<p>It says *may* in [section 3](#a), and # 4 &lt;b&gt; \\ as_well_as_that.</p>",
    );
    const given = { publisher: "P", published: "2026-01-01", language: "en" };
    const { source } = await readFile("a.html", Buffer.from(html), given);
    expect(source.text).toContain(
      "It says *may* in [section 3](#a), and # 4 <b> \\ as_well_as_that.",
    );
  });

  it.each([
    ["1,780<sup>1</sup> men", "1,780¹ men"],
    ["10<sup>6</sup> of H<sub>2</sub>O", "10⁶ of H₂O"],
    ["the 1<sup>st</sup> and <sup>[2]</sup>", "the 1st and [2]"],
    ["<q>No,</q> he <b>sa</b>id<!-- x -->.", "“No,” he said."],
    ["a\n  line   that\twraps&nbsp;here", "a line that wraps\u00a0here"],
    ["one<br>two", "one\ntwo"],
    ["<ruby>漢<rt>かん</rt></ruby>", "漢"],
    ["co&shy;operate &amp; <mark>mark</mark>&hellip;", "co\u00adoperate & mark…"],
  ])("of %s are %s", (html, words) => {
    expect(reading(article(`<p>${html}</p>`)).body).toContain(`\n\n${words}\n\n`);
  });

  it.each([
    ["<ol><li>a x y</li><li>b x y</li></ol>", "1. a x y|2. b x y"],
    ["<ol start=9><li>a x y<li value=4>b x y<li>c x y</ol>", "9. a x y|4. b x y|5. c x y"],
    ["<ol type=I start=3><li>a x y<li>b x y</ol>", "III. a x y|IV. b x y"],
    ["<ol type=A start=26><li>a x y<li>b x y</ol>", "Z. a x y|AA. b x y"],
    ["<ol reversed><li>a x y<li>b x y</ol>", "2. a x y|1. b x y"],
    ["<ol><li><p>a x y</p><p>more of it, here.</p></li></ol>", "1. a x y|more of it, here."],
    ["<ol><li><ol type=a><li>a x y</li></ol></li></ol>", "1. a. a x y"],
    ["<ol><li>(2) a x y</li></ol>", "(2) a x y"],
    ["<ol style='list-style:none'><li>Article 2 x y</li></ol>", "Article 2 x y"],
    ["<ul><li>a x y</li><li>b x y</li></ul>", "• a x y|• b x y"],
    ["<dl><dt>a x y</dt><dd>b x y</dd></dl>", "a x y|b x y"],
  ])("in %s stand with their numbers", (html, items) => {
    expect(reading(article(html)).body).toContain(`\n\n${items.replaceAll("|", "\n\n")}\n\n`);
  });
});

describe("a page's encoding", () => {
  const words = "Закон принят депутатами во вторник.";
  const old = (head: string) =>
    Buffer.from([
      ...Buffer.from(`<html><head>${head}</head><body><p>`),
      ...[...words].map((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code >= 0x410 ? code - 0x410 + 0xc0 : code;
      }),
    ]);

  it.each([
    ["what the page says", old("<meta charset=windows-1251>"), {}],
    ["an old way of saying it", old(`<META content="text/html; charset=cp1251" http-equiv=x>`), {}],
    ["what the server said", old(""), { charset: "Windows-1251" }],
    ["the server rather than the page", old("<meta charset=koi8-r>"), { charset: "windows-1251" }],
    ["UTF-8 where nothing is said", Buffer.from(`<p>${words}`), {}],
    ["UTF-8 beyond doubt", Buffer.from(`<meta charset=windows-1251><p>${words}`), {}],
    ["a byte order mark", Buffer.from(`\ufeff<meta charset=koi8-r><p>${words}`), {}],
    ["UTF-16", Buffer.from(`\ufeff<p>${words}`, "utf16le"), {}],
    ["an XML declaration", old(`<?xml version="1.0" encoding="windows-1251"?>`).subarray(12), {}],
    ["no encoding that nobody knows", Buffer.from(`<meta charset=klingon><p>${words}`), {}],
  ])("is %s", (_, bytes, origin) => {
    expect(readHtml(bytes, origin).body).toContain(words);
  });

  it("is not guessed", () => {
    expect(() => readHtml(old(""))).toThrow(FormatError);
    expect(() => readHtml(old(""))).toThrow("--encoding");
    expect(() => reading("<p>a\0b")).toThrow("NUL");
  });
});

describe("what a page says of itself", () => {
  const facts = (head: string, origin = {}) => reading(article("", head), origin).meta;
  const data = (json: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

  it.each([
    ["2026-02-26T23:50:00-05:00", "2026-02-26"],
    ["2026-02-26T00:10Z", "2026-02-26"],
    ["20260226T101500", "2026-02-26"],
    ["2026/02/26 10:15", "2026-02-26"],
    ["Thu, 26 Feb 2026 10:15:00 GMT", "2026-02-26"],
    ["February 26, 2026", "2026-02-26"],
    ["soon", undefined],
  ])("gives for the time %s the day %s", (time, day) => {
    expect(facts(data({ "@type": "NewsArticle", datePublished: time })).published).toBe(day);
    expect(facts(`<meta property=article:published_time content="${time}">`).published).toBe(day);
  });

  it("survives JSON-LD that is wrong, alone in a comment, or of other things", () => {
    const broken = `<script type="application/ld+json">{"@type":</script>`;
    const deep = `<script type="application/ld+json">${"[".repeat(5000)}</script>`;
    const event = data({ "@type": "Event", name: "Fair" });
    const commented = `<script type="application/ld+json"><!-- {"@type":"Article","author":"Ann\nLee &amp; Co"} --></script>`;
    expect(facts(broken + deep + event + commented).author).toBe("Ann Lee & Co");
  });

  it("is its own address, completed, rather than its front page's or where it was found", () => {
    const url = "https://a.example/2026/x?utm=1#c";
    expect(facts(`<link rel=canonical href="/2026/x">`, { url }).url).toBe(
      "https://a.example/2026/x",
    );
    expect(facts(`<link rel=canonical href="/">`, { url }).url).toBe(url);
    expect(facts(`<link rel=canonical href="javascript:x">`, { url }).url).toBe(url);
    expect(facts(`<link rel=canonical href="/x">`).url).toBeUndefined();
    expect(facts("").url).toBeUndefined();
  });

  it("is a language only where the words agree", () => {
    const html = article("").replace("<html>", "<html lang=ru>");
    const { meta, warnings } = reading(html);
    expect(meta.language).toBe("en");
    expect(warnings).toEqual([{ kind: "other-language", said: "ru", read: "en" }]);
    expect(facts("<meta property=og:locale content=en_GB>").language).toBe("en-GB");
  });
});

describe("a page made to harm or to nothing", () => {
  it.each([
    ["no text", "<html><body><script>document.write('x')</script></body></html>", "no text"],
    ["nothing", "", "no text"],
    ["hidden text alone", "<p hidden>words", "no text"],
    ["a thousand levels", `${"<div>".repeat(1000)}words`, "more than 300 deep"],
    ["200,000 levels", `${"<div>".repeat(200_000)}words`, "more than 300 deep"],
  ])("is refused for %s with a sentence", (_, html, problem) => {
    expect(() => reading(html)).toThrow(problem);
  });

  it("is read although paragraphs are never closed and attributes shout", () => {
    const html = `<P CLASS=share>Share this<P>${"word, and ".repeat(30)}end.`.repeat(300);
    const { body, dropped } = reading(html);
    expect(body.split("\n\n")).toHaveLength(300);
    expect(dropped.every(({ what }) => what === "share-buttons")).toBe(true);
  });

  it("is read without being run, and no harm comes of its names", () => {
    const html = article(
      `<p id="__proto__" class="constructor">An odd, but decent paragraph it is.</p>`,
    );
    expect(reading(html).body).toContain("An odd, but decent paragraph it is.");
  });
});
