import { describe, expect, it } from "vitest";
import { leadsNear } from "../../src/answer/leads.ts";
import { buildArticle } from "../../src/article/build.ts";
import { meta } from "../telegram/an-answer.ts";

/** What can be asked about beside the first sentence of a text of these sentences. */
function leads(sentences: string[], language = "en"): string[] {
  const text = ["It is quoted here.", ...sentences].join("\n\n");
  const article = buildArticle("a", { ...meta, language }, text);
  return leadsNear(article, [{ start: 0, end: 5 }]).map(({ words }) => words);
}

describe("what can be asked about near a quote", () => {
  it.each([
    [
      "names, whole",
      "They met Foreign Minister Andrii Sybiha there.",
      "Foreign Minister Andrii Sybiha",
    ],
    ["names after a possessive", "It was Ukraine's Andrii Sybiha who spoke.", "Andrii Sybiha"],
    ["names without their possessive", "They left for Georgia's capital.", "Georgia"],
    [
      "whoever is from somewhere, with what follows",
      "They saw North Korean soldiers.",
      "North Korean soldiers",
    ],
    ["figures with what they count", "There were 1,780 people there.", "1,780 people"],
    ["years", "That was in 2024, it seems.", "2024"],
  ])("are %s", (_, sentence, words) => {
    expect(leads([sentence])).toEqual([words]);
  });

  it.each([
    ["the capital that every sentence begins with", "Experts were there."],
    ["weekdays and months", "They came on Wednesday and left in March."],
    ["an origin without anything behind it", "They spoke Russian and left."],
    ["numbers that count nothing", "The number is 17."],
    ["names that fit on no button", `They met ${"Alexandra ".repeat(6)}there.`],
  ])("are not %s", (_, sentence) => {
    expect(leads([sentence])).toEqual([]);
  });

  it("stand nearest first, each once", () => {
    const near = ["They went to Georgia.", "They went to Georgia.", "They went to Belarus."];
    expect(leads(near)).toEqual(["Georgia", "Belarus"]);
  });

  it("are figures and years where a script has no capitals", () => {
    expect(leads(["2024年，普京签署了行政命令。"], "zh")).toEqual(["2024"]);
  });
});
