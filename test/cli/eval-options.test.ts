import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/cli/command.ts";
import { type evalOptions, readEvalOptions } from "../../src/cli/eval-options.ts";

type Given = Partial<Record<keyof typeof evalOptions, string>>;

function read(given: Given, ...words: string[]) {
  const { json: _, ...texts } = given;
  return readEvalOptions(words, { composer: "extract", json: false, ...texts }, {});
}

describe("the options of npm run eval", () => {
  it("asks all questions of all articles unless told otherwise", () => {
    expect(read({ squad: "a.json" })).toEqual({
      form: "squad",
      file: "a.json",
      sample: Number.POSITIVE_INFINITY,
      scope: "store",
      without: undefined,
      slips: 0,
      by: undefined,
      failures: undefined,
    });
    expect(read({ set: "a.jsonl", slips: "2", by: "word" })).toMatchObject({
      form: "set",
      file: "a.jsonl",
      articles: "articles",
      slips: 2,
      by: "word",
    });
  });

  it.each<[Given, string]>([
    [{}, "Name one: --set, --squad, --support or --differ."],
    [{ set: "a", squad: "b" }, "Name one: --set, --squad, --support or --differ."],
    [{ squad: "a", sample: "0" }, "--sample 0 is not a whole number from 1."],
    [{ squad: "a", sample: "1e3" }, "--sample 1e3 is not a whole number from 1."],
    [{ squad: "a", slips: "few" }, "--slips few is not a whole number from 1."],
    [{ squad: "a", scope: "shelf" }, "--scope is store or article, not shelf."],
    [{ squad: "a", without: "title" }, "--without is paragraph or article, not title."],
    [{ squad: "a", by: "mood" }, "--by is language, word or length, not mood."],
    [{ squad: "a", scope: "article", without: "article" }, "leaves nothing to search"],
    [{ squad: "a", articles: "b" }, "--articles goes with --set alone."],
    [{ squad: "a", "max-usd": "1" }, "--max-usd goes with --set alone."],
    [{ set: "a", sample: "5" }, "--sample goes with --squad alone."],
    [{ set: "a", scope: "article" }, "--scope goes with --squad alone."],
    [{ set: "a", without: "article" }, "--without goes with --squad alone."],
    [{ set: "a", support: "b" }, "Name one: --set, --squad, --support or --differ."],
    [{ differ: "a", support: "b" }, "Name one: --set, --squad, --support or --differ."],
    [{ differ: "a", slips: "2" }, "--slips goes with --set or --squad alone."],
    [{ support: "a", by: "word" }, "--by goes with --set or --squad alone."],
    [{ set: "a", "max-usd": "much" }, "--max-usd much is no amount of US dollars."],
  ])("refuses %j", (given, sentence) => {
    expect(() => read(given)).toThrow(sentence);
    expect(() => read(given)).toThrow(UsageError);
  });

  it("refuses a word that belongs to no option", () => {
    expect(() => read({ squad: "a" }, "b.json")).toThrow("b.json is no option.");
  });
});
