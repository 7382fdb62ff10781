import { describe, expect, it } from "vitest";
import { readSquad } from "../../src/cli/squad-file.ts";
import { aFile, aSquadFile } from "./a-squad.ts";

describe("readSquad", () => {
  it("finds each question's paragraph in the article made of its title", () => {
    const qas = [
      { id: "1", question: " What is it made of? ", answers: [{ text: "oak" }] },
      { id: "2", question: "Who?", answers: [{ text: "oak" }], is_impossible: true },
    ];
    const paragraphs = [
      { context: "Gulls nest\non the roofs.", qas: [] },
      { context: "The pier is made of oak.", qas },
    ];
    const { articles, questions } = readSquad(
      aFile("squad.json", JSON.stringify({ data: [{ title: "Port_of_Lund", paragraphs }] })),
    );
    expect(questions).toEqual([
      {
        id: "1",
        text: "What is it made of?",
        language: "en",
        article: "Port_of_Lund",
        paragraph: 2,
        answers: ["oak"],
      },
      { id: "2", text: "Who?", language: "en", article: "Port_of_Lund", paragraph: 2, answers: [] },
    ]);
    const [article] = articles;
    const texts = article?.paragraphs.map(({ start, end }) => article.text.slice(start, end));
    expect(texts).toEqual(["Port of Lund", "Gulls nest on the roofs.", "The pier is made of oak."]);
  });

  it("makes one article of entries with the same title", () => {
    const entry = (context: string, question: string) => ({
      title: "Lund",
      paragraphs: [{ context, qas: [{ id: context, question, answers: [{ text: "oak" }] }] }],
    });
    const data = [entry("The pier is oak.", "What is it?"), entry("The door is oak.", "And it?")];
    const { articles, questions } = readSquad(aFile("squad.json", JSON.stringify({ data })));
    expect(articles).toHaveLength(1);
    expect(questions.map(({ id, paragraph }) => [id, paragraph])).toEqual([
      ["The pier is oak.", 1],
      ["The door is oak.", 2],
    ]);
  });

  it("reads the languages of articles and questions off their words", () => {
    const { articles, questions } = readSquad(
      aSquadFile({
        Lund: [
          [
            "The pier of the harbour is made of oak, and it is older than the town.",
            ["Из какого дерева сделан причал и сколько ему лет?", "oak"],
            ["Кто его построил и когда это было?"],
          ],
        ],
        Visby: [
          [
            "Der Chor der Stadt wurde im Jahre 1912 gegründet und singt jeden Donnerstag im Dom.",
            ["Wann wurde der Chor der Stadt gegründet und wo singt er?", "1912"],
          ],
        ],
      }),
    );
    expect(articles.map(({ meta }) => meta.language)).toEqual(["en", "de"]);
    expect(questions.map(({ language }) => language)).toEqual(["ru", "ru", "de"]);
  });

  it.each(["{", "{}", '{"data":[{"title":1}]}'])("names the file when it is %j", (content) => {
    const file = aFile("squad.json", content);
    expect(() => readSquad(file)).toThrow(`${file} is not in SQuAD's format: `);
  });
});
