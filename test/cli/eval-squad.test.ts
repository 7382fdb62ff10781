import { describe, expect, it } from "vitest";
import { evaluateSquad, type SquadOptions } from "../../src/cli/eval-squad.ts";
import type { Progress } from "../../src/cli/evaluation.ts";
import { readSquad } from "../../src/cli/squad-file.ts";
import { aSquadFile, HARBOUR_AND_CHOIR, type Told } from "./a-squad.ts";

const ALL: SquadOptions = { sample: Number.POSITIVE_INFINITY, scope: "store", slips: 0 };

function evaluate(
  options: Partial<SquadOptions> = {},
  titles: Readonly<Record<string, readonly Told[]>> = HARBOUR_AND_CHOIR,
  progress?: Progress,
) {
  const squad = readSquad(aSquadFile(titles));
  // Counting takes out all rubbish of the process first, and here others' tests live in it.
  const counted = [5, 7.5];
  return evaluateSquad(squad, { ...ALL, ...options }, progress, () => counted.shift() ?? 0);
}

describe("evaluateSquad", () => {
  it("asks every question of all articles", () => {
    const { figures, parts, misses } = evaluate();
    expect(figures).toMatchObject({
      questions: 6,
      paragraphs: 3,
      passageAt1: 1,
      passageAt5: 1,
      sentenceAt1: 1,
      refused: 1,
      answerableAuc: 1,
    });
    expect(figures.heapMb).toBe(2.5);
    expect(parts).toEqual({});
    expect(misses.filter(({ missed }) => missed.includes("sentenceAt1"))).toEqual([]);
  });

  it("asks so many as are wanted, from all over the file", () => {
    const { figures, parts } = evaluate({ sample: 2, by: "language" });
    expect(figures.questions).toBe(2);
    expect(parts).toMatchObject({ byLanguage: { en: { questions: 2 } } });
    expect(evaluate({ sample: 100 }).figures.questions).toBe(6);
  });

  it("parts the questions by their question words, and by their length in words", () => {
    expect(evaluate({ by: "word" }).parts).toMatchObject({
      byWord: { who: { questions: 2 }, where: { questions: 1, sentenceAt1: 1 } },
    });
    const { byLength } = evaluate({ by: "length" }).parts;
    expect(Object.keys(byLength ?? {})).toEqual(["1-5", "6-10", "11+"]);
    expect(byLength).toMatchObject({
      "1-5": { questions: 1 },
      "6-10": { questions: 4 },
      "11+": { questions: 1, sentenceAt1: 1 },
    });
  });

  it("searches only the article that a question belongs to", () => {
    const titles: Record<string, Told[]> = {
      Oak: [["The pier is made of oak.", ["What is the pier made of?", "oak"]]],
      Stone: [["This pier is old.", ["What is the pier made of?", "old"]]],
    };
    expect(evaluate({}, titles).figures.passageAt1).toBe(0.5);
    expect(evaluate({ scope: "article" }, titles).figures.passageAt1).toBe(1);
  });

  it("asks again with the paragraph hidden that answers", () => {
    const { figures } = evaluate({ without: "paragraph" });
    expect(figures.questions).toBe(6);
    expect(figures.silenceAuc).toBeGreaterThan(0.9);
    expect(figures).not.toHaveProperty("subjectAuc");
    expect(Object.values(figures)).toContainEqual({
      falseAnswers: expect.any(Number),
      answered: expect.any(Number),
      answeredRightly: expect.any(Number),
    });
    expect(evaluate().figures).not.toHaveProperty("silenceAuc");
  });

  it("asks again with the whole article hidden", () => {
    const { figures } = evaluate({ without: "article" });
    expect(figures.silenceAuc).toBe(1);
    expect(figures.subjectAuc).toBe(1);
  });

  it("finds the same whether or not it asks again afterwards", () => {
    const { heapMb, indexMs, p50Ms, p95Ms, ...once } = evaluate().figures;
    expect(evaluate({ without: "paragraph" }).figures).toMatchObject(once);
    expect(evaluate({ without: "article" }).figures).toMatchObject(once);
  });

  it("tells of an answer that cannot be one, for its paragraph is hidden", () => {
    const titles: Record<string, Told[]> = {
      Oak: [
        ["The pier of Lund is made of oak.", ["What is the pier of Lund made of?", "oak"]],
        ["The old pier of Lund was made of stone."],
      ],
    };
    expect(evaluate({ without: "paragraph" }, titles).misses).toMatchObject([
      {
        id: "Oak 1",
        missed: ["falseAnswers"],
        outcome: "answered",
        expected: [],
        found: [{ text: "The old pier of Lund was made of stone." }],
      },
    ]);
  });

  it("tells what was found in place of the answer", () => {
    const titles: Record<string, Told[]> = {
      Oak: [
        ["The pier of Lund is made of oak."],
        ["It was painted.", ["What is the pier of Lund made of?", "painted"]],
      ],
    };
    const [miss] = evaluate({}, titles).misses;
    expect(miss).toMatchObject({
      id: "Oak 1",
      language: "en",
      question: "What is the pier of Lund made of?",
      missed: ["passageAt1", "sentenceAt1"],
      outcome: "answered",
      expected: ["painted"],
    });
    expect(miss?.found[0]).toEqual({
      text: "The pier of Lund is made of oak.",
      score: expect.any(Number),
    });
    expect(miss?.answers).toBeGreaterThan(0.5);
  });

  it("asks with typing slips", () => {
    const { misses, figures } = evaluate(
      { slips: 3 },
      {
        Oak: [
          ["The pier of Lund is made of oak."],
          ["It was painted.", ["Whatever did somebody construct there?", "painted"]],
        ],
      },
    );
    expect(figures.questions).toBe(1);
    expect(misses[0]?.question).not.toBe("Whatever did somebody construct there?");
    expect(misses[0]?.id).toBe("Oak 1");
  });

  it("counts the questions as it goes, those asked again among them", () => {
    const seen: [number, number][] = [];
    evaluate({ sample: 3, without: "paragraph" }, HARBOUR_AND_CHOIR, (asked, all) =>
      seen.push([asked, all]),
    );
    const all = seen.at(-1)?.[1] ?? 0;
    expect(all).toBeGreaterThan(3);
    expect(seen).toEqual(Array.from({ length: all }, (_, at) => [at + 1, all]));
  });

  it("says when there is nothing to ask", () => {
    expect(() => evaluate({}, {})).toThrow("The file holds no article.");
    const one = { Oak: [["The pier is made of oak.", ["What is it made of?", "oak"]]] as Told[] };
    expect(() => evaluate({ without: "article" }, one)).toThrow("one article alone");
  });
});
