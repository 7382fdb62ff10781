import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { createSearch, type Search } from "../../src/search/search.ts";
import { theBillBuilt } from "../answer/a-bill.ts";
import { anyText } from "../any-text.ts";

describe("search over the article that ships", () => {
  let search: Search;
  let article: Article;

  beforeAll(() => {
    article = theBillBuilt();
    search = createSearch();
    search.add(article);
  });

  it.each([
    ["When was this published?", "dateline"],
    ["What is the headline?", "headline"],
    ["What does the photo show?", "caption"],
    ["What is the source of this article?", "source"],
  ])("finds what %j asks for in the %s", (question, kind) => {
    const found = search.find(question, "en");
    expect(found.sentences[0]?.kind).toBe(kind);
    expect(found.answers).toBeGreaterThan(0.5);
  });

  it("answers what the bill does with the lead", () => {
    const found = search.find("What does the bill do?", "en");
    expect(found.answers).toBe(1);
    expect(found.sentences[0]?.text).toMatch(/^Lawmakers in the lower-house State Duma/);
  });

  it("wants a number near what is counted from a question that asks how many", () => {
    const people = search.find("How many people from African countries fight there?", "en");
    expect(people.sentences[0]?.text).toContain("1,780 people from 36 African countries");
    expect(people.answers).toBeGreaterThan(0.5);
    expect(search.find("How many deputies voted for the bill?", "en").answers).toBeLessThan(0.05);
  });

  it("wants a date from a question that asks when", () => {
    const order = search.find("When did Putin sign the executive order?", "en");
    expect(order.sentences[0]?.text).toMatch(/^In 2024, Putin signed/);
    expect(order.answers).toBeGreaterThan(0.5);
    expect(search.find("When must the Federation Council pass it?", "en").answers).toBeLessThan(
      0.05,
    );
  });

  it("never answers with a line that points at another article", () => {
    const found = search.find("Russia and Ukraine exchange bodies of soldiers", "en");
    expect(article.paragraphs.some(({ kind }) => kind === "related")).toBe(true);
    expect(found.passages.some(({ passage }) => passage.kind === "related")).toBe(true);
    expect(found.sentences.some(({ kind }) => kind === "related")).toBe(false);
  });

  it("knows a question about something else", () => {
    expect(search.find("What is the capital of France?", "en").onSubject).toBeLessThan(0.2);
    expect(search.find("What does the bill do?", "en").onSubject).toBeGreaterThan(0.8);
  });

  it("repairs slips and says so", () => {
    const found = search.find("Who sits in the federaton counsil?", "en");
    expect(found.query.repairs).toEqual([
      { from: "federaton", to: "federation" },
      { from: "counsil", to: "council" },
    ]);
    expect(found.sentences[0]?.text).toContain("Federation Council");
  });

  it.each(["Does the bill help lawyers?", "Is marine training part of it?"])(
    "takes no ordinary word for a slip: %j",
    (question) => {
      expect(search.find(question, "en").query.repairs).toEqual([]);
    },
  );

  it("gives every sentence as it stands in the article", () => {
    const found = search.find("foreign nationals in the Russian army in Ukraine", "en");
    expect(found.sentences.length).toBeGreaterThan(3);
    for (const { start, end, text, version } of found.sentences) {
      expect(text).toBe(article.text.slice(start, end));
      expect(version).toBe(article.version);
    }
    const scores = found.sentences.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("finds something or nothing in any question, and never throws", () => {
    const words = [
      "the",
      "bill",
      "who",
      "U.S.",
      "1,780",
      "\ud800",
      "??",
      "乌克兰",
      "counsil",
      "\n",
    ];
    const question = fc.oneof(
      anyText({ maxLength: 30 }),
      fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((some) => some.join(" ")),
    );
    fc.assert(
      fc.property(question, fc.constantFrom("en", "ru", "ja", "tlh", "pt-BR"), (text, language) => {
        const { answers, onSubject } = search.find(text, language);
        for (const chance of [answers, onSubject]) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 100 },
    );
  });
});
