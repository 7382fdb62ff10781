import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Usage } from "../../src/answer/answer.ts";
import { addUsage, costOf, hasPrice } from "../../src/answer/prices.ts";

type Tokens = Omit<Usage, "usd">;

const none: Tokens = { inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 0 };
const million = 1_000_000;

describe("costOf", () => {
  it.each([
    ["claude-sonnet-5-5", "inputTokens", 2],
    ["claude-sonnet-5-5", "outputTokens", 10],
    ["claude-sonnet-5-5", "cacheReadTokens", 0.1],
    ["claude-sonnet-5-5", "cacheWriteTokens", 2.5],
    ["claude-opus-5-5", "inputTokens", 4],
    ["claude-opus-5-5", "outputTokens", 20],
    ["claude-opus-5-5", "cacheReadTokens", 0.2],
    ["claude-opus-5-5", "cacheWriteTokens", 5],
    ["claude-haiku-5-5", "inputTokens", 0.5],
    ["claude-haiku-5-5", "outputTokens", 0.5],
    ["claude-haiku-5-5", "cacheReadTokens", 0.05],
    ["claude-haiku-5-5", "cacheWriteTokens", 0.625],
  ])("asks %s's price for a million %s: $%d", (model, kind, usd) => {
    expect(costOf(model, { ...none, [kind]: million })).toBeCloseTo(usd, 12);
  });

  it("adds up what each kind of token costs", () => {
    const tokens = {
      inputTokens: 1_000,
      cacheReadTokens: 20_000,
      cacheWriteTokens: 4_000,
      outputTokens: 300,
    };
    expect(costOf("claude-haiku-5-5", tokens)).toBeCloseTo(0.000_95, 12);
    expect(costOf("claude-sonnet-5-5", tokens)).toBeCloseTo(0.017, 12);
  });

  it.each(["inputTokens", "cacheReadTokens", "cacheWriteTokens"])(
    "asks Haiku's price for a long prompt of every token once %s exceed 100,000",
    (kind) => {
      const upTo = costOf("claude-haiku-5-5", { ...none, outputTokens: million, [kind]: 100_000 });
      const above = costOf("claude-haiku-5-5", { ...none, outputTokens: million, [kind]: 100_001 });
      expect(upTo).toBeLessThan(0.52);
      expect(above).toBeGreaterThan(2.5);
    },
  );

  it("takes the three kinds of input together for the length of a prompt", () => {
    const prompt = { inputTokens: 40_000, cacheReadTokens: 30_000, cacheWriteTokens: 30_001 };
    const long = costOf("claude-haiku-5-5", { ...prompt, outputTokens: 0 });
    const short = costOf("claude-haiku-5-5", {
      ...prompt,
      cacheReadTokens: 29_999,
      outputTokens: 0,
    });
    expect(long! / short!).toBeCloseTo(5, 3);
  });

  it("asks nothing for nothing", () => {
    expect(costOf("claude-opus-5-5", none)).toBe(0);
  });

  it("knows a model by the name of a snapshot too", () => {
    const tokens = { ...none, inputTokens: 7 };
    expect(costOf("claude-haiku-5-5-20260901", tokens)).toBe(costOf("claude-haiku-5-5", tokens));
    expect(hasPrice("claude-opus-5-5-20260920")).toBe(true);
  });

  it.each([
    "claude-haiku-4-5",
    "claude-haiku-5-5-latest",
    "claude-haiku-5-5-2026090",
    "claude-haiku-5-5-20260901-20260901",
    "my-claude-haiku-5-5",
    "constructor",
    "",
  ])("does not guess a price for %j", (model) => {
    expect(hasPrice(model)).toBe(false);
    expect(costOf(model, { ...none, inputTokens: 1 })).toBeUndefined();
  });
});

describe("addUsage", () => {
  const usage = (usd: number | undefined, tokens: Partial<Tokens> = {}): Usage => ({
    ...none,
    ...tokens,
    usd,
  });

  it("adds every kind of token, and the cost", () => {
    const a = {
      inputTokens: 1,
      cacheReadTokens: 2,
      cacheWriteTokens: 3,
      outputTokens: 4,
      usd: 0.5,
    };
    const b = {
      inputTokens: 10,
      cacheReadTokens: 20,
      cacheWriteTokens: 30,
      outputTokens: 40,
      usd: 1,
    };
    expect(addUsage(a, b)).toEqual({
      inputTokens: 11,
      cacheReadTokens: 22,
      cacheWriteTokens: 33,
      outputTokens: 44,
      usd: 1.5,
    });
  });

  it("knows no cost when one of the costs is unknown", () => {
    const unknown = usage(undefined, { outputTokens: 1 });
    expect(addUsage(unknown, usage(1)).usd).toBeUndefined();
    expect(addUsage(usage(1), unknown).usd).toBeUndefined();
  });

  it("lets an unknown price of no tokens pass as nothing", () => {
    expect(addUsage(usage(undefined), usage(1, { inputTokens: 9 })).usd).toBe(1);
    expect(addUsage(usage(undefined), usage(undefined)).usd).toBe(0);
  });

  it("does not mind the order", () => {
    const count = fc.nat(million);
    const anyUsage = fc.record({
      inputTokens: count,
      cacheReadTokens: count,
      cacheWriteTokens: count,
      outputTokens: count,
      usd: fc.option(fc.double({ min: 0, max: 9, noNaN: true }), { nil: undefined }),
    });
    fc.assert(
      fc.property(anyUsage, anyUsage, (a, b) => {
        expect(addUsage(a, b)).toEqual(addUsage(b, a));
      }),
    );
  });
});
