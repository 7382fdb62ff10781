import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lexiconOf } from "../../../src/search/foreign/lexicon.ts";
import { tokenize } from "../../../src/search/tokens.ts";

const FOLDER = "src/search/lexicon";
/** Concepts that every list has; behind them come some of its own. */
const COMMON = 454;

/** English has groups of synonyms there instead. */
const files = readdirSync(FOLDER).filter((name) => name !== "en.json");

const read = (text: string, language: string) =>
  lexiconOf(language)
    .read(tokenize(text))
    .map(({ from, to, senses }) => [from, to, senses.map(({ concept }) => concept)]);

describe("our lists", () => {
  const lists = files.map((name): Record<string, string> => {
    return JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"));
  });

  it("are of ten languages and begin with the same concepts, in one order", () => {
    const [first = [], ...others] = lists.map((list) => Object.keys(list).slice(0, COMMON));
    expect(lists).toHaveLength(10);
    expect(first).toHaveLength(COMMON);
    for (const other of others) expect(other).toEqual(first);
  });

  it.each(files)("say something for each concept in %s, in few words", (name) => {
    for (const items of Object.values(lists[files.indexOf(name)] ?? {})) {
      for (const item of items.split(",")) {
        expect(item.trim()).not.toBe("");
        expect(item.trim().split(" ").length).toBeLessThanOrEqual(4);
      }
    }
  });
});

describe("a lexicon", () => {
  it("takes the longest phrase, and for one word what says most of its letters", () => {
    expect(read("вступил в силу", "ru")).toMatchObject([[0, 3, ["effect law"]]]);
    expect(read("дозволяє", "uk")).toEqual([[0, 1, ["allow permit"]]]);
  });

  it.each([
    ["fr", "d'extradition", "extradite extradition"],
    ["ar", "وبالقانون", "law"],
    ["tr", "Rusya'nın", "russia russian"],
    ["hi", "क़ानून", "law"],
    ["hi", "कानून", "law"],
    ["de", "Gesetzentwürfe", "bill"],
    ["uk", "законами", "law"],
  ])("sees through what %s writes on to words: %s", (language, word, concept) => {
    expect(read(word, language).flat(2)).toContain(concept);
  });

  it("knows countries in any case, and by a capital where the script has them", () => {
    expect(read("в Грузии", "ru")).toEqual([[1, 2, ["georgia"]]]);
    expect(read("Mali", "de").flat(2)).toContain("mali");
    expect(
      lexiconOf("ru")
        .read(tokenize("мали"))
        .flatMap(({ senses }) => senses),
    ).not.toContain("mali");
  });

  it("knows months and weekdays in languages that we have no list of", () => {
    expect(read("a marzo, di giovedì", "it")).toEqual([
      [1, 2, ["march"]],
      [3, 4, ["thursday"]],
    ]);
  });

  it("has English by the concepts' own words", () => {
    expect(read("Extradited by lawmakers", "en").map(([, , senses]) => senses)).toEqual([
      ["extradite extradition"],
      ["lawmaker deputy"],
    ]);
  });

  it("tells the main sense of a word from others", () => {
    const [{ senses } = { senses: [] }] = lexiconOf("es").read(tokenize("ley"));
    expect(senses.filter(({ isMain }) => isMain)).toEqual([{ concept: "law", isMain: true }]);
    expect(senses.length).toBeGreaterThan(1);
  });

  it("knows nothing in a language that there is not, and does not read files by its name", () => {
    expect(read("constructor __proto__ law", "tlh")).toEqual([]);
    expect(read("law", "../data/x")).toEqual([]);
  });
});
