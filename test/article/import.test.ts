import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatArticleFile, parseArticleFile } from "../../src/article/file.ts";
import { type Given, ImportError, importText } from "../../src/article/import.ts";

const raw = readFileSync(new URL("fixtures/state-duma-as-it-came.txt", import.meta.url));

function importing(text: string, given: Given = {}, name = "story.txt") {
  return importText(name, new TextEncoder().encode(text), given);
}

const enough: Given = { publisher: "The Paper", published: "2026-02-26", language: "en" };

describe("importText", () => {
  it("finds everything about the real article without being told", () => {
    const { source, warnings } = importText("000.txt", raw);
    expect(warnings).toEqual([]);
    expect(source.id).toBe("2026-02-26-state-duma-foreign-fighters");
    expect(source.meta).toEqual({
      title:
        "State Duma Passes Bill Protecting Foreign Fighters From Criminal Prosecution Back Home",
      publisher: "The Moscow Times",
      published: "2026-02-26",
      url: "https://www.themoscowtimes.com/2026/02/26/state-duma-passes-bill-protecting-foreign-fighters-from-criminal-prosecution-back-home-a92057",
      language: "en",
      credit: "Moskva News Agency",
    });
  });

  it("gives the file that is shipped, and the same file from that file", () => {
    const shipped = new URL(
      "../../articles/2026-02-26-state-duma-foreign-fighters.md",
      import.meta.url,
    );
    const bytes = readFileSync(shipped);
    const name = "2026-02-26-state-duma-foreign-fighters.md";
    const { licence = "" } = parseArticleFile(name, bytes).meta;
    expect(licence).toContain("The Moscow Times");
    const written = formatArticleFile(importText("000.txt", raw, { licence }).source);
    expect(written).toBe(bytes.toString("utf8"));
    const again = importText(name, bytes).source;
    expect(again.id).toBe("2026-02-26-state-duma-foreign-fighters");
    expect(formatArticleFile(again)).toBe(written);
  });

  it("asks for all that it cannot find, by the names of the flags", () => {
    expect(() => importing("A title\n\nSome text of it.")).toThrow(
      "story.txt: the text does not show its publisher, published. Say it with --publisher NAME --published YYYY-MM-DD",
    );
    expect(() => importing("123\n\n456", { publisher: "P", published: "2026-01-01" })).toThrow(
      "--language TAG",
    );
    expect(() => importing(`${"word ".repeat(100)}\n\nText.`, enough)).toThrow("--title TEXT");
    expect(() => importing("26.02.2026\n\nText.", enough)).toThrow("--title TEXT");
    expect(() => importing("A title\n\n02/03/2026\n\nText.", { publisher: "P" })).toThrow(
      "--published",
    );
  });

  it.each([
    ["an empty file", ""],
    ["blanks", " \r\n\t\n"],
    ["front matter and nothing else", "---\ntitle: A\n---\n"],
  ])("refuses %s", (_, text) => {
    expect(() => importing(text)).toThrow(ImportError);
    expect(() => importing(text)).toThrow("story.txt: there is no text in it");
  });

  it("refuses bytes that are no text, and reads old encodings only when told", () => {
    const windows = new Uint8Array([0xc7, 0xe0, 0xea, 0xee, 0xed]);
    expect(() => importText("a.txt", windows, enough)).toThrow(/not UTF-8.*--encoding/);
    const { source } = importText("a.txt", windows, { ...enough, encoding: "windows-1251" });
    expect(source.meta.title).toBe("Закон");
    expect(() => importing("A\0B", enough)).toThrow("a NUL stands at character 2");
  });

  it("lets what is given stand above what the file says", () => {
    const { source } = importText("000.txt", raw, {
      title: "Another title",
      published: "2026-03-01",
      publisher: "Someone",
      slug: "own-slug",
    });
    expect(source.id).toBe("2026-03-01-own-slug");
    expect(source.meta.publisher).toBe("Someone");
    expect(source.text.startsWith("Another title\n\nState Duma Passes Bill")).toBe(true);
    expect(importing("A\n\nText.", { ...enough, id: "my-id" }).source.id).toBe("my-id");
    expect(() => importing("A\n\nText.", { ...enough, id: "../x" })).toThrow("--slug or --id");
    expect(() => importing("A\n\nText.", { ...enough, published: "yesterday" })).toThrow(
      "published: must be a day",
    );
  });

  it("reads Windows lines, a date in figures, and a title that comes twice", () => {
    const text =
      "Закон принят\r\n26.02.2026\r\n\r\nЗакон принят\r\n\r\nДепутаты в четверг приняли его, и это всё.\r\n\r\nИсточник: https://meduza.io/a";
    const { source, warnings } = importing(text);
    expect(warnings).toEqual([]);
    expect(source.meta).toMatchObject({
      published: "2026-02-26",
      publisher: "Meduza",
      language: "ru",
    });
    expect(source.id).toBe("2026-02-26-zakon-priniat");
    expect(source.text.match(/Закон принят/g)).toHaveLength(2);
  });

  it("reads text from right to left, and makes a name of a title without Latin letters", () => {
    const { source } = importing(
      "القانون الجديد\n\n2026-02-26\n\nأقر النواب يوم الخميس مشروع القانون في موسكو.",
      { publisher: "P" },
    );
    expect(source.meta.language).toBe("ar");
    expect(source.id).toMatch(/^2026-02-26-article-[0-9a-f]{8}$/);
  });

  it("warns of a host that it does not know, of several dates and of a language in doubt", () => {
    const { source, warnings } = importing(
      "Bravo\n\n1 May 2026\n\n2 May 2026\n\nhttps://www.news.example/a",
    );
    expect(source.meta).toMatchObject({ publisher: "news.example", published: "2026-05-01" });
    expect(warnings).toEqual([
      { kind: "unknown-publisher", host: "news.example" },
      { kind: "several-dates", days: ["2026-05-01", "2026-05-02"] },
      { kind: "unsure-language", language: "en" },
    ]);
    expect(
      importing("A bill\n\nThe bill is on the table, and it is new.", enough).warnings,
    ).toEqual([{ kind: "no-address" }]);
  });

  it("leaves fields out that an article does not have, and says so", () => {
    const { source, warnings } = importing(
      "---\neditor: me\nurl: https://bbc.com/a\n---\n# A bill\n\nThe bill is here.",
      enough,
    );
    expect(source.meta.url).toBe("https://bbc.com/a");
    expect(warnings).toEqual([{ kind: "unknown-fields", fields: ["editor"] }]);
  });

  it.each([
    ["A center. **Agency One**", "Agency One"],
    ["A center in Moscow (Photo: Agency One)", "Agency One"],
    ["A center in Moscow. Photo by Agency One.", "Agency One"],
    ["A center in Moscow © Agency One", "Agency One"],
    ["A center in Moscow / Agency One", "Agency One"],
    ["Фото: Agency One", "Agency One"],
    ["It is **bold** here.", undefined],
  ])("finds the credit in %s", (caption, credit) => {
    const { source } = importing(`A bill\n\n${caption}\n\nThe bill is on the table.`, enough);
    expect(source.meta.credit).toBe(credit);
  });

  it("takes a line of 100 kB", () => {
    const long = "word ".repeat(20_000).trim();
    const { source } = importing(`A bill\n\n${long}`, enough);
    expect(source.text).toBe(`A bill\n\n${long}`);
  });
});
