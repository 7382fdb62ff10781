import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "../../src/article/canonical.ts";
import { ArticleFileError, formatArticleFile, parseArticleFile } from "../../src/article/file.ts";

const front = "title: A bill\npublisher: The Paper\npublished: 2026-02-26\nlanguage: en\n";

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function parse(text: string, name = "a.md") {
  return parseArticleFile(name, bytesOf(text));
}

function errorOf(run: () => unknown): ArticleFileError {
  try {
    run();
  } catch (error) {
    if (error instanceof ArticleFileError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("parseArticleFile", () => {
  it("reads front matter and text, on Windows too", () => {
    const text = `---\n${front}---\n\nA bill\n\nIt **passed**.\n`;
    const expected = {
      id: "a",
      meta: { title: "A bill", publisher: "The Paper", published: "2026-02-26", language: "en" },
      text: "A bill\n\nIt passed.",
    };
    expect(parse(text)).toEqual(expected);
    expect(parse(`\ufeff${text.replaceAll("\n", "\r\n")}`)).toEqual(expected);
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    expect(parseArticleFile("a.txt", utf16)).toEqual(expected);
  });

  it.each([
    ["", undefined, "there is no front matter"],
    ["Only text.", undefined, "there is no front matter"],
    [`---\n${front}---\n \n`, undefined, "there is no text below the front matter"],
    [`---\n${front}`, undefined, "there is no front matter"],
    ["---\n---\nText.", "title", "is missing from the front matter"],
    [
      `---\n${front}editor: me\n---\nText.`,
      "editor",
      "is not a field of an article. Known are: title",
    ],
    [
      `---\n${front.replace("A bill", "1984")}---\nText.`,
      "title",
      "must be a text; put it in quotes",
    ],
    [`---\n${front.replace("A bill", "'  '")}---\nText.`, "title", "is empty"],
    [`---\n${front.replace("02-26", "02-30")}---\nText.`, "published", "must be a day such as"],
    [
      `---\n${front.replace(": en", ": english_x")}---\nText.`,
      "language",
      "must be a language tag",
    ],
    [`---\n${front}url: javascript:alert(1)\n---\nText.`, "url", "must be an address"],
    [`---\n${front.replace("A bill", "A: bill")}---\nText.`, undefined, "is not YAML"],
    [`---\n${front}title: twice\n---\nText.`, undefined, "is not YAML"],
    [`---\n- a list\n---\nText.`, undefined, "must be fields such as"],
    ["---\ntitle: &a A\npublisher: *a\n---\nText.", undefined, "not plain fields"],
  ])("says what is wrong with %j", (text, field, problem) => {
    const error = errorOf(() => parse(text));
    expect(error.file).toBe("a.md");
    expect(error.field).toBe(field);
    expect(error.message).toContain("a.md: ");
    expect(error.message).toContain(problem);
  });

  it("reads which bills an article is about, one or more, and writes them back", () => {
    const billIn = (lines: string) => parse(`---\n${front}${lines}\n---\nText.`);
    const one = billIn("bill: No. 92057-8");
    expect(one.meta.bill).toEqual(["No. 92057-8"]);
    const two = billIn("bill:\n  - No. 92057-8\n  - ' No. 5 '\n  - No. 5");
    expect(two.meta.bill).toEqual(["No. 92057-8", "No. 5"]);
    for (const source of [one, two]) expect(parse(formatArticleFile(source))).toEqual(source);
    expect(formatArticleFile(one)).toContain("\nbill: No. 92057-8\n");
    for (const wrong of ["bill: 5", "bill: []", "bill: ['']", "bill: [[a]]"]) {
      expect(errorOf(() => billIn(wrong)).field).toBe("bill");
    }
  });

  it("refuses bytes that are not text, and names that cannot be an id", () => {
    const broken = errorOf(() => parseArticleFile("a.md", new Uint8Array([0x2d, 0xff, 0x41])));
    expect(broken.message).toMatch(/a\.md: the bytes are not UTF-8.*--encoding/);
    const lone = new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x41, 0x00]);
    expect(errorOf(() => parseArticleFile("a.md", lone)).message).toContain("not UTF-16LE");
    expect(errorOf(() => parse(`---\n${front}---\nA\0B`)).message).toContain("a NUL stands at");
    expect(errorOf(() => parse("x", "a.pdf")).message).toContain("ends in .md or .txt");
    expect(errorOf(() => parse("x", "../a.md")).message).toContain("Rename the file");
    expect(errorOf(() => parse("x", `${"a".repeat(200)}.md`)).message).toContain("at most 120");
  });

  it("reads back what formatArticleFile writes, whatever title and text hold", () => {
    const line = fc
      .oneof(
        fc.string({ unit: "grapheme", maxLength: 40 }),
        fc.constantFrom("---", "a: b", "'", "#x", "- y", "null", "1984"),
      )
      .map((value) => canonicalText(value, "").replace(/\s+/g, " "))
      .filter((value) => value !== "");
    fc.assert(
      fc.property(line, line, fc.string({ unit: "grapheme" }), (title, publisher, raw) => {
        const meta = { title, publisher, published: "2026-02-26", language: "en", licence: title };
        const source = { id: "a", meta, text: canonicalText(`${raw}\n\n---\n\n${title}`, title) };
        expect(parse(formatArticleFile(source))).toEqual(source);
      }),
      { numRuns: 1000 },
    );
  });
});
