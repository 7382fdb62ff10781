import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSquad } from "../../src/cli/squad-file.ts";

function aFile(content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "pincite-squad-")), "squad.json");
  writeFileSync(file, content);
  return file;
}

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
      aFile(JSON.stringify({ data: [{ title: "Port_of_Lund", paragraphs }] })),
    );
    expect(questions).toEqual([
      {
        id: "1",
        text: "What is it made of?",
        article: "Port_of_Lund",
        paragraph: 2,
        answers: ["oak"],
      },
      { id: "2", text: "Who?", article: "Port_of_Lund", paragraph: 2, answers: [] },
    ]);
    const [article] = articles;
    const texts = article?.paragraphs.map(({ start, end }) => article.text.slice(start, end));
    expect(texts).toEqual(["Port of Lund", "Gulls nest on the roofs.", "The pier is made of oak."]);
  });

  it.each(["{", "{}", '{"data":[{"title":1}]}'])("names the file when it is %j", (content) => {
    const file = aFile(content);
    expect(() => readSquad(file)).toThrow(`${file} is not in SQuAD's format: `);
  });
});
