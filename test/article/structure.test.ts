import { describe, expect, it } from "vitest";
import { articleOfLaw, sectionLabel, sectionsOf } from "../../src/article/structure.ts";

/** The sections of a text: how each is cited, and its first words. */
function sections(text: string): [string, string][] {
  return sectionsOf({ text }).map(({ path, start, end }) => [
    path.join(""),
    text.slice(start, end).split("\n", 1)[0]?.slice(0, 24) ?? "",
  ]);
}

const law = [
  "A law on wells",
  "Chapter I. General",
  "Article 1. Scope",
  "1. It is for wells.",
  "2. It is not for:\n(a) rivers;\n(b) rain.",
  "Whoever digs may ask.",
  "3. It is for the dry.",
  "Article 2",
  "A well is a hole.",
  "Chapter II. Rest",
  "Article 2a. Depth",
  "(1) Ten metres.",
  "(2) Article 1 of the old law ends.",
  "¹ It was a law of 1901.",
  "Explanatory note",
  "1. Nobody digs for fun.",
].join("\n\n");

describe("sectionsOf", () => {
  it("finds articles, what stands beneath them, and what ends one: chapters, headings, notes", () => {
    expect(sections(law)).toEqual([
      ["Art. 1", "Article 1. Scope"],
      ["Art. 1(1)", "1. It is for wells."],
      ["Art. 1(2)", "2. It is not for:"],
      ["Art. 1(2)(a)", "(a) rivers;"],
      ["Art. 1(2)(b)", "(b) rain."],
      ["Art. 1", "Whoever digs may ask."],
      ["Art. 1(3)", "3. It is for the dry."],
      ["Art. 2", "Article 2"],
      ["Art. 2", "A well is a hole."],
      ["Art. 2a", "Article 2a. Depth"],
      ["Art. 2a(1)", "(1) Ten metres."],
      ["Art. 2a(2)", "(2) Article 1 of the old"],
    ]);
  });

  it.each([
    [
      "Статья 1\n\n1) первое:\nа) слова;\nб) дело\n\nСтатья 2.1. Срок\n\n1. Год",
      "ст. 1 п. 1 подп. б",
      "ст. 2.1 ч. 1",
    ],
    ["Стаття 1. Мета\n\n1. Перше.\n\nСтаття 2. Строк\n\n1. Рік.", "ст. 1 ч. 1", "ст. 2 ч. 1"],
    ["§ 1 Zweck\n\n(1) Eins.\n\n(2) Zwei.\n\n§ 2 (1) Drei.\n\n(2) Vier.", "§ 1(2)", "§ 2(2)"],
    ["第一条　目的\n\n第二条　用语。\n（一）甲；\n（二）乙。", "第一条", "第二条(二)"],
    ["제1조(목적) 이 법은\n\n제2조(정의) ① 하나\n② 둘", "제1조", "제2조②"],
    ["المادة 1\n\nنص\n\nالمادة ٢: نص آخر", "المادة 1", "المادة ٢"],
    ["Artículo 1º. Objeto\n\nArtículo 2º. Fin\n\na) uno;\n\nb) dos.", "Art. 1", "Art. 2(b)"],
    ["धारा 1. नाम\n\nधारा 2. अर्थ\n\n(१) एक", "धारा 1", "धारा 2(१)"],
    ["1-modda. Maqsad\n\n2-modda. Atama\n\n1) bir", "1-modda", "2-modda(1)"],
    ["Article IV\n\nOne.\n\nArticle V\n\nTwo.\n\nArticle VI\n\nThree.", "Art. IV", "Art. VI"],
  ])("reads the numbers of %j", (text, one, last) => {
    const labels = sections(text).map(([label]) => label);
    expect(labels).toContain(one);
    expect(labels.at(-1)).toBe(last);
  });

  it.each([
    "News\n\nArticle 5\n\nLawyers say Article 5 is fine.",
    "News\n\nArticle 5 of the law is new.\n\nArticle 6 of the law is old.\n\nArticle 7 of it is neither.",
    "Ten wells\n\n1. The first.\n\n2. The second.\n\n3. The third.",
    "第五条规定了期限。\n\n第六条规定了费用。\n\n第七条规定了时间。",
  ])("finds none in %j, which is not numbered like a law", (text) => {
    expect(sections(text)).toEqual([]);
  });
});

describe("sectionLabel", () => {
  it.each([
    ["rivers;\n(b) rain", "Art. 1(2)"],
    ["rivers", "Art. 1(2)(a)"],
    ["wells.\n\n2. It", "Art. 1"],
    ["dry.\n\nArticle 2", "Art. 1 – Art. 2"],
    ["A law on", undefined],
    ["Chapter II", undefined],
    ["It was a law", undefined],
    ["Nobody digs", undefined],
  ])("cites %j by the numbers that all of it stands under", (words, label) => {
    const start = law.indexOf(words);
    expect(sectionLabel({ text: law }, { start, end: start + words.length })).toBe(label);
  });
});

describe("articleOfLaw", () => {
  it("opens an article by its number, whole", () => {
    const opened = (number: string) => {
      const span = articleOfLaw({ text: law }, number);
      return span && law.slice(span.start, span.end);
    };
    expect(opened("2")).toBe("Article 2\n\nA well is a hole.");
    expect(opened("2A")).toMatch(/^Article 2a[\s\S]+ends\.\s*$/);
    expect(opened("3")).toBeUndefined();
  });
});
