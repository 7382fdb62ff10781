import { describe, expect, it } from "vitest";
import { createSoundTable } from "../../../src/search/foreign/alike.ts";
import { soundOf } from "../../../src/search/foreign/sound.ts";

const WORDS = ["putin", "sybiha", "extradition", "azerbaijan", "contract", "council", "routine"];

const table = createSoundTable();
for (const [at, word] of WORDS.entries()) table.add(word, at);

const like = (word: string, language: string) =>
  table.find(soundOf(word, language)).map(({ at }) => WORDS[at]);

describe("how a word sounds", () => {
  it.each([
    ["ru", "путин"],
    ["uk", "путін"],
    ["ar", "بوتين"],
    ["hi", "पुतिन"],
    ["he", "פוטין"],
    ["ko", "푸틴"],
    ["sr", "путин"],
    ["en", "putin"],
  ])("is one in many scripts: %s %s", (language, name) => {
    expect(soundOf(name, language)).toBe("putin");
  });

  it("is nothing for what has no letters", () => {
    expect(soundOf("", "ru")).toBe("");
    expect(soundOf("2024", "")).toBe("");
  });
});

describe("a table of sounds", () => {
  it.each([
    ["fr", "poutine", "putin"],
    ["ru", "сибига", "sybiha"],
    ["ru", "экстрадиция", "extradition"],
    ["pt", "azerbaijao", "azerbaijan"],
    ["tr", "azerbaycan", "azerbaijan"],
  ])("finds by %s %s first %s", (language, word, meant) => {
    expect(like(word, language)[0]).toBe(meant);
  });

  it("says how alike they are, most alike first", () => {
    const found = table.find(soundOf("poutine", "fr"));
    expect(found[0]?.likeness).toBeGreaterThan(0.8);
    const likenesses = found.map(({ likeness }) => likeness);
    expect(likenesses).toEqual([...likenesses].sort((a, b) => b - a));
    expect(table.find(soundOf("путин", "ru"))[0]?.likeness).toBe(1);
  });

  it("finds nothing that only shares a few letters, and nothing for short words", () => {
    expect(like("канцелярия", "ru")).toEqual([]);
    expect(like("put", "en")).toEqual([]);
    expect(like("", "en")).toEqual([]);
  });
});
