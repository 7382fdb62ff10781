import { describe, expect, it } from "vitest";
import { termsOf } from "../../src/search/terms.ts";

describe("termsOf", () => {
  it("passes over question words and the like, never over an acronym or a number", () => {
    const terms = termsOf("What does the US say about 5 of us, and who?", "en");
    expect(terms.filter(({ stop }) => !stop).map(({ norm }) => norm)).toEqual(["us", "5"]);
  });
});
