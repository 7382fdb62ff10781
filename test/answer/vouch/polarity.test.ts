import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { polarityFault } from "../../../src/answer/vouch/polarity.ts";
import { cpuMs } from "./cpu-time.ts";
import { ELSEWHERE } from "./polarity-elsewhere.fixture.ts";
import { ARTICLE, RIGHT, TURNED } from "./polarity-english.fixture.ts";

const english = (text: string) => ({ text, language: "en" });
const over = (statement: string, ...quotes: string[]) =>
  polarityFault(english(statement), quotes.map(english));

const AUXILIARY =
  /\b(?:is|are|was|were|has|have|had|would|could|may|might|must|should|will|does|do|can)\b(?! (?:not|never|no|to|only|yet)\b)/g;
const QUOTED = [
  ...new Set([...Object.values(ARTICLE), ...RIGHT.flatMap(([, ...quotes]) => quotes)]),
];

describe("over quotes in English", () => {
  it.each(RIGHT)("lets stand: %s", (statement, ...quotes) => {
    expect(over(statement, ...quotes)).toBeUndefined();
  });

  it.each(TURNED)("finds turned round: %s", (statement, ...quotes) => {
    expect(over(statement, ...quotes)).toBeDefined();
  });

  it("says what was done to the quote", () => {
    const { sybiha, experts, rule, must } = ARTICLE;
    expect(over("The bill does not apply to those who finished service.", rule)).toBe(
      "negation_added",
    );
    expect(over("The policy has significantly increased enlistment.", experts)).toBe(
      "negation_dropped",
    );
    expect(over("The Federation Council passed the bill.", must)).toBe("modality_dropped");
    expect(
      over("1,780 people from 36 African countries are fighting in the Russian army.", sybiha),
    ).toBe("modality_dropped");
  });

  it("finds every not that is put behind an auxiliary of a quote", () => {
    const insertions = QUOTED.flatMap((quote) =>
      [...quote.matchAll(AUXILIARY)].map((match) => {
        const at = match.index + match[0].length;
        return [`${quote.slice(0, at)} not${quote.slice(at)}`, quote] as const;
      }),
    );
    expect(insertions.length).toBeGreaterThan(40);
    for (const [statement, quote] of insertions)
      expect(over(statement, quote), statement).toBeDefined();
  });

  it("finds every not that is taken out of a quote", () => {
    const deletions = QUOTED.filter((quote) => / not\b/.test(quote)).map(
      (quote) => [quote.replace(/ not\b/, ""), quote] as const,
    );
    expect(deletions.length).toBeGreaterThan(5);
    for (const [statement, quote] of deletions)
      expect(over(statement, quote), statement).toBeDefined();
  });
});

describe.each(Object.entries(ELSEWHERE))(
  "over quotes in %s",
  (language, { quotes, right, turned }) => {
    const said = (text: string) => ({ text, language });
    it.each(right)("lets stand over quote %i: %s", (at, statement) => {
      expect(polarityFault(said(statement), [said(quotes[at]!)])).toBeUndefined();
    });
    it.each(turned)("finds turned round quote %i: %s", (at, statement) => {
      expect(polarityFault(said(statement), [said(quotes[at]!)])).toBeDefined();
    });
  },
);

describe("whatever the language", () => {
  const languages = fc.constantFrom("en", "en-GB", "xx", ...Object.keys(ELSEWHERE));
  const pieces = fc.constantFrom(
    "not",
    "no",
    "must",
    "would",
    "said",
    "illegal",
    "from",
    ",",
    ".",
    "не",
    "没有",
    "n't",
    "before",
    "only 5",
  );
  const texts = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 30 })
      .map((words) => words.join(" ")),
  );

  it("finds nothing in a statement that is its quote", () => {
    fc.assert(
      fc.property(texts, languages, texts, (text, language, other) => {
        const quotes = [
          { text: other, language },
          { text, language },
        ];
        expect(polarityFault({ text, language }, quotes)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it("finds nothing in whole sentences of a quote", () => {
    const { count, korea, must } = ARTICLE;
    expect(over(korea, `${count} ${korea} ${must}`)).toBeUndefined();
  });

  it("judges any strings", () => {
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 3 }), languages, (text, quotes, language) => {
        const fault = polarityFault(
          { text, language },
          quotes.map((quote) => ({ text: quote, language })),
        );
        expect([undefined, "negation_added", "negation_dropped", "modality_dropped"]).toContain(
          fault,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("does not compare quotes in another language, and finds nothing without a quote", () => {
    const statement = english("The bill was not passed.");
    expect(
      polarityFault(statement, [{ text: "Законопроект принят.", language: "ru" }]),
    ).toBeUndefined();
    expect(polarityFault(statement, [])).toBeUndefined();
  });

  it("takes no sentence of a quote for its reverse, whatever else the quotes say", () => {
    const three = "Fees are due. Boats may not moor. Boats may moor.";
    expect(over("Boats may not moor.", "Fees are due. Boats may moor.")).toBe("negation_added");
    expect(over(" Boats may not moor. ", three)).toBeUndefined();
    expect(over("Boats may moor.", "Boats may not moor.", three)).toBeUndefined();
    expect(over("Boats may moor.", three, "Boats may not moor.")).toBeUndefined();
    expect(over("Boats may not moor. Boats may moor.", three)).toBeUndefined();
    expect(
      over("Boats may not moor", "Fees are due. Boats may not moor here. Boats may moor."),
    ).toBe("negation_added");
  });

  it("spells out what is drawn together, and knows who is told to do what", () => {
    expect(over("They've paid.", "They have not paid.")).toBe("negation_dropped");
    expect(over("They'll pay.", "They will pay.")).toBeUndefined();
    expect(over("It's 3 o'clock.", "It is 3 o'clock.")).toBeUndefined();
    expect(over("A few boats pay.", "Some boats pay.")).toBeUndefined();
    expect(over("The mayor told boats to leave.", "Boats were told to leave.")).toBeUndefined();
  });

  it("takes a language by its first part", () => {
    const quote = { text: "The bill was passed.", language: "en-US" };
    expect(polarityFault({ text: "The bill was not passed.", language: "en_GB" }, [quote])).toBe(
      "negation_added",
    );
  });

  it("is done in time with the worst of texts", () => {
    const worst = "does not say would pass must claim ".repeat(20);
    const quote = Object.values(ARTICLE).join(" ") + worst;
    expect(cpuMs(() => over(`${worst} and`, quote))).toBeLessThan(5000);
  });
});
