import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { buildArticle } from "../../../src/article/build.ts";
import { readDocx } from "../../../src/article/formats/docx/docx.ts";
import { readFile } from "../../../src/article/formats/read-file.ts";
import { sectionLabel } from "../../../src/article/structure.ts";
import { aDocx, item, p, part, r } from "./a-docx.ts";

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = part(
  "numbering",
  [
    `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "Article %1.", '<w:pStyle w:val="Law"/>')}${level(1, "decimal", "%2.")}${level(2, "lowerLetter", "(%3)")}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "")}${level(1, "lowerRoman", "(%2)")}</w:abstractNum>`,
    `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    `<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
    `<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`,
  ].join(""),
);
const styles = part(
  "styles",
  `<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
   <w:style w:type="paragraph" w:styleId="Law"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
);
const note = (id: number, text: string) =>
  `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${r(text)}</w:p></w:footnote>`;

const law = (heading: string) => p(heading, '<w:pStyle w:val="Law"/>');
const bill = aDocx(
  [
    p("Rainwater Collection Bill", '<w:pStyle w:val="Title"/>'),
    p("14 April 2025"),
    law("Purpose"),
    item(1, 1, "Rain that falls on a roof belongs to whoever lives under it."),
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>${r("Nothing here touches ")}<w:del w:id="1"><w:r><w:delText>lakes, </w:delText></w:r></w:del><w:ins w:id="2">${r("rivers or ")}</w:ins>${r("the sea.")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    law("Words"),
    item(1, 1, "In this law:"),
    item(1, 2, "“tank” means a vessel;"),
    item(1, 2, "“dry month” means one without rain."),
    item(1, 1, "Words count in the plural, too."),
    item(3, 1, "This one is made to be the fifth."),
    item(2, 0, "a point without number"),
    item(2, 1, "a small one"),
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Tanks</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>2024</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>41,000</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    p("Introduced by Ilse Marrow &amp; Tomas Veldt, with *stars* and [brackets](x)."),
  ].join(""),
  {
    "numbering.xml": numbering,
    "styles.xml": styles,
    "footnotes.xml": part(
      "footnotes",
      `${note(2, "Rivers have a law of their own.")}${note(3, "Nothing refers to this.")}`,
    ),
    "header1.xml": part("hdr", p("Bill 117 · Rainwater")),
    "footer1.xml": part("ftr", p("Page")),
    "comments.xml": part("comments", `<w:comment w:id="0">${p("Do we need this?")}</w:comment>`),
  },
);

describe("a bill as a Word file", () => {
  it("has the words of the source with the numbers that Word shows", async () => {
    const { source, warnings, dropped } = await readFile("bill.docx", bill, {
      publisher: "The Gazette",
    });
    expect(source.meta).toMatchObject({
      title: "Rainwater Collection Bill",
      published: "2025-04-14",
    });
    expect(source.text.split("\n\n")).toEqual([
      "Rainwater Collection Bill",
      "14 April 2025",
      "Article 1. Purpose",
      "1. Rain that falls on a roof belongs to whoever lives under it.",
      "2. Nothing here touches rivers or the sea.¹",
      "Article 2. Words",
      "1. In this law:",
      "(a) “tank” means a vessel;",
      "(b) “dry month” means one without rain.",
      "2. Words count in the plural, too.",
      "5. This one is made to be the fifth.",
      "• a point without number",
      "(i) a small one",
      expect.stringMatching(/^Year\W+Tanks$/),
      expect.stringMatching(/^2024\W+41,000$/),
      "Introduced by Ilse Marrow & Tomas Veldt, with *stars* and [brackets](x).",
      "¹ Rivers have a law of their own.",
    ]);
    expect(dropped).toEqual([
      { what: "page-header", text: "Bill 117 · Rainwater" },
      { what: "page-footer", text: "Page" },
      { what: "margin-comment", text: "Do we need this?" },
      { what: "deleted-text", text: "lakes, " },
    ]);
    expect(warnings).toEqual([{ kind: "no-address" }]);
    const article = buildArticle(source.id, source.meta, source.text);
    const start = article.text.indexOf("“dry month”");
    expect(sectionLabel(article, { start, end: start + 20 })).toBe("Art. 2(1)(b)");
  });

  it("gives the same article again", async () => {
    const twice = [1, 2].map(() => readFile("bill.docx", bill, { publisher: "The Gazette" }));
    const [one, other] = await Promise.all(twice);
    expect(one).toEqual(other);
  });
});

describe("readDocx", () => {
  const body = p("Words.");

  it("has all words of any text in their order, less those that were deleted", async () => {
    const words = fc.stringMatching(/^[A-Za-zа-я*_#[\]-]{1,9}$/);
    const pieces = fc.array(fc.tuple(words, fc.constantFrom("as is", "inserted", "deleted")), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 6 }), async (paragraphs) => {
        const run = ([word, how]: [string, string]) =>
          how === "deleted"
            ? `<w:del><w:r><w:delText xml:space="preserve">${word} </w:delText></w:r></w:del>`
            : how === "inserted"
              ? `<w:ins>${r(`${word} `)}</w:ins>`
              : r(`${word} `);
        const xml = paragraphs.map((each) => `<w:p>${each.map(run).join("")}</w:p>`).join("");
        const { body, dropped, warnings } = await readDocx(aDocx(xml));
        const said = (how: (kind: string) => boolean) =>
          paragraphs.flat().flatMap(([word, kind]) => (how(kind) ? [word] : []));
        const shown = body.replace(/\\([\\*_[\]<>#])/g, "$1");
        expect(shown.split(/\s+/).filter((word) => word !== "")).toEqual(
          said((kind) => kind !== "deleted"),
        );
        expect(dropped.map(({ text }) => text.trim())).toEqual(said((kind) => kind === "deleted"));
        expect(warnings).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("unpacks no more than it has room for, whatever sizes the archive states", async () => {
    const honest = zipSync({ "word/document.xml": new Uint8Array(3 * 1024 * 1024) });
    await expect(readDocx(honest)).rejects.toMatchObject({ limit: "contents" });
    const lying = Buffer.from(honest);
    const listed = lying.lastIndexOf("PK\x01\x02", undefined, "latin1");
    lying.writeUInt32LE(10, listed + 24);
    await expect(readDocx(lying)).rejects.toMatchObject({ limit: "contents" });
  });

  it("takes no words that grow", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>`;
    const file = zipSync({ "word/document.xml": strToU8(bomb) });
    await expect(readDocx(file)).rejects.toThrow("defines XML entities");
  });

  it("names files in it that it does not read", async () => {
    const file = aDocx(body, { "embeddings/other.docx": "PK" });
    expect((await readDocx(file)).warnings).toEqual([
      { kind: "files-inside", files: ["other.docx"] },
    ]);
  });

  it("says what is wrong with a damaged one", async () => {
    const whole = aDocx(body);
    await expect(readDocx(whole.slice(0, -40))).rejects.toThrow("it is cut short");
    await expect(readDocx(zipSync({ "word/other.xml": strToU8("x") }))).rejects.toThrow(
      "this Word file has no text in it",
    );
  });
});
