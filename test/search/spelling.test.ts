import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSpeller, editDistance } from "../../src/search/spelling.ts";

/** Optimal string alignment by its recurrence, over the whole matrix. */
function wholeMatrix(a: string, b: string): number {
  const cells = new Map<string, number>();
  const cell = (row: number, column: number) => cells.get(`${row} ${column}`) ?? 0;
  for (let row = 0; row <= a.length; row += 1) {
    for (let column = 0; column <= b.length; column += 1) {
      const ways: number[] = row === 0 && column === 0 ? [0] : [];
      if (row > 0) ways.push(cell(row - 1, column) + 1);
      if (column > 0) ways.push(cell(row, column - 1) + 1);
      if (row > 0 && column > 0) {
        ways.push(cell(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1));
      }
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        ways.push(cell(row - 2, column - 2) + 1);
      }
      cells.set(`${row} ${column}`, Math.min(...ways));
    }
  }
  return cell(a.length, b.length);
}

function spellerOf(words: readonly string[]) {
  const speller = createSpeller();
  for (const [at, one] of words.entries()) speller.add(one, at);
  return speller;
}

const nearestWord = (word: string, words: readonly string[]) =>
  spellerOf(words).nearest(word)?.word;

/** What the speller finds, by looking at every word. */
function nearestOfAll(word: string, words: readonly string[]): string | undefined {
  const isFit = (one: string) => one.length >= 4 && !/\d/.test(one);
  if (!isFit(word)) return undefined;
  const allowed = word.length >= 8 ? 2 : 1;
  const [best] = words
    .filter((one) => isFit(one) && wholeMatrix(word, one) <= allowed)
    .map((one) => ({ one, rank: wholeMatrix(word, one) * 2 + Number(one[0] !== word[0]) }))
    .sort((a, b) => a.rank - b.rank || (a.one < b.one ? -1 : 1));
  return best?.one;
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });

describe("editDistance", () => {
  it("is what the whole matrix gives, and most + 1 beyond", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 10 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(wholeMatrix(a, b), most + 1));
      }),
      { numRuns: 2000 },
    );
  });

  it("counts two neighbours swapped as one slip", () => {
    expect(editDistance("concil", "cocnil", 2)).toBe(1);
  });
});

describe("a speller", () => {
  it("finds the word that looking at every word finds", () => {
    const letters = fc.constantFrom("a", "b", "c", "d");
    const some = fc.string({ unit: letters, minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(some, fc.array(some, { maxLength: 60 }), (slip, words) => {
        expect(nearestWord(slip, words)).toBe(nearestOfAll(slip, words));
      }),
      { numRuns: 1000 },
    );
  });

  it("finds a word again after as many slips as it allows", () => {
    const letter = fc.constantFrom(..."abcdefghijklmnop");
    const slips = fc.array(fc.tuple(fc.nat(), fc.nat(3), letter), { minLength: 2, maxLength: 2 });
    const long = fc.string({ unit: letter, minLength: 10, maxLength: 14 });
    fc.assert(
      fc.property(long, slips, (meant, two) => {
        const typed = two.reduce((typing, [place, kind, other]) => {
          const at = place % typing.length;
          const [before, here, behind] = [typing.slice(0, at), typing[at], typing.slice(at + 1)];
          if (kind === 0) return before + behind;
          if (kind === 1) return before + other + here + behind;
          if (kind === 2) return before + other + behind;
          return before + behind.slice(0, 1) + here + behind.slice(1);
        }, meant);
        expect(nearestWord(typed, [meant])).toBe(wholeMatrix(typed, meant) > 2 ? undefined : meant);
      }),
      { numRuns: 1000 },
    );
  });

  it("passes over words that are held no more", () => {
    const speller = spellerOf(["council", "counsel"]);
    expect(speller.nearest("counsil", (at) => at === 0)?.word).toBe("council");
    expect(speller.nearest("counsil", (at) => at === 1)?.word).toBe("counsel");
    expect(speller.nearest("counsil", () => false)).toBeUndefined();
  });

  it.each([
    ["counsil", "council"],
    ["federaton", "federation"],
    ["fedreaiton", "federation"],
    ["dmua", "duma"],
  ])("reads %s as %s", (slip, meant) => {
    expect(nearestWord(slip, ["army", "council", "duma", "federation"])).toBe(meant);
  });

  it("allows one slip in a short word and two in one of eight letters", () => {
    expect(nearestWord("cuonsil", ["council"])).toBeUndefined();
    expect(nearestWord("extrdite", ["extradited"])).toBe("extradited");
    expect(nearestWord("extrdit", ["extradited"])).toBeUndefined();
  });

  it("leaves words under four letters and words with digits alone", () => {
    expect(nearestWord("bil", ["bill"])).toBeUndefined();
    expect(nearestWord("bills", ["bil"])).toBeUndefined();
    expect(nearestWord("1781", ["1780"])).toBeUndefined();
    expect(nearestWord("a178", ["a1780", "b178"])).toBeUndefined();
  });

  it("prefers the nearer, then the one that begins alike, then the alphabetical first", () => {
    expect(nearestWord("soldeirs", ["solder", "soldiers"])).toBe("soldiers");
    expect(nearestWord("barty", ["party", "barts"])).toBe("barts");
    expect(nearestWord("lawz", ["laws", "lawn"])).toBe("lawn");
    expect(nearestWord("lawz", ["lawn", "laws"])).toBe("lawn");
  });
});
