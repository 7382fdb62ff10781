import { Api } from "grammy";
import type { Message, Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isOutage } from "../../src/delivery/fate.ts";
import type { Group } from "../../src/sandbox/group.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { ALLOWED_UPDATES } from "../../src/telegram/allowed-updates.ts";
import { gate } from "../claude/gate.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { aBotOfManyLives, type BotOfManyLives } from "./a-bot-of-many-lives.ts";
import { aWaitingClock, type WaitingClock } from "./a-waiting-clock.ts";
import { bill, billText } from "./an-article-store.ts";

const QUESTION = "what must be signed before becoming law?";
const WRITING = "I am reading the article…";

describe("a guest's question", () => {
  let bot: RunningBot;
  let clock: WaitingClock;
  let ann: Person;
  let ben: Person;
  let strangers: Group;
  let theirs: ChatHandle;
  beforeEach(async () => {
    clock = aWaitingClock();
    bot = await startBot({ bot: { model: true, preview: clock } });
    ann = bot.sandbox.person({ first_name: "Ann", language_code: "en" });
    ben = bot.sandbox.person({ first_name: "Ben" });
    strangers = bot.sandbox.group({ title: "Strangers", members: [ann, ben], bot_status: "left" });
    theirs = ann.chatWith(ben);
  });
  afterEach(async () => {
    expect(bot.sandbox.violations).toEqual([]);
    await bot.stop();
  });

  const methods = () =>
    bot.sandbox.calls
      .map(({ method }) => method)
      .filter((method) => !["getUpdates", "deleteWebhook"].includes(method));
  const textsIn = (chat: ChatHandle) => bot.sandbox.sentTo(chat).map(({ text }) => text);
  async function answerTo(chat: ChatHandle, text: string, who = ann, reply_to?: Message) {
    const asked = await who.asksGuest(chat, text, reply_to && { reply_to });
    await bot.sandbox.nextCall("answerGuestQuery");
    return asked.answered;
  }

  it("is answered in the chat where it was asked, with the quote and its source line", async () => {
    for (const chat of [strangers, theirs]) {
      const { text = "", entities = [] } = await answerTo(
        chat,
        "who must be signed by the President?",
      );
      const quote = entities.find(({ type }) => type === "expandable_blockquote")!;
      const quoted = text.slice(quote.offset, quote.offset + quote.length);
      expect(billText).toContain(quoted);
      expect(quoted).toContain("President Vladimir Putin");
      expect(text).toContain("26 Feb 2026 · sentence 4 · open the passage ↗");
      expect(textsIn(chat)).toHaveLength(1);
    }
    expect(methods()).toEqual(["answerGuestQuery", "answerGuestQuery"]);
  });

  it("leaves the other's own chat with the bot alone, which has the same number", async () => {
    const dm = ben.privateChat();
    await ben.says(dm, "/help");
    await bot.sandbox.nextCall("sendMessage");
    const waits = gate();
    bot.answerer.before = ({ text }) =>
      text.includes("signed") ? waits.opened : Promise.resolve();
    const asked = await ann.asksGuest(theirs, QUESTION);
    // Ben asks in his own chat meanwhile: nothing keeps the bot from that.
    await bot.isThroughWith(await ben.says(dm, "Which headline?"));
    waits.open();
    await asked.answered;
    expect(textsIn(dm)).toHaveLength(2);
    expect(textsIn(theirs)).toHaveLength(1);
  });

  it("is the message that a bare name replies to", async () => {
    const said = await ben.says(strangers, QUESTION);
    await answerTo(strangers, `@${bot.sandbox.bot.username}`, ann, said);
    expect(bot.answerer.asked).toEqual([QUESTION]);
  });

  it("that is none gets a hint, in the language of the person", async () => {
    const lea = bot.sandbox.person({ first_name: "Lea", language_code: "fr" });
    const name = `@${bot.sandbox.bot.username}`;
    const { text } = await answerTo(ann.chatWith(lea), name, ann);
    expect(text).toBe(
      `Write your question behind my name: ${name} and what you would like to know.`,
    );
    expect((await answerTo(lea.chatWith(ann), `${name} ?!`, lea)).text).toMatch(/^Écrivez votre/);
    expect((await answerTo(theirs, `what about ${"this and that ".repeat(90)}?`)).text).toContain(
      "longer than 1,000 characters",
    );
  });

  it("does not use up the money of another chat of the same number", async () => {
    await answerTo(theirs, QUESTION);
    expect(bot.answerer.questions[0]?.asker).toEqual({
      person: String(ann.id),
      chat: `guest:${ben.id}`,
    });
  });

  it("that takes long gets a word after two seconds, which the answer replaces", async () => {
    const waits = gate();
    bot.answerer.before = () => waits.opened;
    const asked = await ann.asksGuest(theirs, QUESTION);
    await bot.sandbox.polled();
    const due = setInterval(() => clock.pass(500), 5);
    expect((await asked.answered).text).toBe(WRITING);
    clearInterval(due);
    waits.open();
    await bot.sandbox.nextCall("editMessageText");
    expect(textsIn(theirs)).toEqual([expect.stringContaining("sentence 4")]);
    expect(methods()).toEqual(["answerGuestQuery", "editMessageText"]);
  });

  it("that breaks the answerer, or comes while nothing is held, is told so once", async () => {
    bot.answerer.before = async () => {
      throw new TypeError("secret");
    };
    expect((await answerTo(strangers, QUESTION)).text).toContain("Something went wrong");
    bot.answerer.before = async () => {};
    await bot.store.remove(bill.id);
    expect((await answerTo(strangers, QUESTION)).text).toContain("No article is held");
    expect(methods()).toEqual(["answerGuestQuery", "answerGuestQuery"]);
    expect(bot.logged.join("")).not.toMatch(/secret|signed before/);
  });

  it("that came too late is let be", async () => {
    const waits = gate();
    bot.answerer.before = () => waits.opened;
    await ann.asksGuest(theirs, QUESTION);
    bot.passes(15_001);
    waits.open();
    await bot.sandbox.nextRefusal("answerGuestQuery");
    bot.answerer.before = async () => {};
    await answerTo(strangers, QUESTION);
    expect(methods()).toEqual(["answerGuestQuery", "answerGuestQuery"]);
  });
});

describe("a guest's answer", () => {
  let bot: BotOfManyLives;
  let ann: Person;
  let theirs: ChatHandle;
  let telegram: Api;
  let offset = 0;
  beforeEach(async () => {
    bot = await aBotOfManyLives();
    ann = bot.sandbox.person({ first_name: "Ann" });
    theirs = ann.chatWith(bot.sandbox.person({ first_name: "Ben" }));
    telegram = new Api(bot.sandbox.token, { apiRoot: bot.sandbox.apiRoot });
    offset = 0;
  });
  afterEach(async () => {
    await bot.close();
    expect(bot.sandbox.violations).toEqual([]);
  });

  async function asks(text = "what does the bill say?"): Promise<Update> {
    await ann.asksGuest(theirs, text);
    const [update] = await telegram.getUpdates({ offset, allowed_updates: ALLOWED_UPDATES });
    offset = update!.update_id + 1;
    return update!;
  }
  const texts = () => bot.sandbox.sentTo(theirs).map(({ text }) => text);
  const calls = (method: string) => bot.sandbox.calls.filter((call) => call.method === method);
  const strikes = (
    method: string,
    respond: Parameters<typeof bot.sandbox.faults.add>[0]["respond"],
  ) => bot.sandbox.faults.add({ method, respond });
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );
  /** Two seconds are over at once, or never. */
  const long = { preview: { sleep: async () => {}, now: () => 0 } };
  const quick = { preview: { sleep: () => new Promise<void>(() => {}), now: () => 0 } };

  it.each([
    ["that is ready at once", quick],
    ["that takes long", long],
  ])("%s comes once at most, wherever the bot dies on its way", async (_, pace) => {
    let deaths = 0;
    let unanswered = 0;
    let placeholders = 0;
    for (let dies = 1; ; dies += 1) {
      const before = texts().length;
      const called = calls("answerGuestQuery").length;
      const update = await asks(`what does the bill say, number ${dies}?`);
      bot.lives({ ...pace, dies });
      const end = await bot.hears(update);
      bot.lives(pace);
      expect(await bot.hears(update)).toBe("answered");
      expect(await bot.hears(update)).toBe("answered");
      expect(calls("answerGuestQuery").length - called).toBeLessThanOrEqual(1);
      const given = texts().slice(before);
      expect(given.length).toBeLessThanOrEqual(1);
      if (given.length === 0) unanswered += 1;
      else if (given[0] === WRITING) placeholders += 1;
      else expect(given[0]).toContain("The headline of a long bill");
      if (end === "answered") break;
      deaths += 1;
    }
    // Lost is only what dies around the one call: after it is written down, and before it is done
    // (nothing comes), or before its id is written down (the placeholder stays).
    expect({ deaths, unanswered, placeholders }).toEqual(
      pace === quick
        ? { deaths: 6, unanswered: 2, placeholders: 0 }
        : { deaths: 12, unanswered: 2, placeholders: 2 },
    );
    expect(await bot.kept()).not.toContain("headline");
  });

  it("goes on with its edit, composed once, when that did not get through", async () => {
    bot.lives(long);
    const respond = { kind: "refuse", code: 500, description: "Internal Server Error" } as const;
    bot.sandbox.faults.add({ method: "editMessageText", respond, times: 3 });
    const update = await asks();
    expect(isOutage(await failure(bot.hears(update)))).toBe(true);
    expect(texts()).toEqual([WRITING]);
    bot.lives(long);
    await bot.hears(update);
    expect(texts()).toEqual([expect.stringContaining("The headline of a long bill")]);
    expect(bot.answerer.asked).toHaveLength(1);
  });

  it("is not sent again when nobody knows whether it arrived", async () => {
    bot.lives(quick);
    for (const respond of [
      { kind: "reset", when: "after" },
      { kind: "reset", when: "before" },
      { kind: "refuse", code: 502, description: "Bad Gateway" },
    ] as const) {
      const before = calls("answerGuestQuery").length;
      const update = await asks();
      strikes("answerGuestQuery", respond);
      await bot.hears(update);
      await bot.hears(update);
      expect(calls("answerGuestQuery").length - before).toBe(1);
    }
    expect(texts()).toHaveLength(1);
    expect(bot.unknown).toBeGreaterThanOrEqual(3);
  });

  it("is sent again when Telegram asked for silence, for then it has none", async () => {
    bot.lives(quick);
    const update = await asks();
    strikes("answerGuestQuery", {
      kind: "refuse",
      code: 429,
      description: "Too Many Requests: retry after 3",
      retry_after: 3,
    });
    expect(isOutage(await failure(bot.hears(update)))).toBe(true);
    await bot.hears(update);
    expect(texts()).toHaveLength(1);
  });

  it("that is longer than a message is cut between sentences, and goes on in the bot's own chat", async () => {
    bot.lives(quick);
    bot.answerer.instead = () => bot.longAnswer;
    await bot.hears(await asks());
    const [message, ...others] = bot.sandbox.sentTo(theirs);
    expect(others).toEqual([]);
    const { text = "", entities = [] } = message!;
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(text).toMatch(/The answer is longer than fits here: read on in my chat ↗$/);
    const quotes = entities.filter(({ type }) => type === "expandable_blockquote");
    expect(quotes.length).toBeGreaterThan(2);
    for (const { offset: at, length } of quotes)
      expect(text.slice(at, at + length)).toMatch(/^Paragraph \d+ .*\.$/);

    const link = entities.at(-1) as { url?: string };
    const [, payload] = /^https:\/\/t\.me\/pincite_bot\?start=(q_\w+)$/.exec(link.url ?? "")!;
    const chat = ann.privateChat();
    const opened = await ann.says(chat, `/start ${payload}`);
    await bot.hears({ update_id: 1_000_000, message: opened } as Update);
    expect(bot.sandbox.sentTo(chat)[0]?.text).toContain(`Paragraph ${quotes.length} says`);
  });

  it("is none where guest mode is off, whoever asks", async () => {
    const update = await asks();
    const { botInfo } = { botInfo: { ...bot.sandbox.bot, supports_guest_queries: false } };
    bot.lives({ ...quick, botInfo });
    await bot.hears(update);
    expect(calls("answerGuestQuery")).toEqual([]);
  });
});
