import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unknownNames } from "../../../src/answer/vouch/names.ts";
import { anyText } from "../../any-text.ts";
import { cpuMs } from "./cpu-time.ts";
import { NAMED, SWAPPED } from "./names.fixture.ts";
import { ARTICLE, RIGHT } from "./polarity-english.fixture.ts";

const english = (text: string) => ({ text, language: "en" });
const KNOWN = [
  "The Moscow Times",
  "State Duma Passes Bill Protecting Foreign Fighters From Criminal Prosecution Back Home",
];

const INVENTED = [
  "Marlow Quint",
  "Tavira Osk",
  "Orsel Bankole",
  "Zelmar Ivanko",
  "Petra Holloway",
  "Omar Castellan",
  "Gdynia Herald",
  "Norwick Union",
  "Kestrel Group",
  "Hadley Moor",
  "Ilya Brandt",
  "Sunniva Dahl",
  "Koro Matsuda",
  "Beatriz Alcott",
  "Wendell Pryce",
  "Tarquin Yeo",
  "Lund Gazette",
  "Perrin Vale",
  "Anwar Sadiqi",
  "Joost Bakker",
  "Mirela Vasco",
  "Quillon Drake",
  "Rhea Stavros",
  "Ulan Bekov",
  "Yara Nasser",
  "Casimir Lund",
  "Dario Fenn",
  "Edda Kross",
  "Farid Tolan",
  "Greta Olsen",
  "Halvard Nygaard",
  "Imre Szabo",
  "Jorah Pike",
  "Kiva Lorne",
  "Leif Arden",
  "Mosul Tribune",
  "Nadir Khalil",
  "Oslo Courier",
  "Pavel Hruska",
  "Quebec Star",
  "Rurik Thane",
  "Silas Grove",
  "Tomas Ried",
  "Ursa Mellon",
  "Viggo Storm",
  "Willem Haas",
  "Xenia Korda",
  "Ysolde Finch",
  "Zubin Rao",
  "Abel Winther",
];

describe("unknownNames", () => {
  it.each(NAMED)("knows the names, in %s: %s", (language, statement, ...quotes) => {
    expect(unknownNames({ text: statement, language }, quotes.map(english), KNOWN)).toEqual([]);
  });

  it.each(SWAPPED)("finds %s, in %s: %s", (name, language, statement, ...quotes) => {
    const unknown = unknownNames({ text: statement, language }, quotes.map(english), KNOWN);
    expect(
      unknown.some((found) => found.startsWith(name)),
      String(unknown),
    ).toBe(true);
  });

  it.each(RIGHT)("knows the names of a paraphrase: %s", (statement, ...quotes) => {
    expect(unknownNames(english(statement), quotes.map(english), [])).toEqual([]);
  });

  it("knows every name of a statement that is its quote", () => {
    for (const quote of Object.values(ARTICLE)) {
      expect(unknownNames(english(quote), [english(quote)], [])).toEqual([]);
    }
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...INVENTED)),
        fc.constantFrom("en", "fr", "de", "tr", "uz", "sw", "ru", "xx"),
        (text, language) => {
          expect(unknownNames({ text, language }, [{ text, language }], [])).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("finds an invented name in place of any name of several words", () => {
    for (const quote of Object.values(ARTICLE)) {
      for (const match of quote.matchAll(/\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+/gu)) {
        for (const name of INVENTED) {
          const swapped =
            quote.slice(0, match.index) + name + quote.slice(match.index + match[0].length);
          expect(unknownNames(english(swapped), [english(quote)], KNOWN), swapped).not.toEqual([]);
        }
      }
    }
  });

  it("takes names from the question, titles and publishers", () => {
    expect(
      unknownNames(english("It does not mention Zelensky."), [english(ARTICLE.must)], []),
    ).toEqual(["Zelensky"]);
    expect(
      unknownNames(
        english("It does not mention Zelensky."),
        [english(ARTICLE.must)],
        ["What did Zelensky say?"],
      ),
    ).toEqual([]);
  });

  it("knows a name in capitals by its initials, and the other way round", () => {
    expect(
      unknownNames(
        english("He leads the ILO and the US mission."),
        [english("The International Labour Organization and the United States agreed.")],
        [],
      ),
    ).toEqual([]);
    expect(
      unknownNames(english("The United States agreed."), [english("The U.S. agreed.")], []),
    ).toEqual([]);
    expect(
      unknownNames(english("The ILO agreed."), [english("The World Bank agreed.")], []),
    ).toEqual(["ILO"]);
  });

  it("looks at every part of a name with a particle, a hyphen or an apostrophe", () => {
    const quote = english("Bashar al-Assad met Ursula von der Leyen and Conan O’Brien.");
    expect(
      unknownNames(english("Al-Assad met von der Leyen and O'Brien's wife."), [quote], []),
    ).toEqual([]);
    expect(unknownNames(english("He met al-Sharaa and von der Decken."), [quote], [])).toEqual([
      "Sharaa",
      "Decken",
    ]);
  });

  it("takes no date, pronoun, title or heading for a name", () => {
    const quote = english("the vote is on 3 march");
    expect(unknownNames(english("On Monday, 3 March, I met the President."), [quote], [])).toEqual(
      [],
    );
    expect(unknownNames(english("THE VOTE IS SOON"), [quote], [])).toEqual([]);
  });

  it("passes a difference of sound only where some quote is in another language", () => {
    const statement = english("Then Kovaltchouk came.");
    const french = { text: "Kovalchuk est venu.", language: "fr" };
    expect(unknownNames(statement, [english("Kovalchuk came.")], [])).toEqual(["Kovaltchouk"]);
    expect(unknownNames(statement, [english("He came."), french], [])).toEqual([]);
  });

  it("reads what else is known in the language of the first quote", () => {
    const turkish = { text: "Karar verildi.", language: "tr" };
    const known = ["Ukraynalıların kararı"];
    expect(unknownNames(english("Then Ukraine decided."), [turkish], known)).toEqual([]);
    expect(unknownNames(english("Then Ukraine decided."), [english("It did.")], known)).toEqual([
      "Ukraine",
    ]);
  });

  it("tells German names by the names beside them, before and behind", () => {
    const german = (text: string) => ({ text, language: "de" });
    expect(unknownNames(german("Dann kam Kurt Tavirosk."), [english("He came.")], [])).toEqual([
      "Kurt",
      "Tavirosk",
    ]);
  });

  it("tells names by how they end, at the start of a sentence and among German nouns", () => {
    const quote = english("He came.");
    expect(unknownNames({ text: "Kovalenko est venu.", language: "fr" }, [quote], [])).toEqual([
      "Kovalenko",
    ]);
    expect(unknownNames({ text: "Dann kam Kovalenko.", language: "de" }, [quote], [])).toEqual([
      "Kovalenko",
    ]);
  });

  it("finds words that mix Latin letters with others that look alike, unless a source has them", () => {
    const statement = "President Pоutin and Рeter met in Bаku.";
    const quotes = [english("President Poutin and Peter met in Baku.")];
    const mixed = ["Pоutin", "Рeter", "Bаku"];
    expect(unknownNames(english(statement), quotes, [])).toEqual(mixed);
    expect(unknownNames(english(statement), [], mixed)).toEqual([]);
  });

  it("knows the same names when it meets a quote again, in any language", () => {
    const quote = english("Moscow and Zelensky met in the United States.");
    for (const language of ["en", "fr", "en", "", "xx"]) {
      const judged = () => unknownNames({ text: "He met Zelensky, Duda.", language }, [quote], []);
      expect([judged(), judged()]).toEqual([["Duda"], ["Duda"]]);
    }
  });

  it.each(["Moscow ", "United States ", "A-", "Zelensky ", "U.S."])(
    "reads a long quote of %j in time that grows with its length",
    (piece) => {
      const text = piece.repeat(50_000 / piece.length);
      const quotes = [{ text, language: "fr" }];
      const read = () => unknownNames(english("In Moscow, NATO met Zelenski."), quotes, []);
      expect(cpuMs(read)).toBeLessThan(2000);
    },
  );

  it("judges any strings", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        anyText(),
        fc.string(),
        (text, quote, language) => {
          const unknown = unknownNames(
            { text, language: "fr" },
            [{ text: quote, language: "en" }],
            [language],
          );
          expect(unknown.every((name) => text.normalize("NFC").includes(name))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
