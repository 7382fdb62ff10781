import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/answer/extract.ts";
import { questionLanguage } from "../../src/answer/question-language.ts";
import { createSearch } from "../../src/search/search.ts";
import { theBillBuilt } from "../answer/a-bill.ts";

type Known = {
  readonly lang: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly evidence: readonly string[];
};

const article = theBillBuilt();
const search = createSearch();
search.add(article);

/** What an English article gives to questions in ten other languages, without a model. */
const asked = readFileSync("test/search/foreign-questions.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line): Known => JSON.parse(line))
  .map((known) => {
    const { language } = questionLanguage(known.question, [article.meta.language]);
    const found = search.find(known.question, language);
    const { outcome } = extract({ found, articles: [article], language });
    const isRight = found.sentences.map(({ start, end }) =>
      known.evidence.some((passage) => {
        const at = article.text.indexOf(passage);
        return at < end && start < at + passage.length;
      }),
    );
    return { known, language, outcome, rightAt: isRight.indexOf(true) };
  });

const answerable = asked.filter(({ known }) => known.answerable);
const languages = [...new Set(asked.map(({ known }) => known.lang))];
const share = (some: readonly boolean[]) => some.filter(Boolean).length / some.length;

describe("questions in other languages about the article that ships", () => {
  it("stand on the article's own words", () => {
    for (const { known } of asked) {
      expect(known.answerable).toBe(known.evidence.length > 0);
      for (const passage of known.evidence) expect(article.text).toContain(passage);
    }
    expect(asked).toHaveLength(100);
  });

  it("are told apart by language", () => {
    expect(asked.filter(({ known, language }) => known.lang !== language)).toEqual([]);
  });

  it("mostly have a sentence that answers found first, and nearly always among three", () => {
    expect(share(answerable.map(({ rightAt }) => rightAt === 0))).toBeGreaterThanOrEqual(0.8);
    const amongThree = answerable.map(({ rightAt }) => rightAt >= 0 && rightAt < 3);
    expect(share(amongThree)).toBeGreaterThanOrEqual(0.94);
  });

  it.each(languages)("have it found first in %s as well for more than half of them", (language) => {
    const own = answerable.filter(({ known }) => known.lang === language);
    expect(share(own.map(({ rightAt }) => rightAt === 0))).toBeGreaterThan(0.5);
  });

  it("are mostly answered where there is an answer", () => {
    const answered = answerable.map(({ outcome }) => outcome === "answered");
    expect(share(answered)).toBeGreaterThanOrEqual(0.6);
  });

  it("are mostly not answered where there is none", () => {
    const others = asked.filter(({ known }) => !known.answerable);
    const refused = others.map(({ outcome }) => outcome !== "answered");
    expect(share(refused)).toBeGreaterThanOrEqual(0.85);
  });
});
