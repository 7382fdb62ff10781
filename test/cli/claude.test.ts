import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { askCommand } from "../../src/cli/ask-command.ts";
import { evalCommand } from "../../src/cli/eval-command.ts";
import type { Environment } from "../../src/config.ts";
import { says } from "../answer/claude/says.ts";
import { type Replay, type Scripted, startReplay } from "../claude/replay.ts";
import { failures } from "../claude/replies.ts";
import { called, calledApart, type Ended } from "./called.ts";

const QUESTION = "Does it cover people who already finished their service?";
const right = says([
  {
    text: "The rule would also apply to those who have already concluded their military service.",
    cites: ["already concluded"],
  },
]);

let replay: Replay | undefined;
afterEach(async () => {
  await replay?.close();
  replay = undefined;
});

/** Calls a command that finds Claude at a stand-in. */
async function run(answer: Scripted, command: "ask" | "eval", ...words: string[]): Promise<Ended> {
  const environment = await claudeSays(answer);
  return command === "ask"
    ? called(askCommand, words, environment)
    : called(evalCommand, words, environment);
}

async function claudeSays(answer: Scripted): Promise<Environment> {
  replay = await startReplay({ answer });
  return { ANTHROPIC_API_KEY: replay.apiKey, ANTHROPIC_BASE_URL: replay.url, BUDGET_BOT: "" };
}

function aSet(...questions: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), "pincite-set-")), "set.jsonl");
  const lines = questions.map((question, at) => ({
    id: `q${at}`,
    lang: "en",
    question,
    answerable: true,
    evidence: ["already concluded their military service"],
    must_quote: "",
  }));
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join("\n"));
  return file;
}

describe("with a key", () => {
  it("ask prints Claude's answer over the article's words, and what it cost", async () => {
    const { code, out } = await calledApart("ask", [QUESTION], await claudeSays(right));
    expect(code).toBe(0);
    expect(out).toMatch(/^The rule would also apply to those .* service\. \[1\]/);
    expect(out).toContain("  | According to the draft legislation");
    expect(out).toMatch(/Cost: \$0\.000120, 1,000 tokens read, 40 written\.\n$/);
  });

  it("ask --composer extract asks nobody", async () => {
    const { out } = await run(right, "ask", "--composer", "extract", "Is this a law yet?");
    expect(out).toContain("In the article’s own words:");
    expect(replay?.requests).toEqual([]);
  });

  it("ask answers when Claude is down, and says on the side what happened", async () => {
    const { code, out, said } = await run(failures.unauthorized(), "ask", "Is this a law yet?");
    expect(code).toBe(0);
    expect(out).toContain("The language model cannot be reached just now");
    expect(out).toContain("before becoming law");
    expect(said).toContain("check ANTHROPIC_API_KEY");
    expect(out + said).not.toContain(replay?.apiKey);
  });

  it("eval asks Claude and sums up what it cost", async () => {
    const { code, out } = await run(right, "eval", "--json", "--set", aSet(QUESTION, "And he?"));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      questions: 2,
      evidenceAt1: 1,
      falselyRefused: 0,
      quotesExact: 1,
      unchecked: 0,
      notAsked: 0,
      usd: 0.00024,
    });
  });

  it("eval --max-usd stops before it costs more, and says how many questions are left", async () => {
    const set = aSet(QUESTION, "And he?", "And she?");
    const { code, out } = await run(right, "eval", "--json", "--max-usd", "0.0025", "--set", set);
    expect(code).toBe(0);
    const { questions, notAsked, usd } = JSON.parse(out);
    expect(questions + notAsked).toBe(3);
    expect(notAsked).toBeGreaterThan(0);
    expect(usd).toBeLessThanOrEqual(0.0025);
  });
});

describe("a wrong word", () => {
  it.each([
    [["ask", "--composer", "poet", "Why?"], "--composer is extract or claude, not poet."],
    [["eval", "--max-usd", "much", "--set", "x.jsonl"], "--max-usd much is no amount"],
  ] as const)("%j is told apart from a failure", async ([command, ...args], sentence) => {
    const { code, said } = await run(right, command, ...args);
    expect(code).toBe(2);
    expect(said).toContain(sentence);
  });
});
