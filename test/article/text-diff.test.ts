import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textDiff } from "../../src/article/text-diff.ts";

const joined = (changes: ReturnType<typeof textDiff>, ...kinds: string[]) =>
  changes
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join("");

/** Paragraphs of so many words, all of them different. */
const aText = (name: string, paragraphs: number, words = 40) =>
  Array.from({ length: paragraphs }, (_, at) =>
    Array.from({ length: words }, (_, word) => `${name}${at}-${word}`).join(" "),
  ).join("\n\n");

describe("what became of a whole text", () => {
  it("is the one without what was added, and the other without what was removed", () => {
    const piece = fc.constantFrom(
      ..."ab ",
      "Boats",
      " moor.",
      "\n\n",
      "\n",
      "第五条",
      "قارب",
      "🚢",
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = textDiff(before, after);
        expect(joined(changes, "same", "removed")).toBe(before);
        expect(joined(changes, "same", "added")).toBe(after);
      }),
    );
  });

  it("shows a new chapter as one, and goes on word by word behind it", () => {
    const text = aText("word", 30);
    const chapter = aText("new", 60);
    const [head, ...tail] = text.split("\n\n");
    const after = [head, chapter, ...tail].join("\n\n").replace("word20-7 ", "changed ");
    const changes = textDiff(text, after).filter(({ kind }) => kind !== "same");
    expect(changes.map(({ kind, text: words }) => [kind, words.trim()])).toEqual([
      ["added", chapter],
      ["removed", "word20-7"],
      ["added", "changed"],
    ]);
  });

  it("takes no longer for two texts that share nothing", () => {
    const [before, after] = [aText("old", 4000, 30), aText("new", 4000, 30)];
    const begun = process.cpuUsage();
    const changes = textDiff(before, after);
    const { user } = process.cpuUsage(begun);
    expect(joined(changes, "same", "added")).toBe(after);
    expect(user / 1000).toBeLessThan(5_000);
  });
});
