import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionParts } from "../../src/search/question-parts.ts";

const texts = (question: string, language = "en") =>
  questionParts(question, language).map(({ text }) => text);

describe("the parts of a question", () => {
  it("are two where a second question word is joined to the first", () => {
    expect(texts("What does the bill do and who does it protect?")).toEqual([
      "What does the bill do",
      "who does it protect?",
    ]);
  });

  it("are about what the first names when they name nothing themselves", () => {
    expect(texts("Who passed the bill and when?")).toEqual([
      "Who passed the bill",
      "when passed bill",
    ]);
    expect(texts("Кто принял закон и когда?", "ru")[1]).toBe("когда принял закон");
  });

  it.each([
    "Is it signed and published?",
    "How many soldiers and officers?",
    "And who?",
    "Why?",
    "",
  ])("are one in %j", (question) => {
    expect(texts(question)).toEqual([question]);
  });

  it("lie in the question, in order, whatever it is", () => {
    const words = fc.constantFrom("and", "who", "when", "bill", "passed", "?", "it", ",", "и");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (list) => {
        const question = list.join(" ");
        const parts = questionParts(question, "en");
        expect(parts[0]?.start).toBe(0);
        expect(parts.at(-1)?.end).toBe(question.length);
        for (const [at, { start, end }] of parts.entries()) {
          expect(end).toBeGreaterThanOrEqual(start);
          expect(start).toBeGreaterThanOrEqual(parts[at - 1]?.end ?? 0);
        }
      }),
    );
  });
});
