import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evalCommand } from "../../src/cli/eval-command.ts";
import {
  DIFFER_KINDS,
  type DifferPair,
  evaluateDiffer,
  readDifferSet,
} from "../../src/cli/eval-differ.ts";
import { aFile } from "./a-squad.ts";
import { called } from "./called.ts";

const evaluate = (...words: string[]) => called(evalCommand, words);
const read = (name: string) =>
  readDifferSet(readFileSync(`test/answer/differ/${name}.jsonl`, "utf8"), name);

const older = "The fee for boats in the harbour is 12 crowns a night.";
function pair(id: string, newer: string, over: Partial<DifferPair> = {}) {
  const { kind = "amount", differs = true, same_bill = true } = over;
  return JSON.stringify({ id, kind, differs, how: "digits", lang: "en", same_bill, older, newer });
}
const dearer = older.replace("12", "15");

describe("npm run eval -- --differ", () => {
  it("counts what is told rightly, wrongly and not at all, by kind and by language", async () => {
    const set = aFile(
      "pairs.jsonl",
      [
        pair("told", dearer),
        pair("missed", "Boats pay 15 crowns.", { kind: "count" }),
        pair("same", older, { differs: false }),
        pair("another bill", dearer, { differs: false, same_bill: false }),
        pair("wrongly told", dearer, { kind: "count", differs: false }),
      ].join("\n"),
    );
    const failures = aFile("failures.jsonl", "");
    const { code, out } = await evaluate("--differ", set, "--json", "--failures", failures);
    expect(code).toBe(0);
    const all = { pairs: 5, differ: 2, alike: 3, precision: 0.5, recall: 0.5, falselyTold: 1 / 3 };
    expect(JSON.parse(out)).toMatchObject({
      ...all,
      byKind: {
        amount: { pairs: 3, precision: 1, recall: 1, falselyTold: 0 },
        count: { pairs: 2, precision: 0, recall: 0, falselyTold: 1 },
      },
      byLanguage: { en: all },
    });
    const misses = readFileSync(failures, "utf8").trim().split("\n");
    expect(misses.map((line) => JSON.parse(line))).toMatchObject([
      {
        id: "missed",
        missed: ["recall", "count", "digits"],
        question: older,
        found: [{ text: "Boats pay 15 crowns." }],
      },
      { id: "wrongly told", missed: ["falselyTold", "count", "digits"] },
    ]);
    const table = await evaluate("--differ", set);
    expect(table.out).toMatch(/^ +all +amount +count +en\npairs +5 +3 +2 +5\n/);
  });

  it("names the line that is no pair", async () => {
    const set = aFile("pairs.jsonl", `${pair("a", dearer)}\n{"id":"b"}\n`);
    const { code, said } = await evaluate("--differ", set);
    expect(code).toBe(1);
    expect(said).toContain("pairs.jsonl:2 is not a pair of sentences");
  });
});

const LANGUAGES = ["en", "ru", "uk", "fr", "es", "de"];

describe("the labelled pairs of sentences", () => {
  const [dev, heldOut] = [read("dev"), read("held-out")];

  it("differ in each of seven things in each of six languages, and as often do not", () => {
    for (const half of [dev, heldOut]) {
      for (const kind of DIFFER_KINDS) {
        for (const lang of LANGUAGES) {
          const some = half.filter((one) => one.kind === kind && one.lang === lang);
          expect(some.filter(({ differs }) => differs).length, `${lang} ${kind}`).toBeGreaterThan(
            0,
          );
          expect(some.filter(({ differs }) => !differs).length, `${lang} ${kind}`).toBeGreaterThan(
            0,
          );
        }
      }
    }
    const all = [...dev, ...heldOut];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ newer }) => newer)).size).toBe(all.length);
  });

  it("are dealt by the hash of the older sentence, two and two of one kind and language", () => {
    const hashes = (pairs: readonly DifferPair[]) =>
      new Map(
        pairs.map((one) => [groupOf(one), createHash("sha256").update(one.older).digest("hex")]),
      );
    const [own, theirs] = [hashes(dev), hashes(heldOut)];
    expect([...own.keys()].sort()).toEqual([...theirs.keys()].sort());
    for (const [group, hash] of own) expect(hash < theirs.get(group)!, group).toBe(true);
  });

  /** The first two sentences of a kind are one deal, the next two another. */
  function groupOf({ id }: DifferPair): string {
    const [, name, number] = /^(.+?)(\d+)\.\d+$/.exec(id)!;
    return `${name} ${Math.ceil(Number(number) / 2)}`;
  }

  it("are told apart in the held-out half no worse than they were", async () => {
    const { figures, parts } = await evaluateDiffer(heldOut);
    expect(figures.recall).toBeGreaterThanOrEqual(0.87);
    expect(figures.precision).toBeGreaterThanOrEqual(0.98);
    for (const lang of LANGUAGES) {
      const { recall, precision } = parts.byLanguage![lang]!;
      expect(recall, lang).toBeGreaterThanOrEqual(0.8);
      expect(precision, lang).toBeGreaterThanOrEqual(0.94);
    }
  });

  it("are told apart in the half that the rules were made with, and nothing is told wrongly", async () => {
    const { figures } = await evaluateDiffer(dev);
    expect(figures.recall).toBeGreaterThanOrEqual(0.97);
    expect(figures.precision).toBe(1);
  });

  it("say nothing of each other across their subjects", async () => {
    const figures = dev.filter(({ kind }) => kind !== "stage" && kind !== "vote");
    const crossed = LANGUAGES.flatMap((lang) => crossedIn(figures, lang));
    expect(crossed.length).toBeGreaterThan(1000);
    expect((await evaluateDiffer(crossed)).misses).toEqual([]);
  });

  /** Every older sentence of a language beside the newer ones of all others. */
  function crossedIn(pairs: readonly DifferPair[], lang: string): DifferPair[] {
    const own = pairs.filter((one) => one.lang === lang);
    return [...new Set(own.map((one) => one.older))].flatMap((sentence) =>
      own
        .filter((one) => one.older !== sentence)
        .map((one) => ({ ...one, older: sentence, same_bill: true, differs: false })),
    );
  }
});
