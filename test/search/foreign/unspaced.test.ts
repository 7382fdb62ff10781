import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutByWords } from "../../../src/search/foreign/unspaced.ts";
import { tokenize } from "../../../src/search/tokens.ts";

const cut = (text: string, ...words: string[]) =>
  cutByWords(text, tokenize(text), new Set(words)).map(({ norm }) => norm);

describe("Chinese cut by the words of a lexicon", () => {
  it("has the longest listed words, wherever they begin", () => {
    expect(cut("外国人参军", "外国", "外国人", "参军")).toEqual(["外国人", "参军"]);
    expect(cut("新规定", "规定")).toEqual(["新", "规定"]);
  });

  it("stays as it was where no word is listed", () => {
    const text = "普京签署了法令, signed in 2024.";
    expect(cut(text)).toEqual(tokenize(text).map(({ norm }) => norm));
  });

  it("takes no single character out of a word", () => {
    expect(cut("人民", "人")).toEqual(["人民"]);
  });

  it("loses and adds nothing", () => {
    const han = fc.string({ unit: fc.constantFrom(..."外国人参军法案新的"), maxLength: 12 });
    const mixed = fc.array(fc.oneof(han, fc.constantFrom(" ", "x1", "，"))).map((a) => a.join(""));
    fc.assert(
      fc.property(mixed, fc.array(han), (text, words) => {
        const tokens = cutByWords(text, tokenize(text), new Set(words));
        expect(tokens.map(({ norm }) => norm).join("")).toBe(
          tokenize(text)
            .map(({ norm }) => norm)
            .join(""),
        );
        for (const { start, end, norm } of tokens) {
          expect(text.slice(start, end).toLowerCase()).toBe(norm);
        }
      }),
    );
  });
});
