import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanQuestion } from "../../src/telegram/clean-question.ts";
import { anyText } from "../any-text.ts";

describe("cleanQuestion", () => {
  it.each([
    ["  Has\tPutin \n signed\u00a0it? ", "Has Putin signed it?"],
    ["Has\u0000Putin\u001b[31m signed?", "Has Putin [31m signed?"],
    ["Pu\u200btin sig\u00adned \ufeffit", "Putin signed it"],
    ["\u202eHas he\u202c signed?\u200f", "Has he signed?"],
    ["a \ud83d b \udc00 c", "a b c"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["\u200dsigned \u200cit", "signed it"],
    ["👩\u200d👩\u200d👧 signed", "👩\u200d👩\u200d👧 signed"],
  ])("reads %j as %j", (text, cleaned) => {
    expect(cleanQuestion(text)).toBe(cleaned);
  });

  it.each(["", " \n", "?!", "😀", "\u0301", "\ud83d", "\u200b"])("finds nothing in %j", (text) => {
    expect(cleanQuestion(text)).toBe("");
  });

  it("is clean after one cleaning, whatever comes", () => {
    fc.assert(
      fc.property(anyText({ maxLength: 200 }), (text) => {
        const cleaned = cleanQuestion(text);
        expect(cleanQuestion(cleaned)).toBe(cleaned);
        expect(cleaned).not.toMatch(/\p{Surrogate}|\p{Cc}|^\s|\s$/u);
      }),
    );
  });
});
