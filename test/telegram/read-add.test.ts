import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAdd } from "../../src/telegram/intake/read-add.ts";
import { anyText } from "../any-text.ts";

describe("what stands behind /add", () => {
  it.each([
    ["", { given: {} }],
    ["https://paper.example/a", { given: {}, address: "https://paper.example/a" }],
    [
      "title: A bill published: 2026-02-26 https://paper.example/a",
      {
        given: { title: "A bill", published: "2026-02-26" },
        address: "https://paper.example/a",
      },
    ],
    [
      "Title: The law: its title: and more\nBill: one, two",
      { given: { title: "and more", bill: ["one", "two"] } },
    ],
    ["url: https://paper.example/a", { given: { url: "https://paper.example/a" } }],
    ["publisher: Paper\nlook at this", { given: { publisher: "Paper" }, strange: "look at this" }],
    ["look at this", { given: {}, strange: "look at this" }],
    ["subtitle: A bill", { given: {}, strange: "subtitle: A bill" }],
    ["encoding: latin1", { given: { encoding: "latin1" } }],
    ["encoding: morse", { given: {}, strange: "encoding: morse" }],
  ])("is read: %j", (text, said) => {
    expect(readAdd(text)).toEqual(said);
  });

  it("gives back every field that stands on a line of its own", () => {
    const value = fc.stringMatching(/^[\p{L}\p{N}]{1,8}( [\p{L}\p{N}]{1,8}){0,3}$/u);
    const fields = fc.record(
      { title: value, publisher: value, credit: value, id: value, slug: value },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fields, (given) => {
        const lines = Object.entries(given).map(([field, said]) => `${field}: ${said}`);
        expect(readAdd(lines.join("\n"))).toEqual({ given });
      }),
      { numRuns: 50 },
    );
  });

  it("is read whatever it is", () => {
    fc.assert(
      fc.property(anyText({ maxLength: 200 }), (text) => {
        const { given, address, strange } = readAdd(text);
        expect([typeof given, address ?? "", strange ?? ""]).toHaveLength(3);
      }),
      { numRuns: 50 },
    );
  });
});
