import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleNumber } from "../../src/article/law-numbers.ts";
import { articleOfLaw, sectionLabel, sectionsOf } from "../../src/article/structure.ts";

/** How a number is written out; everything but the number itself is a matter of taste. */
type Hand = {
  readonly feminine: boolean;
  /** "ون" or "ين" at the end of a ten. */
  readonly ending: "ون" | "ين";
  readonly articles: readonly [first: boolean, second: boolean];
  /** What 1 is called before a ten. */
  readonly one: readonly [masculine: string, feminine: string];
  /** Writes one letter for another, adds marks of vowels or a line in a word. */
  readonly spells: (words: string) => string;
};

const unitNames = [
  ...[["أول", "أولى"] as const, ["ثاني", "ثانية"] as const, ["ثالث", "ثالثة"] as const],
  ...[["رابع", "رابعة"] as const, ["خامس", "خامسة"] as const, ["سادس", "سادسة"] as const],
  ...[["سابع", "سابعة"] as const, ["ثامن", "ثامنة"] as const, ["تاسع", "تاسعة"] as const],
];
const tenNames = ["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];

function writtenOut(value: number, { feminine, ending, articles, one, spells }: Hand): string {
  const gender = feminine ? 1 : 0;
  const [first, second] = articles.map((has) => (has ? "ال" : ""));
  const [ten, rest] = [Math.floor(value / 10), value % 10];
  const unit = (names: readonly [string, string]) => `${first}${names[gender]}`;
  const tenName = `${tenNames[ten - 2]}${ending}`;
  if (ten === 0) return spells(unit(unitNames[rest - 1]!));
  if (value === 10) return spells(unit(["عاشر", "عاشرة"]));
  if (rest === 0) return spells(`${first}${tenName}`);
  const small = unit(rest === 1 ? one : unitNames[rest - 1]!);
  if (ten === 1) return spells(`${small} ${second}${feminine ? "عشرة" : "عشر"}`);
  return spells(`${small} و${second}${tenName}`);
}

const hand: fc.Arbitrary<Hand> = fc.record({
  feminine: fc.boolean(),
  ending: fc.constantFrom("ون", "ين"),
  articles: fc.tuple(fc.boolean(), fc.boolean()),
  one: fc.constantFrom(["حادي", "حادية"], ["واحد", "واحدة"], ["أول", "أولى"]),
  spells: fc.constantFrom(
    (words: string) => words,
    (words: string) => words.replace(/أ/g, "ا").replace(/ة/g, "ه"),
    (words: string) => words.replace(/ى/g, "ي").replace(/ و/g, " و "),
    (words: string) => words.replace(/[ثسع]/g, "$&\u064e").replace(/ر/g, "\u0640$&\u0651"),
  ),
});

describe("an article that an Arabic law numbers in words", () => {
  it("is read back whatever its number from 1 to 99, and however that is written out", () => {
    fc.assert(
      fc.property(
        hand,
        fc.constantFrom("المادة", "مادة", "المادّة"),
        fc.constantFrom("", ":", " - في الآبار", ". نص", " (تعاريف)"),
        (by, word, behind) => {
          const read = Array.from({ length: 99 }, (_, at) => {
            const head = `${word} ${writtenOut(at + 1, by)}`;
            const number = articleNumber(`${head}${behind}`);
            return [head, number?.label, number?.value, number?.length];
          });
          expect(read).toEqual(
            read.map(([head], at) => [head, `المادة ${at + 1}`, at + 1, String(head).length]),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ["المادة الأولى", 1],
    ["المادة الثانية عشرة:", 12],
    ["المادة الحادية والعشرون", 21],
    ["(المادة الثامنة)", 8],
    ["مادة (أولى):", 1],
    ["المادة الواحدة والستين - العقوبات", 61],
    ["المادة التاسعة والتسعون", 99],
  ])("is %j", (line, value) => {
    expect(articleNumber(line)).toMatchObject({ kind: "article", value, suffix: "" });
  });

  it.each([
    "المادة الثانية عشرة من هذا القانون تنص على ذلك.",
    "المادة الأولى والثانية:",
    "وفق المادة الأولى:",
    "الفقرة الأولى:",
    "الأولى:",
    "المادة المائة:",
    "المادة الأولى بعد المائة:",
    "المادة الثانية مكرر:",
    "المادة الثالثة العاشرة:",
    "المادة الخام:",
    "المادة ثلاثة:",
  ])("is not %j", (line) => {
    expect(articleNumber(line)).toBeUndefined();
  });
});

describe("a law with such articles", () => {
  const law = [
    "قانون الآبار",
    "المادة الحادية عشرة: التعاريف",
    "1. البئر حفرة في الأرض.",
    "2. تنص المادة الأولى على ذلك.",
    "المادة الثانية عشرة:",
    "لا يجوز الحفر إلا بترخيص.",
    "المادة الثانية عشرة مكرر:",
    "يعاقب من يحفر بلا ترخيص.",
    "المادة الثالثة عشرة:",
    "ينشر هذا القانون.",
  ].join("\n\n");
  const labelOf = (words: string) => {
    const start = law.indexOf(words);
    return sectionLabel({ text: law }, { start, end: start + words.length });
  };

  it("is cited by their numbers", () => {
    expect(labelOf("البئر حفرة")).toBe("المادة 11(1)");
    expect(labelOf("تنص المادة الأولى")).toBe("المادة 11(2)");
    expect(labelOf("لا يجوز الحفر")).toBe("المادة 12");
    expect(labelOf("ينشر هذا القانون")).toBe("المادة 13");
  });

  it("opens at the number that is asked for", () => {
    const span = articleOfLaw({ text: law }, "12")!;
    expect(law.slice(span.start, span.end).trim()).toBe(
      "المادة الثانية عشرة:\n\nلا يجوز الحفر إلا بترخيص.",
    );
  });

  it.each([
    "المادة الثانية عشرة مكرر:",
    "مادة 12 مكررًا (أ):",
    "المادة الحادية عشرة بعد المائة",
    "المادة المائة:",
  ])("cites by no number what stands under %j, which is not read", (head) => {
    const text = law.replace("المادة الثانية عشرة مكرر:", head);
    const start = text.indexOf("يعاقب من يحفر");
    expect(sectionLabel({ text }, { start, end: start + 5 })).toBeUndefined();
  });

  it("goes on where a sentence only names an article, or a line quotes one of another law", () => {
    for (const said of [
      "المادة الثانية:",
      "المادة السابقة ملغاة.",
      "المادة الأولى والثانية من القانون ملغاتان.",
    ]) {
      const text = law.replace("المادة الثانية عشرة مكرر:", said);
      const start = text.indexOf("يعاقب من يحفر");
      expect(sectionLabel({ text }, { start, end: start + 5 })).toBe("المادة 12");
    }
  });

  it("is none where a text only tells of articles", () => {
    const news = [
      "المادة الأولى من القانون جديدة.",
      "المادة الثانية من القانون قديمة.",
      "المادة الثالثة من القانون ملغاة.",
    ];
    expect(sectionsOf({ text: news.join("\n\n") })).toEqual([]);
  });
});
