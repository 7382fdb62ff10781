import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withSlips } from "../../src/cli/eval-slips.ts";

const question = fc
  .array(
    fc.constantFrom("Who", "passed", "the", "bill", "aaaa", "yesterday", "закон", "подписал"),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((words) => `${words.join(" ")}?`);

/** Whether one swap of neighbours, or one letter dropped, put in or replaced, makes `b` of `a`. */
function isOneSlip(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

describe("withSlips", () => {
  it("makes one slip in each of so many words of four letters or more", () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 0, max: 4 }), (text, slips) => {
        const before = text.slice(0, -1).split(" ");
        const after = withSlips(text, slips).slice(0, -1).split(" ");
        const long = before.filter((word) => word.length >= 4).length;
        const changed = before.filter((word, at) => word !== after[at]);
        expect(after).toHaveLength(before.length);
        expect(changed).toHaveLength(Math.min(slips, long));
        for (const [at, word] of before.entries()) {
          const typed = after[at] ?? "";
          if (typed !== word)
            expect([word, typed, isOneSlip(word, typed)]).toEqual([word, typed, true]);
        }
      }),
    );
  });

  it("makes the same slips of the same question every time, and all four kinds", () => {
    const questions = Array.from({ length: 40 }, (_, at) => `Which deputies voted ${at} times?`);
    const typed = questions.map((text) => withSlips(text, 1));
    expect(questions.map((text) => withSlips(text, 1))).toEqual(typed);
    const growth = new Set(typed.map((text, at) => text.length - (questions[at]?.length ?? 0)));
    expect([...growth].sort()).toEqual([-1, 0, 1]);
  });

  it("leaves a question of short words as it is", () => {
    expect(withSlips("Who is he?", 2)).toBe("Who is he?");
  });
});
