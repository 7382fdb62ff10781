import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Quote } from "../../src/article/quote.ts";
import type { ArticleStore } from "../../src/article/store.ts";
import type { Fault, FaultPlan } from "../../src/sandbox/faults.ts";
import type { Person } from "../../src/sandbox/person.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { anAnswer, aStatement, composed } from "./an-answer.ts";

let running: RunningBot;
let ann: Person;
beforeEach(async () => {
  running = await startBot();
  ann = running.sandbox.person({ first_name: "Annabella" });
});
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

/** Resolves when the bot is through with the question. */
async function asks(text: string) {
  await running.isThroughWith(await ann.says(ann.privateChat(), text));
}

type Line = { readonly level: number; readonly msg: string; readonly update?: number };

const lines = () => running.logged.map((line) => JSON.parse(line) as Line);
const answersLogged = () => lines().filter(({ msg }) => msg === "an answer is ready");

async function firstSentence(store: ArticleStore): Promise<Quote> {
  const [article] = await store.list();
  const { start, end } = article!.paragraphs[0]!.sentences[0]!;
  const place = { article: article!.id, version: article!.version, start, end };
  return (await store.quote(place))!;
}

describe("the log", () => {
  it("has one line for each answer: how it came about and what it cost", async () => {
    const quote = await firstSentence(running.store);
    running.answerer.instead = ({ text }) =>
      composed(
        { outcome: "answered", statements: [aStatement("It is signed.", quote)] },
        { question: text, claims: 3 },
      );
    await asks("Is it signed?");
    const [line, ...more] = answersLogged();
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      level: 30,
      update: expect.any(Number),
      outcome: "answered",
      composer: "claude",
      model: "claude-haiku-5-5",
      ms: 1,
      claims: 3,
      cut: 2,
      tokens: { input: 900, cacheRead: 0, cacheWrite: 0, output: 120 },
      usd: 0.00015,
    });
    expect(line).not.toHaveProperty("unchecked");
  });

  it("says why no model wrote an answer", async () => {
    const headline = await firstSentence(running.store);
    running.answerer.instead = () =>
      anAnswer({ outcome: "off_topic", headline, unchecked: { reason: "unavailable" } });
    await asks("Is it signed?");
    expect(answersLogged()).toMatchObject([
      { composer: "extract", unchecked: "unavailable", usd: 0 },
    ]);
  });

  it("has no such line for what is no question", async () => {
    await asks("/source");
    expect(answersLogged()).toEqual([]);
  });

  it("never holds a token, a key or a word that was asked, whatever breaks", async () => {
    const KEY = "sk-ant-hunter2";
    const refuse = (code: number, description: string, retry_after?: number) => ({
      kind: "refuse" as const,
      code,
      description,
      ...(retry_after !== undefined && { retry_after }),
    });
    const faults: FaultPlan["respond"][] = [
      refuse(400, "Bad Request: something is wrong"),
      refuse(403, "Forbidden: bot was blocked by the user"),
      refuse(429, "Too Many Requests: retry after 7", 7),
      refuse(500, "Internal Server Error"),
      { kind: "bad_gateway" },
      { kind: "reset", when: "before" },
      { kind: "reset", when: "after" },
      { kind: "truncated" },
    ];
    const added: Fault[] = [];
    for (const [at, respond] of faults.entries()) {
      for (const method of ["sendMessage", "getUpdates", "*"]) {
        added.push(running.sandbox.faults.add({ method, respond }));
        await asks(`Is the marzipan${at} signed?`);
      }
    }
    running.answerer.before = async ({ text }) => {
      const cause = new Error(`x-api-key: ${KEY}`);
      throw Object.assign(new Error(`401 for ${text}`, { cause }), { headers: { key: KEY } });
    };
    await asks("Is the marzipan known?");
    expect(added.map((fault) => fault.hits())).toEqual(added.map(() => 1));

    const log = running.logged.join("");
    expect(lines().filter(({ level }) => level >= 40).length).toBeGreaterThan(faults.length);
    expect(answersLogged().length).toBeGreaterThanOrEqual(faults.length * 3);
    expect(running.answerer.asked.join(" ")).toContain("marzipan7");
    expect(log).not.toMatch(/marzipan|hunter2|Annabella/);
    expect(log).not.toContain(running.sandbox.token);
    expect(log).not.toContain(running.sandbox.token.split(":")[1]);
  });
});
