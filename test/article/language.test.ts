import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/article/language.ts";

describe("detectLanguage", () => {
  it.each([
    ["en", "Lawmakers passed a bill on Thursday that would shield foreign nationals."],
    ["ru", "Депутаты приняли в четверг законопроект, который запрещает выдавать иностранцев."],
    ["uk", "Депутати у четвер ухвалили законопроєкт, який забороняє видавати іноземців."],
    ["de", "Die Abgeordneten haben am Donnerstag ein Gesetz verabschiedet, das dies verbietet."],
    [
      "fr",
      "Les députés ont adopté jeudi un projet de loi qui interdit l’extradition des étrangers.",
    ],
    ["es", "Los diputados aprobaron el jueves un proyecto de ley que prohíbe extraditar."],
    ["it", "I deputati hanno approvato giovedì un disegno di legge che vieta di estradare."],
    ["pt", "Os deputados aprovaram na quinta-feira um projeto de lei que proíbe extraditar."],
    ["pl", "Deputowani przyjęli w czwartek ustawę, która zakazuje wydawania cudzoziemców."],
    ["zh", "国家杜马周四通过了一项法案，禁止引渡外国公民。"],
    ["ja", "国家院は木曜日、外国人の引き渡しを禁じる法案を可決した。"],
    ["ko", "국가두마는 목요일 법안을 통과시켰다."],
    ["ar", "أقر النواب يوم الخميس مشروع قانون يحظر تسليم الأجانب الذين قاتلوا في صفوف الجيش."],
    ["he", "חברי הכנסת אישרו חוק."],
    ["el", "Οι βουλευτές ψήφισαν νόμο."],
  ])("is sure of %s", (language, text) => {
    expect(detectLanguage(text)).toEqual({ language, sure: true });
  });

  it("is not sure of a word, and knows nothing of digits", () => {
    expect(detectLanguage("Bravo")?.sure).toBe(false);
    expect(detectLanguage("123 — 456")).toBeUndefined();
  });
});
