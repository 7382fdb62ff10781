import { describe, expect, it } from "vitest";
import { type QuestionKind, readOpening } from "../../src/search/question.ts";

describe("readOpening", () => {
  it.each<[QuestionKind, string, string]>([
    ["who", "Who signed it?", "en"],
    ["when", "When did it pass?", "en"],
    ["when", "In what year was it?", "en"],
    ["where", "Where do they serve?", "en"],
    ["quantity", "How many people fight there?", "en"],
    ["quantity", "What is the number of people?", "en"],
    ["why", "Why did they pass it?", "en"],
    ["why", "What is the purpose of the bill?", "en"],
    ["yes_no", "Is it law yet?", "en"],
    ["how", "How does it work?", "en"],
    ["what", "What does the bill do?", "en"],
    ["open", "Tell me about the bill", "en"],
    ["open", "", "en"],
    ["who", "Кто подписал закон?", "ru"],
    ["quantity", "Сколько человек воюет?", "ru"],
    ["when", "В каком году принят закон?", "ru"],
    ["yes_no", "Правда ли это?", "ru"],
    ["who", "Хто підписав?", "uk"],
    ["quantity", "Wie viele Menschen?", "de"],
    ["yes_no", "Ist das ein Gesetz?", "de"],
    ["quantity", "Combien de soldats ?", "fr"],
    ["when", "¿Cuándo fue?", "es"],
    ["who", "谁签署了?", "zh"],
    ["open", "soldiers qatlh", "tlh"],
  ])("sees %s in %j (%s)", (kind, question, language) => {
    expect(readOpening(question, language).kind).toBe(kind);
  });

  it("says where the question word ends", () => {
    expect(readOpening("¿How many people?", "en").end).toBe("¿How many".length);
  });

  it("takes a verb for a question only in the first place", () => {
    expect(readOpening("The bill is law", "en").kind).toBe("open");
  });

  it("prefers the question word that comes first", () => {
    expect(readOpening("Who knows when it was passed?", "en").kind).toBe("who");
  });

  it("does not trip over words that objects have by birth", () => {
    expect(readOpening("What is a constructor?", "en").kind).toBe("what");
  });
});
