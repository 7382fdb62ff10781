import { describe, expect, it } from "vitest";
import { buildArticle } from "../../src/article/build.ts";
import { createSearch } from "../../src/search/search.ts";
import { anArticle, theBillBuilt } from "../answer/a-bill.ts";

const built = (text: string, id: string) => {
  const { meta, text: whole } = anArticle(text, {}, id);
  return buildArticle(id, meta, whole);
};

describe("search", () => {
  it("finds the same after articles came, changed and went as when they came at once", () => {
    const worn = createSearch();
    worn.add(built("Boats may moor here. A night costs 12 crowns.", "a"));
    worn.add(theBillBuilt());
    worn.add(built("Gulls may nest on the pier.", "b"));
    worn.add(built("Boats may moor here. A night costs 15 crowns.", "a"));
    worn.remove("b");
    const fresh = createSearch();
    fresh.add(theBillBuilt());
    fresh.add(built("Boats may moor here. A night costs 15 crowns.", "a"));
    for (const question of ["What does a night cost?", "Who passed the bill?", "Do gulls nest?"]) {
      const view = (search: typeof worn) =>
        search.find(question, "en").sentences.map(({ text, score }) => [text, score.toFixed(6)]);
      expect(view(worn)).toEqual(view(fresh));
    }
  });

  it("never answers from a line that points at another article", () => {
    const search = createSearch();
    search.add(theBillBuilt());
    const { sentences } = search.find("Did Russia and Ukraine exchange bodies of soldiers?", "en");
    expect(sentences.map(({ kind }) => kind)).not.toContain("related");
  });

  it("passes the dateline over unless the question asks for a date of the article", () => {
    const search = createSearch();
    search.add(theBillBuilt());
    const kinds = (question: string) =>
      search.find(question, "en").sentences.map(({ kind }) => kind);
    expect(kinds("When was the article published?")[0]).toBe("dateline");
    expect(kinds("What happened in February 2026?")).not.toContain("dateline");
  });

  it("does not say when without a date, nor how many without a number near what is counted", () => {
    const search = createSearch();
    search.add(
      built(
        "The harbour opened after the storm. Many boats came late at night, and their crews drank all of the 40 barrels.",
        "a",
      ),
    );
    expect(search.find("When did the harbour open?", "en").answers).toBeLessThan(0.1);
    expect(search.find("How many boats came?", "en").answers).toBeLessThan(0.1);
    search.add(built("The harbour opened in 1912. That day 30 boats came.", "a"));
    expect(search.find("When did the harbour open?", "en").answers).toBeGreaterThan(0.24);
    expect(search.find("How many boats came?", "en").answers).toBeGreaterThan(0.1);
  });

  it("repairs a slip, and leaves an ordinary word alone that the articles lack", () => {
    const search = createSearch();
    search.add(theBillBuilt());
    expect(search.find("federaton", "en").query.repairs).toEqual([
      { from: "federaton", to: "federation" },
    ]);
    expect(search.find("federal", "en").query.repairs).toEqual([]);
  });
});
