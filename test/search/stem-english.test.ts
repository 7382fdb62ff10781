import { readFileSync } from "node:fs";
import fc from "fast-check";
import { newStemmer } from "snowball-stemmers";
import { describe, expect, it } from "vitest";
import { stemEnglish } from "../../src/search/stem-english.ts";

const library = newStemmer("english");

function expectSame(word: string): void {
  expect(`${word} ${stemEnglish(word)}`).toBe(`${word} ${library.stem(word)}`);
}

/** Beginnings, middles and endings that some rule of the algorithm names. */
const pieces =
  "' y Y gener commun arsen skis dying only news howe inning succeed sses ied ies us ss s 's 's' eed eedly ed edly ing ingly at bl iz bb dd tt ll tional ational enci anci abli entli izer ization ation ator alism aliti alli fulness ousli ousness iveness iviti biliti bli ogi fulli lessli li alize icate iciti ical ful ness ative al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion e l w x a o u h r t п é ß".split(
    " ",
  );

describe("the stem of an English word", () => {
  it("is the library's for every word of the article and of the word list", () => {
    const background = readFileSync("src/search/data/background.en.json", "utf8");
    const words = new Set(background.match(/[a-z']+/g));
    expect(words.size).toBeGreaterThan(1000);
    words.forEach(expectSame);
  });

  it("is the library's for words put together from all that its rules name", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }), (some) =>
        expectSame(some.join("").toLowerCase()),
      ),
      { numRuns: 20_000 },
    );
  });
});
