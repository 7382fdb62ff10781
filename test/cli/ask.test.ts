import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { askCommand } from "../../src/cli/ask-command.ts";
import { called, calledApart, calledByNpm } from "./called.ts";

const ask = (...words: string[]) => called(askCommand, words);

describe("npm run ask", () => {
  it("prints one object for programs", async () => {
    // Without Claude, whatever key the machine has.
    const words = ["--composer", "extract", "--json", "Is this a law yet?"];
    const { code, out } = await calledByNpm("ask", words);
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual([
      "question",
      "outcome",
      "composer",
      "statements",
      "nearest",
      "asOf",
      "claims",
      "backed",
      "usage",
      "ms",
    ]);
    expect(answer).toMatchObject({
      outcome: "answered",
      composer: "extract",
      asOf: "2026-02-26",
      nearest: [],
    });
    const [{ text, quotes }] = answer.statements;
    expect(Object.keys(quotes[0])).toEqual([
      "article",
      "version",
      "start",
      "end",
      "text",
      "title",
      "publisher",
      "published",
      "url",
    ]);
    expect(quotes[0].text).toBe(text);
  });

  it("prints what a person reads, and ends well when the source is silent", async () => {
    const { code, out } = await ask("How many deputies voted for the bill?");
    expect(code).toBe(0);
    expect(out).toContain("The source does not say.");
    expect(out).toContain("  | Lawmakers in the lower-house State Duma");
    expect(out).toContain("The Moscow Times · 26 Feb 2026");
  });

  it("lets no article steer the terminal", async () => {
    const dir = mkdtempSync(join(tmpdir(), "pincite-ask-"));
    const front = "title: Harbour\npublisher: The Quay\npublished: 2026-03-01\nlanguage: en";
    writeFileSync(
      join(dir, "harbour.md"),
      `---\n${front}\n---\n\nBoats may \u001b[31mmoor here.\n`,
    );
    const { code, out } = await ask("--articles", dir, "May boats moor?");
    expect(code).toBe(0);
    expect(out).toContain("moor here.");
    expect(out).not.toContain("\u001b");
  });

  it("gives programs a question back to the letter, and steers no terminal with it", async () => {
    const dir = mkdtempSync(join(tmpdir(), "pincite-ask-"));
    writeFileSync(join(dir, "\u001b[31mred.md"), "no front matter");
    const front = "title: Harbour\npublisher: The Quay\npublished: 2026-03-01\nlanguage: en";
    writeFileSync(join(dir, "harbour.md"), `---\n${front}\n---\n\nBoats may moor here.\n`);
    const question = "Who sang \u009b31m opera\u007f in \u001b[2J Vienna?";
    const { code, out, said } = await ask("--json", "--articles", dir, question);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ question, outcome: "off_topic", statements: [] });
    expect(JSON.parse(out).nearest).toMatchObject([{ text: "Harbour", title: "Harbour" }]);
    expect(said).toContain("[31mred.md");
    expect(`${out}${said}`).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it("believes --lang more than the words of the question", async () => {
    const { code, out } = await ask("--json", "--lang", "ru", "What is Bach's opus 4?");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ outcome: "silent", statements: [] });
  });

  it.each([
    [["--json"], 2, "There is no question."],
    [["--colour", "Who?"], 2, "Usage: npm run ask"],
    [["--lang", "no language", "Who?"], 2, "is not a language tag"],
    [["--articles", "/nowhere/at/all", "Who?"], 1, "/nowhere/at/all"],
  ])("called with %j ends with %i and a sentence", async (args, expected, sentence) => {
    const { code, out, said } = await ask(...args);
    expect(code).toBe(expected);
    expect(said).toContain(sentence);
    expect(out).toBe("");
  });

  it("ends its process with that code", async () => {
    const { code, out, said } = await calledApart("ask", ["--colour", "Who?"]);
    expect(code).toBe(2);
    expect(said).toContain("Usage: npm run ask");
    expect(out).toBe("");
  });
});
