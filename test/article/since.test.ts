import { describe, expect, it } from "vitest";
import { buildArticle } from "../../src/article/build.ts";
import { since } from "../../src/article/since.ts";

const meta = { title: "A bill", publisher: "The Paper", published: "2026-02-26", language: "en" };

const article = (...paragraphs: string[]) =>
  buildArticle("a", { ...meta }, ["A bill", ...paragraphs].join("\n\n"));

const opening = "Lawmakers on Thursday passed a bill that would shield foreign nationals.";
const signing = "The bill must be signed by the president before becoming law.";
const counting = "On Wednesday, the minister claimed that 1,780 people are fighting in the army.";
const before = article(`${opening} ${signing}`, counting);

/** What became of these words of the text above, and the words that stand there now. */
function became(words: string, now: ReturnType<typeof article>) {
  const start = before.text.indexOf(words);
  const found = since(before, { start, end: start + words.length }, now);
  if (found.kind === "gone") return ["gone"];
  return [found.kind, now.text.slice(found.at.start, found.at.end)];
}

describe("what became of a passage", () => {
  it("is that it stands, wherever it went", () => {
    expect(became(signing, article(counting, "Something new.", `${signing} ${opening}`))).toEqual([
      "stands",
      signing,
    ]);
    expect(became(`${opening} ${signing}`, article(`${opening} ${signing}`))).toEqual([
      "stands",
      `${opening} ${signing}`,
    ]);
  });

  it.each([
    ["a figure", counting, counting.replace("1,780", "1,980")],
    ["an ending", signing, "The bill must be signed by the president, and it was on Friday."],
    ["a beginning", signing, `Officials said on Monday: ${signing}`],
    [
      "two sentences of one",
      counting,
      "On Wednesday, the minister made a claim. 1,780 people are fighting in the army, he said.",
    ],
  ])("is that it changed: %s", (_, words, later) => {
    const others = [opening, signing, counting].map((one) => (one === words ? later : one));
    expect(became(words, article(...others))).toEqual(["changed", later]);
  });

  it("is that it changed, although few of its words are left, where its neighbours are", () => {
    const later = "The president put his name under the bill on Friday.";
    expect(became(signing, article(`${opening} ${later}`, counting))).toEqual(["changed", later]);
    expect(became(signing, article(later))).toEqual(["gone"]);
  });

  it("is that it is gone", () => {
    expect(became(counting, article(`${opening} ${signing}`))).toEqual(["gone"]);
    expect(became(signing, article(opening, "Nobody knows what comes next.", counting))).toEqual([
      "gone",
    ]);
  });
});
