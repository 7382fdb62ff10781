import type { InlineKeyboardMarkup, Message, RichBlock, RichText, Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import type { Quote } from "../../src/article/quote.ts";
import type { FaultResponse } from "../../src/sandbox/faults.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { aBotOfManyLives, type BotOfManyLives, updateOf } from "./a-bot-of-many-lives.ts";
import { anAnswer, aStatement, composed } from "./an-answer.ts";

const words = wordsIn("en");
let bot: BotOfManyLives;
let ann: Person;
let bob: Person;
beforeEach(async () => {
  bot = await aBotOfManyLives();
  bot.lives({ render: "rich" });
  ann = bot.sandbox.person({ first_name: "Ann", language_code: "en" });
  bob = bot.sandbox.person({ first_name: "Bob", language_code: "en" });
});
afterEach(async () => {
  await bot.close();
  expect(bot.sandbox.violations).toEqual([]);
});

const dm = () => ann.privateChat();
const sent = (chat: ChatHandle = dm()) => bot.sandbox.sentTo(chat);
const texts = (chat?: ChatHandle) => sent(chat).map(({ text }) => text);
const calls = (method: string) => bot.sandbox.calls.filter((call) => call.method === method);
const strikes = (method: string, respond: FaultResponse, more = {}) =>
  bot.sandbox.faults.add({ method, respond, ...more });
const refuse = (code: number, description: string): FaultResponse => ({
  kind: "refuse",
  code,
  description,
});
const answersAtLength = () => {
  bot.answerer.instead = () => bot.longAnswer;
};

/** The answer to what Ann asks, as it stands when the bot is through with it. */
async function answerTo(text = "What does the bill say?", chat = dm()): Promise<Message> {
  await bot.hears(updateOf(await ann.says(chat, text)));
  return sent(chat).at(-1)!;
}

/** What somebody gets for the same question in a chat that wants classic messages. */
async function inClassic(text?: string): Promise<(string | undefined)[]> {
  bot.lives();
  const eve = bot.sandbox.person({ first_name: "Eve", language_code: "en" });
  const chat = eve.privateChat();
  await bot.hears(updateOf(await eve.says(chat, text ?? "What does the bill say?")));
  bot.lives({ render: "rich" });
  return texts(chat);
}

const dataUnder = ({ reply_markup }: Message) =>
  ((reply_markup as InlineKeyboardMarkup | undefined)?.inline_keyboard ?? [])
    .flat()
    .map((button) => ("callback_data" in button ? button.callback_data : ""));
const plainUnder = (message: Message) =>
  dataUnder(message).find((data) => data.startsWith("plain:"));

let lastTap = 1_000_000;
/** The update by which Telegram tells of a tap on "Plain text", and what the tap is answered with. */
async function tapOnPlain(person: Person, message: Message) {
  const data = plainUnder(message)!;
  const { id, answered } = await person.taps(message, data);
  const callback_query = { id, from: person.user, message, chat_instance: "1", data };
  lastTap += 1;
  return { update: { update_id: lastTap, callback_query } as Update, answered };
}
async function tapsPlain(person: Person, message: Message) {
  const { update, answered } = await tapOnPlain(person, message);
  await bot.hears(update);
  return answered;
}

function said(text: RichText | undefined): string {
  if (text === undefined) return "";
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(said).join("");
  return "text" in text ? said(text.text) : "";
}
const ofKind = <K extends RichBlock["type"]>({ rich_message }: Message, kind: K) =>
  (rich_message?.blocks ?? []).filter(
    (block): block is Extract<RichBlock, { type: K }> => block.type === kind,
  );
const quoted = (message: Message) =>
  ofKind(message, "blockquote").map(({ blocks: [block] }) =>
    block?.type === "paragraph" ? said(block.text) : undefined,
  );

/** Quotes of the article, cut at the start of its paragraphs. */
async function quotes(count: number, length: number): Promise<[Quote, ...Quote[]]> {
  const [article] = await bot.store.list();
  const { id, version, paragraphs } = article!;
  const cut = paragraphs
    .slice(1, 1 + count)
    .map(({ start }) => bot.store.quote({ article: id, version, start, end: start + length }));
  return (await Promise.all(cut)) as [Quote, ...Quote[]];
}

/** An answer of two sentences over two quotes. */
async function withFootnotes(): Promise<Answer> {
  const [one, two] = await quotes(2, 60);
  const statements = [aStatement("It says so.", one, two!), aStatement("And at length.", two!)];
  return composed({ outcome: "answered", statements: statements as [never] });
}

/** An answer whose quotes hold more than 32,768 characters. */
async function tooLong(): Promise<Answer> {
  const [article] = await bot.store.list();
  const { id, version, text } = article!;
  const cut = [0, 1, 2, 3].map((start) =>
    bot.store.quote({ article: id, version, start, end: text.length }),
  );
  const statements = (await Promise.all(cut)).map((quote) => aStatement(quote!.text, quote!));
  return anAnswer({ outcome: "answered", statements: statements as [never] });
}

describe("a chat that wants rich messages", () => {
  it("gets an answer as one message of blocks, with each quote over its source", async () => {
    answersAtLength();
    const answer = await answerTo();
    expect(sent()).toHaveLength(1);
    expect(answer).not.toHaveProperty("text");
    const statements = "statements" in bot.longAnswer ? bot.longAnswer.statements : [];
    expect(quoted(answer)).toEqual(statements.map(({ text }) => text));
    for (const [at, { credit }] of ofKind(answer, "blockquote").entries())
      expect(said(credit)).toMatch(
        new RegExp(` · The Moscow Times · 26 Feb 2026 · sentence ${at + 2} · open the passage ↗$`),
      );
    expect(said(ofKind(answer, "paragraph").at(-1)!.text)).toBe("As of 26 Feb 2026.");
    const [call] = calls("sendRichMessage");
    expect(call?.payload.rich_message).toMatchObject({ skip_entity_detection: true });
  });

  it("gets footnotes that lead to the words that a sentence stands on", async () => {
    const found = await withFootnotes();
    bot.answerer.instead = () => found;
    const answer = await answerTo();
    const [first, second] = ofKind(answer, "paragraph").map(({ text }) => text);
    const link = (number: number) => ({
      type: "reference_link",
      text: `[${number}]`,
      reference_name: String(number),
    });
    expect(first).toEqual(["It says so. ", link(1), link(2)]);
    expect(second).toEqual(["And at length. ", link(2)]);
    const references = ofKind(answer, "blockquote").map(({ blocks: [block] }) =>
      block?.type === "paragraph" ? block.text : undefined,
    );
    const [one, two] = await quotes(2, 60);
    expect(references).toEqual([
      { type: "reference", name: "1", text: one.text },
      { type: "reference", name: "2", text: two!.text },
    ]);
  });

  it("can open the whole paragraph below a quote, with the quote marked in it", async () => {
    const found = await withFootnotes();
    bot.answerer.instead = () => found;
    const answer = await answerTo();
    const [article] = await bot.store.list();
    const opened = ofKind(answer, "details");
    expect(opened).toHaveLength(2);
    for (const [at, { summary, blocks, is_open }] of opened.entries()) {
      const { start, end } = article!.paragraphs[at + 1]!;
      const [block] = blocks;
      const text = block?.type === "paragraph" ? block.text : "";
      expect(summary).toBe("The whole paragraph");
      expect(is_open).toBeUndefined();
      expect(said(text)).toBe(article!.text.slice(start, end));
      expect(text).toContainEqual({ type: "marked", text: (await quotes(2, 60))[at]!.text });
    }
  });

  it("reads from right to left in Arabic", async () => {
    const layla = bot.sandbox.person({ first_name: "Layla", language_code: "ar" });
    const chat = layla.privateChat();
    await bot.hears(updateOf(await layla.says(chat, "xyzzy")));
    expect(sent(chat)[0]?.rich_message?.is_rtl).toBe(true);
  });

  it("has chosen so for itself, with /settings", async () => {
    bot.lives();
    await bot.hears(updateOf(await ann.says(dm(), "/settings")));
    const menu = sent().at(-1)!;
    const data = "set:render:rich";
    expect(dataUnder(menu)).toContain(data);
    const { id } = await ann.taps(menu, data);
    const tap = { id, from: ann.user, message: menu, chat_instance: "1", data };
    await bot.hears({ update_id: 2_000_000, callback_query: tap });
    expect((await answerTo()).rich_message).toBeDefined();
  });

  it("can follow the answer up", async () => {
    const reply_to = await answerTo();
    await bot.hears(updateOf(await ann.says(dm(), "And why?", { reply_to })));
    expect(bot.answerer.questions.at(-1)?.earlier).toMatchObject([
      { question: "What does the bill say?" },
    ]);
  });

  it("has the same message changed when the question is edited, and chooses its look anew", async () => {
    const question = await ann.says(dm(), "What does the bill say?");
    await bot.hears(updateOf(question));
    await bot.hears(updateOf(await ann.edits(question, "Paragraph 3, what does it say?")));
    const [answer, ...more] = sent();
    expect(more).toEqual([]);
    expect(answer!.rich_message).toBeDefined();
    bot.lives();
    await bot.hears(updateOf(await ann.edits(question, "Paragraph 4, what does it say?")));
    expect(sent()).toHaveLength(1);
    expect(sent()[0]!.text).toContain("Paragraph");
    bot.lives({ render: "rich" });
    await bot.hears(updateOf(await ann.edits(question, "Paragraph 5, what does it say?")));
    expect(sent()).toHaveLength(1);
    expect(sent()[0]).not.toHaveProperty("text");
  });
});

describe("an answer goes out classic", () => {
  it("when it does not fit into a rich message", async () => {
    const found = await tooLong();
    bot.answerer.instead = () => found;
    await answerTo();
    expect(calls("sendRichMessage")).toEqual([]);
    expect(texts()).toEqual(await inClassic());
    expect(
      sent()
        .flatMap(dataUnder)
        .filter((data) => data.startsWith("plain:")),
    ).toEqual([]);
    expect(bot.logged.join("")).toContain('"flaw":"characters"');
  });

  it.each([
    ["a block", refuse(400, "Bad Request: can't parse rich block")],
    ["something new", refuse(400, "Bad Request: RICH_MESSAGE_INVALID")],
    ["the method", refuse(404, "Not Found: method not found")],
  ])("when Telegram refuses %s: nothing is lost, and nothing stands twice", async (_, refused) => {
    answersAtLength();
    strikes("sendRichMessage", refused);
    await answerTo();
    expect(calls("sendRichMessage")).toHaveLength(1);
    expect(texts()).toEqual(await inClassic());
    expect(plainUnder(sent().at(-1)!)).toBeUndefined();
    expect(bot.logged.join("")).toContain("a rich message was refused, and goes out classic");
  });

  it("when Telegram refuses to change an earlier answer into a rich one", async () => {
    bot.lives();
    const question = await ann.says(dm(), "What does the bill say?");
    await bot.hears(updateOf(question));
    bot.lives({ render: "rich" });
    strikes("editMessageText", refuse(400, "Bad Request: RICH_MESSAGE_INVALID"));
    await bot.hears(updateOf(await ann.edits(question, "How many paragraphs are there?")));
    expect(calls("editMessageText")).toHaveLength(2);
    expect(sent()).toHaveLength(1);
    expect(sent()[0]!.text).toContain(words.offTopic);
  });

  it("but not in a chat where the bot may not write", async () => {
    strikes("sendRichMessage", refuse(403, "Forbidden: bot was blocked by the user"));
    await bot.hears(updateOf(await ann.says(dm(), "What does the bill say?")));
    expect(calls("sendMessage")).toEqual([]);
    expect(sent()).toEqual([]);
  });

  it("without what it hangs on, where that is gone, and rich all the same", async () => {
    const group = bot.sandbox.group({ title: "Watchers", members: [ann, bob] });
    strikes("sendRichMessage", refuse(400, "Bad Request: message to be replied not found"));
    const answer = await answerTo("/ask What does the bill say?", group);
    expect(answer.rich_message).toBeDefined();
    expect(sent(group)).toHaveLength(1);
  });
});

describe("“Plain text”", () => {
  it("changes the message into the classic answer, and sends what more of it there is", async () => {
    answersAtLength();
    const answer = await answerTo();
    const others = dataUnder(answer).filter((data) => !data.startsWith("plain:"));
    await tapsPlain(ann, answer);
    expect(texts()).toEqual(await inClassic());
    expect(sent()[0]!.message_id).toBe(answer.message_id);
    expect(sent().slice(0, -1).flatMap(dataUnder)).toEqual([]);
    expect(dataUnder(sent().at(-1)!)).toEqual(others);
    for (const reply_to of sent().slice(0, 3)) {
      await bot.hears(updateOf(await ann.says(dm(), "And why?", { reply_to })));
      expect(bot.answerer.questions.at(-1)?.earlier).toHaveLength(1);
    }
  });

  it("shows sentences with the numbers of their quotes as a classic answer does", async () => {
    const found = await withFootnotes();
    bot.answerer.instead = () => found;
    await tapsPlain(ann, await answerTo());
    expect(texts()).toEqual(await inClassic());
    expect(texts()[0]).toContain("It says so. [1][2]");
  });

  it("keeps no word of what is quoted, and reads it from the store again", async () => {
    answersAtLength();
    const answer = await answerTo();
    expect(await bot.kept("plain:")).not.toContain("at length");
    const quote = bot.store.quote.bind(bot.store);
    let isRead = false;
    bot.store.quote = (place) => {
      isRead = true;
      return quote(place);
    };
    await tapsPlain(ann, answer);
    expect(isRead).toBe(true);
  });

  it("of an answer that is not kept any more says so", async () => {
    const answer = await answerTo();
    await bot.forget("plain:");
    expect(await tapsPlain(ann, answer)).toMatchObject({ text: words.answerForgotten });
    expect(sent()[0]!.rich_message).toBeDefined();
  });

  it("is for whoever asked and for admins, in a group", async () => {
    const group = bot.sandbox.group({
      title: "Watchers",
      members: [ann, bob],
      admins: [],
    } as never);
    const answer = await answerTo("/ask What does the bill say?", group);
    expect(await tapsPlain(bob, answer)).toMatchObject({
      text: words.plainTextNotYours,
      show_alert: true,
    });
    expect(sent(group)[0]!.rich_message).toBeDefined();
    await tapsPlain(ann, answer);
    expect(sent(group)).toHaveLength(1);
    expect(sent(group)[0]!.text).toContain("As of 26 Feb 2026.");
  });

  it("in a group leaves one message, as a classic answer is there", async () => {
    answersAtLength();
    const group = bot.sandbox.group({ title: "Watchers", members: [ann, bob] });
    const question = "/ask What does the bill say?";
    bot.lives();
    const classic = await answerTo(question, group);
    bot.lives({ render: "rich" });
    const answer = await answerTo(question, group);
    expect(quoted(answer).length).toBeGreaterThan(10);
    await tapsPlain(ann, answer);
    const [, changed, ...more] = sent(group);
    expect(more).toEqual([]);
    expect([changed!.text, changed!.entities]).toEqual([classic.text, classic.entities]);
  });

  it("does nothing twice when it is tapped twice at once, or again", async () => {
    answersAtLength();
    const answer = await answerTo();
    const taps = [await tapOnPlain(ann, answer), await tapOnPlain(ann, answer)];
    await Promise.all(taps.map(({ update }) => bot.hears(update)));
    await bot.hears(taps[0]!.update);
    expect(texts()).toEqual(await inClassic());
  });
});

describe("a rich message of which nobody knows whether it arrived", () => {
  it("is sent again, rich, and its record knows the copy", async () => {
    strikes("sendRichMessage", { kind: "reset", when: "after" });
    const copy = await answerTo();
    expect(bot.unknown).toBe(1);
    expect(sent().map(({ rich_message }) => rich_message !== undefined)).toEqual([true, true]);
    // The first copy, which no record knows, can be made plain as well.
    await tapsPlain(ann, sent()[0]!);
    expect(sent().map(({ text }) => text !== undefined)).toEqual([true, false]);
    await tapsPlain(ann, copy);
    expect(sent().map(({ text }) => text !== undefined)).toEqual([true, true]);
  });
});

describe("wherever the bot dies", () => {
  it("a rich answer stands, composed once", async () => {
    let deaths = 0;
    for (let dies = 1; ; dies += 1) {
      bot.answerer.asked.length = 0;
      const before = sent().length;
      const update = updateOf(await ann.says(dm(), `What does the bill say, number ${dies}?`));
      bot.lives({ dies, render: "rich" });
      const end = await bot.hears(update);
      bot.lives();
      expect(await bot.hears(update)).toBe("answered");
      const given = sent().slice(before);
      // What dies before the plan is recorded is composed again, in the look of that life.
      const isRich = bot.answerer.asked.length === 1;
      expect(given.map(({ rich_message }) => rich_message !== undefined)).toContain(isRich);
      expect(new Set(given.map(({ rich_message }) => JSON.stringify(rich_message))).size).toBe(1);
      expect(given.length).toBeLessThanOrEqual(2);
      if (end === "answered") break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(6);
    expect(await bot.kept()).not.toContain("plan");
  });

  it("a tap on “Plain text” ends in the classic answer, which stands once", async () => {
    answersAtLength();
    const whole = await inClassic();
    for (let dies = 1; ; dies += 1) {
      const answer = await answerTo(`What does the bill say, number ${dies}?`);
      const before = sent().length - 1;
      const { update } = await tapOnPlain(ann, answer);
      bot.lives({ dies, render: "rich" });
      const end = await bot.hears(update);
      bot.lives({ render: "rich" });
      expect(await bot.hears(update)).toBe("answered");
      const given = texts().slice(before);
      const once = given.filter((text, i) => text !== given[i - 1]);
      expect(once).toEqual(whole);
      expect(given.length - once.length).toBeLessThanOrEqual(1);
      if (end === "answered") break;
    }
  });
});
