import { describe, expect, it } from "vitest";
import { tokensOf } from "../../../src/answer/claude/documents.ts";
import { bestPassages } from "../../../src/answer/claude/passages.ts";
import type { Article } from "../../../src/article/article.ts";
import { buildArticle } from "../../../src/article/build.ts";
import { createSearch } from "../../../src/search/search.ts";
import { anArticle } from "../a-bill.ts";

/** An article of paragraphs, each about one thing. */
function article(id: string, paragraphs: readonly string[], published = "2026-03-01"): Article {
  const source = anArticle(paragraphs.join("\n\n"), { published, title: `Act ${id}` }, id);
  return buildArticle(source.id, source.meta, source.text);
}

const harbour = article("harbour", [
  "Boats may moor at the quay.",
  "The mooring fee is 12 crowns a night.",
  "Fishing boats pay half of it.",
  "The lighthouse was painted red.",
  "Storms closed the harbour for nine days.",
]);
const island = article(
  "island",
  ["Ferries leave at nine.", "Dogs ride free.", "The island fee for ferries is 3 crowns."],
  "2026-04-01",
);
const articles = [harbour, island];
const search = createSearch();
for (const each of articles) search.add(each);

const textsOf = (sent: ReturnType<typeof bestPassages>) =>
  sent.map(({ article, blocks }) => blocks.map(({ start, end }) => article.text.slice(start, end)));

describe("the best passages", () => {
  it("come with the paragraphs beside them, in the order of the article", () => {
    const found = search.find("What is the mooring fee?", "en");
    const [first] = textsOf(bestPassages([found], [harbour], 60));
    expect(first).toEqual([
      "Boats may moor at the quay.",
      "The mooring fee is 12 crowns a night.",
      "Fishing boats pay half of it.",
    ]);
  });

  it("come in the order of their articles, each article one document", () => {
    const found = search.find("What is the fee for ferries and for mooring?", "en");
    const sent = bestPassages([found], articles, 6_000);
    expect(sent.map(({ article }) => article.id)).toEqual(["harbour", "island"]);
    expect(sent.map(({ title }) => title)).toEqual(["Act harbour", "Act island"]);
  });

  it("stay within the budget of tokens", () => {
    const found = search.find("What is the fee?", "en");
    for (const budget of [20, 60, 120, 400]) {
      const sent = bestPassages([found], articles, budget);
      const tokens = sent.reduce((sum, one) => sum + tokensOf(one) - 80, 0);
      expect(tokens).toBeLessThanOrEqual(budget);
    }
  });

  it("that several searches find lead those that one finds", () => {
    const storms = search.find("How long did storms close it?", "en");
    const fee = search.find("mooring fee", "en");
    const [first] = textsOf(bestPassages([storms, fee, fee], [harbour], 40));
    expect(first).toContain("The mooring fee is 12 crowns a night.");
  });

  it("are the newest article's opening when nothing is found", () => {
    const nothing = search.find("zzz", "en");
    const sent = bestPassages([nothing], articles, 6_000);
    expect(sent.map(({ article }) => article.id)).toEqual(["island"]);
  });
});
