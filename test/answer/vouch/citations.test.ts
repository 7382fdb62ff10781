import { describe, expect, it } from "vitest";
import type { SentDocument } from "../../../src/answer/answer.ts";
import { documentOf, wholeDocument } from "../../../src/answer/claude/documents.ts";
import { citedRuns } from "../../../src/answer/vouch/citations.ts";
import { buildArticle } from "../../../src/article/build.ts";
import { anArticle } from "../a-bill.ts";
import { harbour } from "./writing.ts";

const article = harbour();
const sentences = article.paragraphs.flatMap((paragraph) => paragraph.sentences);
const whole = wholeDocument(article);

function textsOf(document: SentDocument): string[] {
  return document.blocks.map(({ start, end }) => document.article.text.slice(start, end));
}

/** The runs of a citation of blocks `[start, end)`, as the texts of their sentences. */
function runs(document: SentDocument, start: number, end: number, text?: string) {
  const words = text ?? textsOf(document).slice(start, end).join("");
  const citation = { document: 0, title: document.title, start, end, text: words };
  return citedRuns(citation, [document])?.map((run) =>
    run.sentences.map((span) => run.article.text.slice(span.start, span.end)),
  );
}

describe("what a citation points at", () => {
  it("may be the first block, and the last", () => {
    const texts = textsOf(whole);
    expect(runs(whole, 0, 1)).toEqual([[texts[0]]]);
    expect(runs(whole, texts.length - 1, texts.length)).toEqual([[texts.at(-1)]]);
  });

  it("is nothing for a range that is none, whatever words it gives", () => {
    const texts = textsOf(whole);
    expect(runs(whole, -1, texts.length, texts.at(-1))).toBeUndefined();
    expect(runs(whole, -1, 0, "")).toBeUndefined();
    expect(runs(whole, 2, 2, "")).toBeUndefined();
    expect(runs(whole, 3, 2, "")).toBeUndefined();
    expect(runs(whole, 2, 99, texts.slice(2).join(""))).toBeUndefined();
  });

  it("is one run where sentences follow each other, in the next paragraph too", () => {
    expect(runs(whole, 1, 4)).toHaveLength(1);
    expect(runs(whole, 0, 2)).toEqual([textsOf(whole).slice(0, 2)]);
    const { id, meta, text } = anArticle("市议会提高了费用。孩子免费。", { language: "zh" });
    const chinese = wholeDocument(buildArticle(id, meta, text));
    expect(runs(chinese, 1, 3)).toHaveLength(1);
  });

  it("is several runs where a sentence between was not sent", () => {
    const [, second, third, , fifth] = sentences;
    const some = documentOf(article, [second!, third!, fifth!]);
    const [a, b, c] = textsOf(some);
    expect(runs(some, 0, 3)).toEqual([[a, b], [c]]);
  });

  it("is several runs where blocks stand in another order than the text", () => {
    const turned = { ...whole, blocks: [...whole.blocks].reverse() };
    expect(runs(turned, 0, 3)).toHaveLength(3);
  });
});
