import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildArticle } from "../../src/article/build.ts";
import { createBackground } from "../../src/search/background.ts";
import { heldLanguages } from "../../src/search/held-languages.ts";
import { heldWords, tableOfWords } from "../../src/search/held-words.ts";
import { createIndex, type SearchIndex } from "../../src/search/index.ts";
import { anArticle } from "../answer/a-bill.ts";

function hold(index: SearchIndex, name: string, text: string, language = "en"): void {
  const { id, meta, text: whole } = anArticle(text, { title: "Zebra", language }, name);
  index.add(buildArticle(id, meta, whole));
}

const tableOf = tableOfWords(() => {
  const added: (readonly [string, number])[] = [];
  return { added, add: (word: string, at: number) => added.push([word, at]) };
});

/** The words that a table finds and the index still holds. */
function found(index: SearchIndex): string[] {
  const { table, words } = tableOf(index);
  const alive = table.added.filter(([, at]) => words.id(at) !== undefined);
  for (const [word, at] of alive) expect(words.word(at)).toBe(word);
  return alive.map(([word]) => word).sort();
}

describe("a table of an index's words", () => {
  it("has just the words that are held, whatever comes and goes", () => {
    const words = ["harbour", "vessel", "pilot", "anchor", "captain", "cargo"];
    const step = fc.record({
      name: fc.constantFrom("a", "b", "c"),
      text: fc.option(fc.subarray(words, { minLength: 1 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const index = createIndex(createBackground({}));
        for (const { name, text } of steps) {
          if (text === undefined) index.remove(name);
          else hold(index, name, `${text.join(" ")}.`);
          expect(found(index)).toEqual(Array.from(index.words(), ([word]) => word).sort());
        }
      }),
      { numRuns: 100 },
    );
  });

  it("gives the stem's number of now", () => {
    const index = createIndex(createBackground({}));
    hold(index, "a", "Vessels.");
    hold(index, "b", "Pilots.");
    index.remove("a");
    hold(index, "c", "Vessels.");
    const { table, words } = tableOf(index);
    const at = table.added.find(([word]) => word === "vessels")?.[1] ?? -1;
    expect(index.stemOf(words.id(at) ?? -1)).toBe("vessel");
  });

  it("is not gone through anew while nothing changes", () => {
    const index = createIndex(createBackground({}));
    hold(index, "a", "Vessels.");
    expect(heldWords(index)).toBe(heldWords(index));
    expect(tableOf(index).table).toBe(tableOf(index).table);
  });
});

describe("the languages held", () => {
  it("come with that of most articles first, and follow what comes and goes", () => {
    const index = createIndex(createBackground({}));
    expect(heldLanguages(index)).toEqual([]);
    hold(index, "a", "Schiffe.", "de-AT");
    hold(index, "b", "Vessels.");
    hold(index, "c", "Pilots.", "en-GB");
    expect(heldLanguages(index)).toEqual(["en", "de"]);
    index.remove("a");
    expect(heldLanguages(index)).toEqual(["en"]);
  });
});
