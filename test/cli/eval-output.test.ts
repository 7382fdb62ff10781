import { describe, expect, it } from "vitest";
import { progressOn } from "../../src/cli/eval-progress.ts";
import { evaluationTable } from "../../src/cli/eval-table.ts";

describe("progress", () => {
  it("stands on one line of a terminal, ten times a second at most, and leaves it empty", () => {
    let [now, written] = [0, ""];
    const progress = progressOn({ isTTY: true, write: (text) => (written += text) }, () => now);
    for (let asked = 1; asked <= 1_200; asked += 1) {
      now += 1;
      progress(asked, 1_200);
    }
    const lines = written.split("\r\u001b[K").slice(1);
    expect(lines.slice(0, 2)).toEqual(["1 of 1,200 questions", "101 of 1,200 questions"]);
    expect(lines.at(-1)).toBe("");
    expect(lines).toHaveLength(13);
  });

  it("is not shown where nobody watches", () => {
    let written = "";
    progressOn({ write: (text) => (written += text) })(1, 2);
    expect(written).toBe("");
  });
});

describe("the table for people", () => {
  it("has a line for each figure, and a column for each part of the questions", () => {
    const part = { questions: 1_000, evidenceAt1: 1, p50Ms: 2, usd: null };
    const table = evaluationTable({
      figures: {
        questions: 1_234,
        evidenceAt1: 0.84567,
        cautious: { falseAnswers: 0.04 },
        p50Ms: 1.2345,
        heapMb: 12.34,
        usd: 0.00024,
      },
      parts: { byLanguage: { en: part } },
      misses: [],
    });
    expect(table.split("\n")).toEqual([
      "                            all       en",
      "questions                 1,234    1,000",
      "evidenceAt1               0.846    1.000",
      "cautious: falseAnswers    0.040",
      "p50Ms                      1.23     2.00",
      "heapMb                     12.3",
      "usd                     $0.0002  unknown",
    ]);
  });
});
