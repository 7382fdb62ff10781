import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evalCommand } from "../../src/cli/eval-command.ts";
import { readSupportSet, SUPPORT_KINDS } from "../../src/cli/eval-support.ts";
import { aFile } from "./a-squad.ts";
import { called } from "./called.ts";

const evaluate = (...words: string[]) => called(evalCommand, words);
const read = (name: string) =>
  readSupportSet(readFileSync(`test/answer/support/${name}.jsonl`, "utf8"), name);

function pair(id: string, kind: string, supported: boolean, statement: string) {
  const quote = "The fee for boats is 12 crowns a night.";
  return JSON.stringify({ id, kind, supported, lang: "en", statement, quote_lang: "en", quote });
}

describe("npm run eval -- --support", () => {
  it("counts what is cut rightly, wrongly and not at all, kind by kind", async () => {
    const set = aFile(
      "pairs.jsonl",
      [
        pair("a", "quantity", true, "The fee is 12 crowns."),
        pair("b", "quantity", false, "The fee is 13 crowns."),
        pair("c", "negation", false, "The fee for boats is not 12 crowns a night."),
        pair("d", "place", true, "Boats from Peru pay 12 crowns."),
      ].join("\n"),
    );
    const failures = aFile("failures.jsonl", "");
    const { code, out } = await evaluate("--support", set, "--json", "--failures", failures);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      pairs: 4,
      supported: 2,
      unsupported: 2,
      precision: 2 / 3,
      recall: 1,
      falselyCut: 0.5,
      byKind: {
        quantity: { pairs: 2, precision: 1, recall: 1, falselyCut: 0 },
        place: { pairs: 1, recall: 1, falselyCut: 1 },
        agent: { pairs: 0 },
      },
    });
    expect(JSON.parse(readFileSync(failures, "utf8"))).toMatchObject({
      id: "d",
      missed: ["falselyCut", "place"],
      outcome: "name",
    });
    const table = await evaluate("--support", set);
    expect(table.out).toMatch(/^ +all +quantity +time .+\npairs +4 +2 +0 /);
  });

  it("names the line that is no pair", async () => {
    const set = aFile("pairs.jsonl", `${pair("a", "place", true, "It is so.")}\n{"id":"b"}\n`);
    const { code, said } = await evaluate("--support", set);
    expect(code).toBe(1);
    expect(said).toContain("pairs.jsonl:2 is not a pair of statement and quote");
  });
});

describe("the labelled pairs", () => {
  const all = [...read("dev"), ...read("held-out")];

  it("alter each of nine things at least 22 times, and as many are true", () => {
    for (const kind of SUPPORT_KINDS) {
      const some = all.filter((one) => one.kind === kind);
      expect(some.filter(({ supported }) => !supported).length, kind).toBeGreaterThanOrEqual(22);
      expect(some.filter(({ supported }) => supported).length, kind).toBeGreaterThanOrEqual(22);
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it("share no sentence between the two halves", () => {
    const dev = new Set(read("dev").flatMap(({ statement, quote }) => [statement, quote]));
    for (const { statement, quote } of read("held-out")) {
      expect(dev.has(quote), quote).toBe(false);
      expect(dev.has(statement), statement).toBe(false);
    }
  });
});
