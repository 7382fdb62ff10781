import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildArticle } from "../../../src/article/build.ts";
import { formatArticleFile, parseArticleFile } from "../../../src/article/file.ts";
import { readPdf } from "../../../src/article/formats/pdf/pdf.ts";
import { readFile } from "../../../src/article/formats/read-file.ts";
import { pageAt } from "../../../src/article/pages.ts";
import { sectionLabel } from "../../../src/article/structure.ts";
import { aPdf, type PdfLine } from "./a-pdf.ts";

const folder = new URL("bill/", import.meta.url);
const bill = readFileSync(new URL("bill.pdf", folder));
const given = { publisher: "The Gazette" };
const imported = await readFile("bill.pdf", bill, given);
const article = buildArticle(imported.source.id, imported.source.meta, imported.source.text);

/** What the page that the bill was printed from says, tag by tag. */
function printed(tags: string): string[] {
  const html = readFileSync(new URL("bill.html", folder), "utf8");
  const all = [...html.matchAll(new RegExp(`<(${tags})\\b[^>]*>(.*?)</\\1>`, "gs"))];
  return all.map(([, , inside = ""]) =>
    inside
      .replaceAll("&shy;", "")
      .replace(/<sup>(\d)<\/sup>/g, (_, digit: string) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)))
      .replace(/<[^>]+>/g, ""),
  );
}

function cite(words: string) {
  const start = article.text.indexOf(words);
  const span = { start, end: start + words.length };
  return [sectionLabel(article, span), pageAt(article, start)];
}

describe("a bill as PDF", () => {
  it("has every paragraph of the source whole, in its order, and the notes behind theirs", () => {
    const torn = ["at once where water can be found."];
    const paragraphs = printed("h1|h2|p").filter((text) => !torn.includes(text));
    const isNote = (text: string) => /^[¹²³]/.test(text);
    const whole = paragraphs.map((text) =>
      text.endsWith("needs to know") ? `${text} ${torn[0]}` : text,
    );
    const found = article.text.split("\n\n");
    expect(found.filter((text) => !isNote(text))).toEqual(whole.filter((text) => !isNote(text)));
    expect(found.filter(isNote)).toEqual(whole.filter(isNote));
    expect(found.indexOf(whole.find(isNote)!)).toBe(
      found.findIndex((text) => text.endsWith(torn[0]!)) + 1,
    );
  });

  it("names what it left out, and the words that it joined by guess", () => {
    expect(imported.dropped).toEqual(
      [1, 2, 3].flatMap((page) => [
        { what: "running-head", text: "Bill 117 · Rainwater" },
        { what: "running-head", text: "First reading" },
        { what: "page-number", text: `– ${page} –` },
      ]),
    );
    expect(imported.warnings).toContainEqual({
      kind: "joined-words",
      words: ["drinking", "warning"],
    });
    expect(article.text).toContain("long-term upkeep");
    expect(article.text).toContain("well-meaning consent");
  });

  it("keeps pages and articles, so that a quote says where it stands in print", () => {
    expect(article.meta).toMatchObject({
      title: "Rainwater Collection and Storage Bill",
      published: "2025-04-14",
    });
    expect(cite("A household may keep")).toEqual(["Art. 3(1)", 1]);
    expect(cite("The Water Office keeps")).toEqual(["Art. 4(2)", 1]);
    expect(cite("at once where water")).toEqual(["Art. 4(2)", 2]);
    expect(cite("Two hundred litres is")).toEqual([undefined, 1]);
    expect(cite("A first breach")).toEqual(["Art. 6(2)", 2]);
    expect(cite("eleven witnesses")).toEqual([undefined, 3]);
  });

  it("gives the same article again, from the PDF and from the file that was written of it", async () => {
    expect(await readFile("bill.pdf", bill, given)).toEqual(imported);
    const file = formatArticleFile(imported.source);
    const name = `${imported.source.id}.md`;
    expect(parseArticleFile(name, new TextEncoder().encode(file))).toEqual(imported.source);
    const edited = file.replace("eleven witnesses", "twelve witnesses");
    const other = parseArticleFile(name, new TextEncoder().encode(edited));
    expect(pageAt(buildArticle(other.id, other.meta, other.text), 0)).toBeUndefined();
  });
});

describe("readPdf", () => {
  const sentence = "These words go on and on until the column ends";
  const column = (mark: string, left: number): PdfLine[] =>
    Array.from({ length: 6 }, (_, at) => [
      `${mark}${at} ${sentence.slice(0, 24)}`,
      left,
      700 - 14 * at,
    ]);

  it("reads three columns one after the other, between lines that run across", async () => {
    const { body } = await readPdf(
      aPdf([
        [
          [
            "A heading over all three of the columns of this page, as newspapers have it, and more",
            40,
            740,
          ],
          ...column("c", 400),
          ...column("a", 40),
          ...column("b", 220),
          [
            "A line under all three of the columns of this page, as newspapers have it, and more",
            40,
            590,
          ],
        ],
      ]),
    );
    const marks = body.match(/\b[abc]\d|heading|under/g);
    expect(marks).toEqual(
      ["heading", ..."abc"]
        .flatMap((mark) =>
          mark.length > 1 ? mark : [0, 1, 2, 3, 4, 5].map((at) => `${mark}${at}`),
        )
        .concat("under"),
    );
  });

  it("puts every letter of any page into the article or among what it left out", async () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9,.()-]{1,6}$/), {
      minLength: 1,
      maxLength: 5,
    });
    const place = fc.record({
      left: fc.integer({ min: 30, max: 250 }),
      y: fc.integer({ min: 20, max: 800 }),
      size: fc.integer({ min: 5, max: 12 }),
    });
    const pages = fc.array(fc.array(fc.tuple(words, place), { minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(pages, async (drawn) => {
        const lines = drawn.map((page) =>
          page.map(([each, { left, y, size }]): PdfLine => [each.join(" "), left, y, size]),
        );
        const { body, dropped } = await readPdf(aPdf(lines)).catch((error: Error) => {
          expect(error.message).toContain("no text layer");
          return { body: "", dropped: [] };
        });
        const letters = (text: string) =>
          [...text.normalize("NFKD").replace(/[^A-Za-z0-9]/g, "")].sort().join("");
        const kept = dropped.map(({ text }) => text).join("") + body;
        expect(letters(kept)).toBe(
          letters(
            lines
              .flat()
              .map(([text]) => text)
              .join(""),
          ),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("reads a table row by row", async () => {
    const rows = ["Year", "2021", "2022", "2023", "2024"].flatMap((year, at): PdfLine[] => [
      [year, 60, 700 - 14 * at],
      [at === 0 ? "Tanks" : `${at},000`, 300, 700 - 14 * at],
    ]);
    const { body } = await readPdf(aPdf([rows]));
    expect(body.replace(/\s+/g, " ")).toBe(
      "Year Tanks 2021 1,000 2022 2,000 2023 3,000 2024 4,000",
    );
  });

  it("keeps an article's heading that stands where others have their running head", async () => {
    const pages = [1, 4, 9].map((number): PdfLine[] => [
      [`Article ${number}`, 60, 780],
      [`${sentence} on page of ${number}.`, 60, 700],
    ]);
    const { dropped, body } = await readPdf(aPdf(pages));
    expect(dropped).toEqual([]);
    expect(body.match(/Article \d/g)).toEqual(["Article 1", "Article 4", "Article 9"]);
  });

  it("says what to do with pictures of pages, locks, and files of too many pages", async () => {
    await expect(readPdf(aPdf([[], []]))).rejects.toThrow(
      "this PDF has no text layer: it is pictures of pages. Run it through OCR first",
    );
    const lock = `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`;
    const trailer = `/Encrypt ${lock} /ID [<${"00".repeat(16)}> <${"00".repeat(16)}>]`;
    await expect(readPdf(aPdf([[["Words", 60, 700]]], { trailer }))).rejects.toThrow(
      "this PDF is locked by a password. Save it without one",
    );
    await expect(readPdf(aPdf(Array.from({ length: 1001 }, () => [])))).rejects.toMatchObject({
      limit: "contents",
    });
  });

  it("says which pages have no text", async () => {
    const { warnings } = await readPdf(aPdf([[["Some words of text.", 60, 700]], []]));
    expect(warnings).toEqual([{ kind: "pages-without-text", pages: [2] }]);
  });
});
