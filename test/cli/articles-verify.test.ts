import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWords } from "../../src/article/find-words.ts";
import { quoteIdOf, readQuoteId } from "../../src/article/quote-id.ts";
import { articlesCommand } from "../../src/cli/articles-command.ts";
import { called } from "./called.ts";

const id = "2026-02-26-state-duma-foreign-fighters";
const version = "8bfb83e9e10c8d61";
const sentence =
  "According to the draft legislation, the new rule would also apply to foreign nationals who have already concluded their military service.";
const verify = (...words: string[]) => called(articlesCommand, ["verify", ...words]);

describe("npm run articles -- verify", () => {
  it("says where a sentence stands to the letter", async () => {
    const { code, out, said } = await verify(sentence);
    expect([code, said]).toEqual([0, ""]);
    const [where = "", words, quote = ""] = out.split("\n");
    const [, start, end] = /\[(\d+), (\d+)\)/.exec(where) ?? [];
    expect(where).toBe(`verbatim: ${id}, version ${version}, [${start}, ${end}), sentence 7`);
    expect(words).toBe(`  ${sentence}`);
    expect(readQuoteId(quote.trim())).toEqual({ version, start: Number(start), end: Number(end) });
    expect((await verify(quote.trim())).out).toBe(out);
  });

  it("says by what the words differ, and whether they are whole sentences", async () => {
    const copied = await verify("“Ukraine’s Foreign Minister  Andrii\nSybiha claimed”");
    expect(copied.code).toBe(0);
    expect(copied.out).toMatch(
      /^the same but for quotation marks and spaces: .*, part of sentence 12\n {2}Ukraine's Foreign Minister Andrii Sybiha claimed\n/,
    );
    const two = await verify("in the military. Migration experts have said");
    expect(two.out).toMatch(/^verbatim: .*, part of sentences 13 to 14\n/);
  });

  it("fails where no article has the words, or the version", async () => {
    const changed = await verify(sentence.replace("already", "not yet"));
    expect(changed).toEqual({
      code: 1,
      out: "",
      said: "No article in articles has these words.\n",
    });
    const gone = await verify("q_0123456789abcdef_2s_5k");
    expect([gone.code, gone.said]).toEqual([
      1,
      "No article in articles has the version 0123456789abcdef. If a bot held it once, its /api/quote/q_0123456789abcdef_2s_5k still shows the words.\n",
    ]);
    const beyond = await verify(quoteIdOf({ version, start: 0, end: 90_000 }));
    expect([beyond.code, beyond.said]).toEqual([
      1,
      `The article of version ${version} is shorter than that, or has half a letter there.\n`,
    ]);
    expect((await verify()).code).toBe(2);
    expect((await verify(" ")).code).toBe(1);
  });

  it("prints JSON for programs", async () => {
    const found = await verify("--json", "has not significantly increased");
    const start = expect.any(Number);
    expect(JSON.parse(found.out)).toEqual({
      found: true,
      places: [
        {
          ...{ article: id, version, start, end: start, text: "has not significantly increased" },
          ...{
            sentence: 14,
            lastSentence: 14,
            quote: expect.stringMatching(/^q_8bfb83e9e10c8d61_/),
          },
          ...{ verbatim: true, differs: [] },
        },
      ],
    });
    const none = await verify("--json", "nowhere to be found");
    expect([none.code, JSON.parse(none.out)]).toEqual([1, { found: false, places: [] }]);
  });
});

describe("finding words", () => {
  it("finds every place of words that are there, whatever copying did to their signs", () => {
    const plain = fc.constantFrom(..."aé第ش🚢".match(/./gu)!, ..."bc12");
    const sign = fc.constantFrom(
      '"',
      "'",
      "“",
      "”",
      "’",
      "—",
      "-",
      " ",
      "\n",
      "\u00a0",
      "…",
      "\u00ad",
    );
    const mangled: Readonly<Record<string, string>> = {
      ...{
        "“": '"',
        "”": '"',
        "’": "'",
        "—": "-",
        "\n": "  ",
        "\u00a0": " ",
        "…": "...",
        "\u00ad": "",
      },
    };
    const texts = fc.array(fc.oneof(plain, sign), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.boolean(), (signs, from, many, isMangled) => {
        const start = from % signs.length;
        const inside = signs.slice(start, start + 1 + (many % (signs.length - start)));
        const written = inside.join("").normalize("NFC");
        const text = signs.join("").normalize("NFC");
        const words = isMangled ? inside.map((each) => mangled[each] ?? each).join("") : written;
        if (!/[\p{L}\p{N}]/u.test(words)) return;
        const found = findWords(text, words);
        expect(found.length).toBeGreaterThan(0);
        const letters = (said: string) => said.replace(/[^\p{L}\p{N}]/gu, "");
        for (const { start, end, differs } of found) {
          expect(letters(text.slice(start, end))).toBe(letters(words));
          if (differs.length === 0) expect(text.slice(start, end)).toBe(words.trim());
        }
      }),
    );
  });
});
