import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeNumber, tokenize } from "../../src/search/tokens.ts";
import { anyText } from "../any-text.ts";

/** Any string that JavaScript can hold: lone surrogates, marks, scripts without spaces. */
const strings = fc.oneof(
  anyText(),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ...["1,780", "36", ".", "'", "’s", "-", " ", "U.S.", "é", "e\u0301", "ё", "乌克兰", "ไทย"],
        ...["٣", "\u066b", "\u066c", "\u2009", "\ud83d", "\ude00", "😀", "ﬁ", "½", "\u0301", "A"],
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join("")),
);

function norms(text: string): string[] {
  return tokenize(text).map(({ norm }) => norm);
}

describe("numbers", () => {
  it.each([
    "1,780",
    "1 780",
    "1.780",
    "1780",
    "1’780",
    "1\u00a0780",
    "1\u2009780",
    "1\u202f780",
    "١٧٨٠",
    "١٬٧٨٠",
    "۱۷۸۰",
    "१७८०",
    "１７８０",
  ])("reads %s as 1780", (written) => {
    expect(tokenize(written)).toMatchObject([
      { norm: "1780", number: true, start: 0, end: written.length },
    ]);
  });

  it.each([
    ["3.5", "3.5"],
    ["3,5", "3.5"],
    ["٣٫٥", "3.5"],
    ["1,780.50", "1780.50"],
    ["1.780,50", "1780.50"],
    ["1,234,567.8", "1234567.8"],
    ["007", "7"],
    ["0", "0"],
    ["0.25", "0.25"],
  ])("reads %s as %s", (written, number) => {
    expect(norms(written)).toEqual([number]);
    expect(normalizeNumber(written)).toBe(number);
  });

  it("keeps two numbers of a list apart", () => {
    expect(norms("in 2024, 300 people")).toEqual(["in", "2024", "300", "people"]);
    expect(norms("36 and 1,780")).toEqual(["36", "and", "1780"]);
  });

  it("does not take an ordinal or a word with digits for a number", () => {
    expect(tokenize("26th T34")).toMatchObject([
      { norm: "26th", number: false },
      { norm: "t34", number: false },
    ]);
  });

  it("reads a grouped number as it reads the plain one, whatever groups it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 999_999_999 }),
        fc.constantFrom(",", ".", " ", "'", "\u00a0", "\u202f"),
        (value, separator) => {
          const written = String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);
          expect(norms(`about ${written} people`)).toEqual(["about", String(value), "people"]);
        },
      ),
    );
  });
});

describe("words", () => {
  it("drops the possessive, whichever apostrophe writes it", () => {
    expect(norms("Putin's Putin’s Putin")).toEqual(["putin", "putin", "putin"]);
  });

  it("keeps an apostrophe inside a word", () => {
    expect(norms("don’t don't")).toEqual(["don't", "don't"]);
  });

  it("finds the parts of a hyphenated word", () => {
    expect(norms("upper-house")).toEqual(norms("upper house"));
  });

  it("compares Latin and Greek letters without their marks", () => {
    expect(norms("café Ünal Ελλάδα")).toEqual(["cafe", "unal", "ελλαδα"]);
    expect(norms("cafe\u0301")).toEqual(["cafe"]);
  });

  it("tells й from и, and ё is е", () => {
    expect(norms("мой мои")).toEqual(["мой", "мои"]);
    expect(norms("всё")).toEqual(norms("все"));
  });

  it("sees who is written with a capital", () => {
    expect(tokenize("Putin signed").map(({ capital }) => capital)).toEqual([true, false]);
  });

  it("takes initials with and without their stops for the same", () => {
    expect(tokenize("the U.S. Army")[1]).toMatchObject({
      norm: "us",
      acronym: true,
      start: 4,
      end: 8,
    });
    expect(tokenize("the US Army")[1]).toMatchObject({ norm: "us", acronym: true });
    expect(tokenize("tell us")[1]).toMatchObject({ norm: "us", acronym: false });
  });

  it("finds the words of scripts that write no spaces", () => {
    expect(norms("他在乌克兰作战")).toContain("乌克兰");
    expect(norms("ウクライナで戦う")).toContain("ウクライナ");
  });

  it("finds nothing where there is no word", () => {
    expect(tokenize("")).toEqual([]);
    expect(tokenize(" … — 😀 \ud800")).toEqual([]);
  });
});

describe("offsets", () => {
  it("are in order, never overlap and never hold blanks only, in any string", () => {
    fc.assert(
      fc.property(strings, (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(token.start, token.end).trim()).not.toBe("");
          end = token.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("never hold a word that is nothing when normalised", () => {
    fc.assert(
      fc.property(strings, (text) => {
        expect(norms(text).every((norm) => norm !== "")).toBe(true);
      }),
      { numRuns: 1000, examples: [["\u0640"], ["\u0640\u0640 and more"]] },
    );
  });
});
