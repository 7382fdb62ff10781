import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/article/language.ts";

describe("the language of a question", () => {
  it.each([
    ["ne", "के यो विधेयक सेवा सकिसकेका मानिसहरूलाई पनि लागू हुन्छ?"],
    ["ne", "यो कानुन भइसक्यो?"],
    ["hi", "क्या यह कानून बन चुका है?"],
    ["hi", "कितने अफ़्रीकी लड़ रहे हैं?"],
    ["sw", "Je, sheria hii inahusu watu ambao tayari wamemaliza huduma yao ya kijeshi?"],
    ["sw", "Nani alipitisha mswada huo?"],
    ["uz", "Qonun loyihasini kim qabul qildi?"],
    ["uz", "Rossiya armiyasida nechta afrikalik jang qilmoqda?"],
    ["uz", "Қонун лойиҳасини ким қабул қилди?"],
    ["es", "¿Ya es ley?"],
    ["fr", "Est-ce que ça couvre les anciens soldats ?"],
    ["ru", "Это уже закон?"],
    ["uk", "Це вже закон?"],
    ["ar", "هل أصبح قانونا؟"],
    ["zh", "这已经是法律了吗？"],
    ["ko", "이미 법인가요?"],
    ["en", "Who passed it?"],
  ])("%s is seen in %j", (language, question) => {
    expect(detectLanguage(question)).toEqual({ language, sure: true });
  });
});
