import { HttpError } from "grammy";
import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isOutage } from "../../src/delivery/fate.ts";
import type { FaultResponse } from "../../src/sandbox/faults.ts";
import type { Person } from "../../src/sandbox/person.ts";
import { aBotOfManyLives, type BotOfManyLives, updateOf } from "./a-bot-of-many-lives.ts";

let bot: BotOfManyLives;
let ann: Person;
beforeEach(async () => {
  bot = await aBotOfManyLives();
  ann = bot.sandbox.person({ first_name: "Ann" });
});
afterEach(async () => {
  await bot.close();
  expect(bot.sandbox.violations).toEqual([]);
});

const asks = (text = "What does the bill say?") => ann.says(ann.privateChat(), text);
const replies = () => bot.sandbox.sentTo(ann.privateChat());
const texts = () => replies().map(({ text }) => text);
const calls = (method: string) => bot.sandbox.calls.filter((call) => call.method === method);
const answersAtLength = () => {
  bot.answerer.instead = () => bot.longAnswer;
};
const strikes = (method: string, respond: FaultResponse, more = {}) =>
  bot.sandbox.faults.add({ method, respond, ...more });
const lost = { kind: "reset", when: "after" } as const;
const broken = { kind: "refuse", code: 500, description: "Internal Server Error" } as const;
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

/** What somebody who is left in peace gets for this question. */
async function inPeace(text?: string): Promise<(string | undefined)[]> {
  const eve = bot.sandbox.person({ first_name: "Eve" });
  await bot.hears(updateOf(await eve.says(eve.privateChat(), text ?? "What does the bill say?")));
  return bot.sandbox.sentTo(eve.privateChat()).map((message) => message.text);
}

function remembered({ message_id }: Message) {
  return bot.exchanges.before({ chat: String(ann.id), message: String(message_id) });
}

describe("a reply for one person of a group", () => {
  it("comes to nobody else, at most once more, wherever the bot dies", async () => {
    const group = bot.sandbox.group({ title: "Families", members: [ann] });
    const menu = { message_id: 1, date: 0, chat: { id: group.id, type: "group", title: "" } };
    const tap = { id: "1", from: ann.user, chat_instance: "1", message: menu };
    const callback_query = { ...tap, data: "set:answers:ephemeral" };
    await bot.hears({ update_id: 1, callback_query } as never);
    for (let dies = 1, end = "dead"; end === "dead"; dies += 1) {
      const before = ann.ephemeralsIn(group).length;
      const update = updateOf(await ann.says(group, "/ask Which paragraph?"));
      bot.lives({ dies });
      end = await bot.hears(update);
      bot.lives();
      expect(await bot.hears(update)).toBe("answered");
      const given = ann.ephemeralsIn(group).slice(before);
      expect([1, 2]).toContain(given.length);
      expect(new Set(given.map(({ text }) => text)).size).toBe(1);
      expect(bot.sandbox.sentTo(group)).toEqual([]);
      if (end === "answered") expect(dies).toBeGreaterThan(6);
    }
    expect(await bot.kept()).not.toContain("plan");
  });
});

describe("a reply that nobody can follow up", () => {
  it("is written down before it is sent and once more when it stands, wherever the bot dies", async () => {
    const chat = ann.privateChat();
    let deaths = 0;
    for (let dies = 1; ; dies += 1) {
      const before = replies().length;
      const update = updateOf(await ann.says(chat, "/start"));
      bot.lives({ dies });
      const end = await bot.hears(update);
      bot.lives();
      expect(await bot.hears(update)).toBe("answered");
      const given = replies().slice(before);
      expect(new Set(given.map(({ text }) => text)).size).toBe(1);
      expect(given.length).toBeLessThanOrEqual(2);
      if (end === "answered") break;
      deaths += 1;
    }
    // Before and after each of: the plan, the message, and the last record.
    expect(deaths).toBe(6);
    expect(await bot.kept()).not.toContain("plan");
  });
});

describe("an answer of several messages", () => {
  it("stands whole, in order and composed once, wherever the bot dies on its way", async () => {
    answersAtLength();
    const whole = await inPeace();
    expect(whole.length).toBeGreaterThan(2);
    const chat = ann.privateChat();
    let deaths = 0;
    for (let dies = 1; ; dies += 1) {
      bot.answerer.asked.length = 0;
      const before = replies().length;
      const update = updateOf(await ann.says(chat, `What does the bill say, number ${dies}?`));
      bot.lives({ dies });
      const end = await bot.hears(update);
      bot.lives();
      expect(await bot.hears(update)).toBe("answered");

      const given = replies().slice(before);
      // A message that Telegram took, and whose record died, is sent again: it stands twice.
      const once = given.filter(({ text }, i) => text !== given[i - 1]?.text);
      expect(once.map(({ text }) => text)).toEqual(whole);
      expect(given.length - once.length).toBeLessThanOrEqual(1);
      // Only what dies before the plan is recorded is composed again.
      expect(bot.answerer.asked).toHaveLength(dies === 1 ? 2 : 1);
      expect(await remembered(given.at(-1)!)).toHaveLength(1);
      if (end === "answered") break;
      deaths += 1;
    }
    // Before and after each of: the plan, every message with its record, and the last record.
    expect(deaths).toBe(2 * (1 + 2 * whole.length + 1));
  });

  it("can be followed up when it was brought to its end in another life", async () => {
    answersAtLength();
    strikes("sendMessage", broken, { skip: 1, times: 3 });
    const question = updateOf(await asks());
    expect(isOutage(await failure(bot.hears(question)))).toBe(true);
    expect(replies()).toHaveLength(1);
    bot.lives();
    await bot.hears(question);
    for (const reply_to of replies()) {
      await bot.hears(updateOf(await ann.says(ann.privateChat(), "And why?", { reply_to })));
      expect(bot.answerer.questions.at(-1)?.earlier).toMatchObject([
        { question: "What does the bill say?" },
      ]);
    }
  });

  it("is kept by words only until it stands", async () => {
    answersAtLength();
    strikes("sendMessage", broken, { skip: 1, times: 3 });
    const question = updateOf(await asks());
    await failure(bot.hears(question));
    expect(await bot.kept()).toContain("Paragraph 15");
    await bot.hears(question);
    expect(await bot.kept()).not.toMatch(/Paragraph|What does/);
  });

  it("is kept no longer when Telegram refuses it", async () => {
    answersAtLength();
    const description = "Bad Request: something is wrong with this text";
    strikes("sendMessage", { kind: "refuse", code: 400, description }, { skip: 1 });
    await bot.hears(updateOf(await asks()));
    expect(texts().at(-1)).toContain("Something went wrong");
    expect(await bot.kept()).not.toMatch(/Paragraph|What does/);
  });

  it("waits in its record while a stopping process waits for Telegram", async () => {
    const stopping = new AbortController();
    bot.lives({ signal: stopping.signal });
    strikes("sendMessage", {
      kind: "refuse",
      code: 429,
      description: "Too Many Requests: retry after 40",
      retry_after: 40,
    });
    const question = updateOf(await asks());
    const handling = failure(bot.hears(question));
    await bot.sandbox.nextRefusal("sendMessage");
    stopping.abort();
    expect(isOutage(await handling)).toBe(true);
    bot.lives();
    await bot.hears(question);
    expect(replies()).toHaveLength(1);
    expect(bot.answerer.asked).toHaveLength(1);
  });
});

describe("a message of which nobody knows whether it arrived", () => {
  it("is sent again: an answer too many is better than none", async () => {
    strikes("sendMessage", { kind: "reset", when: "before" });
    await bot.hears(updateOf(await asks()));
    expect(replies()).toHaveLength(1);
    strikes("sendMessage", lost);
    await bot.hears(updateOf(await asks("And what else?")));
    expect(replies()).toHaveLength(3);
    expect(bot.unknown).toBe(2);
  });

  it("is not sent again while nothing gets through", async () => {
    strikes("sendMessage", lost);
    const blackout = strikes("getMe", { kind: "reset", when: "before" }, { times: 7 });
    const question = updateOf(await asks());
    for (let handling = 0; handling < 2; handling += 1) {
      const error = await failure(bot.hears(question));
      expect(error).toMatchObject({ error: expect.any(HttpError) });
      expect(isOutage(error)).toBe(true);
      expect(calls("sendMessage")).toHaveLength(1);
    }
    await bot.hears(question);
    expect(blackout.hits()).toBe(7);
    expect(calls("sendMessage")).toHaveLength(2);
    expect(bot.answerer.asked).toHaveLength(1);
  });

  it("is sent four times at most, in however many lives, and then the rest follows", async () => {
    answersAtLength();
    const whole = await inPeace();
    strikes("sendMessage", { kind: "reset", when: "before" }, { times: 4 });
    strikes("getMe", broken, { times: 3, skip: 1 });
    const question = updateOf(await asks());
    expect(isOutage(await failure(bot.hears(question)))).toBe(true);
    bot.lives();
    await bot.hears(question);
    expect(texts()).toEqual(whole.slice(1));
    expect(bot.unknown).toBe(4);
    expect(bot.logged.join("")).toContain("nobody knows whether a message of an answer arrived");
    expect(await remembered(replies()[0]!)).toHaveLength(1);
    expect(await bot.kept()).not.toContain("Paragraph");
  });

  it("is simply edited again when it was an edit", async () => {
    const question = await asks("Which headline?");
    await bot.hears(updateOf(question));
    strikes("editMessageText", lost);
    await bot.hears(updateOf(await ann.edits(question, "Which paragraph?")));
    expect(replies()).toHaveLength(1);
    expect(texts()[0]).toContain("Paragraph 0");
    expect(bot.unknown).toBe(0);
    expect(calls("editMessageText").map(({ error }) => error?.description)).toEqual([
      undefined,
      expect.stringContaining("message is not modified"),
    ]);
  });
});

describe("a question that is edited", () => {
  it("while its answer is half sent gets the new answer in its place", async () => {
    answersAtLength();
    strikes("sendMessage", broken, { skip: 2, times: 3 });
    const question = await asks("Which headline?");
    await failure(bot.hears(updateOf(question)));
    expect(replies()).toHaveLength(2);
    bot.answerer.instead = () => undefined;
    await bot.hears(updateOf(await ann.edits(question, "Which headline is it?")));
    expect(texts()).toEqual([expect.stringContaining("The headline of a long bill")]);
  });

  it("gets its messages in order when somebody deleted one of those that stood", async () => {
    answersAtLength();
    const whole = await inPeace();
    const question = await asks();
    await bot.hears(updateOf(question));
    await ann.deletes(replies()[1]!);
    await bot.hears(updateOf(await ann.edits(question, "What does the bill say, then?")));
    expect(texts()).toEqual(whole);
  });
});
