import { describe, expect, it } from "vitest";
import { stem } from "../../src/search/stem.ts";

describe("stem", () => {
  it.each([
    ["fought", "fight"],
    ["fighting", "fight"],
    ["went", "go"],
    ["spoken", "speak"],
    ["servicemen", "serviceman"],
    ["laws", "law"],
  ])("takes %s for %s", (form, word) => {
    expect(stem(form, "en")).toBe(stem(word, "en"));
  });

  it("takes forms of a Russian word for one", () => {
    const forms = ["солдат", "солдаты", "солдатов", "солдатами"];
    expect(new Set(forms.map((form) => stem(form, "ru"))).size).toBe(1);
  });

  it("looks at the language of a tag and not at its region", () => {
    expect(stem("laws", "en-GB")).toBe("law");
    expect(stem("laws", "EN_us")).toBe("law");
  });

  it("keeps words of a language that it has no rules for", () => {
    expect(stem("soldiers", "tlh")).toBe("soldiers");
    expect(stem("солдати", "uk")).toBe("солдати");
  });

  it("keeps everything with a digit", () => {
    expect(stem("1990s", "en")).toBe("1990s");
  });

  it("gives the same for a word after sixty thousand others", () => {
    const before = stem("soldiers", "en");
    for (let at = 0; at < 60_000; at += 1) stem(`word${at}`, "en");
    expect(stem("soldiers", "en")).toBe(before);
  });
});
