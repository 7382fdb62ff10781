import { describe, expect, it } from "vitest";
import { aFile, aSquadFile, HARBOUR_AND_CHOIR } from "../cli/a-squad.ts";
import { chartOf } from "./search/chart.ts";
import { makeCorpus, readCorpus, writeCorpus } from "./search/corpus.ts";
import { MissingError, textsOf } from "./search/engine.ts";
import { ENGINES, PEER } from "./search/engines.ts";
import { tablesOf } from "./search/tables.ts";
import { searchBench } from "./search.ts";

const squad = aSquadFile(HARBOUR_AND_CHOIR);

describe("the corpus of the search bench", () => {
  it("has the passages of a file first, and as many as are wanted", () => {
    for (const passages of [2, 3, 40]) {
      const { articles } = makeCorpus(passages, squad);
      const texts = [...textsOf(articles)];
      expect(texts).toHaveLength(passages);
      expect(new Set(texts.map(({ id }) => id)).size).toBe(passages);
      expect(texts[1]?.text).toBe("Gulls nest on the roofs of the old town.");
    }
  });

  it("asks the questions that one of its passages answers", () => {
    const { articles, questions } = makeCorpus(40, squad);
    const texts = new Map([...textsOf(articles)].map(({ id, text }) => [id, text]));
    expect(questions).toHaveLength(5);
    const asked = questions.find(({ text }) => text === "Where do gulls nest in spring?");
    expect(texts.get(asked?.gold ?? "")).toContain("on the roofs");
    expect(makeCorpus(2, squad).questions).toHaveLength(3);
  });

  it("is made up without a file", () => {
    const { articles, questions } = makeCorpus(20, undefined);
    expect([...textsOf(articles)]).toHaveLength(20);
    expect(questions[0]).toEqual({ text: expect.stringMatching(/^\S+( \S+){4}$/) });
  });

  it("comes back from a file as it was", () => {
    const corpus = makeCorpus(15, squad);
    const file = aFile("corpus.jsonl", "");
    writeCorpus(corpus, file);
    expect(readCorpus(file)).toEqual(corpus);
  });
});

describe.each(Object.entries(ENGINES))("%s", (_, engine) => {
  it("finds the passage that was asked for, and again once it is loaded", async (context) => {
    const { articles, questions } = makeCorpus(3, squad);
    const built = await engine(articles).catch((error: unknown) => {
      if (error instanceof MissingError) return context.skip(error.message);
      throw error;
    });
    const found = questions.map(({ text }) => built.ask(text));
    expect(found.map(([first]) => first)).toEqual(questions.map(({ gold }) => gold));
    const loaded = await (await built.save())();
    expect(questions.map(({ text }) => loaded(text))).toEqual(found);
  });
});

describe("what the search bench prints", () => {
  const figures = { questions: 10, at1: 0.8, at5: 0.9, p50Ms: 0.5, p99Ms: 2, buildS: 1 };
  const ours = { ...figures, megabytes: 10, loadMs: 5, p50Ms: 0.05 };
  const peer = { ...figures, megabytes: 30, loadMs: 50 };
  const engines = { Ours: ours, [PEER]: peer, Other: { missing: "It is not there." } };
  const sizes = [{ passages: 1_204, made: "of a.json", engines }];

  it("is a table with how many times faster than the peer each engine is", () => {
    const table = tablesOf({ node: "v20.19.0", load: 0.5, cores: 2, sizes });
    expect(table).toContain("1,204 passages (of a.json)\n");
    expect(table).toMatch(/\nOurs +10 +0\.800 +0\.900 +0\.050 +2\.000 +10 +1\.00 +10\.0 +5\n/);
    expect(table).toMatch(/\nOther +It is not there\.\n/);
  });

  it("is a chart with a dot for each engine and size", () => {
    const larger = { passages: 19_000, made: "of a.json", engines: { [PEER]: peer } };
    const chart = chartOf([...sizes, larger]);
    const dots = chart.match(/<circle cx="\d[\d.]*" cy="\d[\d.]*" r="[46]"/g);
    expect(dots).toHaveLength(3);
    expect(chart).toContain(`>${PEER}</text>`);
    expect(chart).not.toContain("NaN");
    expect(() => chartOf([])).toThrow("no quality");
  });

  it.each([
    [["--sizes", "many"], "--sizes many is no number of passages"],
    [["--sizes", "1204,"], "--sizes  is no number of passages"],
    [["--chart", "a.svg"], "--chart needs --passages"],
    [["--colour"], "Unknown option '--colour'"],
  ])("called with %j is a sentence", async (args, sentence) => {
    await expect(searchBench(args)).rejects.toThrow(sentence);
  });
});
