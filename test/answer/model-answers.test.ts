import { afterEach, describe, expect, it, vi } from "vitest";
import { quotesOf } from "../../src/answer/answer.ts";
import { ModelSettingError } from "../../src/answer/open-model.ts";
import { anArticle, theBill } from "./a-bill.ts";
import { type ClaudeOptions, type RunningClaude, startClaude } from "./a-claude.ts";
import { fails, object, type Said, says, streamFile, type Turn } from "./claude/stand-in.ts";

const running: RunningClaude[] = [];
async function claude(options: ClaudeOptions = {}) {
  const started = await startClaude(options);
  running.push(started);
  return started;
}
afterEach(async () => {
  vi.useRealTimers();
  for (const { api } of running.splice(0)) await api.close();
});

const QUESTION = "Does it cover people who already finished their service?";
const right: Said = {
  text: "The rule would also apply to foreigners who have already concluded their military service.",
  cites: [["already concluded"]],
};
const wrong: Said = { text: "It was passed by 400 votes.", cites: [["already concluded"]] };

describe("an answer by Claude", () => {
  it("is in Claude's words, each sentence over words that the store cut", async () => {
    const { api, ask, store } = await claude();
    api.next(says([right]));
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
    const { api, ask, cuts } = await claude();
    api.next(says([right, { text: " " }, wrong]));
    expect(await ask(QUESTION)).toMatchObject({ outcome: "answered", claims: 2, backed: 1 });
    expect(cuts).toEqual(["figure"]);
  });

  it("can be that the source is silent, with the passage that Claude found nearest", async () => {
    const { api, ask } = await claude();
    api.next(
      says([{ text: "SILENT\n" }, { text: "It says who passed it.", cites: [["Lawmakers"]] }]),
    );
    const answer = await ask("How many deputies voted for the bill?");
    expect(answer).toMatchObject({ outcome: "silent", composer: "claude", claims: 0, backed: 0 });
    expect(quotesOf(answer)[0].text).toMatch(/^Lawmakers/);
  });

  it("that the source is silent shows what search found nearest when Claude cites nothing", async () => {
    const { api, ask } = await claude();
    api.next(says([{ text: "SILENT" }]));
    const answer = await ask("How many deputies voted for the bill?");
    expect(answer).toMatchObject({ outcome: "silent", composer: "claude" });
    expect(quotesOf(answer).length).toBeGreaterThan(0);
  });

  it("can be that the question is about something else", async () => {
    const { api, ask } = await claude();
    api.next(says([{ text: "OFF_TOPIC" }]));
    const answer = await ask("Write me a poem about the bill.");
    expect(answer).toMatchObject({ outcome: "off_topic", composer: "claude" });
    expect(quotesOf(answer)[0].text).toBe(theBill().meta.title);
  });

  it("can be readings, each over its passage", async () => {
    const { api, ask } = await claude();
    const passed = {
      text: "If it is about the Duma, lawmakers passed the bill on Thursday. ",
      cites: [["Lawmakers"]],
    } satisfies Said;
    api.next(says([{ text: "UNCLEAR\n" }, passed, right]));
    expect(await ask("What about it?")).toMatchObject({
      outcome: "unclear",
      readings: [{ text: passed.text.trim() }, { text: right.text }],
    });
  });

  it("names the part of the question that stays open in the asker's own words", async () => {
    const { api, ask } = await claude();
    api.next(says([right, { text: "\nUNSAID: when does it begin" }]));
    const answer = await ask(`${QUESTION} And when does it begin?`);
    expect(answer).toMatchObject({ outcome: "answered", claims: 1, unsaid: "when does it begin" });
  });

  it("costs what the API says that it used, by the price list", async () => {
    const { api, ask } = await claude();
    api.next(says([right], { usage: { cache_read_input_tokens: 500 } }));
    const { usage } = await ask(QUESTION);
    expect(usage).toMatchObject({ inputTokens: 1000, cacheReadTokens: 500, outputTokens: 40 });
    expect(usage.usd).toBeCloseTo((1000 * 0.1 + 500 * 0.01 + 40 * 0.5) / 1e6, 12);
  });

  it("tells the API nothing of who asks but a hash", async () => {
    const { api, ask } = await claude();
    api.next(says([right]));
    await ask(QUESTION, { asker: { person: "4711", chat: "-1004711" } });
    const [request] = api.requests;
    expect(request?.body.metadata.user_id).toMatch(/^[0-9a-f]{32}$/);
    expect(request?.raw).not.toContain("4711");
  });

  it("takes earlier exchanges along, behind the texts", async () => {
    const { api, ask } = await claude();
    api.next(says([right]));
    const earlier = [{ question: "Who passed it?", answer: "The Duma." }];
    await ask("And when?", { earlier });
    const content = api.requests[0]?.body.messages[0].content;
    expect(content.at(-1).text).toMatch(/Who passed it\?.*The Duma\..*And when\?/s);
  });
});

describe("what goes along with a question", () => {
  const island = anArticle("Ferries leave at nine.", { title: "The Island Act" }, "zz-island");
  const prefix = (raw: string) => raw.slice(0, raw.indexOf('"cache_control":{"type":"ephemeral"}'));

  it("is every text while they are few, the same to the byte for whoever asks what, when", async () => {
    const first = await claude({ articles: [theBill(), island] });
    first.api.always(says([right]));
    await first.ask(QUESTION, { asker: { person: "1", chat: "1" } });
    await first.ask("Кто принял закон?", { asker: { person: "2", chat: "2" } });
    const second = await claude({ articles: [island, theBill()] });
    second.api.always(says([right]));
    await second.ask("And now?", { earlier: [{ question: "Q", answer: "A" }] });
    const prefixes = [...first.api.requests, ...second.api.requests].map(({ raw }) => prefix(raw));
    expect(prefixes).toHaveLength(3);
    expect(new Set(prefixes).size).toBe(1);
    expect(prefixes[0]).toContain("The Island Act");
  });

  it("is the same after an article came while the bot ran", async () => {
    const { api, ask, store } = await claude({ articles: [island] });
    api.always(says([{ text: "SILENT" }]));
    await store.put(theBill());
    await ask("Who?");
    const fresh = await claude({ articles: [theBill(), island] });
    fresh.api.always(says([{ text: "SILENT" }]));
    await fresh.ask("Where?");
    expect(prefix(api.requests[0]!.raw)).toBe(prefix(fresh.api.requests[0]!.raw));
  });

  it("is the best passages when the texts are many", async () => {
    const { api, ask } = await claude({
      limits: { wholeStore: 500, passages: 500, answer: 4_096 },
    });
    api.next(says([right]));
    expect(await ask(QUESTION)).toMatchObject({ outcome: "answered", backed: 1 });
    const [request] = api.requests;
    expect(request?.raw).not.toContain("cache_control");
    expect(request?.raw).toContain("already concluded their military service");
    expect(request?.raw).not.toContain("executive order");
  });

  it("is searched for in English as well when the question is in another language", async () => {
    const { api, ask } = await claude({
      limits: { wholeStore: 500, passages: 500, answer: 4_096 },
    });
    api.next(
      object({
        lang: "ru",
        english_query: "Does it cover those who already concluded military service?",
        keywords: ["concluded", "military service"],
      }),
      says([
        {
          text: "Норма распространилась бы и на тех, кто уже завершил службу.",
          cites: [["already concluded"]],
        },
      ]),
    );
    const answer = await ask("Распространяется ли он на тех, кто уже отслужил?");
    expect(answer).toMatchObject({ outcome: "answered", backed: 1 });
    const [query, request] = api.requests;
    expect(query?.body.output_config.format.type).toBe("json_schema");
    expect(
      request?.body.messages[0].content[0].source.content
        .map((b: { text: string }) => b.text)
        .join(),
    ).toContain("already concluded");
    expect(answer.usage.inputTokens).toBe(1300);
  });

  it.each<[string, Turn]>([
    ["fails", fails(529, "overloaded_error")],
    ["is no JSON", object("no JSON")],
    ["is another object", object({ query: "x" })],
  ])("is what the question itself finds when the translation %s", async (_, turn) => {
    const { api, ask, logged } = await claude({
      limits: { wholeStore: 500, passages: 500, answer: 4_096 },
    });
    api.next(turn, says([{ text: "SILENT" }]));
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

  it.each<[string, Turn, number]>([
    ["an overload before the stream", fails(529, "overloaded_error"), 2],
    ["an error of the server", fails(500, "api_error"), 2],
    ["a timeout of the gateway", fails(504, "timeout_error"), 2],
    ["a rate limit", fails(429, "rate_limit_error", { "retry-after": "2" }), 2],
    [
      "a rate limit for longer than anybody waits",
      fails(429, "rate_limit_error", { "retry-after": "3600" }),
      1,
    ],
    [
      "a spend limit",
      fails(429, "rate_limit_error", {}, { error_code: "enforced_spend_limit_reached" }),
      1,
    ],
    ["a request that it will not have", fails(400, "invalid_request_error"), 1],
    ["a key that is wrong", fails(401, "authentication_error"), 1],
    ["a key that may not", fails(403, "permission_error"), 1],
    ["a model that is gone", fails(404, "not_found_error"), 1],
    [
      "an error as the first event",
      streamFile("/work/shared/claude/derived/first_event_overloaded.sse"),
      2,
    ],
    ["an error within the stream", says([right], { then: "error" }), 2],
    ["a stream that ends before its message", says([right], { then: "cut" }), 2],
    ["a connection that breaks", says([right], { then: "reset" }), 2],
    ["a message without words", says([], { stop: "max_tokens" }), 2],
    [
      "half a sentence and no room for more",
      says([{ text: "The rule would", cites: [["Lawmakers"]] }], { stop: "max_tokens" }),
      2,
    ],
  ])("the article's own sentences answer: %s", async (_, turn, calls) => {
    const { api, ask } = await claude();
    api.always(turn);
    const answer = await ask(QUESTION);
    expect(answer).toMatchObject(unavailable);
    expect(quotesOf(answer)[0].text).toContain("already concluded");
    expect(api.requests).toHaveLength(calls);
  });

  it("the second try answers", async () => {
    const { api, ask, waited } = await claude();
    api.next(fails(429, "rate_limit_error", { "retry-after": "2" }), says([right]));
    expect(await ask(QUESTION)).toMatchObject({ outcome: "answered", composer: "claude" });
    expect(waited).toEqual([2000]);
  });

  it("a stream that falls silent is given up", async () => {
    const { api, ask } = await claude({ idleMs: 60 });
    api.always(says([right], { then: "stall" }));
    expect(await ask(QUESTION)).toMatchObject(unavailable);
    expect(api.requests).toHaveLength(1);
  });

  it("nobody waits longer than the deadline, whatever the stream does", async () => {
    const { api, ask } = await claude({ deadlineMs: 80 });
    api.always(says([right], { then: "stall" }));
    expect(await ask(QUESTION)).toMatchObject(unavailable);
  });

  it("a model that declines is not asked again, and what it had written is dropped", async () => {
    const { api, ask } = await claude();
    api.always(says([right], { stop: "refusal" }));
    expect(await ask(QUESTION)).toMatchObject(instead("refused"));
    expect(api.requests).toHaveLength(1);
  });

  it("an answer of which nothing is backed is asked for once more, with a correction", async () => {
    const { api, ask } = await claude();
    api.next(says([wrong]), says([right]));
    expect(await ask(QUESTION)).toMatchObject({
      outcome: "answered",
      composer: "claude",
      backed: 1,
    });
    const turns = api.requests.map(({ body }) => body.messages[0].content.at(-1).text);
    expect(turns[0]).not.toContain("thrown away");
    expect(turns[1]).toContain("thrown away");
  });

  it("two answers of which nothing is backed are dropped", async () => {
    const { api, ask } = await claude();
    api.always(says([wrong]));
    const answer = await ask(QUESTION);
    expect(answer).toMatchObject(instead("unbacked"));
    expect(answer.usage).toMatchObject({ inputTokens: 2000, outputTokens: 80 });
    expect(api.requests).toHaveLength(2);
  });

  it("a message that ran out of room is asked for again with more room and less thought", async () => {
    const { api, ask } = await claude();
    api.next(says([], { stop: "max_tokens" }), says([right]));
    expect(await ask(QUESTION)).toMatchObject({ outcome: "answered", composer: "claude" });
    const [first, second] = api.requests.map(({ body }) => body);
    expect(second.max_tokens).toBe(first.max_tokens * 2);
    expect(second.output_config.effort).toBe("low");
  });

  it("a message cut off within a sentence loses that sentence", async () => {
    const { api, ask } = await claude();
    const broken = { text: " The bill must", cites: [["before becoming law"]] } satisfies Said;
    api.next(says([right, broken], { stop: "max_tokens" }));
    expect(await ask(QUESTION)).toMatchObject({
      outcome: "answered",
      claims: 1,
      statements: [{ text: right.text }],
    });
  });

  it("five times in a minute, nobody waits for it until a probe succeeds", async () => {
    const { api, ask, clock } = await claude();
    api.always(fails(529, "overloaded_error"));
    for (const question of ["One?", "Two?", "Three?", "Four?"]) await ask(question);
    const calls = api.requests.length;
    expect(calls).toBe(6);
    api.always(says([right]));
    expect(await ask(QUESTION)).toMatchObject(unavailable);
    expect(api.requests).toHaveLength(calls);
    clock.ms += 30_000;
    expect(await ask(QUESTION)).toMatchObject({ composer: "claude" });
    expect(await ask("Who passed the bill?")).toMatchObject({ composer: "claude" });
  });

  it("for want of money or a key, it is not asked again for a while, and the log says what to do", async () => {
    const { api, ask, logged } = await claude();
    api.always(fails(401, "authentication_error"));
    await ask(QUESTION);
    await ask("Who passed the bill?");
    expect(api.requests).toHaveLength(1);
    expect(logged.join()).toContain("check ANTHROPIC_API_KEY");
  });

  it("the log holds neither the key nor a word of the question", async () => {
    const { api, ask, logged } = await claude();
    api.next(fails(400, "invalid_request_error"), says([right], { then: "reset" }));
    await ask(QUESTION);
    await ask("Zanzibar?");
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join()).not.toMatch(/sk-ant|finished their service|Zanzibar/);
  });
});

describe("the same question again", () => {
  it("is answered from the store at no cost, and verified anew", async () => {
    const { api, ask } = await claude();
    api.next(says([right]));
    const first = await ask(QUESTION);
    const second = await ask(QUESTION.toUpperCase());
    expect(api.requests).toHaveLength(1);
    expect(second).toMatchObject({ outcome: "answered", composer: "claude" });
    expect(quotesOf(second)).toEqual(quotesOf(first));
    expect(second.usage).toMatchObject({ inputTokens: 0, outputTokens: 0, usd: 0 });
  });

  it("is answered from the store after a restart", async () => {
    const before = await claude();
    before.api.next(says([right]));
    await before.ask(QUESTION);
    const after = await claude({ keptIn: before.opened, articles: [] });
    expect(await after.ask(QUESTION)).toMatchObject({ composer: "claude" });
    expect(after.api.requests).toHaveLength(0);
  });

  it("is asked anew when an article has changed", async () => {
    const { api, ask, store } = await claude();
    api.always(says([right]));
    await ask(QUESTION);
    await store.put({ ...theBill(), text: `${theBill().text}\n\nCorrection: none.` });
    await ask(QUESTION);
    expect(api.requests).toHaveLength(2);
  });

  it("is asked anew after a failure: what no model answered is not kept", async () => {
    const { api, ask } = await claude();
    api.next(fails(400, "invalid_request_error"));
    await ask(QUESTION);
    const { api: other, ask: askOther } = await claude();
    other.next(says([wrong]), says([wrong]), says([right]));
    await askOther(QUESTION);
    expect(await askOther(QUESTION)).toMatchObject({ composer: "claude" });
    expect(other.requests).toHaveLength(3);
  });
});

describe("a budget", () => {
  const asker = { person: "1", chat: "10" };

  it("of 0 allows no call, and says whose it is and when there is a new one", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-24T12:00:00Z") });
    const { api, ask } = await claude({ budgets: { person: 0 } });
    expect(await ask(QUESTION, { asker })).toMatchObject({
      outcome: "unchecked",
      unchecked: { reason: "budget", whose: "person", resetsAt: "2026-11-25T00:00:00.000Z" },
    });
    expect(api.requests).toHaveLength(0);
  });

  it("that is spent stops one person and nobody else, until the next day", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-24T12:00:00Z") });
    const { api, ask } = await claude({ budgets: { person: 0.01 } });
    api.always(says([right], { usage: { input_tokens: 90_000 } }));
    expect(await ask("One?", { asker })).toMatchObject({ composer: "claude" });
    expect(await ask("Two?", { asker })).toMatchObject({ unchecked: { whose: "person" } });
    const other = { person: "2", chat: "10" };
    expect(await ask("Two?", { asker: other })).toMatchObject({ composer: "claude" });
    vi.setSystemTime(Date.parse("2026-11-25T00:00:01Z"));
    expect(await ask("Three?", { asker })).toMatchObject({ composer: "claude" });
  });

  it("is not charged for what the API did not do", async () => {
    const { api, ask } = await claude({ budgets: { bot: 0.004 } });
    api.next(...Array.from({ length: 4 }, () => fails(529, "overloaded_error")), says([right]));
    await ask("One?");
    await ask("Two?");
    expect(await ask("Three?")).toMatchObject({ composer: "claude" });
  });

  it("is not charged for an answer that was kept", async () => {
    const { api, ask } = await claude({ budgets: { bot: 0.004 } });
    api.next(says([right], { usage: { input_tokens: 30_000 } }));
    await ask(QUESTION);
    expect(await ask(QUESTION)).toMatchObject({ composer: "claude" });
    expect(await ask("Another?")).toMatchObject({ unchecked: { reason: "budget", whose: "bot" } });
  });

  it("lets a hundred questions at once through only as far as it goes", async () => {
    const { api, ask } = await claude({ budgets: { bot: 0.026 } });
    api.always(says([right]));
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, at) => ask(`Question number ${at}?`)),
    );
    const asked = answers.filter(({ composer }) => composer === "claude").length;
    expect(api.requests).toHaveLength(asked);
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
