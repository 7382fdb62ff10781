import { describe, expect, it } from "vitest";
import { unansweredSubjects } from "../../src/feedback/subjects.ts";

const asked = (question: string, outcome = "silent", more: object = {}) =>
  ({ question, outcome, ...more }) as Parameters<typeof unansweredSubjects>[0][number];

describe("what people ask that the texts do not say", () => {
  it("is told by the words of those questions, most asked first, forms of a word together", () => {
    const questions = [
      asked("How much is the salary of a soldier?"),
      asked("what salaries do they get?", "off_topic"),
      asked("Is the salary taxed?"),
      asked("What does the bill say about prisons?", "answered"),
    ];
    const subjects = unansweredSubjects(questions, 10);
    expect(subjects[0]).toEqual({ word: "salary", questions: 3 });
    expect(subjects.map(({ word }) => word)).toContain("soldier");
    expect(subjects.map(({ word }) => word)).not.toContain("prisons");
    expect(unansweredSubjects(questions, 1)).toHaveLength(1);
  });

  it("counts a question once, however often it says a word", () => {
    const [first] = unansweredSubjects([asked("pensions, pensions, pension?")], 5);
    expect(first).toEqual({ word: "pension", questions: 1 });
  });

  it("takes of an answered question the part that stayed open", () => {
    const question = asked("Who passed it and what is the fine?", "answered", {
      unsaid: "what is the fine?",
    });
    expect(unansweredSubjects([question], 5)).toEqual([{ word: "fine", questions: 1 }]);
  });

  it("leaves out names, numbers and words without a subject, in any language", () => {
    const questions = [
      asked("Will my neighbour Ivan Petrov, 34, lose his pension?"),
      asked("Получит ли Мария Иванова пенсию?", "silent", { language: "ru" }),
    ];
    const words = unansweredSubjects(questions, 20).map(({ word }) => word);
    expect(words).toEqual(expect.arrayContaining(["pension", "пенсию"]));
    expect(words.join()).not.toMatch(/ivan|petrov|34|мари|иванов/i);
  });
});
