import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evalCommand } from "../../src/cli/eval-command.ts";
import { aFile, aSquadFile, HARBOUR_AND_CHOIR } from "./a-squad.ts";
import { called, calledApart } from "./called.ts";

const evaluate = (...words: string[]) => called(evalCommand, words);

function line(id: string, question: string, evidence: string[], answerable = evidence.length > 0) {
  return JSON.stringify({ id, lang: "en", question, answerable, evidence, must_quote: "" });
}

function linesIn(file: string): unknown[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => JSON.parse(text));
}

describe("npm run eval", () => {
  it("counts what was found, refused and quoted to the letter, and tells what was missed", async () => {
    const passed = "Lawmakers in the lower-house State Duma on Thursday passed a bill";
    const set = aFile(
      "set.jsonl",
      [
        line("a", "Who passed the bill?", [passed]),
        line("b", "Is this a law yet?", ["these words stand nowhere"]),
        line("c", "What is the capital of France?", []),
        line("d", "Who passed the bill?", [], false),
      ].join("\n"),
    );
    const failures = aFile("failures.jsonl", "of another run");
    const { code, out, said } = await evaluate(
      ...["--set", set, "--json", "--failures", failures, "--by", "word"],
    );
    expect(code).toBe(0);
    expect(said).toBe("");
    expect(JSON.parse(out)).toMatchObject({
      questions: 4,
      answerable: 2,
      unanswerable: 2,
      evidenceAt1: 0.5,
      evidenceAt3: 0.5,
      refused: 0.5,
      falselyRefused: 0,
      quotesExact: 1,
      notAsked: 0,
      byLanguage: { en: { questions: 4, evidenceAt1: 0.5 } },
      byWord: { who: { questions: 2, evidenceAt1: 1 }, yes_no: { questions: 1, evidenceAt1: 0 } },
    });
    expect(linesIn(failures)).toMatchObject([
      {
        id: "b",
        question: "Is this a law yet?",
        missed: ["evidenceAt1", "evidenceAt3"],
        outcome: "answered",
        expected: ["these words stand nowhere"],
        found: [{ text: expect.stringContaining("before becoming law") }],
      },
      {
        id: "d",
        missed: ["refused"],
        outcome: "answered",
        expected: [],
        found: [{ text: expect.stringContaining(passed) }],
      },
    ]);
  });

  it("names file and line of a question that is none", async () => {
    const set = aFile("broken.jsonl", `${line("a", "Who?", [])}\n{"id": 1}\n`);
    const { code, said } = await evaluate("--set", set);
    expect(code).toBe(1);
    expect(said).toContain(`${set}:2 is not a question of a set`);
  });

  it("makes a store of a file in SQuAD's format, and asks it with and without the answers", async () => {
    const squad = aSquadFile(HARBOUR_AND_CHOIR);
    const failures = aFile("failures.jsonl", "");
    const { code, out, said } = await evaluate(
      ...["--squad", squad, "--json", "--without", "article", "--by", "length"],
      ...["--failures", failures],
    );
    expect(code).toBe(0);
    expect(said).toBe("");
    const result = JSON.parse(out);
    expect(result).toMatchObject({
      questions: 6,
      paragraphs: 3,
      heapMb: expect.any(Number),
      passageAt1: 1,
      sentenceAt1: 1,
      refused: 1,
      silenceAuc: 1,
      byLength: { "1-5": { questions: 1 } },
    });
    const missed = linesIn(failures).length;
    expect(missed).toBe(Math.round(5 * result.falselyRefused));
  });

  it("prints a table for people", async () => {
    const words = ["--squad", aSquadFile(HARBOUR_AND_CHOIR), "--by", "word"];
    const { code, out } = await calledApart("eval", ["--composer", "extract", ...words]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ +all +.*who/);
    expect(out).toMatch(/\npassageAt1 +1\.000 /);
  });

  it.each([
    [["--squad", "a.json", "--sample", "none"], 2, "Usage:"],
    [["--squad", "a.json", "--failures", "/nowhere/at/all"], 1, "/nowhere/at/all"],
  ])("called with %j ends with %i and a sentence", async (args, expected, sentence) => {
    const { code, out, said } = await evaluate(...args);
    expect(code).toBe(expected);
    expect(said).toContain(sentence);
    expect(out).toBe("");
  });
});
