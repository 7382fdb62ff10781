import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearestWord } from "../../src/search/spelling.ts";

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

describe("nearestWord", () => {
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
