import { describe, expect, it } from "vitest";
import { buildArticle } from "../../src/article/build.ts";
import { createBackground } from "../../src/search/background.ts";
import { createIndex } from "../../src/search/index.ts";
import { readQuery } from "../../src/search/query.ts";
import { anArticle, theBillBuilt } from "../answer/a-bill.ts";

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

describe("readQuery of a question in another language than the articles", () => {
  /** The stems that count as each term, those that count fully first. */
  const meanings = (question: string, language: string) =>
    readQuery(question, language, index).terms.map(({ word, matches }) => [
      word,
      matches.filter(({ weight }) => weight === 1).map(({ id }) => index.stemOf(id)),
    ]);

  it.each([
    ["ru", "экстрадиции", "extradit"],
    ["uk", "законопроєктом", "bill"],
    ["fr", "l'armée", "armi"],
    ["es", "ciudadanía", "citizenship"],
    ["de", "Auslieferung", "extradit"],
    ["pt", "estrangeiros", "foreign"],
    ["ar", "والقانون", "law"],
    ["hi", "विधेयक", "bill"],
    ["tr", "vatandaşlığa", "citizenship"],
    ["zh", "公民", "citizen"],
  ])("knows in %s what %s means", (language, word, stem) => {
    const [term] = readQuery(word, language, index).terms;
    expect(term?.matches.map(({ id }) => index.stemOf(id))).toContain(stem);
  });

  it("reads a phrase as one term, though it is made of common words", () => {
    expect(meanings("Закон уже вступил в силу?", "ru")).toEqual([
      ["закон", ["law"]],
      ["вступил в силу", ["law"]],
    ]);
  });

  it.each([
    ["ru", "Путина", "putin"],
    ["uk", "Сибіга", "sybiha"],
    ["fr", "Poutine", "putin"],
    ["ar", "سيبيها", "sybiha"],
    ["hi", "सिबिहा", "sybiha"],
    ["he", "פוטין", "putin"],
    ["ko", "푸틴", "putin"],
  ])("knows in %s whom %s names", (language, name, stem) => {
    const [term] = readQuery(name, language, index).terms;
    expect(term?.matches.map(({ id }) => index.stemOf(id))).toContain(stem);
  });

  it("knows countries as the platform names them, and numbers as digits", () => {
    expect(meanings("Грузии, Азербайджану, 1 780", "ru")).toEqual([
      ["грузии", ["georgia"]],
      ["азербайджану", ["azerbaijan"]],
      ["1780", ["1780"]],
    ]);
  });

  it("takes no like word of another language for one whose meaning it knows", () => {
    const [term] = readQuery("pays", "fr", index).terms;
    expect(term?.matches.map(({ id }) => index.stemOf(id))).not.toContain("pay");
    expect(term?.matches.map(({ id }) => index.stemOf(id))).toContain("countri");
  });

  it("says how much of it is understood", () => {
    expect(readQuery("Кто подписал закон?", "ru", index).understood).toBe(1);
    expect(readQuery("Закон про щебуршистую загогулину?", "ru", index).understood).toBeLessThan(
      0.6,
    );
    expect(readQuery("Who signed the bill?", "en", index).understood).toBe(1);
    expect(readQuery("", "ru", index).understood).toBe(1);
  });

  it("holds no word that it does not know for rare, and a name that the articles lack for rare", () => {
    const [word] = readQuery("загогулина", "ru", index).terms;
    const [, name] = readQuery("Закон Загогулина?", "ru", index).terms;
    expect(word?.matches).toEqual([]);
    expect(name?.matches).toEqual([]);
    expect(word?.idf).toBeLessThan((name?.idf ?? 0) / 2);
  });

  it("leads from English to articles in Russian, and from one to another", () => {
    const russian = createIndex(createBackground());
    const text = "Депутаты приняли законопроект. Путин его не подписал.";
    const { id, meta, text: whole } = anArticle(text, { language: "ru", title: "Новости" });
    russian.add(buildArticle(id, meta, whole));
    const stems = (question: string, language: string) =>
      readQuery(question, language, russian).terms.map(({ matches }) =>
        matches.map(({ id }) => russian.stemOf(id)),
      );
    expect(stems("Who passed the bill?", "en")).toEqual([["приня"], ["законопроект"]]);
    expect(stems("Poutine l'a-t-il signé ?", "fr")).toEqual([["путин"], ["подписа"]]);
  });
});
