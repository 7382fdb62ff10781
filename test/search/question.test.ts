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
    ["where", "Какие страны упомянуты?", "ru"],
    ["why", "Какова цель закона?", "ru"],
    ["who", "Скажите, кто принял закон?", "ru"],
    ["open", "Закон касается тех, кто отслужил?", "ru"],
    ["where", "У якій країні це діє?", "uk"],
    ["why", "Quel est le but de cette loi ?", "fr"],
    ["what", "Qu'a-t-il signé ?", "fr"],
    ["where", "D'où viennent-ils ?", "fr"],
    ["who", "Avec qui se battent-ils ?", "fr"],
    ["who", "La loi protège qui ?", "fr"],
    ["open", "Les soldats qui ont signé sont-ils protégés ?", "fr"],
    ["where", "¿De qué países vienen?", "es"],
    ["who", "Si firman, ¿quién los protege?", "es"],
    ["open", "¿Afecta a los que firmaron?", "es"],
    ["where", "Quais países são citados?", "pt"],
    ["who", "من أقر القانون؟", "ar"],
    ["yes_no", "هل يشمل من أنهوا خدمتهم؟", "ar"],
    ["where", "من أين جاء المقاتلون؟", "ar"],
    ["yes_no", "क्या कानून पारित हुआ?", "hi"],
    ["what", "पुतिन ने क्या कहा?", "hi"],
    ["where", "Hangi ülkeler anılıyor?", "tr"],
    ["yes_no", "Putin imzaladı mı?", "tr"],
    ["where", "提到哪些国家?", "zh"],
    ["quantity", "死了多少人?", "zh"],
    ["who", "Chi ha approvato la legge?", "it"],
    ["when", "언제 통과되었나요?", "ko"],
    ["quantity", "कति जना मरे?", "ne"],
    ["who", "Nani alipitisha mswada huo?", "sw"],
    ["who", "Qonunni kim qabul qildi?", "uz"],
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
