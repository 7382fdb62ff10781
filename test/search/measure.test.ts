import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleMeta } from "../../src/article/article.ts";
import { buildArticle } from "../../src/article/build.ts";
import { createBackground } from "../../src/search/background.ts";
import { createCandidateFinder } from "../../src/search/candidates.ts";
import { type FeatureName, measured } from "../../src/search/features.ts";
import { createIndex } from "../../src/search/index.ts";
import { readQuery } from "../../src/search/query.ts";

const meta: ArticleMeta = {
  title: "Harbour rules",
  publisher: "The Gazette",
  published: "2026-01-02",
  language: "en",
};

/** The sentences of a text that a question finds, each with what was measured of it. */
function measuredOf(paragraphs: readonly string[], question: string) {
  const index = createIndex(createBackground());
  const article = buildArticle("a", meta, [meta.title, ...paragraphs].join("\n\n"));
  index.add(article);
  const { sentences } = createCandidateFinder(index)(readQuery(question, "en", index));
  return sentences.map(({ passage, sentence, features }) => {
    const span = article.paragraphs[passage.paragraph]?.sentences[sentence];
    return {
      text: article.text.slice(span?.start, span?.end),
      of: (name: FeatureName) => measured(features, name),
    };
  });
}

const FERRY = [
  "The ferry sails at dawn. Captain Jane Smith steers it. Its crew of 12 sleeps ashore.",
  "Dogs may board the ferry. Cats stay at home.",
];

describe("what is measured of a sentence", () => {
  it("is how much of the question it holds, and what its neighbours add", () => {
    const [sails, smith] = measuredOf(FERRY, "Who steers the ferry?");
    expect(smith?.text).toContain("Jane Smith");
    expect(smith?.of("matched")).toBe(1);
    expect(smith?.of("around")).toBeCloseTo(1 - (smith?.of("covered") ?? 0), 5);
    expect(sails?.of("matched")).toBe(1);
  });

  it("is whether it has a name of its own, when the question asks who", () => {
    const found = measuredOf(FERRY, "Who steers the ferry?");
    expect(found.find(({ text }) => text.includes("Smith"))?.of("wanted")).toBe(2);
    expect(found.find(({ text }) => text.includes("dawn"))?.of("wanted")).toBe(0);
  });

  it("is how near a number stands to what is counted", () => {
    const [crew] = measuredOf(FERRY, "How many crew sleep ashore?").filter(({ text }) =>
      text.includes("12"),
    );
    expect(crew?.of("wantedNearFocus")).toBeCloseTo(1 / 2);
  });

  it("counts words that are used like the question's as near, and not as held", () => {
    const [sentence] = measuredOf(["Troops approved the plan."], "Which soldiers approved it?");
    expect(sentence?.of("coveredNear")).toBeGreaterThan(sentence?.of("covered") ?? 1);
  });

  it("counts what forms of one word share, where their stems differ", () => {
    const [sentence] = measuredOf(
      ["Mooring is regulated by harbourmasters."],
      "Does the harbourmastership regulate mooring?",
    );
    expect(sentence?.of("grams")).toBeGreaterThan(sentence?.of("covered") ?? 1);
  });

  it("is where the question's words stand as they stand in the question", () => {
    const found = measuredOf(
      ["The night ferry is late.", "The ferry is late at night."],
      "When does the night ferry sail?",
    );
    expect(found.find(({ text }) => text.startsWith("The night"))?.of("pairs")).toBe(0.5);
    expect(found.find(({ text }) => text.startsWith("The ferry"))?.of("pairs")).toBe(0);
  });

  it("is a number, and a share where it is called one, whatever is asked of whatever text", () => {
    const word = fc.constantFrom(
      "ferry",
      "Jane",
      "12",
      "2024",
      "sails",
      "the",
      "who",
      "法案",
      "x.",
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
    const shares: FeatureName[] = [
      "covered",
      "coveredNear",
      "local",
      "salient",
      "grams",
      "gramsInParagraph",
      "namesMissing",
      "pairs",
      "novelty",
      "passageRank",
      "article",
    ];
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), sentence, (texts, asked) => {
        for (const found of measuredOf(texts, asked)) {
          for (const name of shares) {
            expect(found.of(name)).toBeGreaterThanOrEqual(-1e-6);
            expect(found.of(name)).toBeLessThanOrEqual(1 + 1e-6);
          }
          expect(Number.isFinite(found.of("sentenceScore"))).toBe(true);
          expect(found.of("coveredBehind")).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
