import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateTokens } from "../../src/answer/token-estimate.ts";
import { anyText } from "../any-text.ts";
import { theBill } from "./a-bill.ts";

const perCharacter = (text: string) => estimateTokens(text) / [...text].length;

describe("estimateTokens", () => {
  it("makes a token of 2 to 2.7 characters of an English article", () => {
    const { text } = theBill();
    expect(text.length / estimateTokens(text)).toBeGreaterThan(2);
    expect(text.length / estimateTokens(text)).toBeLessThan(2.7);
  });

  it("is not below what the API counted for a whole request", () => {
    // Claude Opus 4.8, with the tokenizer of the 5.5 models: 20 input tokens, frame included.
    expect(
      estimateTokens("Explain the theory of relativity in great details."),
    ).toBeGreaterThanOrEqual(20);
  });

  it.each([
    ["Russian", "Государственная дума приняла закон о защите иностранных граждан", 0.5, 0.7],
    ["Arabic", "وافق مجلس الدوما على مشروع قانون لحماية المقاتلين الأجانب", 0.65, 1],
    ["Hindi", "रूसी संसद ने विदेशी लड़ाकों की रक्षा के लिए विधेयक पारित किया", 0.65, 1],
    ["Hebrew", "הדומה אישרה הצעת חוק להגנה על לוחמים זרים", 0.65, 1],
    ["Greek", "Η Δούμα ψήφισε νομοσχέδιο για την προστασία των ξένων", 0.65, 1],
    ["Chinese", "俄罗斯国家杜马通过了保护外国战士的法案。", 1.1, 1.6],
    ["Japanese", "ロシア下院は外国人戦闘員を保護する法案を可決した。", 1.1, 1.6],
    ["Korean", "러시아 하원은 외국인 전투원을 보호하는 법안을 통과시켰다", 1, 1.6],
    ["Thai", "สภาดูมาผ่านร่างกฎหมายคุ้มครองนักรบต่างชาติ", 2, 3],
    ["Georgian", "დუმამ მიიღო კანონპროექტი უცხოელი მებრძოლების დასაცავად", 2, 3],
    ["emoji", "😀🎉🇷🇺", 4, 4],
    ["digits", "20260226", 1, 1],
  ])("counts %s for more than English", (_, text, least, most) => {
    expect(perCharacter(text)).toBeGreaterThanOrEqual(least);
    expect(perCharacter(text)).toBeLessThanOrEqual(most);
    expect(perCharacter(text)).toBeGreaterThan(perCharacter("The State Duma passed a bill"));
  });

  it("makes no token of nothing, and one of one letter", () => {
    expect(estimateTokens("")).toBe(0);
    expect(estimateTokens("a")).toBe(1);
  });

  const texts = anyText({ maxLength: 200 });

  it("never exceeds the bytes of a text, and is never nothing for something", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = estimateTokens(text);
        expect(Number.isInteger(tokens)).toBe(true);
        expect(tokens).toBeLessThanOrEqual(Buffer.byteLength(text));
        expect(tokens === 0).toBe(text === "");
      }),
    );
  });

  it("grows with the text, and by no more than the part alone", () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const both = estimateTokens(a + b);
        expect(both).toBeGreaterThanOrEqual(estimateTokens(a));
        expect(both).toBeLessThanOrEqual(estimateTokens(a) + estimateTokens(b));
        expect(estimateTokens(a + b)).toBe(both);
      }),
    );
  });

  it("counts half a character as what replaces it", () => {
    expect(estimateTokens("\ud800")).toBe(3);
  });
});
