import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaUnderCurve, quantile, share } from "../../src/cli/figures.ts";

describe("figures", () => {
  it("share: of all that there are, and 1 of none", () => {
    expect(share([1, 2, 3, 4], (n) => n > 1)).toBe(0.75);
    expect(share([], () => false)).toBe(1);
  });

  it("quantile: in whatever order the values come, and 0 of none", () => {
    expect(quantile([30, 10, 20, 40], 0.5)).toBe(30);
    expect(quantile([9, 100], 0.95)).toBe(100);
    expect(quantile([5], 1)).toBe(5);
    expect(quantile([], 0.5)).toBe(0);
  });

  it("area under the curve: what counting every pair gives, and 1 of none", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, scores, (yes, no) => {
        const pairs = yes.flatMap((a) => no.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
        const wins = pairs.reduce((sum, win) => sum + win, 0);
        expect(areaUnderCurve(yes, no)).toBeCloseTo(wins / pairs.length, 9);
      }),
    );
    expect(areaUnderCurve([], [1])).toBe(1);
    expect(areaUnderCurve([1], [])).toBe(1);
  });
});
