import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText, firstBlock, markdownOf } from "../../src/article/canonical.ts";
import { anyText } from "../any-text.ts";

const raw = readFileSync(new URL("fixtures/state-duma-as-it-came.txt", import.meta.url), "utf8");

/** The canonical text below the headline "T". */
function canon(text: string): string {
  const canonical = canonicalText(text, "T");
  expect(canonical.startsWith("T\n\n")).toBe(true);
  return canonical.slice(3);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

describe("the real article", () => {
  const title = firstBlock(raw);
  const text = canonicalText(raw, title);

  it("begins with its title", () => {
    expect(title).toBe(
      "State Duma Passes Bill Protecting Foreign Fighters From Criminal Prosecution Back Home",
    );
    expect(text.startsWith(`${title}\n\nFebruary 26, 2026\n\n`)).toBe(true);
  });

  it("has the same words in the same order as the file, and the same marks between them", () => {
    const withoutSyntax = raw.replaceAll("](#)", "").replace(/\[|\*\*|[<>]/g, "");
    expect(text.split(/\s+/)).toEqual(withoutSyntax.trim().split(/\s+/));
    expect(wordsOf(text)).toHaveLength(wordsOf(withoutSyntax).length);
  });

  it("has the torn paragraph in one piece, and only that one", () => {
    expect(text).toContain("several foreign nationals have faced criminal prosecution in their");
    expect(text.split("\n\n")).toHaveLength(raw.trim().split(/\n{2,}/).length - 1);
  });

  it("reads the last line as a bare address", () => {
    expect(text).toMatch(/\n\nOriginal url:\n\nhttps:\/\/www\.themoscowtimes\.com\/\S+a92057$/);
  });
});

describe("canonicalText", () => {
  it.each([
    ["a link", 'They [passed](#) it [now](https://a.b/c_(d) "x").', "They passed it now."],
    [
      "emphasis",
      "A **bold**, *slanted*, __strong__ and ***both*** word.",
      "A bold, slanted, strong and both word.",
    ],
    ["emphasis in Chinese", "这是**重要**的。", "这是重要的。"],
    ["an address", "See <https://a.b/_c_/d*e*>.", "See https://a.b/_c_/d*e*."],
    ["a picture that is a link", "[![Kyiv](/a.png)](https://a.b)", "Kyiv"],
    [
      "a heading",
      "Text one.\n## What is next ##\nText two.",
      "Text one.\n\nWhat is next\n\nText two.",
    ],
    ["escaped marks", "\\[3\\](#) and \\*two\\*", "[3](#) and *two*"],
  ])("reads %s as its words", (_, markdown, words) => {
    expect(canon(markdown)).toBe(words);
  });

  it.each([
    "The bill passed.[3] Nobody objected [4].",
    "Article 5 [as amended] applies [see note](2024).",
    "Price* and cost* are 2 * 3 * 4, or 2*3*4, or **.",
    "If a < b and c > d, then <b> is text.",
    "snake_case_word, _ and #hashtag #1",
    "> 5 people",
    "C:\\users\\bill",
    "Ends with a backslash \\",
  ])("leaves %s as it is", (text) => {
    expect(canon(text)).toBe(text);
  });

  it("heals a paragraph torn twice, past a page break", () => {
    const torn =
      "The bill that the lower house has passed\n\nwould also protect the fighters who have\f\nalready left. It is new.";
    expect(canon(torn)).toBe(
      "The bill that the lower house has passed would also protect the fighters who have already left. It is new.",
    );
  });

  it.each([
    ["a heading", "What is in the bill\n\niPhone owners are safe."],
    ["a short line", "By our reporter\n\nand friends"],
    ["a finished sentence", "The bill that the lower house has passed is new.\n\nhe said so"],
    ["a list", "The bill that the lower house has passed bans,\n\na) the first,\n\nb) the second"],
    ["a related line", "Related article: Russia and Ukraine Exchange Bodies\n\nof soldiers"],
  ])("does not join %s to what follows", (_, text) => {
    expect(canon(text)).toBe(text);
  });

  it("does not join the title to what follows", () => {
    const title = "A Long Headline About the Bill That Passed Today";
    expect(canonicalText(`${title}\nby our own correspondent`, title)).toBe(
      `${title}\n\nby our own correspondent`,
    );
  });

  it("joins lines that were wrapped at a column", () => {
    const wrapped =
      "The bill, which by most accounts is aimed at\nattracting foreign nationals to join the army\nfor deployment, passed. It would make it\nillegal.";
    expect(canon(wrapped)).toBe(wrapped.replaceAll("\n", " "));
  });

  it("joins a line that begins with a dash inside a sentence", () => {
    const wrapped =
      "The bill that the lower house passed on Thursday\n– which is not a law until it has been signed –\nwould protect them.";
    expect(canon(wrapped)).toBe(wrapped.replaceAll("\n", " "));
  });

  it("keeps the lines of verse and of lists", () => {
    const verse = "Short line\nanother line\nand one more";
    const list =
      "The bill bans:\n- handing over fighters\n- handing over families\n- anything else";
    expect(canon(verse)).toBe(verse);
    expect(canon(list)).toBe(list);
  });

  it("takes away a hyphen at a line's end only when the text shows that it is not the word's own", () => {
    const filler = "The prosecution of long-term fighters is a matter that the long";
    expect(canon(`${filler} prosecu-\ntion would settle.`)).toContain("long prosecution would");
    expect(canon(`${filler}-\nterm plan would settle.`)).toContain("the long-term plan");
    expect(canon(`${filler} extra-\ndition would settle.`)).toContain("extra-dition would");
    expect(canon(`${filler} short-\nand long-term plan settles.`)).toContain("short- and long");
    expect(canon("for\u00ad\neign fight\u00aders")).toBe("foreign fighters");
  });

  it("puts the title first when no paragraph is the title", () => {
    expect(canonicalText("Only a text.", "A  title")).toBe("A title\n\nOnly a text.");
    expect(canonicalText("One.\n\n# A *title*\n\nTwo.", "A title")).toBe("One.\n\nA title\n\nTwo.");
  });

  it("knows one kind of line end and no control characters", () => {
    expect(canon("One.\r\n\r\nTwo.\r\rThree.\u2029Four\u0007.\ufeff")).toBe(
      "One.\n\nTwo.\n\nThree.\n\nFour.",
    );
    expect(canon("Cafe\u0301")).toBe("Café");
  });
});

const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ..."foreign nationals have Faced prosecution. a B 5 — - 第五条 Київ قانون".split(" "),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ..."\\ * ** *** _ __ [ ] ( ) < > # ## (#) ](#) [a](#) <https://a.b> https://a.b ![ 1. (a) - • \u00ad e\u0301 \u0301 \ufdd0 \f \u2028 Source: Related: T".split(
        " ",
      ),
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom("\n", "\n\n", " ", "  ", "\r\n", "-\n", ",\n\n") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "a bill that would shield foreign nationals who enlist",
      "February 26, 2026",
      "February 26,\n2026",
      "Original url:",
      "the law of the land, the",
    ),
  },
);
const messy = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(" ")),
  anyText({ maxLength: 100 }),
);

describe("canonicalText, whatever the text", () => {
  it("is the same when its own Markdown is read again", () => {
    fc.assert(
      fc.property(
        messy,
        fc.constantFrom("T", "a **b**", "the", "Source:", "\\*"),
        (text, title) => {
          const once = canonicalText(text, title);
          expect(canonicalText(markdownOf(once), title)).toBe(once);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it("loses no word and changes none", () => {
    const prose = fc
      .array(
        fc.constantFrom(
          ..."the bill 2024 Путин ст. 12 [3] * Article 第五条 re-elected « » — *bold* **both** [link](#) # \n \n\n \r\n".split(
            " ",
          ),
          "\n",
          "\n\n",
          "a sentence of more than forty columns with no end",
        ),
        { maxLength: 60 },
      )
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(prose, (text) => {
        expect(wordsOf(canonicalText(text, "T"))).toEqual(["T", ...wordsOf(text)]);
      }),
      { numRuns: 2000 },
    );
  });
});
