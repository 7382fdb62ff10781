import { describe, expect, it } from "vitest";
import { quotesOf } from "../../src/answer/answer.ts";
import { createAnswerer } from "../../src/answer/answerer.ts";
import type { ArticleSource } from "../../src/article/store.ts";
import { renderAnswer } from "../../src/telegram/render.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { anArticle, aStore, theBill } from "./a-bill.ts";
import { startClaude } from "./a-claude.ts";
import { type Said, says } from "./claude/says.ts";

const bill = ["Extradition bill"];
const first = (): ArticleSource => ({ ...theBill(), meta: { ...theBill().meta, bill } });
const later = (text: string, over: Partial<ArticleSource["meta"]> = {}) =>
  anArticle(text, { title: "What came next", published: "2026-03-05", bill, ...over }, "later");

const counting = "On Wednesday, Ukraine's Foreign Minister Andrii Sybiha claimed that 1,780 people";
const more =
  "Ukraine's Foreign Minister Andrii Sybiha said on Monday that 2,150 people from 36 African countries are currently fighting in the Russian army.";
const awaiting = "The bill, which must be passed in the upper-house Federation Council";
const approved = "The Federation Council approved the bill on Wednesday by a large majority.";

async function asking(question: string, ...sources: readonly ArticleSource[]) {
  const store = await aStore(...sources);
  const answerer = await createAnswerer({ store, clock: () => Date.parse("2026-03-06") });
  const answer = await answerer.answer({ text: question });
  const shown = renderAnswer(answer, { words: wordsIn("en") })
    .map(({ text }) => text)
    .join("\n\n");
  return { answer, shown, quoted: quotesOf(answer).map(({ text }) => text) };
}
const howMany = "How many Africans are fighting in the Russian army?";
const isLaw = "Is this a law yet?";

describe("where two texts on one bill differ,", () => {
  it("the newer figure leads, both are quoted, and the answer says so", async () => {
    const { quoted, shown, answer } = await asking(howMany, first(), later(more));
    expect(quoted[0]).toBe(more);
    expect(quoted[1]).toContain(counting);
    expect(new Set(quoted).size).toBe(quoted.length);
    expect(shown).toMatch(
      /^Two texts differ here\. The newer one, of 5 Mar 2026, comes first; the other is of 26 Feb 2026\./,
    );
    expect(shown.endsWith("As of 5 Mar 2026.")).toBe(true);
    expect(answer.backed).toBeLessThanOrEqual(answer.claims);
  });

  it("what has come since leads what was awaited", async () => {
    const { quoted, shown } = await asking(isLaw, first(), later(approved));
    expect(quoted[0]).toBe(approved);
    expect(quoted[1]).toContain(awaiting);
    expect(shown).toContain("Two texts differ here.");
  });

  it("in Russian as well", async () => {
    const text = (count: string) =>
      `По словам министра, на стороне России воюют ${count} человек из африканских стран.`;
    const over = { language: "ru" };
    const before = anArticle(text("1780"), { ...over, bill, published: "2026-02-26" }, "before");
    const { quoted } = await asking(
      "Сколько человек из африканских стран воюют на стороне России?",
      before,
      later(text("2150"), over),
    );
    expect(quoted.slice(0, 2)).toEqual([text("2150"), text("1780")]);
  });

  it.each([
    ["the same figure", more.replace("2,150", "1,780"), howMany],
    ["a figure that agrees with it", more.replace("2,150", "more than 1,700"), howMany],
    ["about as many", more.replace("2,150", "about 1,800"), howMany],
    ["another minister's figure", more.replace("Andrii Sybiha", "Olha Hrynko"), "x"],
    ["a figure of another year", more.replace("on Monday", "in 2025"), howMany],
    ["other things", more.replace("2,150 people", "2,150 women"), howMany],
    ["another place", more.replaceAll("Russian", "Ukrainian").replace("African", "Asian"), "x"],
    ["a vote on something else", "The Federation Council approved another bill.", isLaw],
    ["what is awaited still", "The bill must still be passed in the Federation Council.", isLaw],
    ["a law of long ago", "In 2019, the Federation Council approved a law on agents.", isLaw],
  ])("which %s does not do", async (_, text, question) => {
    const asked = question === "x" ? howMany : question;
    const { answer } = await asking(asked, first(), later(text));
    expect(answer.differ).toBeUndefined();
  });

  it("which texts on other bills, or on none, do not do", async () => {
    const other = later(more, { bill: ["Budget"] });
    expect((await asking(howMany, first(), other)).answer.differ).toBeUndefined();
    const { bill: _, ...none } = other.meta;
    const free = { ...other, meta: none };
    expect((await asking(howMany, theBill(), free)).answer.differ).toBeUndefined();
  });

  describe("and Claude answers,", () => {
    async function claudeSays(...said: readonly Said[]) {
      const claude = await startClaude({ articles: [first(), later(more)] });
      try {
        claude.replay.script(says(said));
        const answer = await claude.ask(howMany);
        const text = renderAnswer(answer, { words: wordsIn("en") })[0]?.text ?? "";
        return text.split("\n\n").map((part) => part.split("\n")[0]!);
      } finally {
        await claude.replay.close();
      }
    }
    const older: Said = { text: "Sybiha claimed that 1,780 people fight there.", cites: ["1,780"] };
    const newer: Said = { text: "Sybiha said that 2,150 people fight there.", cites: ["2,150"] };
    const note = "Two texts differ here.";

    it("what it left out stands below its sentences, the newer first", async () => {
      const shown = await claudeSays(older);
      const at = shown.findIndex((line) => line.startsWith(note));
      expect(shown[0]).toBe(`${older.text} [1]`);
      expect(shown[at + 1]).toBe(more);
      expect(shown[at + 2]).toContain("1,780");
    });

    it("nothing is added to what quotes both, the newer first", async () => {
      const shown = await claudeSays(newer, { ...older, text: ` ${older.text}` });
      expect(shown.filter((line) => line.startsWith(note))).toEqual([]);
      expect(shown.slice(0, 2)).toEqual([`${newer.text} [1]`, `${older.text} [2]`]);
    });
  });
});
