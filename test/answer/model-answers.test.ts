import { afterEach, describe, expect, it, vi } from "vitest";
import { quotesOf } from "../../src/answer/answer.ts";
import { ModelSettingError } from "../../src/answer/model-settings.ts";
import { prefixOf } from "../claude/prefix.ts";
import type { Question } from "../claude/question.ts";
import type { Scripted } from "../claude/replay.ts";
import { failure, failures, replaying } from "../claude/replies.ts";
import { anArticle, theBill } from "./a-bill.ts";
import { type ClaudeOptions, type RunningClaude, startClaude } from "./a-claude.ts";
import { refuses, returns, type Said, says } from "./claude/says.ts";

const running: RunningClaude[] = [];
async function claude(options: ClaudeOptions = {}) {
  const started = await startClaude(options);
  running.push(started);
  return started;
}
afterEach(async () => {
  vi.useRealTimers();
  for (const { replay } of running.splice(0)) {
    await replay.close();
    expect(replay.refusals.filter(({ type }) => type === "invalid_request_error")).toEqual([]);
  }
});

const QUESTION = "Does it cover people who already finished their service?";
const right: Said = {
  text: "The rule would also apply to foreigners who have already concluded their military service.",
  cites: ["already concluded"],
};
const wrong: Said = { text: "It was passed by 400 votes.", cites: ["already concluded"] };

/** What was asked last of all in a request, behind the texts. */
function turnOf({ body }: Question): string {
  const content = body.messages[0]?.content;
  const last = typeof content === "string" ? undefined : content?.at(-1);
  if (last?.type !== "text") throw new Error("The request ends with no words.");
  return last.text;
}

describe("an answer by Claude", () => {
  it("is in Claude's words, each sentence over words that the store cut", async () => {
    const { replay, ask, store } = await claude();
    replay.script(says([right]));
    const answer = await ask(QUESTION);
    expect(answer).toMatchObject({
      outcome: "answered",
      composer: "claude",
      claims: 1,
      backed: 1,
      model: "claude-haiku-5-5",
      asOf: "2026-02-26",
      statements: [{ text: right.text }],
    });
    expect(answer.promptHash).toMatch(/^[0-9a-f]{16}$/);
    const [quote] = quotesOf(answer);
    const held = await store.get(quote.article, quote.version);
    expect(held?.text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(quote.text).toContain("already concluded their military service");
  });

  it("loses the sentence that the source does not bear out, counts it, and logs why", async () => {
    const { replay, ask, cuts } = await claude();
    replay.script(says([right, { text: " " }, wrong]));
    expect(await ask(QUESTION)).toMatchObject({ outcome: "answered", claims: 2, backed: 1 });
    expect(cuts).toEqual(["figure"]);
  });

  it("can be that the source is silent, with the passage that Claude found nearest", async () => {
    const { replay, ask } = await claude();
    replay.script(
      says([{ text: "SILENT\n" }, { text: "It says who passed it.", cites: ["Lawmakers"] }]),
    );
    const answer = await ask("How many deputies voted for the bill?");
    expect(answer).toMatchObject({ outcome: "silent", composer: "claude", claims: 0, backed: 0 });
    expect(quotesOf(answer)[0].text).toMatch(/^Lawmakers/);
  });

  it("that the source is silent shows what search found nearest when Claude cites nothing", async () => {
    const { replay, ask } = await claude();
    replay.script(says([{ text: "SILENT" }]));
    const answer = await ask("How many deputies voted for the bill?");
    expect(answer).toMatchObject({ outcome: "silent", composer: "claude" });
    expect(quotesOf(answer).length).toBeGreaterThan(0);
  });

  it("can be that the question is about something else", async () => {
    const { replay, ask } = await claude();
    replay.script(says([{ text: "OFF_TOPIC" }]));
    const answer = await ask("Write me a poem about the bill.");
    expect(answer).toMatchObject({ outcome: "off_topic", composer: "claude" });
    expect(quotesOf(answer)[0].text).toBe(theBill().meta.title);
  });

  it("can be readings, each over its passage", async () => {
    const { replay, ask } = await claude();
    const passed = {
      text: "If it is about the Duma, lawmakers passed the bill on Thursday. ",
      cites: ["Lawmakers"],
    } satisfies Said;
    replay.script(says([{ text: "UNCLEAR\n" }, passed, right]));
    expect(await ask("What about it?")).toMatchObject({
      outcome: "unclear",
      readings: [{ text: passed.text.trim() }, { text: right.text }],
    });
  });

  it("names the part of the question that stays open in the asker's own words", async () => {
    const { replay, ask } = await claude();
    replay.script(says([right, { text: "\nUNSAID: when does it begin" }]));
    const answer = await ask(`${QUESTION} And when does it begin?`);
    expect(answer).toMatchObject({ outcome: "answered", claims: 1, unsaid: "when does it begin" });
  });

  it("costs what the API says that it used, by the price list", async () => {
    const { always, ask } = await claude({ caching: true });
    always(says([right]));
    const { usage: first } = await ask(QUESTION);
    const { usage: second } = await ask("Who passed the bill?");
    expect(first).toMatchObject({ cacheReadTokens: 0, outputTokens: 40 });
    expect(second).toMatchObject({ cacheReadTokens: first.cacheWriteTokens, cacheWriteTokens: 0 });
    expect(second.cacheReadTokens).toBeGreaterThan(1000);
    for (const { inputTokens, cacheReadTokens, cacheWriteTokens, usd } of [first, second]) {
      const millionths = inputTokens * 0.1 + cacheReadTokens * 0.01 + cacheWriteTokens * 0.125;
      expect(usd).toBeCloseTo((millionths + 40 * 0.5) / 1e6, 12);
    }
  });

  it("tells the API nothing of who asks but a hash", async () => {
    const { replay, ask } = await claude();
    replay.script(says([right]));
    await ask(QUESTION, { asker: { person: "4711", chat: "-1004711" } });
    const [request] = replay.questions;
    expect(request?.body.metadata?.user_id).toMatch(/^[0-9a-f]{32}$/);
    expect(request?.raw).not.toContain("4711");
  });

  it("takes earlier exchanges along, behind the texts", async () => {
    const { replay, ask } = await claude();
    replay.script(says([right]));
    const earlier = [{ question: "Who passed it?", answer: "The Duma." }];
    await ask("And when?", { earlier });
    expect(turnOf(replay.questions[0]!)).toMatch(/Who passed it\?.*The Duma\..*And when\?/s);
  });
});

describe("what goes along with a question", () => {
  const island = anArticle("Ferries leave at nine.", { title: "The Island Act" }, "zz-island");

  it("is every text while they are few, the same to the byte for whoever asks what, when", async () => {
    const first = await claude({ articles: [theBill(), island] });
    first.always(says([right]));
    await first.ask(QUESTION, { asker: { person: "1", chat: "1" } });
    await first.ask("Кто принял закон?", { asker: { person: "2", chat: "2" } });
    const second = await claude({ articles: [island, theBill()] });
    second.always(says([right]));
    await second.ask("And now?", { earlier: [{ question: "Q", answer: "A" }] });
    const asked = [...first.replay.questions, ...second.replay.questions];
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map(({ prefixHash }) => prefixHash)).size).toBe(1);
    expect(prefixOf(asked[0]!.raw)).toContain("The Island Act");
  });

  it("is the same after an article came while the bot ran", async () => {
    const { replay, always, ask, store } = await claude({ articles: [island] });
    always(says([{ text: "SILENT" }]));
    await store.put(theBill());
    await ask("Who?");
    const fresh = await claude({ articles: [theBill(), island] });
    fresh.always(says([{ text: "SILENT" }]));
    await fresh.ask("Where?");
    expect(replay.questions[0]!.prefixHash).toBe(fresh.replay.questions[0]!.prefixHash);
  });

  it("is the best passages when the texts are many", async () => {
    const { replay, ask } = await claude({
      limits: { wholeStore: 500, passages: 500, answer: 4_096 },
    });
    replay.script(says([right]));
    expect(await ask(QUESTION)).toMatchObject({ outcome: "answered", backed: 1 });
    const [request] = replay.questions;
    expect(request?.raw).not.toContain("cache_control");
    expect(request?.raw).toContain("already concluded their military service");
    expect(request?.raw).not.toContain("executive order");
  });

  it("is searched for in English as well when the question is in another language", async () => {
    const { replay, ask } = await claude({
      limits: { wholeStore: 500, passages: 500, answer: 4_096 },
    });
    replay.script(
      returns({
        lang: "ru",
        english_query: "Does it cover those who already concluded military service?",
        keywords: ["concluded", "military service"],
      }),
      says([
        {
          text: "Норма распространилась бы и на тех, кто уже завершил службу.",
          cites: ["already concluded"],
        },
      ]),
    );
    const answer = await ask("Распространяется ли он на тех, кто уже отслужил?");
    expect(answer).toMatchObject({ outcome: "answered", backed: 1 });
    const [query, request] = replay.questions;
    expect(query?.body.output_config?.format?.type).toBe("json_schema");
    expect(request?.raw).toContain("already concluded their military service");
    expect(answer.usage.inputTokens).toBe(1300);
  });

  const few = { wholeStore: 500, passages: 500, answer: 4_096 };
  const earlier = [
    { question: "What did the executive order ease?", answer: "The requirements for citizenship." },
  ];

  it("is what the question before finds as well, when it is a follow-up", async () => {
    const { replay, ask } = await claude({ limits: few });
    replay.script(says([{ text: "SILENT" }]));
    await ask("And in which year did he do that?", { language: "en", earlier });
    expect(replay.questions).toHaveLength(1);
    expect(replay.questions[0]?.raw).toContain("signed an executive order");
  });

  it("is what a translated follow-up means, with what it takes from before", async () => {
    const { replay, ask } = await claude({ limits: few });
    replay.script(
      returns({ lang: "ru", english_query: "When was the executive order signed?", keywords: [] }),
      says([{ text: "SILENT" }]),
    );
    await ask("А когда он это сделал?", { earlier });
    const [query, request] = replay.questions;
    expect(turnOf(query!)).toMatch(/executive order ease.*citizenship.*А когда/s);
    expect(request?.raw).toContain("signed an executive order");
  });

  it.each<[string, Scripted]>([
    ["fails", failures.overloaded()],
    ["is no JSON", returns("no JSON")],
    ["is another object", returns({ query: "x" })],
  ])("is what the question itself finds when the translation %s", async (_, turn) => {
    const { replay, ask, logged } = await claude({
      limits: { wholeStore: 500, passages: 500, answer: 4_096 },
    });
    replay.script(turn, says([{ text: "SILENT" }]));
    expect(await ask("Кто такой Putin?")).toMatchObject({ outcome: "silent", composer: "claude" });
    expect(logged.join()).toContain("could not be translated");
    expect(logged.join()).not.toContain("Кто");
  });
});

describe("when Claude fails", () => {
  const instead = (reason: string) => ({
    outcome: "unchecked",
    composer: "extract",
    unchecked: { reason },
  });
  const unavailable = instead("unavailable");

  it.each<[string, Scripted, number]>([
    ["an overload before the stream", failures.overloaded(), 2],
    ["an error of the server", failures.serverError(), 2],
    ["a timeout of the gateway", failures.timeout(), 2],
    ["a rate limit", failures.rateLimited(2), 2],
    ["a rate limit for longer than anybody waits", failures.rateLimited(3600), 1],
    ["a spend limit", failures.spendLimit(), 1],
    ["a request that it will not have", refuses(400, "invalid_request_error"), 1],
    ["a key that is wrong", failures.unauthorized(), 1],
    ["a key that may not", refuses(403, "permission_error"), 1],
    ["a model that is gone", refuses(404, "not_found_error"), 1],
    ["a request that is too large for a proxy", failures.tooLarge(), 1],
    ["a page of a proxy", failure(502, "<html>Bad gateway</html>"), 2],
    ["a connection that is closed within the stream", says([right], { broken: "hangup" }), 2],
    ["an error as the first event", replaying("derived/first_event_overloaded.sse"), 2],
    ["an error within the stream", says([right], { broken: "error" }), 2],
    ["a stream that ends before its message", says([right], { broken: "cut" }), 2],
    ["a connection that breaks", says([right], { broken: "reset" }), 2],
    [
      "texts that are too long for it",
      says([], { stopReason: "model_context_window_exceeded" }),
      1,
    ],
    ["a message without words", says([], { stopReason: "max_tokens" }), 2],
    [
      "half a sentence and no room for more",
      says([{ text: "The rule would", cites: ["Lawmakers"] }], { stopReason: "max_tokens" }),
      2,
    ],
  ])("the article's own sentences answer: %s", async (_, turn, calls) => {
    const { replay, always, ask } = await claude();
    always(turn);
    const answer = await ask(QUESTION);
    expect(answer).toMatchObject(unavailable);
    expect(quotesOf(answer)[0].text).toContain("already concluded");
    expect(replay.questions).toHaveLength(calls);
  });

  it.each(["error", "cut", "hangup", "reset"] as const)(
    "what a stream had used up before it broke off is counted: %s",
    async (broken) => {
      const { replay, always, ask } = await claude();
      always(says([right], { broken }));
      const { usage } = await ask(QUESTION);
      expect(replay.questions).toHaveLength(2);
      expect(usage).toMatchObject({ inputTokens: 2000 });
      expect(usage.usd).toBeGreaterThanOrEqual((2000 * 0.1) / 1e6);
    },
  );

  it("the second try answers", async () => {
    const { replay, ask, waited } = await claude();
    replay.script(failures.rateLimited(2), says([right]));
    expect(await ask(QUESTION)).toMatchObject({ outcome: "answered", composer: "claude" });
    expect(waited).toEqual([2000]);
  });

  /** Lets the time of timeouts pass, and nothing else, until the answer is there. */
  async function asTimePasses<T>(waiting: () => Promise<T>): Promise<T> {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const answer = waiting();
    let isThere = false;
    void answer.finally(() => {
      isThere = true;
    });
    while (!isThere) {
      await vi.advanceTimersByTimeAsync(500);
      await new Promise(setImmediate);
    }
    return answer;
  }

  it.each([
    [
      "a stream that falls silent is given up",
      "stalled",
      { idleMs: 30_000, deadlineMs: 3_600_000 },
    ],
    [
      "nobody waits longer than the deadline",
      "deadline",
      { idleMs: 3_600_000, deadlineMs: 60_000 },
    ],
  ])("%s", async (_, kind, limits) => {
    const { always, ask, logged } = await claude(limits);
    always(says([right], { broken: "stall" }));
    expect(await asTimePasses(() => ask(QUESTION))).toMatchObject(unavailable);
    expect(logged.join()).toContain(`"kind":"${kind}"`);
    expect(logged.filter((line) => line.includes('"kind"'))).toHaveLength(1);
  });

  it("a model that declines is not asked again, and what it had written is dropped", async () => {
    const { replay, always, ask } = await claude();
    always(says([right], { stopReason: "refusal" }));
    expect(await ask(QUESTION)).toMatchObject(instead("refused"));
    expect(replay.questions).toHaveLength(1);
  });

  it("an answer of which nothing is backed is asked for once more, with a correction", async () => {
    const { replay, ask } = await claude();
    replay.script(says([wrong]), says([right]));
    expect(await ask(QUESTION)).toMatchObject({
      outcome: "answered",
      composer: "claude",
      backed: 1,
    });
    const turns = replay.questions.map(turnOf);
    expect(turns[0]).not.toContain("thrown away");
    expect(turns[1]).toContain("thrown away");
  });

  it("citations of another kind than the texts' back nothing", async () => {
    const { always, ask } = await claude();
    always(replaying("derived/search_result.sse"));
    expect(await ask(QUESTION)).toMatchObject(instead("unbacked"));
  });

  it("two answers of which nothing is backed are dropped", async () => {
    const { replay, always, ask } = await claude();
    always(says([wrong]));
    const answer = await ask(QUESTION);
    expect(answer).toMatchObject(instead("unbacked"));
    expect(answer.usage).toMatchObject({ inputTokens: 2000, outputTokens: 80 });
    expect(replay.questions).toHaveLength(2);
  });

  it("a message that ran out of room is asked for again with more room and less thought", async () => {
    const { replay, ask } = await claude();
    replay.script(says([], { stopReason: "max_tokens" }), says([right]));
    expect(await ask(QUESTION)).toMatchObject({ outcome: "answered", composer: "claude" });
    const [first, second] = replay.questions.map(({ body }) => body);
    expect(second!.max_tokens).toBe(first!.max_tokens * 2);
    expect(second!.output_config?.effort).toBe("low");
  });

  it("a message cut off within a sentence loses that sentence", async () => {
    const { replay, ask } = await claude();
    const broken = { text: " The bill must", cites: ["before becoming law"] } satisfies Said;
    replay.script(says([right, broken], { stopReason: "max_tokens" }));
    expect(await ask(QUESTION)).toMatchObject({
      outcome: "answered",
      claims: 1,
      statements: [{ text: right.text }],
    });
  });

  it("five times in a minute, nobody waits for it until a probe succeeds", async () => {
    const { replay, always, ask, clock } = await claude();
    always(failures.overloaded());
    for (const question of ["One?", "Two?", "Three?", "Four?"]) await ask(question);
    const calls = replay.questions.length;
    expect(calls).toBe(5);
    clock.ms += 30_000;
    expect(await ask(QUESTION)).toMatchObject(unavailable);
    expect(replay.questions).toHaveLength(calls + 1);
    always(says([right]));
    expect(await ask(QUESTION)).toMatchObject(unavailable);
    expect(replay.questions).toHaveLength(calls + 1);
    clock.ms += 30_000;
    expect(await ask(QUESTION)).toMatchObject({ composer: "claude" });
    expect(await ask("Who passed the bill?")).toMatchObject({ composer: "claude" });
  });

  it("for want of money or a key, it is not asked again for a while, and the log says what to do", async () => {
    const { replay, always, ask, logged } = await claude();
    always(failures.unauthorized());
    await ask(QUESTION);
    await ask("Who passed the bill?");
    expect(replay.questions).toHaveLength(1);
    expect(logged.join()).toContain("check ANTHROPIC_API_KEY");
  });

  it("the log holds neither the key nor a word of the question", async () => {
    const { replay, ask, logged } = await claude();
    replay.script(refuses(400, "invalid_request_error"), says([right], { broken: "reset" }));
    await ask(QUESTION);
    await ask("Zanzibar?");
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join()).not.toMatch(/sk-ant|finished their service|Zanzibar/);
  });
});

describe("the same question again", () => {
  it("is answered from the store at no cost, and verified anew", async () => {
    const { replay, ask } = await claude();
    replay.script(says([right]));
    const first = await ask(QUESTION);
    const second = await ask(QUESTION.toUpperCase());
    expect(replay.questions).toHaveLength(1);
    expect(second).toMatchObject({ outcome: "answered", composer: "claude" });
    expect(quotesOf(second)).toEqual(quotesOf(first));
    expect(second.usage).toMatchObject({ inputTokens: 0, outputTokens: 0, usd: 0 });
  });

  it("is answered from the store after a restart", async () => {
    const before = await claude();
    before.replay.script(says([right]));
    await before.ask(QUESTION);
    const after = await claude({ keptIn: before.opened, articles: [] });
    expect(await after.ask(QUESTION)).toMatchObject({ composer: "claude" });
    expect(after.replay.questions).toHaveLength(0);
  });

  it("is asked anew when an article has changed", async () => {
    const { replay, always, ask, store } = await claude();
    always(says([right]));
    await ask(QUESTION);
    await store.put({ ...theBill(), text: `${theBill().text}\n\nCorrection: none.` });
    await ask(QUESTION);
    expect(replay.questions).toHaveLength(2);
  });

  it("is asked anew after a failure: what no model answered is not kept", async () => {
    const { replay, ask } = await claude();
    replay.script(refuses(400, "invalid_request_error"));
    await ask(QUESTION);
    const { replay: other, ask: askOther } = await claude();
    other.script(says([wrong]), says([wrong]), says([right]));
    await askOther(QUESTION);
    expect(await askOther(QUESTION)).toMatchObject({ composer: "claude" });
    expect(other.questions).toHaveLength(3);
  });
});

describe("a budget", () => {
  const asker = { person: "1", chat: "10" };

  it("of 0 allows no call, and says whose it is and when there is a new one", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-24T12:00:00Z") });
    const { replay, ask } = await claude({ budgets: { person: 0 } });
    expect(await ask(QUESTION, { asker })).toMatchObject({
      outcome: "unchecked",
      unchecked: { reason: "budget", whose: "person", resetsAt: "2026-11-25T00:00:00.000Z" },
    });
    expect(replay.questions).toHaveLength(0);
  });

  it("that is spent stops one person and nobody else, until the next day", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-24T12:00:00Z") });
    const { always, ask } = await claude({ budgets: { person: 0.01 } });
    always(says([right], { inputTokens: 90_000 }));
    expect(await ask("One?", { asker })).toMatchObject({ composer: "claude" });
    expect(await ask("Two?", { asker })).toMatchObject({ unchecked: { whose: "person" } });
    const other = { person: "2", chat: "10" };
    expect(await ask("Two?", { asker: other })).toMatchObject({ composer: "claude" });
    vi.setSystemTime(Date.parse("2026-11-25T00:00:01Z"));
    expect(await ask("Three?", { asker })).toMatchObject({ composer: "claude" });
  });

  it("that has no room for a second try is not overdrawn by one", async () => {
    const { replay, always, ask } = await claude({ budgets: { bot: 0.004 } });
    always(says([wrong], { inputTokens: 30_000 }));
    expect(await ask(QUESTION)).toMatchObject({
      unchecked: { reason: "unbacked" },
      usage: { inputTokens: 30_000 },
    });
    expect(replay.questions).toHaveLength(1);
  });

  it("is not charged for what the API did not do", async () => {
    const { replay, ask } = await claude({ budgets: { bot: 0.004 } });
    replay.script(...Array.from({ length: 4 }, () => failures.overloaded()), says([right]));
    await ask("One?");
    await ask("Two?");
    expect(await ask("Three?")).toMatchObject({ composer: "claude" });
  });

  it("is not charged for an answer that was kept", async () => {
    const { replay, ask } = await claude({ budgets: { bot: 0.004 } });
    replay.script(says([right], { inputTokens: 30_000 }));
    await ask(QUESTION);
    expect(await ask(QUESTION)).toMatchObject({ composer: "claude" });
    expect(await ask("Another?")).toMatchObject({ unchecked: { reason: "budget", whose: "bot" } });
  });

  it("lets a hundred questions at once through only as far as it goes", async () => {
    const { replay, always, ask } = await claude({ budgets: { bot: 0.026 } });
    always(says([right]));
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, at) => ask(`Question number ${at}?`)),
    );
    const asked = answers.filter(({ composer }) => composer === "claude").length;
    expect(replay.questions).toHaveLength(asked);
    expect(asked).toBeGreaterThan(5);
    expect(asked).toBeLessThan(20);
  });
});

describe("the model that is set", () => {
  it("must be one that the API knows", async () => {
    await expect(claude({ model: "claude-nonexistent" })).rejects.toThrow(
      /CLAUDE_MODEL "claude-nonexistent" is no model that the API knows/,
    );
  });

  it("is asked for no effort and no thought that it does not know", async () => {
    const { replay, always, ask } = await claude({
      model: "claude-haiku-4-5-20251001",
      limits: { wholeStore: 500, passages: 500, answer: 4_096 },
    });
    always(says([right]));
    replay.script(returns({ lang: "ru", english_query: "concluded service", keywords: [] }));
    expect((await ask("Кто уже отслужил?")).usage.usd).toBeUndefined();
    for (const { body } of replay.questions) {
      expect(body).not.toHaveProperty("thinking");
      expect(body.output_config ?? {}).not.toHaveProperty("effort");
    }
  });

  it("must have a price when there is a budget", async () => {
    const over = { model: "claude-nonexistent", budgets: { bot: 1 } };
    await expect(claude(over)).rejects.toThrow(ModelSettingError);
  });

  it("is taken as it is when the API cannot be asked: the bot starts without it", async () => {
    const { ask, logged } = await claude({ baseUrl: "http://127.0.0.1:9" });
    expect(await ask(QUESTION)).toMatchObject({ outcome: "unchecked" });
    expect(logged.join()).toContain("could not be reached");
  });
});
