import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDiff } from "../../src/article/word-diff.ts";
import { anyText } from "../any-text.ts";

/** `[-removed-]` and `[+added+]`, the rest as it is. */
function marked(before: string, after: string): string {
  return wordDiff(before, after)
    .map(({ kind, text }) =>
      kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `[+${text}+]`,
    )
    .join("");
}

/** Words that one of two texts has. */
function side(of: "removed" | "added", before: string, after: string): string {
  const kept = wordDiff(before, after).filter(({ kind }) => kind === "same" || kind === of);
  return kept.map(({ text }) => text).join("");
}

describe("what became of a text", () => {
  it.each([
    ["It passed on Thursday.", "It passed on Friday.", "It passed on [-Thursday-][+Friday+]."],
    ["1,780 people fight.", "1,980 people fight.", "[-1,780-][+1,980+] people fight."],
    [
      "The bill must still pass the upper house.",
      "The bill was signed by the president.",
      "The bill [-must still pass-][+was signed by+] the [-upper house-][+president+].",
    ],
    ["Das Gesetz gilt nicht.", "Das Gesetz gilt.", "Das Gesetz gilt[- nicht-]."],
    [
      "Госдума приняла закон.",
      "Госдума отклонила закон.",
      "Госдума [-приняла-][+отклонила+] закон.",
    ],
    [
      "国家杜马周四通过了法案。",
      "国家杜马周五通过了法案。",
      "国家杜马[-周四-][+周五+]通过了法案。",
    ],
    [
      "أقر مجلس الدوما القانون يوم الخميس.",
      "أقر مجلس الدوما القانون يوم الجمعة.",
      "أقر مجلس الدوما القانون يوم [-الخميس-][+الجمعة+].",
    ],
    ["वह सेना में गया।", "वह सेना में नहीं गया।", "वह सेना में [+नहीं +]गया।"],
    ["The same.", "The same.", "The same."],
    ["", "New.", "[+New.+]"],
    ["One line.\n\nTwo lines.", "A line.\n\nTwo.", "[-One-][+A+] line.\n\nTwo[- lines-]."],
  ])("is told word by word: %s", (before, after, told) => {
    expect(marked(before, after)).toBe(told);
  });

  it("is all that lies between, where two texts have too little in common", () => {
    const words = (word: string) =>
      Array.from({ length: 1000 }, (_, at) => `${word}${at}`).join(" ");
    const told = wordDiff(`It said ${words("a")}. So it was.`, `It said ${words("b")}. So it was.`);
    expect(told.map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"]);
    expect(told.at(-1)?.text).toBe(". So it was.");
  });

  it("loses no letter of either text", () => {
    const word = fc.oneof(
      fc.constantFrom(
        "the",
        "bill",
        "закон",
        "法案",
        "القانون",
        "विधेयक",
        " ",
        "  ",
        "\n",
        ".",
        "👩‍👩‍👧",
        "e\u0301",
      ),
      anyText({ maxLength: 4 }),
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(side("removed", before, after)).toBe(before);
        expect(side("added", before, after)).toBe(after);
        expect(wordDiff(before, after).every((change) => change.text !== "")).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
