import { describe, expect, it } from "vitest";
import { createBackground } from "../../src/search/background.ts";
import { createIndex } from "../../src/search/index.ts";
import { readQuery } from "../../src/search/query.ts";
import { theBillBuilt } from "../answer/a-bill.ts";

const index = createIndex(createBackground());
index.add(theBillBuilt());

const read = (question: string) => readQuery(question, "en", index);

describe("readQuery", () => {
  it("keeps each word once, without those that carry no subject", () => {
    expect(read("Who passed the bill and who signed the bill?").terms).toMatchObject([
      { word: "passed" },
      { word: "bill" },
      { word: "signed" },
    ]);
  });

  it("takes names, acronyms and numbers for special, but not the first word's capital", () => {
    const special = read("Soldiers whom Putin sent to the US in 2024")
      .terms.filter((term) => term.special)
      .map(({ word }) => word);
    expect(special).toEqual(["putin", "us", "2024"]);
  });

  it("knows what the question word asks about", () => {
    const { terms, focus } = read("In Ukraine, how many soldiers of Russia fight?");
    expect(terms[focus ?? -1]?.word).toBe("soldiers");
    expect(read("Ukraine?").focus).toBe(0);
    expect(read("Who?").focus).toBeUndefined();
  });

  it("adds up what its words are worth, a word that no article holds among them", () => {
    const { terms, mass } = read("Do lawmakers like zebras?");
    expect(mass).toBeCloseTo(
      terms.reduce((sum, { idf }) => sum + idf, 0),
      9,
    );
    expect(terms.find(({ word }) => word === "zebras")).toMatchObject({ matches: [] });
    expect(terms.find(({ word }) => word === "zebras")?.idf).toBeGreaterThan(0);
  });

  it("lets a word of like meaning count less than the word itself", () => {
    const [term] = read("legislation").terms;
    const weights = term?.matches.map(({ weight }) => weight);
    expect(weights?.[0]).toBe(1);
    expect(weights?.slice(1).every((weight) => weight < 1)).toBe(true);
    expect(weights?.length).toBeGreaterThan(1);
  });
});
