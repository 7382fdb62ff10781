import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleMeta } from "../../src/article/article.ts";
import { buildArticle } from "../../src/article/build.ts";
import { canonicalText } from "../../src/article/canonical.ts";
import { importText } from "../../src/article/import.ts";

const meta: ArticleMeta = {
  title: "The Title",
  publisher: "The Paper",
  published: "2026-02-26",
  language: "en",
};

function kindsOf(paragraphs: readonly string[], more: Partial<ArticleMeta> = {}) {
  const text = paragraphs.join("\n\n");
  const article = buildArticle("a", { ...meta, ...more }, text);
  expect(article.paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(paragraphs);
  return article.paragraphs.map(({ kind }) => kind);
}

describe("buildArticle", () => {
  it("names the version after the text alone", () => {
    const text = "The Title\n\nЗакон принят.";
    const version = createHash("sha256").update(text).digest("hex").slice(0, 16);
    expect(buildArticle("a", meta, text).version).toBe(version);
    expect(buildArticle("b", { ...meta, title: "Other" }, text).version).toBe(version);
  });

  it("knows every paragraph of the real article and numbers its sentences", () => {
    const file = new URL("fixtures/state-duma-as-it-came.txt", import.meta.url);
    const { source } = importText("a.txt", readFileSync(file));
    const { paragraphs, text } = buildArticle(source.id, source.meta, source.text);
    expect(paragraphs.map(({ kind, sentences }) => [kind, sentences.length])).toEqual([
      ["headline", 1],
      ["dateline", 1],
      ["caption", 2],
      ["body", 1],
      ["body", 1],
      ["body", 1],
      ["body", 1],
      ["body", 2],
      ["related", 1],
      ["body", 1],
      ["body", 2],
      ["body", 1],
      ["source", 1],
      ["source", 1],
    ]);
    const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
    expect(sentences.map(({ number }) => number)).toEqual(sentences.map((_, index) => index + 1));
    const caption = sentences.slice(2, 4).map(({ start, end }) => text.slice(start, end));
    expect(caption).toEqual(["A military recruitment center in Moscow.", "Moskva News Agency"]);
  });

  it("tells headline, dateline and headings from the body", () => {
    expect(
      kindsOf([
        "Before the title.",
        "The Title",
        "26 февраля 2026 г.",
        "What the bill says",
        "It bans extradition.",
        "The Title",
        "1. A list item",
        "Fine print",
      ]),
    ).toEqual(["body", "headline", "dateline", "heading", "body", "heading", "body", "body"]);
  });

  it.each([
    ["A center in Moscow. Reuters", "caption"],
    ["A center in Moscow / Reuters", "caption"],
    ["A center in Moscow (Reuters)", "caption"],
    ["Photo: a center in Moscow.", "caption"],
    ["Фото: центр в Москве.", "caption"],
    ["He signed it, according to Reuters.", "body"],
    ["Reuters has not seen the bill.", "body"],
  ])("takes %s for a %s", (paragraph, kind) => {
    expect(kindsOf(["The Title", paragraph, "End."], { credit: "Reuters" })[1]).toBe(kind);
  });

  it.each([
    "Related article: More of This",
    "Read more: More of This",
    "Читайте также: Ещё новости",
    "Читайте також: Ще новини",
    "À lire aussi : Plus de cela",
    "Véase también: Más de esto",
    "Lesen Sie auch: Mehr davon",
  ])("takes %s for a line about another article, whole", (line) => {
    expect(kindsOf(["The Title", line, "End."])).toEqual(["headline", "related", "body"]);
  });

  it("takes a label and what it announces together", () => {
    const url = "https://paper.example/a";
    expect(
      kindsOf(["The Title", "Related articles:", "One More of This", "Body.", "Source:", url]),
    ).toEqual(["headline", "related", "related", "body", "source", "source"]);
    expect(kindsOf(["The Title", "Источник: https://paper.example/b"])[1]).toBe("source");
    expect(kindsOf(["The Title", "Body.", url], { url })[2]).toBe("source");
    expect(kindsOf(["The Title", "Source: a person in the ministry."])[1]).toBe("body");
  });

  it("quotes an address and a headline whole, whatever stops they hold", () => {
    const text = "Why? The U.S. Answers. Now\n\nBody.\n\nhttps://a.example/?q=A. B";
    const article = buildArticle("a", { ...meta, title: "Why? The U.S. Answers. Now" }, text);
    expect(article.paragraphs[0]?.sentences).toEqual([{ start: 0, end: 26, number: 1 }]);
  });

  it("covers every character that is not blank, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (raw) => {
        const text = canonicalText(raw.replaceAll("a", "\n\n"), "The Title");
        const article = buildArticle("a", meta, text);
        let at = 0;
        for (const { start, end } of article.paragraphs.flatMap((each) => each.sentences)) {
          expect(text.slice(at, start).trim()).toBe("");
          expect(text.slice(start, end).trim()).not.toBe("");
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });
});
