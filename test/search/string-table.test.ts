import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStringTable } from "../../src/search/string-table.ts";
import { anyText } from "../any-text.ts";

describe("a table of strings", () => {
  it("finds every string by its letters, and no other, however it was filled", () => {
    const texts = fc.uniqueArray(anyText(), { maxLength: 60 });
    fc.assert(
      fc.property(texts, texts, (given, added) => {
        const table = createStringTable(given);
        const late = added.filter((text) => !given.includes(text));
        expect(late.map(table.add)).toEqual(late.map((_, at) => given.length + at));
        const all = [...given, ...late];
        expect(table.strings).toEqual(all);
        expect(all.map(table.idOf)).toEqual(all.map((_, id) => id));
        expect(table.idOf(`${all.join("")}+`)).toBeUndefined();
      }),
    );
  });

  it("grows, and keeps apart what shares a place", () => {
    const words = Array.from({ length: 20_000 }, (_, at) => at.toString(36));
    const table = createStringTable();
    for (const word of words) table.add(word);
    expect(words.map(table.idOf)).toEqual(words.map((_, id) => id));
    expect(table.idOf("no such word")).toBeUndefined();
  });
});
