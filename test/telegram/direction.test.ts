import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/sandbox/clean-text.ts";
import { day } from "../../src/telegram/day.ts";
import { directionOf, LANGUAGES, type Language } from "../../src/telegram/languages.ts";
import { renderAnswer } from "../../src/telegram/render.ts";
import { readTexts } from "../../src/telegram/texts.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { aSource, aStatement, composed, meta, quoteOf } from "./an-answer.ts";
import { laidOut, standInOrder } from "./as-laid-out.ts";

const languages = Object.keys(LANGUAGES) as Language[];

/** Names as articles have them, in both directions. */
const name = fc
  .array(
    fc.constantFrom(
      "State Duma",
      "26 dead:",
      "قانون",
      "الدوما",
      "NATO",
      "(U.S.)",
      "!",
      "№ 5",
      "חוק",
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(" "));

describe("words of another direction in a line of the bot's", () => {
  it("keep their place between the words around them, after Telegram has cleaned the text", () => {
    for (const language of languages) {
      const text = readTexts(language);
      const date = day("2026-02-26", language);
      fc.assert(
        fc.property(name, (publisher) => {
          const line = cleanText(text("published-by", { publisher, date })).text;
          expect(standInOrder(line, [publisher, date])).toBe(true);
          if (/\p{L}/u.test(publisher)) {
            expect(laidOut(line).direction).toBe(directionOf(language));
          }
        }),
        { numRuns: 50 },
      );
    }
  });

  it("leave the brackets and quotation marks around them where they belong", () => {
    for (const language of languages) {
      const text = readTexts(language);
      fc.assert(
        fc.property(name, (words) => {
          const holds = text("held-article", { title: words, publisher: "@", date: "1" });
          expect(standInOrder(holds, [words, "@", "1"])).toBe(true);
          const said = text("unsaid-part", { part: words });
          const quoted = /[“«][^”»]*[”»]/u.exec(said)![0];
          expect(standInOrder(said, [quoted.slice(0, 1), words, quoted.slice(-1)])).toBe(true);
        }),
        { numRuns: 50 },
      );
    }
  });

  it("take no marks along where all runs one way", () => {
    expect(wordsIn("en").publishedBy(meta)).toBe("The Moscow Times · 26 Feb 2026");
    expect(wordsIn("ru").publishedBy(meta)).toBe("The Moscow Times · 26 февр. 2026 г.");
    const arabic = { ...meta, publisher: "الجزيرة" };
    expect(wordsIn("ar").publishedBy(arabic)).toBe("الجزيرة · 26 فبراير 2026");
  });

  it("leave an Arabic text laid out from right to left, line by line, with commands whole", () => {
    const words = wordsIn("ar");
    const lines = [words.start([meta], 2), words.help(true), words.help(false), words.hello]
      .flatMap((said) => cleanText(said).text.split("\n"))
      .filter((line) => line !== "");
    for (const line of lines) {
      expect(laidOut(line).direction).toBe("rtl");
      for (const [command] of line.matchAll(/\/[a-z]+/g)) {
        expect(laidOut(line).look(command)).toBe(command);
      }
    }
  });
});

/** Sentences as a model writes them, some of both directions. */
const sentence = fc
  .tuple(
    fc.constantFrom(
      "يجب أن يوقع بوتين على القانون",
      "NATO قالت إن القانون لا يشمل أعضاءها السابقين",
    ),
    fc.constantFrom("", " (State Duma)", " في مجلس Duma", " بحسب U.S", " رقم 1780"),
    fc.constantFrom(".", "؟", "!"),
  )
  .map((parts) => parts.join(""));

describe("an Arabic answer", () => {
  const text = "The State Duma passed it. President Putin has to sign it. Others may follow.";
  const words = wordsIn("ar");

  it("keeps its markers behind their sentences, and its quotes whole under their own numbers", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), name, (said, title) => {
        const source = aSource(text, { title });
        const quoted = text.split(/(?<=\.) /);
        const quotes = quoted.map((quote, at) => quoteOf(source, quote, at + 1));
        const statements = said.map((words, at) =>
          aStatement(words, quotes[at]!, quotes[(at + 1) % 3]!),
        );
        const [first, ...rest] = statements;
        const answer = composed({ outcome: "answered", statements: [first!, ...rest] });
        const [message, ...more] = renderAnswer(answer, { words });
        expect(more).toEqual([]);
        const { text: seen } = cleanText(message!.text);
        // A mark at the very start would shift what is drawn as a quote.
        expect(seen).toBe(message!.text);

        const lines = seen.split("\n").filter((line) => line !== "");
        for (const [at, words] of said.entries()) {
          const line = lines[at]!;
          const markers = line.match(/\[\d\]/g)!;
          expect(laidOut(line).direction).toBe("rtl");
          expect(markers.map((marker) => laidOut(line).look(marker).length)).toEqual([3, 3]);
          expect(standInOrder(line, [words, ...markers])).toBe(true);
        }
        const drawn = message!.entities.filter(({ type }) => type === "expandable_blockquote");
        for (const [at, { offset, length }] of drawn.entries()) {
          const quote = seen.slice(offset, offset + length);
          expect(quote).toBe(quoted[Number(/\[(\d)\]/.exec(seen.slice(offset))![1]) - 1]);
          const sourceLine = seen.slice(offset + length + 1).split("\n", 1)[0]!;
          expect(laidOut(sourceLine).direction).toBe("rtl");
          const parts = [`[${at + 1}]`, title, "The Moscow Times", words.day("2026-02-26")];
          expect(standInOrder(sourceLine, [...parts, words.openThePassage])).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
